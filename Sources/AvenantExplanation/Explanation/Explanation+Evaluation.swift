import AvenantAnalysis
package import AvenantEvaluation
import AvenantModel

extension Explanation {
  /// Tells a person all that was worked out.
  ///
  /// - Parameters:
  ///   - evaluation: What `program` recorded of a ticket.
  ///   - program: The contract, which decides the ticket again with facts changed, to find the
  ///     nearest changes.
  ///   - changes: Whether to look for what would have turned the outcomes around, which takes by
  ///     far the most work, and which a line does not show.
  ///   - cents: Whether to tell every rounding.
  package init(
    _ evaluation: Evaluation, by program: Program, changes: Bool = true, cents: Bool = false
  ) {
    do {
      try self.init(evaluation, by: program, of: nil, changes: changes, cents: cents)
    } catch {
      preconditionFailure("no name was given that could be unknown")
    }
  }

  /// Tells a person what was worked out of one outcome.
  ///
  /// - Parameters:
  ///   - evaluation: What `program` recorded of a ticket.
  ///   - program: The contract, which decides the ticket again with facts changed, to find the
  ///     nearest changes, and with what is not known filled in, to find what the outcome waits for.
  ///   - name: The id of a clause, an entitlement or a value that is an outcome.
  ///   - changes: Whether to look for what would have turned the outcomes around, which takes by
  ///     far the most work, and which a line does not show.
  ///   - cents: Whether to tell every rounding.
  /// - Throws: ``UnknownOutcome`` if the version that governs has nothing of that name, or no
  ///   version while it is not known which governs.
  package init(
    _ evaluation: Evaluation, by program: Program, about name: String, changes: Bool = true,
    cents: Bool = false
  ) throws(UnknownOutcome) {
    try self.init(evaluation, by: program, of: name, changes: changes, cents: cents)
  }

  private init(
    _ evaluation: Evaluation, by program: Program, of name: String?, changes: Bool, cents: Bool
  ) throws(UnknownOutcome) {
    let (contract, decision) = (program.contract, evaluation.decision)
    title = contract.title
    self.decision = decision
    guard let trace = evaluation.trace else {
      if let name { try contract.requireOutcome(named: name) }
      let facts = contract.versions.first?.facts ?? []
      asks = decision.unknown.compactMap { name in facts.first { $0.name == name }?.question }
      (outcomes, usual, defaulted, conversions, openQuestions) = ([], [], [], [], [])
      sums = []
      self.cents = cents ? [] : nil
      return
    }
    let narrator = Narrator(contract: contract, decision: decision, trace: trace)
    let teller = OutcomeTeller(
      narrator: narrator, tickets: changes ? ChangedTickets(evaluation, by: program) : nil)
    outcomes =
      try name.map { name throws(UnknownOutcome) in try teller.outcomes(about: name) }
      ?? teller.outcomes
    sums = name == nil ? narrator.sums : []
    self.cents = cents ? narrator.cents(of: Set(outcomes.map(\.id))) : nil
    let open = name.map { program.openNames(trace.facts, asOf: trace.asOf, about: $0) }
    asks = decision.unknown.filter { open?.contains($0) ?? true }
      .compactMap { narrator.question(named: $0) }
    usual = name == nil ? narrator.usual : []
    conversions = narrator.conversions
    let told = name == nil ? nil : trace.version.grounds(of: Set(outcomes.flatMap(\.told)))
    defaulted = narrator.defaulted(about: told)
    openQuestions = narrator.openQuestions(about: told)
  }
}

extension OutcomeExplanation {
  /// The clauses that it is made of, or the definition that gives it.
  fileprivate var told: [String] { kind == .value ? [id] : clauses.map(\.id) }
}
