public import AvenantDiagnostics

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
  /// What its value is what is left of; `nil` for all else.
  public let allowance: Allowance?
  /// Whether its value is one of the outcomes of a decision.
  public let isOutcome: Bool
  /// The id of the version whose file states it.
  public let statedIn: String
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked definition; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, value: Expression, says: String, cite: Citation?, allowance: Allowance? = nil,
    isOutcome: Bool = false, statedIn: String, range: SourceRange
  ) {
    self.name = name
    self.value = value
    self.says = says
    self.cite = cite
    self.allowance = allowance
    self.isOutcome = isOutcome
    self.statedIn = statedIn
    self.range = range
  }
}
