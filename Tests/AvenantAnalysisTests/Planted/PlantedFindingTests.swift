import Avenant
import AvenantEvaluation
import AvenantModel
import Testing

/// What the analysis says of contracts full of mistakes, against every ticket that there is.
@Suite struct PlantedFindingTests {
  @Test(arguments: 0..<25)
  func theFindingsAreThoseThatEveryTicketConfirms(seed: UInt64) throws {
    let planted = PlantedContract(seed: seed)
    let loaded = try planted.loaded()
    let expected = try PlantedFindings(of: loaded, readBy: planted.text).all
    let found = loaded.analyze().filter { $0.severity != .note }.map {
      "\($0.id): \($0.range.text)"
    }
    #expect(found.sorted() == expected.sorted(), "seed \(seed)\n\(planted.text)")
  }

  @Test func theMistakesAreOfSeveralKinds() throws {
    let kinds = try (UInt64(0)..<60).reduce(into: Set<Substring>()) { kinds, seed in
      let planted = PlantedContract(seed: seed)
      let all = try PlantedFindings(of: planted.loaded(), readBy: planted.text).all
      kinds.formUnion(all.map { $0.prefix { $0 != ":" } })
    }
    #expect(
      kinds.isSuperset(of: [
        "clause-never-applies", "condition-always-true", "condition-never-true",
        "granted-and-denied", "nothing-is-consistent", "waiver-never-waives",
      ]))
  }
}

/// What every ticket of a planted contract tells of it.
struct PlantedFindings {
  /// The findings: the kind, and the words at the place.
  private(set) var all: [String] = []
  private let traces: [Trace]
  private let version: Version

  /// - Throws: What keeps a ticket from being decided.
  init(of contract: LoadedContract, readBy text: String) throws {
    let program = Program(contract.contract)
    version = contract.contract.versions[0]
    traces = try PlantedTickets(of: contract, readBy: text).all.compactMap {
      try program.evaluation(of: $0.facts, asOf: $0.asOf).trace
    }
    guard !traces.isEmpty else {
      all = ["nothing-is-consistent: \(version.consistent[0].range.text)"]
      return
    }
    let dead = Set(clauses.filter { id in !traces.contains { applies(id, $0) } })
    all += dead.map { "clause-never-applies: \(version[$0].name)" }
    for id in clauses where !dead.contains(id) {
      addWaivers(of: id, dead)
      if let condition = version[id].condition { add(condition) { _ in true } }
      addAmounts(of: id)
    }
    addConflicts()
  }

  private var clauses: [ClauseID] { version.clauses.indices.map(ClauseID.init) }

  private func applies(_ id: ClauseID, _ trace: Trace) -> Bool { trace.applies(id) == .certainly }

  private mutating func addWaivers(of id: ClauseID, _ dead: Set<ClauseID>) {
    for waived in version[id].waives where !dead.contains(waived) {
      if !traces.contains(where: { applies(id, $0) && applies(waived, $0) }) {
        all.append("waiver-never-waives: \(version[id].name)")
      }
    }
  }

  /// The least that is owed is 2 EUR, where there is one.
  private mutating func addAmounts(of id: ClauseID) {
    guard let charge = version[id].charge else { return }
    let isReached = traces.contains { trace in
      guard applies(id, trace), case .known(.number(let amount)) = trace.amount(of: id) else {
        return false
      }
      return amount >= ExactNumber(2)
    }
    if charge.minimum != nil, !isReached {
      all.append("minimum-never-reached: \(version[id].name)")
    }
    var conditions: [Expression] = []
    charge.amount.walk {
      if case .conditional(let condition, _, _) = $0.kind { conditions.append(condition) }
    }
    for condition in conditions { add(condition) { $0.applies(id) == .certainly } }
  }

  private mutating func addConflicts() {
    for (index, entitlement) in version.entitlements.enumerated() {
      let id = EntitlementID(index)
      let isConflicting = traces.contains { trace in
        clauses.contains { version[$0].grants.contains(id) && applies($0, trace) }
          && clauses.contains { version[$0].denies.contains(id) && applies($0, trace) }
      }
      if isConflicting { all.append("granted-and-denied: \(entitlement.name)") }
    }
  }

  /// What is to be said of a condition among the tickets in which it decides.
  private mutating func add(_ condition: Expression, where isReached: @escaping (Trace) -> Bool) {
    if case .junction(let junction, let members) = condition.kind {
      for (index, member) in members.enumerated() {
        add(member) { trace in
          isReached(trace)
            && members.indices.allSatisfy {
              $0 == index || (trace.truth(of: members[$0]) == .yes) == (junction == .all)
            }
        }
      }
      return
    }
    let truths = traces.filter(isReached).map { $0.truth(of: condition) == .yes }
    if !truths.contains(true) {
      all.append("condition-never-true: \(condition.range.text)")
    } else if !truths.contains(false), !condition.speaksOfPresence {
      all.append("condition-always-true: \(condition.range.text)")
    }
  }
}

extension Expression {
  /// A test of presence may be there because the checker asks for it.
  fileprivate var speaksOfPresence: Bool {
    if case .presence = kind { true } else { false }
  }
}
