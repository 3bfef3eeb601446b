public import AvenantValues

/// Values that change with time, earliest first.
public struct DatedValues: Sendable {
  /// One value, from a day on.
  public struct Bracket: Sendable {
    /// The first day on which it holds; it counts.
    public let from: CalendarDate
    /// The last day on which it holds; it counts; `nil` when there is none.
    public let lastDay: CalendarDate?
    /// The value, a constant.
    public let value: Expression
    /// Where the contract says so.
    public let cite: Citation?

    /// Makes a bracket; reserved to the checker.
    @_spi(Checking)
    public init(from: CalendarDate, lastDay: CalendarDate?, value: Expression, cite: Citation?) {
      self.from = from
      self.lastDay = lastDay
      self.value = value
      self.cite = cite
    }
  }

  /// The date that picks the value: a date fact, or the date of evaluation.
  public let datedBy: Expression
  /// The values, earliest first, without gaps between them; at least one.
  public let brackets: [Bracket]
  /// What is said of the last day.
  public let through: Version.Through

  /// Makes dated values; reserved to the checker.
  @_spi(Checking)
  public init(datedBy: Expression, brackets: [Bracket], through: Version.Through) {
    self.datedBy = datedBy
    self.brackets = brackets
    self.through = through
  }
}
