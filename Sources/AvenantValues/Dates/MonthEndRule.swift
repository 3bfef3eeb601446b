/// What happens to a day that the month arrived at does not have, such as 31 January plus a month.
///
/// The raw values are the words that contracts write after `month_end`.
public enum MonthEndRule: String, CaseIterable, Sendable {
  /// Nothing is computed: the contract does not say.
  case error
  /// The last day of the month arrived at.
  case lastDay = "last_day"
  /// The first day of the month after the one arrived at.
  case nextMonth = "next_month"
  /// The last day of the month arrived at, and besides a last day always stays a last day.
  ///
  /// From 28 February a month later is then 31 March; by the other rules it is 28 March.
  case stickyEnd = "sticky_end"
}
