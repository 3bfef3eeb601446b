import Avenant
import Testing

/// Lists of records from a service's own type: what fits the contract, and what is decided.
@Suite struct TypedListTests {
  private typealias Thing = Parcel.Thing
  private let asOf = CalendarDate(year: 2020, month: 12, day: 31) ?? .latest

  private static let parcels: [Parcel] = [
    Parcel(), Parcel(things: []), Parcel(things: nil),
    Parcel(things: [Thing(kind: .lamp, grams: 1), Thing(isFragile: true), Thing(grams: 30_000)]),
    Parcel(things: [Thing(kind: nil), Thing(grams: nil)]),
    Parcel(things: [
      Thing(name: "gift", boughtOn: CalendarDate(year: 2020, month: 1, day: 31)), Thing(name: ""),
    ]),
    Parcel(things: [Thing(name: "gift")]), Parcel(sentOn: nil),
    // What cannot be used.
    Parcel(things: [Thing(), Thing(grams: 30_001), Thing(grams: -1)]),
    Parcel(things: [Thing(), Thing(), Thing(), Thing()]),
    Parcel(things: [Thing(boughtOn: CalendarDate(year: 2020, month: 2, day: 1))]),
    Parcel(sentOn: CalendarDate(year: 1999, month: 12, day: 31)),
  ]

  @Test(arguments: parcels.indices)
  func recordsSayWhatTheSameDoInJSON(index: Int) throws {
    let (contract, parcel) = (try Parcel.loaded(), Self.parcels[index])
    let typed = try TypedFacts(contract, Parcel.bindings)
    func decision(_ facts: () throws -> Facts) -> Result<Decision, any Error> {
      Result { try contract.evaluate(facts(), asOf: asOf) }
    }
    let wanted = decision { try contract.facts(json: parcel.json) }
    let facts = decision { try typed.facts(of: parcel) }
    #expect(facts.map { $0.json() }.words == wanted.map { $0.json() }.words)
    var decider = typed.decider(asOf: asOf)
    let isTaken = decider.evaluate(parcel)
    #expect(!isTaken)
    let written = Result {
      var output: [UInt8] = []
      try decider.decide(parcel, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(written.words == wanted.map(\.jsonWithoutReceipt).words)
  }

  @Test func whatIsWrongWithARecordIsSaidWithItsNumber() throws {
    let typed = try TypedFacts(Parcel.loaded(), Parcel.bindings)
    let parcel = Parcel(things: [Thing(), Thing(grams: 30_001)])
    let refusal = #expect(throws: DiagnosticsError.self) { try typed.facts(of: parcel) }
    #expect(
      refusal?.diagnostics.map(\.message) == [
        "'things[2].weight' has to lie from 0 kg through 30 kg"
      ])
  }

  // MARK: Bindings that do not fit

  @Test func everythingIsSaidOfFieldsAtOnce() throws {
    let problems = try problems { facts in
      facts.list("things", ifNil: .absent, \.things) { thing in
        thing.date("bought_no", \.boughtOn)
        thing.number("weight", unit: "kg", decimals: 4, ifNil: .absent, \.grams)
        thing.text("fragile", \.name)
        thing.text("name", \.name)
        thing.boolean("name", \.isFragile)
      }
    }
    #expect(
      problems == [
        "'things' is not optional, so that nil cannot say there is none",
        "the contract has no fact 'things.bought_no'; did you mean 'things.bought_on'?",
        "'things.weight' has at most 3 decimals, but 4 are bound to it",
        "'things.weight' is not optional, so that nil cannot say there is none",
        "'things.fragile' is true or false, but a text is bound to it",
        "'things.name' is bound twice",
        "'things.kind' is not bound, and the contract does not say what holds without it",
      ])
  }

  @Test func aListThatTheContractAsksForIsBound() throws {
    #expect(
      try problems { _ in } == [
        "'things' is not bound, and the contract does not say what holds without it"
      ])
  }

  @Test func aListIsBoundToNothingElseAndNothingElseToAList() throws {
    let problems = try problems(isSentOnBound: false) { facts in
      facts.list("sent_on", \.things, fields: Thing.bind)
      facts.text("things") { _ in "a book" }
    }
    #expect(
      problems == [
        "'sent_on' is a date, but a list is bound to it",
        "'things' is a list, but a text is bound to it",
      ])
  }

  @Test func noFieldIsAList() throws {
    let problems = try problems { facts in
      facts.list("things", \.things) { thing in
        Thing.bind(&thing)
        thing.list("parts", { _ in [Thing()] }, fields: Thing.bind)
      }
    }
    #expect(problems == ["the contract has no fact 'things.parts'"])
  }

  private enum Size: String, CaseIterable, Sendable { case book, ball }

  @Test func anOptionThatNoFieldHas() throws {
    let problems = try problems { facts in
      facts.list("things", \.things) { thing in
        Thing.bind(&thing)
        thing.choice("kind") { _ in Size.book }
      }
    }
    #expect(problems == ["'things.kind' is bound twice"])
    let others = try self.problems { facts in
      facts.list("things", \.things) { thing in
        thing.choice("kind") { _ in Size.book }
        thing.unknown("weight")
      }
    }
    #expect(others == ["'things.kind' has no option 'ball'"])
  }

  private func problems(
    isSentOnBound: Bool = true, _ bind: (inout FactBindings<Parcel>) -> Void
  ) throws -> [String] {
    var facts = FactBindings<Parcel>()
    if isSentOnBound { facts.date("sent_on", \.sentOn) }
    bind(&facts)
    let contract = try Parcel.loaded()
    let error = #expect(throws: BindingError.self) { try TypedFacts(contract, facts) }
    return error?.problems.map(\.description) ?? []
  }
}
