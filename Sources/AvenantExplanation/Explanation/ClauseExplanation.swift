public import AvenantEvaluation

/// A clause, with the part that it has in an outcome.
public struct ClauseExplanation: Sendable, Hashable {
  /// What the clause does, where it applies.
  public enum Role: String, Sendable {
    /// The outcome is its own.
    case states
    /// It sets aside the clause that states the outcome; only told where it does not apply, for the
    /// conditions of that clause tell the others.
    case overrides
    /// It cancels a charge.
    case waives
    /// It grants an entitlement.
    case grants
    /// It denies an entitlement.
    case denies
    /// It lowers the amount of a charge or credit.
    case reduces
    /// It caps the amount of a charge or credit, together with others.
    case caps
  }

  /// Whether the outcome is so because of the clause, in whatever way it acts on it.
  enum Effect: Sendable {
    /// It is.
    case certain
    /// It is not known whether it is, for all that is known of the clause.
    case possible
    /// It would be, if anything were owed.
    case ifOwed
  }

  /// What it does, where it applies.
  public let role: Role
  /// Whether it applies.
  public let applies: Certainty
  /// The id.
  public let id: String
  /// Its sentence.
  public let says: String
  /// Where the contract says so.
  public let cite: String
  /// The id of the version whose file states it.
  public let version: String
  /// The file and the line where it stands.
  public let location: String
  /// Its conditions, and the clauses that set it aside.
  public let conditions: [Explanation.Line]
  /// Whether a clause that applies has its effect on the amount.
  var effect = Effect.certain
}
