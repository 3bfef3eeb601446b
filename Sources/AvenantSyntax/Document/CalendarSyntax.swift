/// One file of `calendars/` as it was written.
public struct CalendarSyntax: Sendable {
  /// A day on which no business is done.
  public struct Holiday: Sendable {
    /// `on:`, the day, as written.
    public let day: NameSyntax
    /// `says:`, what it is called.
    public let says: NameSyntax
  }

  /// `calendar:`, the name; equal to the file's name, which the checker sees to.
  public let name: NameSyntax
  /// `title:`.
  public let title: NameSyntax
  /// The first day of which something is known, as written.
  public let from: NameSyntax
  /// The last day of which something is known, as written.
  public let through: NameSyntax
  /// `weekend:`, days of the week, as written.
  public let weekend: [Weekday]
  /// `holidays:`, in the order of the file.
  public let holidays: [Holiday]
  /// `source: { document: … }`.
  public let source: NameSyntax?

  /// A day of the week.
  public struct Weekday: Sendable {
    /// The word.
    public let word: NameSyntax
    /// The day as ISO 8601 counts it: Monday is 1, Sunday is 7.
    public let number: Int
  }
}
