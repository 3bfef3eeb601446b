import Avenant
import AvenantEvaluation
import AvenantModel
import Testing

/// What is found of lists, against every list of up to two records that there is.
@Suite struct RecordExhaustionTests {
  @Test(arguments: 0..<20)
  func nothingIsFoundThatSomeTicketContradicts(seed: UInt64) throws {
    var random = RecordGenerator(state: seed &* 6151 &+ 11)
    let text = random.clauses()
    let contract = try RecordGenerator.contract(text)
    let truths = try RecordTruths(of: contract.loaded)
    let expected = truths.all
    let found = contract.findings()
    #expect(
      found.allSatisfy((expected + truths.unreached).contains), "seed \(seed): \(found)\n\(text)")
    // What is not found is said to be open.
    if contract.open().isEmpty {
      #expect(Set(found) == Set(expected), "seed \(seed)\n\(text)")
    }
  }

  /// Otherwise nothing would be compared.
  @Test func someOfItIsDecidedAltogether() throws {
    let decided = try (UInt64(0)..<20).count { seed in
      var random = RecordGenerator(state: seed &* 6151 &+ 11)
      return try RecordGenerator.contract(random.clauses()).open().isEmpty
    }
    #expect(decided >= 3)
  }
}

/// Random clauses over a list of records with three fields.
struct RecordGenerator {
  var state: UInt64

  /// - Throws: Every problem of the contract.
  static func contract(_ clauses: String) throws -> AnalysedContract {
    try AnalysedContract(
      clauses,
      replacing: [
        "note: { type: text, optional: true }": """
        jobs:
            list:
              x: { type: number, decimals: 0, in: "[0..2]" }
              hot: { type: boolean }
              y: { type: number, decimals: 0, in: "[0..1]", optional: true }
            max_items: 2
            if_missing: empty
        """,
        "visits: { type: number, decimals: 0, in: \"[0..4]\" }":
          "visits: { type: number, decimals: 0, in: \"[0..1]\" }",
      ])
  }

  mutating func clauses() -> String {
    let effects = ["grants: [refund]", "denies: [refund]", "grants: [entry]"]
    return (0..<5).map { index in
      let isOfRecord = index == 0 || next(3) > 0
      let bullets = (0...next(3)).map { _ in isOfRecord ? recordBullet() : bullet() }
      let effect =
        index == 0
        ? "charge: { label: Fee, amount: 1.00 EUR }"
        : index == 1 && isOfRecord ? "waives: clause_0" : effects[next(3)]
      let each = isOfRecord ? "for_each: j in jobs, " : ""
      return
        "clause_\(index): { says: It is so., cite: §1, \(each)when: [\(bullets.map { "\"\($0)\"" }.joined(separator: ", "))], \(effect) }"
    }
    .joined(separator: "\n")
  }

  private mutating func recordBullet() -> String {
    switch next(7) {
    case 0, 1: "j.x \(comparison()) \(next(3))"
    case 2: "j.hot"
    case 3: "j.y \(comparison()) \(next(2))"
    case 4: "any(k in jobs where k.x \(comparison()) j.x)"
    default: bullet()
    }
  }

  private mutating func bullet() -> String {
    switch next(6) {
    case 0: "visits \(comparison()) \(next(2))"
    case 1: "count(k in jobs where k.hot) \(comparison()) \(next(4))"
    case 2: "sum(k.x for k in jobs) \(comparison()) \(next(6))"
    case 3: "any(k in jobs where k.x \(comparison()) \(next(3)) and k.hot)"
    case 4: "all(k.x \(comparison()) \(next(3)) for k in jobs)"
    default: "sum(k.x * visits for k in jobs where k.hot) \(comparison()) \(next(6))"
    }
  }

  private mutating func comparison() -> String { ["<", ">", "<=", ">=", "="][next(5)] }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}

/// What all tickets of such a contract tell of it.
struct RecordTruths {
  /// The findings: the kind, and the words at the place.
  private(set) var all: [String] = []
  /// What may be said as well: that a condition that no ticket reaches is always true, and what is
  /// so of the conditions of a clause that never applies.
  private(set) var unreached: [String] = []
  private let version: Version
  private let traces: [Trace]

  /// - Throws: What keeps a ticket from being decided.
  init(of contract: LoadedContract) throws {
    let program = Program(contract.contract)
    version = contract.contract.versions[0]
    let asOf = try #require(CalendarDate("2024-06-01"))
    traces = try Self.tickets.map { text in
      try #require(try program.evaluation(of: contract.facts(yaml: text), asOf: asOf).trace)
    }
    let clauses = version.clauses.indices.map { ClauseID($0) }
    let dead = clauses.filter { id in !entered(id).contains { applies(id, $0) } }
    all = dead.map { "clause-never-applies: \(version[$0].name)" }
    for id in dead {
      guard let condition = version[id].condition else { continue }
      var told = self
      told.add(condition, among: entered(id))
      unreached += told.all + told.unreached
    }
    for id in clauses where !dead.contains(id) {
      for waived in version[id].waives where !dead.contains(waived) {
        if !entered(id).contains(where: { applies(id, $0) && applies(waived, $0) }) {
          all.append("waiver-never-waives: \(version[id].name)")
        }
      }
      if let condition = version[id].condition { add(condition, among: entered(id)) }
    }
    addConflicts(clauses)
  }

  private static var tickets: [String] {
    let records = (0...2).flatMap { x in
      [true, false].flatMap { hot in
        ["null", "0", "1"].map { "{ x: \(x), hot: \(hot), y: \($0) }" }
      }
    }
    let lists = [""] + records + records.flatMap { one in records.map { "\(one), \($0)" } }
    return [0, 1].flatMap { visits in
      lists.map {
        "{ ordered_on: 2024-03-01, done_on: null, paid_on: null, visits: \(visits), least: null, price: 1.00 EUR, side: null, asked: true, jobs: [\($0)], deposit: null }"
      }
    }
  }

  /// The tickets; of a clause for each record, each of their records.
  private func entered(_ id: ClauseID) -> [Trace] {
    guard version[id].forEach != nil else { return traces }
    return traces.flatMap { trace in (0..<2).compactMap { trace.entering(record: $0, of: id) } }
  }

  private func applies(_ id: ClauseID, _ trace: Trace) -> Bool { trace.applies(id) == .certainly }

  private mutating func addConflicts(_ clauses: [ClauseID]) {
    for (index, entitlement) in version.entitlements.enumerated() {
      let id = EntitlementID(index)
      func appliesAnywhere(_ clause: ClauseID, _ trace: Trace) -> Bool {
        version[clause].forEach == nil
          ? applies(clause, trace)
          : (0..<2).contains {
            trace.entering(record: $0, of: clause).map { applies(clause, $0) } ?? false
          }
      }
      let isConflicting = traces.contains { trace in
        clauses.contains { version[$0].grants.contains(id) && appliesAnywhere($0, trace) }
          && clauses.contains { version[$0].denies.contains(id) && appliesAnywhere($0, trace) }
      }
      if isConflicting { all.append("granted-and-denied: \(entitlement.name)") }
    }
  }

  /// What is to be said of a condition among the tickets, or records, in which it decides; and of
  /// what says in it which records count.
  private mutating func add(_ condition: Expression, among reached: [Trace]) {
    if case .junction(let junction, let members) = condition.kind {
      for (index, member) in members.enumerated() {
        add(
          member,
          among: reached.filter { trace in
            members.indices.allSatisfy {
              $0 == index || (trace.truth(of: members[$0]) == .yes) == (junction == .all)
            }
          })
      }
      for member in members { addFilters(in: member) }
      return
    }
    let truths = reached.map { $0.truth(of: condition) == .yes }
    if !truths.contains(true) {
      all.append("condition-never-true: \(condition.range.text)")
      if truths.isEmpty { unreached.append("condition-always-true: \(condition.range.text)") }
    } else if !truths.contains(false) {
      all.append("condition-always-true: \(condition.range.text)")
    }
  }

  private mutating func addFilters(in condition: Expression) {
    condition.walk { [traces, version] part in
      guard case .aggregate(let aggregate) = part.kind, let filter = aggregate.filter else {
        return
      }
      let outer = traces.flatMap { trace -> [Trace] in
        let records = version.clauses.indices.compactMap { index -> [Trace]? in
          guard version.clauses[index].condition.map({ $0.contains(part) }) ?? false else {
            return nil
          }
          return version.clauses[index].forEach == nil
            ? [trace] : (0..<2).compactMap { trace.entering(record: $0, of: ClauseID(index)) }
        }
        return records.flatMap(\.self)
      }
      add(filter, among: outer.flatMap { $0.records(of: part) })
    }
  }
}

extension Expression {
  /// Whether another is part of it.
  fileprivate func contains(_ part: Expression) -> Bool {
    var isFound = false
    walk { isFound = isFound || $0 === part }
    return isFound
  }
}
