/// So much in each period, and what past uses have taken of it.
///
/// What is left is a value of its definition like any other; here stand what was stated, and the
/// parts of that value which a decision reports. It is kept behind a reference, for definitions are
/// checked within one another and lie on the stack.
public final class Allowance: Sendable {
  /// How periods follow one another.
  public enum Period: Sendable {
    /// Every day.
    case day
    /// Every week, which begins on the day with this number: Monday is 1, Sunday is 7.
    case week(begins: Int)
    /// Every month of the calendar.
    case month
    /// Every quarter of the calendar.
    case quarter
    /// Every year of the calendar.
    case year
    /// Periods of a length in days or in months, the first of which begins on a day; before it
    /// there is none.
    case counted(every: Expression, from: Expression)
  }

  /// What each use takes, and when it was.
  public struct Use: Sendable {
    /// A use at hand, and the list of them.
    public let binding: BindingID
    /// The date of a use.
    public let date: Expression
    /// How much a use takes; `nil` where each counts as one.
    public let takes: Expression?

    /// Makes a checked use; reserved to the checker.
    @_spi(Checking)
    public init(binding: BindingID, date: Expression, takes: Expression?) {
      self.binding = binding
      self.date = date
      self.takes = takes
    }
  }

  /// How much there is in each period.
  public let amount: Expression
  /// The period.
  public let period: Period
  /// The date whose period counts.
  public let date: Expression
  /// The uses.
  public let use: Use
  /// The first day of the date's period; absent where the date lies before all periods.
  public let first: Expression
  /// The last day of that period; not known where the next one would begin after the year 9999.
  public let last: Expression
  /// How much was taken in that period by uses on or before the date.
  public let used: Expression
  /// How many such uses there were.
  public let uses: Expression

  /// Makes a checked allowance; reserved to the checker.
  @_spi(Checking)
  public init(
    amount: Expression, period: Period, date: Expression, use: Use, days: (Expression, Expression),
    used: Expression, uses: Expression
  ) {
    self.amount = amount
    self.period = period
    self.date = date
    self.use = use
    (first, last) = days
    self.used = used
    self.uses = uses
  }
}
