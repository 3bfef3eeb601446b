package import AvenantValues

/// What must be left of an allowance, and which use this one must be; what is `nil` may be as it
/// is.
package struct ExpectedAllowance: Sendable {
  /// The name of the definition.
  package let name: Expected<String>
  /// How much there is in each period, as a scenario writes it: `100`, `90 minutes`; `nil` inside,
  /// here and below, where it must not be known, or there must be no period.
  package let amount: Expected<String?>?
  /// How much the earlier uses of the period have taken.
  package let used: Expected<String?>?
  /// How much is left.
  package let left: Expected<String?>?
  /// The number of this use in the period, from 1, as a scenario writes it.
  package let use: Expected<String?>?
  /// The first day of the period.
  package let first: Expected<CalendarDate?>?
  /// The last day of the period.
  package let last: Expected<CalendarDate?>?
}
