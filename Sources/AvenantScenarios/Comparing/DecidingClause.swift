public import AvenantDiagnostics
public import AvenantModel

/// A clause that made the difference between what was expected and what came out.
public struct DecidingClause: Sendable, Hashable {
  /// What it does.
  public enum Role: String, Sendable {
    /// It applies.
    case applies
    /// It may apply, as far as is known.
    case mayApply = "may_apply"
    /// Its condition is not met.
    case doesNotApply = "does_not_apply"
    /// It cancels the charge of another.
    case waives
    /// It may cancel the charge of another, as far as is known.
    case mayWaive = "may_waive"
    /// It keeps another from applying.
    case overrides
    /// It may keep another from applying, as far as is known.
    case mayOverride = "may_override"
    /// It grants an entitlement.
    case grants
    /// It denies an entitlement.
    case denies
  }

  /// The id of the clause.
  public let name: String
  /// What it does.
  public let role: Role
  /// The id of the clause or entitlement to which it does so; `nil` where it only applies or not.
  public let object: String?
  /// Its sentence.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation
  /// Where its name is declared.
  public let range: SourceRange

  init(_ clause: Clause, _ role: Role, _ object: String? = nil) {
    name = clause.name
    self.role = role
    self.object = object
    says = clause.says
    cite = clause.cite
    range = clause.range
  }
}
