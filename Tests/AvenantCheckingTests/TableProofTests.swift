import AvenantChecking
import AvenantDiagnostics
import AvenantSyntax
import TestSupport
import Testing

/// What is proven of a table is what is found by looking at every ticket.
@Suite struct TableProofTests {
  /// A condition, and whether it is true of a number, another one and a truth.
  private struct Condition {
    let text: String
    let holds: (Int, Int, Bool) -> Bool
  }

  private static let contract = """
    contract: sample
    title: Sample
    parties: { provider: the provider, customer: the customer }
    currency: EUR
    rounding: half_up
    governed_by: opened_on
    facts:
      opened_on: { type: date }
      n: { type: number, decimals: 0, in: "[0..12]" }
      m: { type: number, decimals: 0, in: "[0..5]" }
      b: { type: boolean }
      k: { type: number, decimals: 0, in: "[0..4000]" }
    """

  /// The kinds of problem that a table of rows has.
  private static func problems(_ rows: [String], isFirstMatch: Bool = false) -> Set<String> {
    let version = """
      contract: sample
      version: "2020"
      in_force: { from: 2020-01-01, through: open }
      definitions:
        rate:
          says: the rate
          first_match: \(isFirstMatch)
          table:
      \(rows.map { "      - { when: '\($0)', then: 1 EUR }" }.joined(separator: "\n"))
      clauses:
        fee: { says: A fee., cite: ¶1, charge: { label: Fee, amount: rate } }
      """
    var diagnostics = Diagnostics()
    let contract = readYAML(SourceFile(path: "contract.yaml", text: contract), into: &diagnostics)
      .flatMap { parseContract($0, into: &diagnostics) }
    let read = readYAML(SourceFile(path: "versions/2020.yaml", text: version), into: &diagnostics)
      .flatMap { parseVersion($0, into: &diagnostics) }
    guard let contract, let read else { return ["unreadable"] }
    _ = check(
      ContractDocuments(contract: contract, versions: [read], folderName: nil), into: &diagnostics)
    let known = ["table-leaves-gap", "rows-overlap", "row-never-reached", "table-not-proven"]
    return Set(diagnostics.sorted.map(\.id.description)).intersection(known)
  }

  private static func condition(
    _ depth: Int, _ random: inout some RandomNumberGenerator
  ) -> Condition {
    guard depth > 0, Int.random(in: 0...2, using: &random) > 0 else { return atom(&random) }
    let (one, other) = (condition(depth - 1, &random), condition(depth - 1, &random))
    switch Int.random(in: 0...3, using: &random) {
    case 0, 1:
      return Condition(text: "(\(one.text) and \(other.text))") {
        one.holds($0, $1, $2) && other.holds($0, $1, $2)
      }
    case 2:
      return Condition(text: "(\(one.text) or \(other.text))") {
        one.holds($0, $1, $2) || other.holds($0, $1, $2)
      }
    default: return Condition(text: "(not \(one.text))") { !one.holds($0, $1, $2) }
    }
  }

  private static func atom(_ random: inout some RandomNumberGenerator) -> Condition {
    if Int.random(in: 0...4, using: &random) == 0 { return Condition(text: "b") { $2 } }
    let isFirst = Bool.random(using: &random)
    let name = isFirst ? "n" : "m"
    let number = Int.random(in: isFirst ? 1...11 : 1...4, using: &random)
    func condition(_ text: String, _ holds: @escaping (Int) -> Bool) -> Condition {
      Condition(text: text) { one, other, _ in holds(isFirst ? one : other) }
    }
    switch Int.random(in: 0...6, using: &random) {
    case 0: return condition("\(name) < \(number)") { $0 < number }
    case 1: return condition("\(name) <= \(number)") { $0 <= number }
    case 2: return condition("\(name) = \(number)") { $0 == number }
    case 3: return condition("\(name) != \(number)") { $0 != number }
    case 4: return condition("\(name) >= \(number)") { $0 >= number }
    case 5: return condition("\(name) > \(number)") { $0 > number }
    default:
      return condition("\(name) in [\(number)..\(number + 1)]") { $0 == number || $0 == number + 1 }
    }
  }

  @Test func gapsAndOverlapsAreThoseOfTheTickets() {
    var random = SeededGenerator(seed: 7)
    var seen: Set<String> = []
    for _ in 0..<300 {
      let count = Int.random(in: 1...4, using: &random)
      let rows = (0..<count).map { _ in Self.condition(2, &random) }
      var expected: Set<String> = []
      for n in 0...12 {
        for m in 0...5 {
          for b in [false, true] {
            let holding = rows.count { $0.holds(n, m, b) }
            if holding == 0 { expected.insert("table-leaves-gap") }
            if holding > 1 { expected.insert("rows-overlap") }
          }
        }
      }
      seen.formUnion(expected)
      #expect(Self.problems(rows.map(\.text)) == expected, "\(rows.map(\.text))")
    }
    #expect(seen.count == 2)
  }

  @Test func longTablesAreProvenAndRefusedAsShortOnes() {
    let rows = (0..<700).map { "k in [\($0 * 2)..\($0 * 2 + 1)]" }
    #expect(Self.problems(rows + ["k >= 1400"]) == [])
    #expect(Self.problems(rows) == ["table-leaves-gap"])
    #expect(Self.problems(rows + ["k >= 1399"]) == ["rows-overlap"])
  }

  /// More places of rows than are kept, so that every row is looked at in every cell.
  @Test func rowsThatReachFarAreLookedAtInOrder() {
    let rows = (0..<1_100).map { "k <= \($0)" }
    #expect(Self.problems(rows + ["k > 1099"], isFirstMatch: true) == [])
    #expect(
      Self.problems(rows + ["k = 1099"], isFirstMatch: true) == [
        "row-never-reached", "table-leaves-gap",
      ])
  }
}
