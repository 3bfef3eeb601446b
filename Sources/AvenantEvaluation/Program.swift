public import AvenantModel
public import AvenantValues

/// A contract, ready to decide tickets.
///
/// Each version is compiled once, when it is first asked for, into flat arrays of numbers; nothing
/// of it changes afterwards, so that any number of threads can use it at a time.
public struct Program: Sendable {
  /// The contract that was compiled.
  public let contract: Contract

  /// The versions, in the order of the contract.
  let versions: VersionPrograms

  /// The alternatives of each version, in its order, which few ask for.
  let alternatives: [VersionPrograms]

  /// Takes a checked contract; a version is compiled when it is first asked for.
  public init(_ contract: Contract) {
    self.contract = contract
    let versions = VersionPrograms(contract.versions, of: contract)
    self.versions = versions
    alternatives = contract.versions.indices.map {
      VersionPrograms(alternativesOf: $0, in: versions, of: contract)
    }
  }
}

extension Program {
  /// The hashes of each version with the contract, in the order of the contract.
  package var receipts: [(version: String, meaning: String, text: String)] {
    versions.map { ($0.version.id, $0.receipt.meaning, $0.receipt.text) }
  }

  /// Decides one ticket on one date.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket, checked against this contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - otherReadings: Whether to work out what would follow under other readings of open
  ///     questions, which takes another evaluation for each of them.
  /// - Returns: All that follows.
  /// - Throws: ``EvaluationError/noVersionInForce(on:)`` if no version is in force on the date that
  ///   picks it; ``EvaluationError/dateOutOfRange(_:)`` for a later date of evaluation;
  ///   ``EvaluationError/factsOfAnotherContract`` for facts that another contract checked.
  public func evaluate(
    _ facts: Facts, asOf: CalendarDate, otherReadings: Bool = false
  ) throws(EvaluationError) -> Decision {
    try evaluation(of: facts, asOf: asOf, otherReadings: otherReadings).decision
  }

  /// Decides one ticket on one date, and keeps what was worked out.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket, checked against this contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - otherReadings: Whether to work out what would follow under other readings.
  /// - Returns: The decision of ``evaluate(_:asOf:otherReadings:)``, with its trace.
  /// - Throws: What ``evaluate(_:asOf:otherReadings:)`` throws.
  public func evaluation(
    of facts: Facts, asOf: CalendarDate, otherReadings: Bool = false
  ) throws(EvaluationError) -> Evaluation {
    guard facts.contract === contract.identity else { throw .factsOfAnotherContract }
    guard asOf <= CalendarDate.latestEvaluation else { throw .dateOutOfRange(asOf) }
    guard let index = facts.versionIndex else {
      if case .known(.date(let date)) = facts[contract.governedBy] {
        throw .noVersionInForce(on: date)
      }
      return Evaluation(decision: undecided(facts, asOf: asOf), trace: nil)
    }
    var evaluation = self.evaluation(of: facts, asOf: asOf, by: versions[index])
    if otherReadings {
      evaluation.decision.readings = QuestionOutcome.all(
        of: contract.versions[index], evaluation.decision,
        others: self.otherwise(evaluation, facts, asOf: asOf, by: index))
    }
    return evaluation
  }

  /// What the alternatives of a version make of a ticket that the version was evaluated for, in
  /// their order; those that nothing can come of are not compiled.
  private func otherwise(
    _ evaluation: Evaluation, _ facts: Facts, asOf: CalendarDate, by index: Int
  ) -> [Decision] {
    contract.versions[index].alternatives.enumerated().map { place, alternative in
      if let memory = evaluation.trace?.memory,
        memory.isUntouched(by: alternative, of: versions[index])
      {
        return evaluation.decision
      }
      // Nobody is shown a receipt of it.
      return self.evaluation(
        of: facts, asOf: asOf, by: alternatives[index][place], receipt: evaluation.decision.receipt
      ).decision
    }
  }

  /// What one version makes of a ticket; its alternatives are evaluated in the same way.
  func evaluation(
    of facts: Facts, asOf: CalendarDate, by program: VersionProgram, receipt: Receipt? = nil
  ) -> Evaluation {
    let memory = memory(of: facts, asOf: asOf, by: program)
    let decider = Decider(contract: contract, program: program, memory: memory)
    let trace = Trace(program: program, memory: memory, facts: facts, asOf: asOf)
    let receipt =
      receipt ?? Receipt(program.receiptText, facts: facts, of: program.version, asOf: asOf)
    let decision = decider.decision(of: trace, with: receipt)
    return Evaluation(decision: decision, trace: trace)
  }

  /// Memory in which everything is worked out that a version makes of a ticket.
  func memory(of facts: Facts, asOf: CalendarDate, by program: VersionProgram) -> Memory {
    var memory = program.initial
    memory.load(facts, asOf: asOf, for: program)
    memory.run(program)
    if !memory.isCertain, program.mayBeSettled(memory) {
      var completions = Completions(program, memory)
      completions.refine(&memory)
    }
    return memory
  }

  /// Finds the `consistent` conditions of the governing version that a ticket certainly breaks.
  ///
  /// - Parameter facts: What is known of the ticket.
  /// - Returns: The places of the broken conditions in ``AvenantModel/Version/consistent``; empty
  ///   while no version is known to govern.
  package func brokenConsistency(_ facts: Facts) -> [Int] {
    guard let (program, memory) = consistency(of: facts) else { return [] }
    return program.consistent.indices.filter { memory.mustHold(program.consistent[$0].no) }
  }

  /// Whether a ticket breaks a `consistent` condition of the governing version whatever its unknown
  /// facts are, although none by itself.
  ///
  /// - Parameter facts: What is known of the ticket.
  /// - Returns: Whether it is so; false where not all completions can be tried.
  package func refusesAllCompletions(of facts: Facts) -> Bool {
    guard let (program, memory) = consistency(of: facts), !memory.isCertain else { return false }
    var completions = Completions(program, memory)
    return completions.areAllRefused()
  }

  /// Memory in which the `consistent` conditions of the governing version are worked out; `nil`
  /// where there are none, or no version is known to govern.
  private func consistency(of facts: Facts) -> (program: VersionProgram, memory: Memory)? {
    guard let index = facts.versionIndex, !versions[index].consistent.isEmpty else { return nil }
    let program = versions[index]
    var memory = program.initial
    // No such condition reads the date of evaluation.
    memory.load(facts, asOf: nil, for: program)
    memory.run(program.consistency, program)
    return (program, memory)
  }

  /// The decision while no version is known to govern: the fact that picks it is all that matters.
  private func undecided(_ facts: Facts, asOf: CalendarDate) -> Decision {
    Decision(
      contract: contract.id, version: nil, asOf: asOf, charges: [], credits: [], totals: [],
      payable: [],
      entitlements: [], obligations: [], values: [], allowances: [], defaulted: [],
      unknown: contract.versions.first.map { [$0[contract.governedBy].name] } ?? [],
      unsettled: [],
      receipt: Receipt(
        Once { [contract] in ReceiptText(contract) }, facts: facts,
        of: contract.versions.first, asOf: asOf))
  }
}
