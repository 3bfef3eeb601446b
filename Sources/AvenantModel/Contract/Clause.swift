public import AvenantDiagnostics

/// A rule of the contract: a sentence, a citation, a condition, and what follows from it.
///
/// Nothing of it changes; the alternatives of a version share those that they read alike.
public final class Clause: Sendable {
  /// The id.
  public let name: String
  /// One sentence in plain words.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation
  /// The name of the record at hand, where the clause is read once for each record of a list.
  public let forEach: BindingID?
  /// When it holds; `nil` means always.
  public let condition: Expression?
  /// The charge or credit that follows.
  public let charge: Charge?
  /// The obligation that follows.
  public let obligation: Obligation?
  /// The clauses whose charges are cancelled.
  public let waives: [ClauseID]
  /// The entitlements that are granted.
  public let grants: [EntitlementID]
  /// The entitlements that are denied.
  public let denies: [EntitlementID]
  /// The clauses that do not apply where this one does.
  public let overrides: [ClauseID]
  /// What it takes off the charge or credit of another.
  public let reduction: Reduction?
  /// What it lets several charges or credits come to at most together.
  public let cap: Cap?
  /// The id of the version whose file states it: this version's, or one that it amends.
  public let statedIn: String
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked clause; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, says: String, cite: Citation, forEach: BindingID?, condition: Expression?,
    charge: Charge?, obligation: Obligation?, waives: [ClauseID], grants: [EntitlementID],
    denies: [EntitlementID],
    overrides: [ClauseID], reduction: Reduction?, cap: Cap?, statedIn: String, range: SourceRange
  ) {
    self.name = name
    self.says = says
    self.cite = cite
    self.forEach = forEach
    self.condition = condition
    self.charge = charge
    self.obligation = obligation
    self.waives = waives
    self.grants = grants
    self.denies = denies
    self.overrides = overrides
    self.reduction = reduction
    self.cap = cap
    self.statedIn = statedIn
    self.range = range
  }
}
