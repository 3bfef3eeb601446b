import AvenantDiagnostics
package import AvenantEvaluation

extension Explanation {
  /// The answers, one line for each outcome, with the places in the contract that decide it.
  ///
  /// Left out is what is as usual.
  public var line: String {
    guard decision.version != nil else {
      return "It is not yet known which version governs: \(asks.map(\.text).joined(separator: " "))"
    }
    return outcomes.filter { $0.weight != .slight }.map(\.line.harmless).joined(separator: "\n")
  }
}

extension Explanation {
  /// The lines of ``line``, told without what only a page shows.
  ///
  /// - Parameters:
  ///   - evaluation: What `program` recorded of a ticket.
  ///   - program: The contract.
  /// - Returns: A line for each outcome that is not as usual; none where no version is known to
  ///   govern.
  package static func lines(of evaluation: Evaluation, by program: Program) -> [String] {
    guard let trace = evaluation.trace else { return [] }
    let narrator = Narrator(
      contract: program.contract, decision: evaluation.decision, trace: trace)
    return OutcomeTeller(narrator: narrator, tickets: nil).lines.map(\.harmless)
  }
}

extension OutcomeExplanation {
  /// The answer, with the places in the contract that decide it.
  var line: String {
    Self.line(answer, at: place?.cite, clauses.map { ($0.role, $0.applies, $0.cite) })
  }

  /// An answer, with the places in the contract that decide it.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - cite: Where the contract says so, where no clause does.
  ///   - clauses: The clauses that have a part in it.
  /// - Returns: The line.
  static func line(
    _ answer: String, at cite: String?,
    _ clauses: [(role: ClauseExplanation.Role, applies: Certainty, cite: String)]
  ) -> String {
    if let cite { return "\(answer) (\(cite))" }
    let acting = clauses.filter { !$0.role.isOfAmount && $0.applies == .certainly }
    let deciding =
      (acting.isEmpty ? clauses.filter { $0.role == .states } : acting)
      + clauses.filter { $0.role == .reduces || $0.role == .caps }
      .filter { $0.applies == .certainly && acting.isEmpty }
    guard !deciding.isEmpty else { return answer }
    return "\(answer) (\(deciding.map(\.cite).joined(separator: "; ")))"
  }
}

extension ClauseExplanation.Role {
  /// Whether it is about how much is owed, and not about whether anything is.
  fileprivate var isOfAmount: Bool {
    switch self {
    case .states, .reduces, .caps: true
    case .overrides, .waives, .grants, .denies: false
    }
  }
}

extension Receipt {
  /// What the decision was made from, each hash by its first ten digits.
  var words: String {
    func short(_ hash: String) -> Substring { (hash.split(separator: ":").last ?? "").prefix(10) }
    let zones = zones.map { zone in
      let parts = zone.split(separator: " ").map(String.init)
      return ", \(parts.first ?? zone) \(parts.count > 1 ? short(parts[1]) : "")"
    }
    return "Receipt: meaning \(short(meaning)), text \(short(text)), facts \(short(facts)), "
      + "engine \(engine)\(readings.map { ", read \($0)" }.joined())\(zones.joined())"
  }
}
