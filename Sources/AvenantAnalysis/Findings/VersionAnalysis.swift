import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// The questions that are asked of one version.
struct VersionAnalysis {
  let program: Program
  let index: Int
  let space: RegionSpace
  let version: Version
  /// The tickets that have a record of a list, and what may be of this record.
  private let recordSpaces: [FactID: RegionSpace]
  /// The definitions that are read at one place alone, and are no outcomes.
  let readOnce: Set<DefinitionID>

  init(_ program: Program, version index: Int) {
    self.program = program
    self.index = index
    let space = RegionSpace(program, version: index)
    let version = program.contract.versions[index]
    recordSpaces = version.clauses.indices.reduce(into: [:]) { spaces, index in
      guard let list = version.clauses[index].forEach.map({ version[$0].list }),
        spaces[list] == nil
      else { return }
      spaces[list] = space.withRecord(of: ClauseID(index))
    }
    (self.space, self.version, readOnce) = (space, version, version.readOnce)
  }

  /// The tickets among which something is asked of a clause; of one for each record of a list,
  /// those that have one.
  func space(of id: ClauseID) -> RegionSpace {
    version[id].forEach.flatMap { recordSpaces[version[$0].list] } ?? space
  }

  /// Asks them all; of a version whose tickets are all impossible, nothing else.
  func run(_ analysis: inout ContractAnalysis) {
    guard hasTickets(&analysis) else { return }
    var dead: Set<ClauseID> = []
    for id in version.clauses.indices.map(ClauseID.init) {
      if neverApplies(id, &analysis) { dead.insert(id) }
    }
    for id in version.clauses.indices.map(ClauseID.init) where !dead.contains(id) {
      askWaiver(id, dead, &analysis)
      askConditions(of: id, &analysis)
      askMinimum(of: id, &analysis)
      askRows(of: id, &analysis)
    }
    for definition in version.definitions { askConditions(of: definition, &analysis) }
    for id in version.entitlements.indices.map(EntitlementID.init) { askConflict(id, &analysis) }
    askGuarantees(&analysis)
    if analysis.options.looksAtQuestions { askQuestions(&analysis) }
  }

  private func hasTickets(_ analysis: inout ContractAnalysis) -> Bool {
    guard let first = version.consistent.first else { return true }
    let answer = analysis.answer(
      .always, in: space, ("whether a ticket is consistent", first.range))
    guard case .none = answer else { return true }
    analysis.report(.nothingIsConsistent(version, at: first.range))
    return false
  }

  private func neverApplies(_ id: ClauseID, _ analysis: inout ContractAnalysis) -> Bool {
    let clause = version[id]
    let space = space(of: id)
    let answer = analysis.answer(
      space.appliesAtHand(id), in: space, ("whether '\(clause.name)' can apply", clause.range))
    guard case .none = answer else { return false }
    analysis.report(.neverApplies(clause, in: version, overriders: overriders(of: id)))
    return true
  }

  private func overriders(of id: ClauseID) -> [Clause] {
    version.clauses(overriding: id).map { version[$0] }
  }

  /// Whether a waiver cancels something in some ticket.
  private func askWaiver(
    _ id: ClauseID, _ dead: Set<ClauseID>, _ analysis: inout ContractAnalysis
  ) {
    let clause = version[id]
    for waived in clause.waives where !dead.contains(waived) {
      guard clause.waives.count == 1 || !clause.waivesAll(of: version) else { continue }
      // What is waived for each record is waived for the very record.
      let space = space(of: version[waived].forEach == nil ? id : waived)
      let goal = Goal.all([space.appliesAtHand(id), space.appliesAtHand(waived)])
      let answer = analysis.answer(
        goal, in: space,
        ("whether '\(clause.name)' can waive '\(version[waived].name)'", clause.range))
      guard case .none = answer else { continue }
      analysis.report(.neverWaives(clause, version[waived]))
    }
  }

  private func askConflict(_ id: EntitlementID, _ analysis: inout ContractAnalysis) {
    let entitlement = version[id]
    let answer = analysis.answer(
      space.entitlement(id, is: .conflicting), in: space,
      ("whether '\(entitlement.name)' can be granted and denied at once", entitlement.range))
    guard case .found(let witness) = answer else { return }
    let clauses = program.clauses(of: witness) { $0.grants.contains(id) || $0.denies.contains(id) }
    analysis.report(.conflict(entitlement, clauses), witness)
  }
}

extension Clause {
  /// Whether it waives every charge, so that it need not waive each.
  fileprivate func waivesAll(of version: Version) -> Bool {
    let charges = version.clauses.indices.filter {
      version.clauses[$0].charge?.direction == .charge
    }
    return waives.count >= charges.count
  }
}

extension Program {
  /// The clauses that apply to the last ticket of a witness, of those that matter.
  func clauses(of witness: Witness, where matters: (Clause) -> Bool) -> [Clause] {
    guard let index = witness.facts.last?.versionIndex else { return [] }
    let version = ReadVersion(self, version: index).version
    return appliedClauses(of: witness).map { version[$0] }.filter(matters)
  }

  /// The places of the clauses that apply to the last ticket of a witness.
  func appliedClauses(of witness: Witness) -> [ClauseID] {
    guard let facts = witness.facts.last, let index = facts.versionIndex else { return [] }
    return ReadVersion(self, version: index).appliedClauses(facts, asOf: witness.asOf)
  }
}
