import Avenant
import SmallContracts
import Testing

/// What other readings would come to is told beneath the question.
@Suite struct ReadingTests {
  static let contract = SmallContract(
    facts: "x: { type: number, label: the size }",
    entitlements:
      "support: { holder: customer, default: denied, says: call for help, cite: §4 }",
    version: """
      terms:
        amount: { value: 10.00 EUR, cite: §1 }
      clauses:
        fee:
          says: A fee is paid.
          cite: §1
          charge: { label: Fee, amount: amount, due: ordered_on + 30 days }
        free: { says: Large orders are free., cite: §2, when: x > 10, waives: fee }
        help:
          says: Help is given.
          cite: §3
          when: x > 5
          grants: support
          requires: { party: provider, what: give help, by: ordered_on, done_on: as_of }
      unsettled:
        limit:
          question: Which orders are large?
          chosen: ten
          cite: §2
          touches: [free]
          readings:
            ten: { says: those of more than ten }
            three: { says: those of more than three, clauses: { free: { when: x > 3 } } }
            twenty: { says: those of more than twenty, clauses: { free: { when: x > 20 } } }
        price:
          question: Is the fee net?
          chosen: net
          cite: §1
          touches: [fee]
          readings:
            net: { says: it is net }
            gross: { says: it is gross, terms: { amount: { value: 12.00 EUR } } }
        helpers:
          question: Who is helped?
          chosen: some
          cite: §3
          touches: [help]
          readings:
            some: { says: some }
            none_at_all: { says: nobody, clauses: { help: { when: false } } }
      """)

  @Test func aReadingThatMattersIsToldWithWhatItWouldChange() throws {
    let questions = try questions("4")
    #expect(
      questions == [
        "Which orders are large?", "chosen: those of more than ten",
        "read otherwise (those of more than three), “Fee” would be waived, because “Large orders are free” (§2)",
        "read otherwise (those of more than twenty), the same would follow",
        "Is the fee net?", "chosen: it is net",
        "read otherwise (it is gross), “Fee” would be 12.00 EUR instead of 10.00 EUR",
      ])
  }

  @Test func rightsAndDutiesAreToldToo() throws {
    #expect(
      try questions("7").suffix(3) == [
        "Who is helped?", "chosen: some",
        "read otherwise (nobody), the buyer could not call for help and the shop would not have to "
          + "give help",
      ])
  }

  @Test func whatAPartyCouldNotDoStandsInOneSentenceAndARecordByItsName() throws {
    let contract = try SmallContract(
      facts: """
        calls:
          list: { minutes: { type: number, decimals: 0, in: "[0..99]", label: the minutes } }
          each: call
        """,
      entitlements: """
        enter: { holder: customer, default: granted, says: enter, cite: §4 }
        shout: { holder: customer, default: granted, says: shout, cite: §4 }
        """,
      version: """
        clauses:
          call: { says: A call is paid., cite: §1, for_each: c in calls, when: c.minutes > 5, charge: { label: Call, amount: 1 EUR } }
          ban: { says: Nobody may., cite: §2, when: false, denies: [enter, shout] }
        unsettled:
          which:
            question: Which?
            chosen: narrow
            cite: §3
            touches: [call, ban]
            readings:
              narrow: { says: narrow }
              wide: { says: wide, clauses: { call: { when: c.minutes > 1 }, ban: { when: true } } }
        """
    ).loaded()
    let facts = try contract.facts(
      yaml: "{ ordered_on: 2024-05-03, calls: [{ minutes: 9 }, { minutes: 3 }] }")
    let parts = try contract.explain(facts, asOf: .latest2024).openQuestions[0].parts.map(\.text)
    #expect(
      parts.last
        == "read otherwise (wide), “Call” for call 2 would be owed: 1.00 EUR and the buyer could not "
        + "enter or shout")
  }

  @Test func whatIsWaivedWouldBeOwed() throws {
    #expect(
      try questions("15").contains(
        "read otherwise (those of more than twenty), “Fee” would be owed: 10.00 EUR"))
  }

  @Test func aContractThatIsReadOtherwiseSaysSo() throws {
    let contract = try Self.contract.loaded().reading(["limit": "three"])
    let explanation = try contract.explain(
      contract.facts(["ordered_on": "2024-05-03", "x": 4]), asOf: .latest2024)
    let lines = explanation.openQuestions[0].parts.map(\.text)
    #expect(
      lines.prefix(2) == [
        "read here, and not chosen: those of more than three", "chosen: those of more than ten",
      ])
    #expect(explanation.page().contains("read limit=three"))
    #expect(explanation.page().contains("Read otherwise than the contract chooses      "))
  }

  private func questions(_ x: String) throws -> [String] {
    let contract = try Self.contract.loaded()
    let facts = try contract.facts(yaml: "{ ordered_on: 2024-05-03, x: \(x) }")
    let explanation = try contract.explain(facts, asOf: .latest2024)
    return explanation.openQuestions.flatMap { [$0.text] + $0.parts.map(\.text) }
  }
}

extension CalendarDate {
  fileprivate static let latest2024 = CalendarDate("2024-06-01") ?? .latest
}
