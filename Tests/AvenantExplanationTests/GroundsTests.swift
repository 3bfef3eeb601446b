import Avenant
import SmallContracts
import Testing

/// What is told of one outcome alone: all that it rests on, and nothing else.
@Suite struct GroundsTests {
  private static let contract = SmallContract(
    facts: """
      large: { type: boolean, if_missing: presume true, label: a large order, ask: Is it large? }
      done_on: { type: date, optional: true, if_missing: absent, label: the day of the work }
      pieces: { type: number, decimals: 0, in: "[0..9]", if_missing: presume 7, label: the pieces }
      visits:
        list:
          hours: { type: number, decimals: 1, in: "[0..24]", label: the hours, ask: How many hours? }
          kind: { choice: { repair: a repair, survey: a survey }, label: the kind, ask: What kind? }
        each: visit
        label: the visits
        if_missing: empty
      """,
    version: """
      clauses:
        parcel: { says: Orders are parcels., cite: §1, charge: { label: Parcel, amount: 5 EUR } }
        freight: { says: Large orders are freight., cite: §2, when: large, charge: { label: Freight, amount: 40 EUR }, overrides: [parcel] }
        visit:
          says: Every visit costs.
          cite: §3
          for_each: v in visits
          charge: { label: Visit, amount: v.hours * 60 EUR }
        survey: { says: A survey costs., cite: §4, when: any(w in visits where w.kind = survey), charge: { label: Survey, amount: 3 EUR } }
        duty:
          says: The work is done.
          cite: §5
          requires: { party: provider, what: do the work, by: ordered_on + 5 days, done_on: done_on, otherwise: [penalty] }
        penalty: { says: Late work is fined., cite: §6, credit: { label: Penalty, amount: 7 EUR } }
        goods: { says: Goods cost., cite: §7, charge: { label: Goods, amount: pieces * 1 EUR } }
        rebate: { says: A tenth is given back., cite: §8, credit: { label: Rebate, amount: 10% * amount_of(goods) } }
      unsettled:
        how_large: { question: What is large?, chosen: ten, cite: §2, touches: [freight] }
        how_late: { question: What is late?, chosen: a day, cite: §6, touches: [penalty] }
      """)

  @Test func whatSetsAClauseAsideIsToldWithWhatIsTakenForGranted() throws {
    let told = try explained("parcel", visits: "[]")
    #expect(told.defaulted.map(\.margin) == ["large"])
    #expect(told.openQuestions.map(\.margin) == ["how_large"])
  }

  @Test func theDutyThatLeadsToAClauseIsToldWithWhatIsTakenForGranted() throws {
    let told = try explained("penalty", visits: "[]")
    #expect(told.defaulted.map(\.margin) == ["done_on"])
    #expect(told.openQuestions.map(\.margin) == ["how_late"])
  }

  @Test func anAmountThatIsMadeOfAnotherRestsOnItsFacts() throws {
    #expect(try explained("rebate", visits: "[]").defaulted.map(\.margin) == ["pieces"])
  }

  // MARK: What is not known

  static let visits =
    "[{ hours: { unknown: true }, kind: { unknown: true } }, { hours: 2, kind: { unknown: true } }]"

  @Test(arguments: [
    ("visit[1]", ["visits[1].hours"]), ("visit[2]", []), ("visit", ["visits[1].hours"]),
    ("survey", ["visits[1].kind", "visits[2].kind"]), ("parcel", []),
  ])
  func onlyWhatTheOutcomeWaitsForIsAskedFor(about: String, asks: [String]) throws {
    let told = try explained(about, visits: Self.visits)
    #expect(told.asks.compactMap(\.margin).sorted() == asks)
  }

  @Test(arguments: [("visit[1]", false), ("visit[2]", true), ("survey", false)])
  func anInterviewAboutARecordAsksForItsList(about: String, isSettled: Bool) throws {
    let contract = try Self.contract.loaded()
    let input = try FactsInput(
      yaml: SourceFile(path: "<facts>", text: "{ ordered_on: 2024-05-03, visits: \(Self.visits) }"))
    let day = try #require(CalendarDate("2024-06-01"))
    let interview = try Interview(contract, knowing: input, about: about, asOf: day)
    #expect((interview.question == nil) == isSettled)
  }

  @Test func aNameThatThereIsNotIsRefusedWhileNoVersionIsKnownToGovern() throws {
    let told = try Told(Self.contract, "{ ordered_on: { unknown: true } }")
    #expect(throws: UnknownOutcome.self) { try told.explanation(about: "freigth") }
    #expect(try !told.explanation(about: "freight").asks.isEmpty)
  }

  private func explained(_ name: String, visits: String) throws -> Explanation {
    try Told(Self.contract, "{ ordered_on: 2024-05-03, visits: \(visits) }").explanation(
      about: name)
  }
}
