public import AvenantValues

/// A scale: rates by brackets, each on its slice or one on the whole.
public struct Scale: Sendable {
  /// What a rate is applied to.
  public enum Mode: String, Sendable {
    /// Each rate on its own slice.
    case slice
    /// One rate, or one amount, on the whole.
    case slab
  }

  /// Where a bracket begins, and what holds in it; it ends where the next begins.
  public struct Bracket: Sendable {
    /// The start, a constant.
    public let start: Expression
    /// The rate or the amount, a constant.
    public let value: Expression
    /// Whether the value is an amount that does not grow.
    public let isAmount: Bool

    /// Makes a bracket; reserved to the checker.
    @_spi(Checking)
    public init(start: Expression, value: Expression, isAmount: Bool) {
      self.start = start
      self.value = value
      self.isAmount = isAmount
    }
  }

  /// The brackets that hold from one day through another, or always.
  public struct Edition: Sendable {
    /// The first day; it counts; `nil` for a scale that does not change with time.
    public let from: CalendarDate?
    /// The last day; it counts; `nil` when there is none.
    public let lastDay: CalendarDate?
    /// The brackets, lowest first; at least one.
    public let brackets: [Bracket]
    /// Where the contract says so.
    public let cite: Citation?

    /// Makes an edition; reserved to the checker.
    @_spi(Checking)
    public init(
      from: CalendarDate?, lastDay: CalendarDate?, brackets: [Bracket], cite: Citation?
    ) {
      self.from = from
      self.lastDay = lastDay
      self.brackets = brackets
      self.cite = cite
    }
  }

  /// What the rates are applied to.
  public let mode: Mode
  /// Whether the start of a bracket belongs to it, and not to the one below.
  public let includesStart: Bool
  /// The date that picks the brackets; `nil` for a scale that does not change with time.
  public let datedBy: Expression?
  /// What is said of the last day.
  public let through: Version.Through
  /// The brackets, earliest first; at least one edition.
  public let editions: [Edition]

  /// Makes a scale; reserved to the checker.
  @_spi(Checking)
  public init(
    mode: Mode, includesStart: Bool, datedBy: Expression?, through: Version.Through,
    editions: [Edition]
  ) {
    self.mode = mode
    self.includesStart = includesStart
    self.datedBy = datedBy
    self.through = through
    self.editions = editions
  }
}
