import Avenant
import AvenantEvaluation
@_spi(Checking) import AvenantModel
import Testing

/// What is never true of numbers that are worked out: parts of days, months, products, roundings.
@Suite struct ComputedConditionTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  @Test(arguments: [
    "weekday(ordered_on) = 8", "weekday(ordered_on) = 0", "month(ordered_on) = 13",
    "day(ordered_on) > 31", "weekday(ordered_on) = 1; weekday(ordered_on) = 2",
    "weekday(ordered_on) = 1; weekday(ordered_on + 1 day) = 3",
    "month(ordered_on) = 2; day(ordered_on) = 30",
    "month(ordered_on) = 5; ordered_on >= 2024-06-01; ordered_on < 2025-05-01",
    "year(ordered_on) = 2024; ordered_on > 2025-01-01", "start_of_month(ordered_on) = 2024-03-02",
    "ordered_on + 1 month = 2024-02-29; ordered_on < 2024-01-29",
    "months_between(2024-01-01, ordered_on) > 3; ordered_on < 2024-04-15", "visits * least > 16",
    "visits * least > 12; visits * least < 9", "abs(visits - 2) > 2",
    "abs(visits - 2) > 1; visits in [1..3]", "round(visits / 3 to 1 floor) > 1",
    "visits / (least + 1) > 3; visits / (least + 1) < 2",
  ])
  func whatIsWorkedOutIsNeverThat(condition: String) throws {
    #expect(try found(condition) == ["clause-never-applies: dead"])
  }

  @Test(arguments: [
    "weekday(ordered_on) = 7", "month(ordered_on) = 12", "day(ordered_on) > 30",
    "weekday(ordered_on) = 1; weekday(ordered_on + 1 day) = 2",
    "month(ordered_on) = 2; day(ordered_on) = 29; weekday(ordered_on) = 1",
    "month(ordered_on) = 5; ordered_on >= 2024-06-01; ordered_on < 2025-05-02",
    "year(ordered_on) = 2025; ordered_on > 2025-12-30", "start_of_month(ordered_on) = 2024-03-01",
    "ordered_on + 1 month = 2024-02-29; ordered_on < 2024-01-30",
    "months_between(2024-01-01, ordered_on) > 2; ordered_on < 2024-04-15",
    "visits * least >= 16", "abs(visits - 2) >= 2", "round(visits / 3 to 1 floor) >= 1",
  ])
  func whatCanBeIsNotCalledNever(condition: String) throws {
    #expect(try found(condition).allSatisfy { $0.hasPrefix("condition-always-true") })
  }

  /// Whatever is said never to be, no ticket of all that there are shows.
  @Test(arguments: 0..<30)
  func whatIsProvenHoldsOfEveryTicket(seed: UInt64) throws {
    var generator = Seeded(state: seed &* 0x9E37_79B9 &+ 77)
    let conditions = (0..<6).map { _ in
      (0..<3).map { _ in Self.atoms.randomElement(using: &generator) ?? "" }
    }
    let contract = try Self.contract(
      conditions.enumerated().map { index, atoms in
        clause("c\(index)", when: Self.bullets(atoms), Self.fee)
      }.joined(separator: "\n"))
    let dead = Set(
      contract.findings().filter { $0.hasPrefix("clause-never-applies") }.map { $0.suffix(2) })
    let version = contract.loaded.contract.versions[0]
    let program = Program(contract.loaded.contract)
    for facts in Self.tickets(of: contract.loaded.contract) {
      let trace = try #require(program.evaluation(of: facts, asOf: Self.today).trace)
      for index in conditions.indices where dead.contains("c\(index)") {
        let id = try #require(version.clauses.firstIndex { $0.name == "c\(index)" })
        #expect(
          trace.applies(ClauseID(id)) == .certainlyNot, "seed \(seed): \(conditions[index])")
      }
    }
  }

  private static let atoms = [
    "weekday(done_on) = 3", "weekday(done_on) <= 2", "weekday(done_on + 2 days) >= 6",
    "weekday(done_on - 1 day) = 4", "month(done_on) = 2", "month(done_on) != 3",
    "day(done_on) >= 28", "day(done_on) < 4", "day(done_on + 3 days) = 1", "year(done_on) = 2023",
    "done_on + 1 month > 2024-04-01", "done_on + 1 month <= 2024-03-29",
    "end_of_month(done_on) = 2024-02-29", "start_of_month(done_on) > 2024-02-10",
    "months_between(done_on, 2024-04-29) >= 2", "months_between(2024-01-30, done_on) = 1",
    "months_between(done_on, paid_on) = 0", "months_between(done_on, paid_on) >= 1",
    "paid_on > done_on + 1 month", "paid_on <= done_on + 1 month", "done_on < paid_on - 1 month",
    "paid_on >= done_on + 9 days", "paid_on < done_on",
    "weekday(done_on) = weekday(paid_on)", "weekday(paid_on) > 4", "day(paid_on) > day(done_on)",
    "done_on in [2024-02-25..2024-02-28]", "visits * weekday(done_on) > 20",
    "abs(visits - 2) > 1", "round(visits / 3 to 1 floor) = 1", "visits * visits in [3..8]",
    "visits / (weekday(done_on) + 1) > 1", "min(visits, 2) = 1", "3 - max(visits, 1) > 1",
  ]

  private static func contract(_ clauses: String) throws -> AnalysedContract {
    try AnalysedContract(
      clauses,
      replacing: [
        "done_on: { type: date, optional: true }":
          "done_on: { type: date, in: \"[2024-02-20..2024-03-08]\" }",
        "paid_on: { type: date, optional: true }":
          "paid_on: { type: date, in: \"[2024-02-27..2024-04-02]\" }",
      ])
  }

  private static let today = CalendarDate("2024-06-01") ?? .earliest

  /// All tickets, as far as the conditions can tell them apart.
  private static func tickets(of contract: Contract) -> [Facts] {
    let version = contract.versions[0]
    func days(_ from: String, _ through: String) -> [Facts.State] {
      guard let first = CalendarDate(from), let last = CalendarDate(through)
      else { return [] }
      return (first.dayNumber...last.dayNumber).compactMap { CalendarDate(dayNumber: $0) }
        .map { .known(.date($0)) }
    }
    let visits: [Facts.State] = (0...4).map { .known(.number(ExactNumber($0))) }
    return version.facts.reduce([[Facts.State]]([[]])) { tickets, fact in
      let states =
        switch fact.name {
        case "done_on": days("2024-02-20", "2024-03-08")
        case "paid_on": days("2024-02-27", "2024-04-02")
        case "visits": visits
        case "ordered_on": [Facts.State.known(.date(today))]
        default: [Facts.State.unknown]
        }
      return tickets.flatMap { ticket in states.map { ticket + [$0] } }
    }.map {
      Facts(
        of: contract.identity, versionIndex: 0, states: $0, origins: $0.map { _ in .stated })
    }
  }

  private static func bullets(_ conditions: [some StringProtocol]) -> String {
    "[\(conditions.map { "\"\($0)\"" }.joined(separator: ", "))]"
  }

  private func found(_ condition: String) throws -> [String] {
    let least = "least: { type: number, decimals: 0, in: \"[0..4]\", optional: true }"
    let contract = try AnalysedContract(
      clause("dead", when: Self.bullets(condition.split(separator: "; ")), Self.fee),
      replacing: [least: least.replacing(", optional: true", with: "")])
    return contract.findings()
  }
}

/// Numbers that look random and are the same every time.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
