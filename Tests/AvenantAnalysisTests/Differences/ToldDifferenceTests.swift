import Avenant
import Testing

/// What a difference says of clauses that others reduce, cap or lead to, and of what each record
/// owes.
@Suite struct ToldDifferenceTests {
  private static let fee = clause("fee", "charge: { label: Fee, amount: 30 EUR }")

  @Test func aClauseThatIsReducedByAnotherOneIsNotStatedOtherwise() throws {
    let less = clause("less", when: "asked", "reduces: { charge: fee, by: 5 EUR }")
    let difference = try difference(Self.fee, clauses(Self.fee, less))
    #expect(difference.meaning.map(\.name) == ["less"])
    #expect(difference.text().contains("Fee: was 30.00 EUR, now 25.00 EUR"))
  }

  @Test func theOrderOfReductionsIsStatedByTheClauseThatIsReduced() throws {
    let half = clause("half", "reduces: { charge: fee, by: 50%, of: rest }")
    let five = clause("five", "reduces: { charge: fee, by: 5 EUR, after: half }")
    let first = clause("five", "reduces: { charge: fee, by: 5 EUR }")
    let last = clause("half", "reduces: { charge: fee, by: 50%, of: rest, after: five }")
    let difference = try difference(
      clauses(Self.fee, half, five), clauses(Self.fee, first, last), settings: "rounding: half_up")
    #expect(difference.meaning.map(\.name).contains("fee"))
  }

  @Test func theClauseOfACapIsNamedWhereItMakesTheDifference() throws {
    let other = clause("other", "charge: { label: Other, amount: 40 EUR }")
    let cap = clause("cap", "caps: { together: [fee, other], at_most: 50 EUR }")
    let text = try difference(
      clauses(Self.fee, other, cap),
      clauses(Self.fee, other, cap.replacing("50 EUR", with: "45 EUR"))
    ).text()
    #expect(text.contains("Other: was 20.00 EUR, now 15.00 EUR"))
    #expect(text.contains("      by cap\n"))
  }

  @Test func theDutyThatLeadsToAClauseIsNamedWhereItMakesTheDifference() throws {
    let duty = clause(
      "duty",
      "requires: { party: provider, what: do it, by: ordered_on + 5 days, done_on: done_on, otherwise: [penalty] }"
    )
    let penalty = clause("penalty", "credit: { label: Penalty, amount: 7 EUR }")
    let text = try difference(
      clauses(duty, penalty), clauses(duty.replacing("5 days", with: "9 days"), penalty)
    ).text()
    #expect(text.contains("Penalty: was 7.00 EUR credited, now not credited"))
    #expect(text.contains("      by duty"))
  }

  @Test(arguments: [
    (
      "charge",
      "charges: not proven, because they are owed by the vendor now, and were owed by the client"
    ),
    (
      "credit",
      "credits: not proven, because they are owed by the client now, and were owed by the vendor"
    ),
  ])
  func whoOwesIsNotPassedOver(word: String, told: String) throws {
    let fee = clause("fee", "\(word): { label: Fee, amount: 30 EUR }")
    let contracts = try [
      "vendor: the shop, client: the buyer", "client: the buyer, vendor: the shop",
    ]
    .map { try AnalysedContract(fee, parties: $0).loaded }
    let swapped = try #require(contracts[0].difference(from: "1", to: "1", of: contracts[1]))
    #expect(!swapped.isProvenEqual)
    #expect(swapped.text().contains(told))
    let same = try #require(contracts[1].difference(from: "1", to: "1", of: contracts[1]))
    #expect(same.isProvenEqual)
  }

  @Test func aJudgementThatIsGoneIsNotToldAsACondition() throws {
    let plain = clause("free", when: "visits > 2", "waives: fee")
    let judged = clause(
      "free", when: "visits > 2", "judged_by: provider, judges: it was a hardship, waives: fee")
    let difference = try difference(clauses(Self.fee, judged), clauses(Self.fee, plain))
    let free = try #require(difference.meaning.first { $0.name == "free" })
    #expect(free.details.map(\.aspect) == ["judged_by"])
    #expect(free.details.map(\.before) == ["provider"] && free.details.map(\.after) == [nil])
  }

  @Test func aFactThatIsGoneIsTheReasonWhyNothingIsProven() throws {
    let fact: KeyValuePairs = ["facts:\n": "facts:\n  member: { type: boolean }\n"]
    let free = clause("free", when: "member", "waives: fee")
    let before = try AnalysedContract(clauses(Self.fee, free), replacing: fact).loaded
    let after = try AnalysedContract(Self.fee).loaded
    let text = try #require(before.difference(from: "1", to: "1", of: after)).text()
    #expect(
      text.contains(
        "fee: not proven, because the earlier version reads 'member', of which nobody says anything "
          + "under the later one"), "\(text)")
  }

  // MARK: Money

  @Test func aCreditIsNotToldAsACharge() throws {
    let rebate = clause("rebate", when: "asked", "credit: { label: Rebate, amount: 10 EUR }")
    let added = try difference(Self.fee, clauses(Self.fee, rebate)).text()
    #expect(added.contains("Rebate: was not credited, now 10.00 EUR credited"))
    let repealed = try difference(clauses(Self.fee, rebate), Self.fee).text()
    #expect(repealed.contains("Rebate: was 10.00 EUR credited, now not credited"))
  }

  @Test func aTaxThatIsNoLongerWorkedOutIsNotAnotherRate() throws {
    let taxed = clause(
      "fee", "charge: { label: Fee, amount: 30 EUR, tax: excluded, tax_rate: 20% }")
    let words = clause("fee", "charge: { label: Fee, amount: 30 EUR, tax: excluded }")
    let settings = "rounding: half_up\ntax_rounding: per_line"
    #expect(
      try difference(taxed, words, settings: settings).text()
        .contains("Fee: its tax is no longer worked out"))
    #expect(
      try difference(words, taxed, settings: settings).text()
        .contains("Fee: its tax is worked out now"))
  }

  // MARK: Days

  @Test func aDayIsComparedWithANumberByADay() throws {
    let text = try daysDifference("ordered_on <= 2024-06-30 + grace", "grace >= 0 days")
    #expect(text.contains("where ordered_on minus grace is 1 July 2024 or later"), "\(text)")
  }

  @Test func noDayIsToldByItsNumber() throws {
    let text = try daysDifference("ordered_on + grace >= 2024-06-30", "grace >= 0 days")
    #expect(!text.contains("1990"), "\(text)")
  }

  @Test(arguments: [
    ("days_between(done_on, paid_on) in [15..30]", "from 15 to 30 days"),
    ("days_between(done_on, paid_on) in [-30..-15]", "from 15 to 30 days"),
    ("days_between(done_on, paid_on) in [-3..5]", "days before to"),
    ("days_between(done_on, paid_on) <= 29", "is not "),
  ])
  func howFarTwoDaysLieApartIsSaidWithoutASign(condition: String, words: String) throws {
    let text = try daysDifference(
      "done_on is present and paid_on is present and \(condition)", "done_on is present and false")
    #expect(text.contains(words), "\(text)")
    #expect(!text.contains("from -") && !text.contains("is -"), "\(text)")
  }

  private func daysDifference(_ one: String, _ other: String) throws -> String {
    let facts: KeyValuePairs = [
      "facts:\n": "facts:\n  grace: { type: days, in: \"[0 days..20 days]\" }\n"
    ]
    let contracts = try [one, other].map {
      try AnalysedContract(
        clause("fee", when: "'\($0)'", "charge: { label: Fee, amount: 5 EUR }"), replacing: facts
      ).loaded
    }
    return try #require(contracts[0].difference(from: "1", to: "1", of: contracts[1])).text()
  }

  // MARK: Records

  /// Under the one the clause is read for each record, under the other once: they come to the same.
  @Test func whatIsOwedForEachRecordIsNotComparedWithWhatIsOwedOnce() throws {
    let facts: KeyValuePairs = [
      "facts:\n": """
      facts:
        nights:
          list: { price: { type: money, in: "[0 EUR..99 EUR]" } }
          if_missing: empty

      """
    ]
    let each = try AnalysedContract(
      "night: { says: S, cite: §1, for_each: n in nights, charge: { label: Night, amount: n.price } }",
      settings: "rounding: half_up", replacing: facts
    ).loaded
    let once = try AnalysedContract(
      clause("night", "charge: { label: Night, amount: sum(n.price for n in nights) }"),
      settings: "rounding: half_up", replacing: facts
    ).loaded
    for (one, other) in [(each, once), (once, each)] {
      let difference = try #require(one.difference(from: "1", to: "1", of: other))
      #expect(difference.changes.isEmpty, "\(difference.text())")
      #expect(!difference.isProvenEqual)
      #expect(
        difference.text().contains(
          "night: not proven, because it is worked out for each item of a list"))
    }
  }

  private func difference(
    _ one: String, _ other: String, settings: String = ""
  ) throws -> VersionDifference {
    let before = try AnalysedContract(one, settings: settings).loaded
    let after = try AnalysedContract(other, settings: settings).loaded
    return try #require(before.difference(from: "1", to: "1", of: after))
  }
}
