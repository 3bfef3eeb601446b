/// So much in each period of the calendar, and what past uses have taken of it.
public struct Allowance: Sendable {
  /// The period that begins anew.
  public enum Period: String, Sendable {
    /// Every day.
    case day
    /// Every month.
    case month
    /// Every year.
    case year
  }

  /// How much there is in each period.
  public let amount: Expression
  /// The period.
  public let period: Period
  /// The date whose period counts.
  public let date: Expression
  /// How much was taken in that period by uses on or before the date.
  public let used: Expression
  /// How many such uses there were.
  public let uses: Expression

  /// Makes a checked allowance; reserved to the checker.
  @_spi(Checking)
  public init(
    amount: Expression, period: Period, date: Expression, used: Expression, uses: Expression
  ) {
    self.amount = amount
    self.period = period
    self.date = date
    self.used = used
    self.uses = uses
  }
}
