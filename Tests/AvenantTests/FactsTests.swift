import Avenant
import Testing

@Suite struct FactsTests {
  @Test func factsComeFromJSON() throws {
    let facts = try SampleContract.loaded().facts(
      json: """
        {"lent_on": "2020-01-31", "returned": {"on": "2020-03-05"}, "reader.kind": "adult"}
        """)
    #expect(try SampleContract.charge("late_fee", facts) == "due 1.25")
  }

  @Test func factsComeFromYAML() throws {
    let facts = try SampleContract.loaded().facts(
      yaml: """
        lent_on: 2020-01-31
        returned: { on: 2020-03-05 }
        reader.kind: child
        """)
    #expect(try SampleContract.charge("late_fee", facts) == "waived 1.25")
  }

  @Test func factsAreBuiltInCode() throws {
    let facts = try SampleContract.loaded().facts([
      "lent_on": "2020-01-31", "returned.on": "2020-03-05", "reader.kind": "adult",
      "discount": "50%", "returned.damaged": true, "book.value": "12.50 EUR",
      "reader.name": .none, "grace": 1,
    ])
    #expect(try SampleContract.charge("late_fee", facts) == "due 0.50")
    #expect(try SampleContract.charge("replacement", facts) == "due 12.50")
  }

  struct Ticket: Encodable {
    struct Returned: Encodable {
      var on: String?
      var damaged = false
    }
    struct Reader: Encodable {
      var kind = "adult"
    }
    var lent_on = "2020-01-31"
    var returned = Returned()
    var reader = Reader()
  }

  @Test func factsComeFromATypeOfTheCaller() throws {
    var ticket = Ticket()
    ticket.returned.on = "2020-03-05"
    let facts = try SampleContract.loaded().facts(encoding: ticket)
    #expect(try SampleContract.charge("late_fee", facts) == "due 1.25")
  }

  @Test func aNilPropertySaysNothingOfItsFact() throws {
    let facts = try SampleContract.loaded().facts(encoding: Ticket())
    #expect(try SampleContract.charge("late_fee", facts) == "not_due")
  }

  @Test func aTimestampIsADayInTheContractsZone() throws {
    // 29 February ends at 23:00 UTC in Paris: half past is 1 March there, one day late.
    let facts = try SampleContract.loaded().facts(
      json: """
        {"lent_on": "2020-01-31", "returned.on": "2020-02-29T23:30:00Z", "reader.kind": "adult"}
        """)
    #expect(try SampleContract.charge("late_fee", facts) == "due 0.25")
    #expect(facts.conversions.map(\.timestamp) == ["2020-02-29T23:30:00Z"])
  }

  @Test func nullBeneathANameMakesAllOfItAbsent() throws {
    let contract = try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: SampleContract.contract.replacing("if_missing: presume false", with: "optional: true")
          .replacing(
            "returned.on: { type: date, optional: true, if_missing: absent }",
            with: "returned.on: { type: date, optional: true }")),
      versions: [SourceFile(path: "versions/1.yaml", text: SampleContract.version)])
    let facts = try contract.facts(
      json: #"{"lent_on": "2020-01-31", "returned": null, "reader.kind": "adult"}"#)
    #expect(facts.states[1] == .absent)
    #expect(facts.states[2] == .absent)
  }

  @Test func everythingThatIsWrongIsSaidAtOnceEachAtItsPlace() throws {
    let error = #expect(throws: DiagnosticsError.self) {
      try SampleContract.loaded().facts(
        yaml: """
          lent_on: 2020-02-30
          returned.on: 2020-02-29T23:30:00
          reader.kind: chld
          book: { value: 10.005, weight: 3 lb }
          discount: 101%
          grace: 1.5
          reader.nmae: Atlas
          returned.damaged: null
          """)
    }
    let found = error?.diagnostics.map { "\($0.id) \($0.range.text)" }
    #expect(
      found == [
        "not-a-day 2020-02-30",
        "timestamp-without-offset 2020-02-29T23:30:00",
        "fact-of-unknown-choice chld",
        "fact-has-too-many-digits 10.005",
        "fact-of-another-unit 3 lb",
        "fact-out-of-bounds 101%",
        "fact-has-too-many-digits 1.5",
        "unknown-fact reader.nmae",
        "fact-is-not-optional null",
      ])
  }

  @Test func aMisspeltFactComesWithASuggestion() throws {
    let error = #expect(throws: DiagnosticsError.self) {
      try SampleContract.loaded().facts(["reader.nmae": "Atlas"])
    }
    #expect(error?.diagnostics.first?.help == "did you mean 'reader.name'?")
  }

  @Test func aTicketThatNoReaderCanHaveIsRefused() throws {
    let error = #expect(throws: DiagnosticsError.self) {
      try SampleContract.loaded().facts([
        "lent_on": "2020-02-01", "returned.on": "2020-01-31", "reader.kind": "adult",
      ])
    }
    #expect(error?.diagnostics.map(\.id.description) == ["inconsistent-facts"])
    #expect(
      error?.diagnostics.first?.message
        == "the facts break what every ticket satisfies:"
        + " 'returned.on is absent or returned.on >= lent_on'")
    #expect(error?.diagnostics.first?.range.text == #""lent_on": "2020-02-01""#)
    #expect(
      error?.diagnostics.first?.notes.compactMap(\.range?.text) == [
        #""returned.on": "2020-01-31""#,
        "returned.on is absent or returned.on >= lent_on",
      ])
  }

  @Test func aFactGivenTwiceIsRefused() throws {
    let error = #expect(throws: DiagnosticsError.self) {
      try SampleContract.loaded().facts(
        yaml: """
          lent_on: 2020-02-01
          reader: { kind: adult }
          reader.kind: child
          """)
    }
    #expect(error?.diagnostics.map(\.id.description) == ["fact-given-twice"])
  }

  @Test func moneyInAnotherCurrencyIsRefused() throws {
    let error = #expect(throws: DiagnosticsError.self) {
      try SampleContract.loaded().facts(["lent_on": "2020-02-01", "book.value": "10.00 USD"])
    }
    #expect(error?.diagnostics.map(\.id.description) == ["fact-of-another-currency"])
  }

  @Test(arguments: ["20.10", "0.10", "999.99", "0.00"])
  func anAmountGoesThroughUnchanged(amount: String) throws {
    let facts = try SampleContract.loaded().facts(
      json: """
        {"lent_on": "2020-01-31", "returned": {"damaged": true}, "book.value": \(amount)}
        """)
    #expect(try SampleContract.charge("replacement", facts) == "due \(amount)")
  }

  @Test func changesTakeThePlaceOfWhatATicketSays() throws {
    let ticket = try FactsInput(
      yaml: SourceFile(
        path: "ticket.yaml",
        text: "lent_on: 2020-01-31\nreturned: { on: 2020-03-05 }\nreader: { kind: adult }\n"))
    let changed = try ticket.changed(by: FactsInput(change: "reader.kind=child"))
      .changed(by: FactsInput(change: "returned.on=2020-03-02"))
    let facts = try SampleContract.loaded().facts(changed)
    #expect(try SampleContract.charge("late_fee", facts) == "waived 0.50")
  }

  @Test func aQuestionMarkMakesAFactUnknown() throws {
    let ticket = try FactsInput(
      yaml: SourceFile(
        path: "ticket.yaml",
        text: "lent_on: 2020-01-31\nreturned.on: 2020-03-05\nreader.kind: adult\n"))
    let facts = try SampleContract.loaded().facts(
      ticket.changed(by: FactsInput(change: "reader.kind=?")))
    #expect(try SampleContract.charge("late_fee", facts) == "undetermined")
  }

  private static let works = """
    contract: works
    title: Works
    parties: { provider: A, customer: B }
    currency: EUR
    rounding: half_up
    governed_by: on
    facts:
      on: { type: date }
      works.done:
        list:
          hours: { type: number, decimals: 0, in: "[0..24]" }
          free: { type: boolean }
    """

  /// The amounts of works that cost a euro for each hour, after changes.
  private func amounts(_ works: String, _ changes: [String]) throws -> [String] {
    let version = """
      contract: works
      version: "1"
      in_force: { from: 2000-01-01, through: open }
      clauses:
        work:
          says: Work costs.
          cite: § 1
          for_each: w in works.done
          when: not w.free
          charge: { label: Work, amount: w.hours * 1 EUR }
      """
    let contract = try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: Self.works),
      versions: [SourceFile(path: "versions/1.yaml", text: version)])
    var input = try FactsInput(yaml: SourceFile(path: "t", text: "on: 2020-01-31\n\(works)"))
    for change in changes { input = try input.changed(by: FactsInput(change: change)) }
    let date = try #require(CalendarDate("2020-02-01"))
    return try contract.evaluate(contract.facts(input), asOf: date).charges.map {
      "\($0.status.rawValue) \($0.amount?.description ?? "-")"
    }
  }

  @Test func changesTakeThePlaceOfRecordsAndTheirFields() throws {
    let works = "works: { done: [{ hours: 1, free: false }, { hours: 2, free: false }] }"
    #expect(try amounts(works, ["works.done[2].hours=5"]) == ["due 1.00", "due 5.00"])
    #expect(try amounts(works, ["works.done[1].free=true"]) == ["not_due -", "due 2.00"])
    #expect(try amounts(works, ["works.done[1].free=?"]) == ["undetermined -", "due 2.00"])
    #expect(
      try amounts(works, ["works.done[1]={ hours: 9, free: false }"]) == ["due 9.00", "due 2.00"])
    #expect(
      try amounts(works, ["works.done[3]={ hours: 9, free: false }"])
        == ["due 1.00", "due 2.00", "due 9.00"])
    #expect(
      try amounts("", ["works.done[1]={ hours: 9, free: true }", "works.done[1].free=false"])
        == ["due 9.00"])
  }

  @Test(arguments: [
    ("works.done[3].hours=5", "no-such-item"), ("works.done[4]={ hours: 1 }", "no-such-item"),
    ("works.done[0].hours=5", "no-such-item"), ("works.dune[1].hours=5", "unknown-fact"),
    ("works.done[1].ours=5", "unknown-field-of-item"),
    ("works.done[1].hours=many", "fact-of-wrong-type"),
  ])
  func changesOfRecordsThatAreNotThereAreRefused(change: String, id: String) throws {
    let works = "works.done: [{ hours: 1, free: false }, { hours: 2, free: false }]"
    do {
      _ = try amounts(works, [change])
      Issue.record("\(change) is taken")
    } catch let error as DiagnosticsError {
      #expect(error.diagnostics.map { "\($0.id)" } == [id])
    }
  }
}
