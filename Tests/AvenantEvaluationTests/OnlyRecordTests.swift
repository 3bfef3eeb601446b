import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// The value of the only record that counts.
@Suite struct OnlyRecordTests {
  static let facts = """
    day: { type: date }
    nights:
      list:
        on: { type: date }
        price: { type: money, in: "[0 EUR..1000 EUR]", optional: true }
        kind: { choice: [single, double] }
        note: { type: text }
        share: { type: number, in: "[0..1000000000]", decimals: 6 }
      if_missing: empty
    """

  private static func contract(_ value: String) throws -> TestContract {
    try TestContract(facts: facts, define: value)
  }

  private static func night(
    _ on: String, price: String = "50", kind: String = "single", note: String = "a"
  ) -> String {
    #"{"on": "\#(on)", "price": \#(price), "kind": "\#(kind)", "note": "\#(note)", "share": 0.5}"#
  }

  private static func ticket(_ nights: String...) -> String {
    #""day": "2020-03-02", "nights": [\#(nights.joined(separator: ", "))]"#
  }

  private static let price = "the(n.price for n in nights where n.on = day)"

  @Test func theValueOfTheRecordThatCountsIsTaken() throws {
    let ticket = Self.ticket(Self.night("2020-03-01", price: "40"), Self.night("2020-03-02"))
    let found = try Self.contract(Self.price).value(ticket)
    #expect(found == .known(.number(ExactNumber("50.00") ?? ExactNumber(0))))
  }

  @Test func ofNoRecordThereIsNone() throws {
    let found = try Self.contract(Self.price).value(Self.ticket(Self.night("2020-03-01")))
    #expect(found == .absent)
    #expect(try Self.contract(Self.price).value(Self.ticket()) == .absent)
  }

  @Test func ofSeveralNothingIsTakenAlsoWhereTheyAreAlike() throws {
    let ticket = Self.ticket(Self.night("2020-03-02"), Self.night("2020-03-02"))
    guard case .failed(let failure) = try Self.contract(Self.price).value(ticket) else {
      Issue.record("one of several was taken")
      return
    }
    #expect(failure.id == "several-records" && failure.range.text == Self.price)
  }

  @Test func aRecordThatMayCountLeavesItOpen() throws {
    let open = Self.night("2020-03-02").replacing(#""2020-03-02""#, with: #"{"unknown": true}"#)
    let ticket = Self.ticket(Self.night("2020-03-02"), open)
    #expect(try Self.contract(Self.price).value(ticket) == .unknown)
    #expect(try Self.contract(Self.price).decide(ticket).unknown == ["nights[2].on"])
  }

  @Test func aValueThatIsAbsentOrNotKnownIsSo() throws {
    let contract = try Self.contract(Self.price)
    let none = Self.ticket(Self.night("2020-03-02", price: "null"))
    #expect(try contract.value(none) == .absent)
    let open = Self.ticket(Self.night("2020-03-02", price: #"{"unknown": true}"#))
    #expect(try contract.value(open) == .unknown)
  }

  @Test(arguments: [
    ("the(n.note for n in nights where n.on = day)", Value.text("b")),
    ("the(n.kind for n in nights where n.on = day)", Value.choice(1)),
    (
      "the(n.on for n in nights where n.kind = double)",
      Value.date(.init(dayNumber: 18323) ?? .latest)
    ),
  ])
  func textsChoicesAndDatesAreTakenToo(expression: String, value: Value) throws {
    let ticket = Self.ticket(
      Self.night("2020-03-01"), Self.night("2020-03-02", kind: "double", note: "b"))
    #expect(try Self.contract(expression).value(ticket) == .known(value))
  }

  @Test func aNumberThatNeedsManyDigitsIsTakenExactly() throws {
    let found = try Self.contract("the(n.share * n.share for n in nights)")
      .value(Self.ticket(Self.night("2020-03-01")))
    #expect(found == .known(.number(ExactNumber("0.25") ?? ExactNumber(0))))
  }
}
