/// One file of `calendars/` as it was written.
public struct CalendarSyntax: Sendable {
  /// A day on which no business is done.
  package struct Holiday: Sendable {
    /// `on:`, the day, as written.
    package let day: NameSyntax
    /// `says:`, what it is called.
    package let says: NameSyntax
  }

  /// `calendar:`, the name; equal to the file's name, which the checker sees to.
  package let name: NameSyntax
  /// `title:`.
  package let title: NameSyntax
  /// The first day of which something is known, as written.
  package let from: NameSyntax
  /// The last day of which something is known, as written.
  package let through: NameSyntax
  /// `weekend:`, days of the week, as written.
  package let weekend: [Weekday]
  /// `holidays:`, in the order of the file.
  package let holidays: [Holiday]
  /// `source: { document: … }`.
  package let source: NameSyntax?

  /// A day of the week.
  package struct Weekday: Sendable {
    /// The word.
    package let word: NameSyntax
    /// The day as ISO 8601 counts it: Monday is 1, Sunday is 7.
    package let number: Int
  }
}
