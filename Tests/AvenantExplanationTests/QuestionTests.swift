import Avenant
import SmallContracts
import Testing

/// What somebody asks about, and what an explanation asks back.
@Suite struct QuestionTests {
  @Test func aNameThatDoesNotExistIsRefusedWithTheOneThatWasMeant() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1 }")
    let error = try #require(throws: UnknownOutcome.self) {
      try told.explanation(about: "cariage")
    }
    #expect(error.suggestion == "carriage")
    #expect(
      error.description
        == "version 1 has no clause, entitlement or value 'cariage'; did you mean 'carriage'?")
  }

  @Test func aNameLikeNoOtherIsRefusedWithoutAGuess() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1 }")
    let error = try #require(throws: UnknownOutcome.self) {
      try told.explanation(about: "warranty")
    }
    #expect(error.description == "version 1 has no clause, entitlement or value 'warranty'")
  }

  @Test(arguments: [
    ("[{ hours: 1 }, { hours: 2 }]", "visit[3]", "the visits are visit 1 and visit 2"),
    ("[{ hours: 1 }, { hours: 2 }]", "visit[0]", "the visits are visit 1 and visit 2"),
    ("[]", "visit[1]", "there are no visits"),
    ("[{ hours: 1 }]", "fee[1]", "fee is not read for each record of a list"),
  ])
  func aRecordThatThereIsNotIsRefusedWithThoseThatThereAre(
    visits: String, name: String, records: String
  ) throws {
    let contract = SmallContract(
      facts: """
        visits:
          list: { hours: { type: number, decimals: 0, in: "[0..9]", label: the hours } }
          each: visit
          label: the visits
        """,
      version: """
        clauses:
          visit:
            says: A visit is paid.
            cite: §1
            for_each: v in visits
            charge: { label: Visit, amount: v.hours * 2.00 EUR }
          fee: { says: A fee., cite: §2, charge: { label: Fee, amount: 1.00 EUR } }
        """)
    let told = try Told(contract, "{ ordered_on: 2024-05-03, visits: \(visits) }")
    let error = try #require(throws: UnknownOutcome.self) { try told.explanation(about: name) }
    #expect(error.description == "there is no '\(name)': \(records)")
  }

  @Test func aClauseWithoutAnOutcomeOfItsOwnIsToldAllTheSame() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1, weight: 12.5 }")
    let page = try told.page(about: "heavy_gift")
    #expect(
      page.contains(
        """
        The clause does not apply                                             heavy_gift
          Heavy parcels are never free.
          §2, version 1                                                      …/1.yaml:45
            ✗ it is not so that the parcel is heavy
              ✗ weight is 12.5 kg; it would have to be above 30 kg

        """))
  }

  @Test func askingForOneOutcomeTellsNoOther() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1, weight: 12.5 }")
    let explanation = try told.explanation(about: "carriage")
    #expect(explanation.outcomes.map(\.id) == ["carriage"])
    #expect(explanation.usual.isEmpty)
    #expect(explanation.openQuestions.isEmpty)
  }

  @Test func withoutAVersionItAsksForTheFactThatPicksIt() throws {
    let told = try Told(.shop, "{ ordered_on: { unknown: true } }")
    let explanation = try told.explanation()
    #expect(explanation.outcomes.isEmpty)
    #expect(
      explanation.line == "It is not yet known which version governs: When was it ordered?")
    #expect(
      explanation.page().contains(
        """
        It is not yet known which version of the contract governs.

        Not known, and it matters
          When was it ordered?                                                ordered_on

        """))
  }

  @Test func aFactWithoutAQuestionIsAskedForByItsName() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1 }")
    #expect(try told.explanation().asks.map(\.text).contains("What is weight?"))
  }

  @Test func whatNobodyStatedIsListedWithWhatHoldsInstead() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1, late: true }")
    #expect(
      try told.explanation().defaulted.map(\.text) == [
        "the discount: 0%", "the day of payment: there is none", "a gift: no",
        "the note: there is none",
      ])
  }

  @Test func anOpenQuestionComesWithTheReadingChosen() throws {
    let told = try Told(.shop, "{ ordered_on: 2024-05-03, quantity: 1, weight: null }")
    let question = try #require(try told.explanation().openQuestions.first)
    #expect(question.text == "Does the day of the order count?")
    #expect(question.margin == "which_day")
    #expect(question.parts.map(\.text) == ["chosen: no"])
    #expect(question.parts.map(\.margin) == ["§4"])
  }
}
