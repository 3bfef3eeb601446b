import AvenantEvaluation
import AvenantModel

/// What an outcome came to, in words, and where the contract says so.
struct OutcomeAnswer {
  /// What it came to.
  let text: String
  /// The clauses that make it so or could have made it otherwise, each with its part.
  var parts: [ClausePart] = []
  /// Where the contract says so, where no clause does.
  var place: OutcomeExplanation.Place?
}

/// The part that a clause has in an outcome.
struct ClausePart {
  let clause: ClauseID
  /// What it does, where it applies.
  let role: ClauseExplanation.Role
  /// Whether the outcome is so because of it.
  var effect = ClauseExplanation.Effect.certain
}

extension Narrator {
  /// Clauses in the order in which they are told: first those that certainly apply.
  func inOrder(_ parts: [ClausePart]) -> [ClausePart] {
    guard parts.count > 1 else { return parts }
    return parts.map { (part: $0, rank: trace.applies($0.clause).rank) }
      .sorted { $0.rank < $1.rank }.map(\.part)
  }

  /// The answer as one line, with the places in the contract that decide it.
  func line(_ answer: OutcomeAnswer) -> String {
    OutcomeExplanation.line(
      answer.text, at: answer.place?.cite,
      answer.parts.map {
        (role: $0.role, applies: trace.applies($0.clause), cite: version[$0.clause].cite.text)
      })
  }
}
