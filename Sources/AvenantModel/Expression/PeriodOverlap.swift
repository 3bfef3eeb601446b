/// The days that two periods have in common.
public struct PeriodOverlap: Sendable {
  /// The one period.
  public let one: Interval
  /// The other period.
  public let other: Interval
  /// Their number, made of the ends: from the later first day through the earlier last day, and
  /// zero where that comes before.
  public let days: Expression

  /// Makes a checked overlap; reserved to the checker.
  @_spi(Checking)
  public init(_ one: Interval, _ other: Interval, days: Expression) {
    self.one = one
    self.other = other
    self.days = days
  }

  /// The ends of both periods, in the order of the text.
  public var ends: [Expression] {
    [one.lower, one.upper, other.lower, other.upper].compactMap { $0 }
  }
}
