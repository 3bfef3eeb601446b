import Avenant
import Testing

/// Clauses, obligations, terms and reductions in long rows.
@Suite struct LongRowTests {
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
