import Avenant
import SmallContracts
import Testing

/// What a person must judge is told with the one who must, and asked for.
@Suite struct JudgementTests {
  static let contract = SmallContract(
    facts: "late: { type: boolean, label: a delay }",
    version: """
      clauses:
        fee: { says: A fee is paid., cite: §1, charge: { label: Fee, amount: 1.00 EUR } }
        excused:
          says: An excusable delay costs nothing.
          cite: §2
          when: late
          judged_by: provider
          judges: the delay can be excused
          waives: fee
        hardship:
          says: A case of hardship is free.
          cite: §3
          judged_by: an independent expert
          waives: fee
      """)

  @Test func whatIsNotJudgedIsToldWithWhoMust() throws {
    let page = try page("late: true, judgement.hardship: false")
    #expect(page.contains("? not decided: whether the delay can be excused; the shop must judge"))
    #expect(
      page.contains(
        """
        Not known, and it matters
          Does the shop judge that the delay can be excused?           judgement.excused

        """))
  }

  @Test func withoutAStatementTheSentenceOfTheClauseIsJudged() throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-05-03, late: false }")
    let explanation = try told.explanation()
    #expect(
      explanation.asks.map(\.text) == [
        "Does an independent expert judge that “A case of hardship is free” is so?"
      ])
  }

  @Test(arguments: [
    ("true", "✓ the shop judges that the delay can be excused"),
    ("false", "✗ the shop judges that it is not so that the delay can be excused"),
  ])
  func howItWasJudgedIsTold(judged: String, line: String) throws {
    let page = try page("late: true, judgement: { hardship: false, excused: \(judged) }")
    #expect(page.contains(line))
    #expect(!page.contains("Not known"))
  }

  private func page(_ facts: String) throws -> String {
    try Told(Self.contract, "{ ordered_on: 2024-05-03, \(facts) }").page()
  }
}
