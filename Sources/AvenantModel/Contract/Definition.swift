public import AvenantDiagnostics

/// A named condition or value, computed from facts and terms.
///
/// Nothing of it changes; the alternatives of a version share those that they read alike.
public final class Definition: Sendable {
  /// The name.
  public let name: String
  /// The name of the record at hand, where it is a value of each record of a list; `nil` for a
  /// value of the ticket.
  public let forEach: BindingID?
  /// The definition whose words these are, where they are read again for another name of a record;
  /// `nil` for what the files state.
  public let copyOf: DefinitionID?
  /// What it computes.
  public let value: Expression
  /// It, in words: *a diagnostic was performed*.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation?
  /// What its value is what is left of; `nil` for all else.
  public let allowance: Allowance?
  /// What its value is a part of, for each record; `nil` for all else, and for what is read again.
  public let allocation: Allocation?
  /// Whether its value is one of the outcomes of a decision.
  public let isOutcome: Bool
  /// The id of the version whose file states it.
  public let statedIn: String
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked definition; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, forEach: BindingID? = nil, copyOf: DefinitionID? = nil, value: Expression,
    says: String, cite: Citation?, allowance: Allowance? = nil,
    allocation: Allocation? = nil,
    isOutcome: Bool = false, statedIn: String, range: SourceRange
  ) {
    self.name = name
    self.forEach = forEach
    self.copyOf = copyOf
    self.value = value
    self.says = says
    self.cite = cite
    self.allowance = allowance
    self.allocation = allocation
    self.isOutcome = isOutcome
    self.statedIn = statedIn
    self.range = range
  }
}
