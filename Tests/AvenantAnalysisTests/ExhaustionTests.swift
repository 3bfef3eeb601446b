import Avenant
import Testing

/// The analysis against every ticket that there is.
///
/// The facts of the random contracts are few enough that all tickets can be decided one by one.
@Suite struct ExhaustionTests {
  @Test(arguments: 0..<30)
  func whatIsFoundIsWhatEveryTicketTells(seed: UInt64) throws {
    var random = SmallGenerator(state: seed &* 7919 &+ 17)
    let contract = try AnalysedContract(
      random.clauses(), consistent: random.consistency())
    let tickets = try EveryTicket(of: contract.loaded).decisions
    let applied = Set(
      tickets.flatMap { $0.obligations.filter { $0.status != .notOwed }.map(\.clause) })
    let findings = contract.loaded.analyze()
    if tickets.isEmpty {
      #expect(findings.map(\.id.description) == ["nothing-is-consistent"])
      return
    }
    for index in 0..<SmallGenerator.clauseCount {
      let name = "clause_\(index)"
      let isReported = findings.contains {
        $0.id.description == "clause-never-applies" && $0.range.text == name
      }
      #expect(isReported == !applied.contains(name), "\(name) of seed \(seed)")
    }
    let isConflicting = tickets.flatMap(\.entitlements).contains { $0.status == .conflicting }
    let isConflictReported = findings.contains { $0.id.description == "granted-and-denied" }
    #expect(isConflicting == isConflictReported, "seed \(seed)")
  }
}

/// Every consistent ticket of a small contract, decided.
struct EveryTicket {
  private(set) var decisions: [Decision] = []

  /// - Parameter contract: A contract of ``AnalysedContract``.
  /// - Throws: What keeps a ticket from being decided.
  init(of contract: LoadedContract) throws {
    let asOf = try #require(CalendarDate("2024-06-01"))
    for visits in 0...4 {
      for least in ["null", "0", "1", "2", "3", "4"] {
        for side in ["null", "left", "right", "middle"] {
          for asked in [true, false] {
            let text =
              "{ ordered_on: 2024-03-01, done_on: null, paid_on: null, visits: \(visits), "
              + "least: \(least), price: 1.00 EUR, side: \(side), asked: \(asked), note: null, deposit: null }"
            guard let facts = try? contract.facts(yaml: text) else { continue }
            decisions.append(try contract.evaluate(facts, asOf: asOf))
          }
        }
      }
    }
  }
}

/// Random conditions over a handful of facts.
struct SmallGenerator {
  static let clauseCount = 6
  var state: UInt64

  mutating func clauses() -> String {
    (0..<Self.clauseCount).map { index in
      let condition = self.condition(depth: 2)
      let overrides =
        index > 0 && next(3) == 0 ? ", overrides: [clause_\(next(index))]" : ""
      let effect = ["", ", grants: [entry]", ", denies: [entry]"][next(3)]
      return
        "clause_\(index): { says: It is so., cite: §1, when: \(condition), "
        + "requires: { party: customer, what: do it, done_on: done_on }\(effect)\(overrides) }"
    }.joined(separator: "\n")
  }

  mutating func consistency() -> String {
    next(2) == 0 ? "[]" : "[\(atom())]"
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0, next(4) != 0 else { return "\"\(atom())\"" }
    let members = (0...next(2) + 1).map { _ in condition(depth: depth - 1) }
    let joined = "[\(members.joined(separator: ", "))]"
    return ["\(joined)", "{ any: \(joined) }", "{ all: \(joined) }"][next(3)]
  }

  private mutating func atom() -> String {
    let comparison = ["=", "<", "<=", ">", ">="][next(5)]
    switch next(7) {
    case 0: return "visits \(comparison) \(next(5))"
    case 1: return "least \(comparison) \(next(5))"
    case 2: return "visits \(comparison) least"
    case 3: return "visits \(comparison) least + \(next(3))"
    case 4: return "side = \(["left", "right", "middle"][next(3)])"
    case 5: return "side in (left, \(["right", "middle"][next(2)]))"
    default: return "asked"
    }
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
