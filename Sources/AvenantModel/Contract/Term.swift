public import AvenantDiagnostics

/// A named value of the contract.
///
/// Nothing of it changes; the alternatives of a version share those that they read alike.
public final class Term: Sendable {
  /// What a term is.
  public enum Content: Sendable {
    /// One value, for all time.
    case value(Expression)
    /// An interval, which only `in` can use.
    case interval(Interval)
    /// Values that change with time.
    case dated(DatedValues)
    /// A scale, which only `of` can use.
    case scale(Scale)
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

  /// All that its value is read from.
  public var expressions: [Expression] {
    switch content {
    case .value(let value): [value]
    case .interval(let interval): [interval.lower, interval.upper].compactMap { $0 }
    case .dated(let values): [values.datedBy] + values.brackets.map(\.value)
    case .scale(let scale):
      [scale.datedBy].compactMap { $0 }
        + scale.editions.flatMap { $0.brackets.flatMap { [$0.start, $0.value] } }
    }
  }
}
