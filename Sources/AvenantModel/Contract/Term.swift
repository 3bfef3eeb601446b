public import AvenantDiagnostics
public import AvenantValues

/// A named value of the contract.
public struct Term: Sendable {
  /// What a term is.
  public enum Content: Sendable {
    /// One value, for all time.
    case value(Expression)
    /// An interval, which only `in` can use.
    case interval(Interval)
    /// Values that change with time.
    case dated(DatedValues)
  }

  /// The name.
  public let name: String
  /// What its value is; of an interval, what its ends are.
  public let type: ValueType
  /// The scale and bounds that hold for every value.
  public let numbers: NumberShape?
  /// What it is.
  public let content: Content
  /// How people call it, with its article: *the launch period*.
  public let label: String?
  /// Where the contract says so; a dated term says it at each value.
  public let cite: Citation?
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked term; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, type: ValueType, numbers: NumberShape?, content: Content, label: String?,
    cite: Citation?, range: SourceRange
  ) {
    self.name = name
    self.type = type
    self.numbers = numbers
    self.content = content
    self.label = label
    self.cite = cite
    self.range = range
  }
}

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

/// A named condition or value, computed from facts and terms.
public struct Definition: Sendable {
  /// The name.
  public let name: String
  /// What it computes.
  public let value: Expression
  /// It, in words: *a diagnostic was performed*.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation?
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked definition; reserved to the checker.
  @_spi(Checking)
  public init(name: String, value: Expression, says: String, cite: Citation?, range: SourceRange) {
    self.name = name
    self.value = value
    self.says = says
    self.cite = cite
    self.range = range
  }
}
