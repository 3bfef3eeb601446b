import Avenant
import Testing

/// Clauses, obligations, terms and reductions in long rows.
@Suite struct LongRowTests {
  /// A row in which each depends on the one before, or the one behind.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let longest: Int
    /// What a place of a row of so many has beside the words of a clause.
    let part: @Sendable (_ place: Int, _ count: Int) -> String

    func clauses(_ count: Int) -> String {
      (0..<count).map { "  x\($0): { says: x, cite: § 1, \(part($0, count)) }\n" }.joined()
    }
  }

  static let rows = [
    Row(testDescription: "overrides", longest: 300) { place, _ in
      "when: price > \(place) EUR, denies: reading\(place > 0 ? ", overrides: x\(place - 1)" : "")"
    },
    Row(testDescription: "overrides and applies", longest: 300) { place, count in
      let isEven = place.isMultiple(of: 2)
      let condition = isEven && place > 0 ? "applies(x\(place - 1))" : "price > \(place) EUR"
      let overrides = isEven && place + 1 < count ? ", overrides: x\(place + 1)" : ""
      return "when: \(condition), denies: reading\(overrides)"
    },
    Row(testDescription: "obligations", longest: 150) { place, count in
      let otherwise = place + 1 < count ? ", otherwise: x\(place + 1)" : ""
      let by = "by: lent_on + \(place % 9) days, done_on: paid_on"
      return "requires: { party: customer, what: pay, \(by)\(otherwise) }"
    },
  ]

  @Test(arguments: rows)
  func aRowAsLongAsTheLimitIsToldAndALongerOneIsRefused(row: Row) throws {
    let contract = try Self.loaded(clauses: row.clauses(row.longest))
    let explanation = try contract.explain(
      contract.facts(json: Self.ticket), asOf: Tickets.asOf, changes: false)
    #expect(!explanation.page().isEmpty)
    for count in [row.longest + 1, 2_000] {
      let problems = Self.problems(clauses: row.clauses(count))
      #expect(Set(problems.map { "\($0.id)" }) == ["too-intricate"])
      #expect(
        problems.first?.message.hasSuffix(
          " depends on more than 300 others, each of which depends on the next") == true)
    }
  }

  @Test func aRowOfTermsHasALimit() throws {
    func terms(_ count: Int) -> String {
      (0..<count).map { "  t\($0): { value: \($0 > 0 ? "t\($0 - 1)" : "1 EUR"), cite: § 1 }\n" }
        .joined()
    }
    let clause = "  x: { says: x, cite: § 1, charge: { label: x, amount: t299 } }\n"
    let contract = try Self.loaded(terms: terms(300), clauses: clause)
    let decision = try contract.evaluate(contract.facts(json: Self.ticket), asOf: Tickets.asOf)
    #expect(decision.charges.first?.amount?.description == "1.00")
    let problems = Self.problems(terms: terms(2_000), clauses: clause)
    #expect(problems.map { "\($0.id)" } == ["too-intricate"])
  }

  @Test func clausesThatAllOverrideOneAnotherAreToldOnce() throws {
    let clauses = (0..<40).map { place in
      let others = (0..<place).map { "x\($0)" }.joined(separator: ", ")
      return "  x\(place): { says: x, cite: § 1, when: price > \(place) EUR, denies: reading"
        + (place > 0 ? ", overrides: [\(others)] }\n" : " }\n")
    }
    let contract = try Self.loaded(clauses: clauses.joined())
    let explanation = try contract.explain(
      contract.facts(json: Self.ticket), asOf: Tickets.asOf, changes: false)
    #expect(explanation.page().contains("perhaps set aside by “x” (§ 1), as explained above"))
    #expect(explanation.json().utf8.count < 4_000_000)
  }

  @Test func reductionsComeOneAfterTheOtherInARowOfAnyLength() throws {
    let reductions = (0..<1_000).map { place in
      "  x\(place): { says: x, cite: § 1, reduces: { charge: fee, by: 0.01 EUR"
        + (place > 0 ? ", after: x\(place - 1) } }\n" : " } }\n")
    }
    let fee = "  fee: { says: x, cite: § 1, charge: { label: x, amount: 20 EUR } }\n"
    // What is written backwards is put into order all the same.
    let contract = try Self.loaded(clauses: reductions.reversed().joined() + fee)
    let decision = try contract.evaluate(contract.facts(json: Self.ticket), asOf: Tickets.asOf)
    #expect(decision.charges.first?.amount?.description == "10.00")
  }

  @Test func ofManyReductionsWithoutAnOrderEachIsSaidOnce() {
    let reductions = (0..<60).map {
      "  x\($0): { says: x, cite: § 1, reduces: { charge: fee, by: 0.01 EUR } }\n"
    }
    let fee = "  fee: { says: x, cite: § 1, charge: { label: x, amount: 20 EUR } }\n"
    let problems = Self.problems(clauses: fee + reductions.joined())
    #expect(problems.count == 59)
    #expect(problems.allSatisfy { "\($0.id)" == "reductions-without-order" })
  }

  @Test func aListOfManyConditionsAndCapsOfManyChargesAreReadInOnePass() throws {
    let count = 2_000
    let condition = Array(repeating: "price > 1 EUR", count: count).joined(separator: ", ")
    let charges = (0..<count).map {
      "  x\($0): { says: x, cite: § 1, charge: { label: x, amount: 1 EUR } }\n"
    }
    let names = (0..<count).map { "x\($0)" }.joined(separator: ", ")
    let caps = ["first", "second"].map {
      "  \($0): { says: x, cite: § 1, caps: { together: [\(names)], at_most: 1 EUR } }\n"
    }
    let ban = "  ban: { says: x, cite: § 1, denies: reading, when: { any: [\(condition)] } }\n"
    let all = charges.joined() + caps.joined() + ban
    #expect(Self.problems(clauses: all).isEmpty)
  }

  private static let ticket = #"{"lent_on":"2020-01-31","paid_on":null}"#

  private static func loaded(
    terms: String = "", clauses: String
  ) throws(DiagnosticsError) -> LoadedContract {
    let contract = """
      contract: lending
      title: Lending of books
      parties: { library: the library, customer: the reader }
      currency: EUR
      rounding: half_up
      governed_by: lent_on
      facts:
        lent_on: { type: date }
        paid_on: { type: date, optional: true }
        price: { type: money, in: "[0.00 EUR..1000.00 EUR]" }
      entitlements:
        reading: { holder: customer, default: granted, says: read the book, cite: § 1 }
      """
    let version = """
      contract: lending
      version: "1"
      in_force: { from: 2000-01-01, through: open }
      \(terms.isEmpty ? "" : "terms:\n\(terms)")
      clauses:
      \(clauses)
      """
    return try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: contract),
      versions: [SourceFile(path: "versions/1.yaml", text: version)])
  }

  /// The errors of a contract.
  private static func problems(terms: String = "", clauses: String) -> [Diagnostic] {
    do {
      _ = try loaded(terms: terms, clauses: clauses)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }
}
