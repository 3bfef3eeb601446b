import AvenantEvaluation
import AvenantValues
import Testing

/// What every way of completing a record agrees on is settled, record by record.
@Suite struct ItemCompletionsTests {
  private static let facts = """
    works:
      list:
        kind: { choice: { repair: a repair, survey: a survey, other: another } }
        urgent: { type: boolean, if_missing: presume false }
        amount: { type: money, in: "[0 EUR..1000 EUR]" }
        hours: { type: number, decimals: 0, in: "[0..24]", optional: true, if_missing: absent }
    """

  private func contract(_ clause: String) throws -> TestContract {
    try TestContract(
      facts: Self.facts, "clauses:\n  c: { says: S., cite: ¶3, \(clause) }\n")
  }

  @Test(arguments: [
    #"when: "w.kind = repair or w.kind != repair", charge: { label: C, amount: w.amount }"#,
    "charge: { label: C, amount: if w.kind = repair then w.amount else w.amount }",
    #"when: "w.kind in (repair, survey) or w.kind = other", charge: { label: C, amount: w.amount }"#,
  ])
  func anOutcomeOfARecordOnWhichAllAgreeIsSettled(clause: String) throws {
    let contract = try contract("for_each: w in works, \(clause)")
    let decision = try contract.decide(#""works": [{"amount": 5}, {"amount": 7, "kind": "other"}]"#)
    #expect(decision.charges.map(\.status) == [.due, .due])
    #expect(decision.charges.map(\.amount) == [ExactNumber("5.00"), ExactNumber("7.00")])
    #expect(decision.unknown.isEmpty)
    #expect(decision.totals.first?.isComplete == true)
  }

  @Test func anOutcomeOfARecordOnWhichTwoDisagreeStaysOpen() throws {
    let contract = try contract(
      #"for_each: w in works, when: "w.kind in (repair, survey)", "#
        + "charge: { label: C, amount: w.amount }")
    let decision = try contract.decide(#""works": [{"amount": 5}, {"amount": 7, "kind": "other"}]"#)
    #expect(decision.charges.map(\.status) == [.undetermined, .notDue])
    #expect(decision.unknown == ["works[1].kind"])
  }

  @Test(arguments: [
    "count(w in works where w.kind = repair) + count(w in works where w.kind != repair) = 2",
    "count(w in works where w.kind = repair) <= 2",
    "count(w in works where w.kind = repair or w.kind != repair) = 2",
    "any(w in works where w.kind = survey) or count(w in works where w.kind = survey) = 0",
    "sum(w.amount for w in works where w.kind = repair) <= 12 EUR",
  ])
  func whatAChoiceOfARecordCannotChangeIsSettled(condition: String) throws {
    let contract = try contract(#"when: "\#(condition)", denies: [support]"#)
    let decision = try contract.decide(#""works": [{"amount": 5}, {"amount": 7, "kind": "other"}]"#)
    #expect(decision.entitlement("support") == .denied)
    #expect(decision.unknown.isEmpty)
  }

  @Test func whatAChoiceOfARecordCanChangeStaysOpen() throws {
    let contract = try contract(
      #"when: "count(w in works where w.kind = repair) = 1", denies: [support]"#)
    let decision = try contract.decide(#""works": [{"amount": 5}, {"amount": 7, "kind": "other"}]"#)
    #expect(decision.entitlement("support") == .undetermined)
    #expect(decision.unknown == ["works[1].kind"])
  }

  /// Each of 1,024 ways goes through all records: once, and not once more for each of them.
  @Test func whatManyRecordsWaitForIsTriedOnceForAllOfThem() throws {
    let contract = try TestContract(
      facts: Self.facts,
      """
      definitions:
        many: { is: count(v in works where v.urgent) > 20, says: many are urgent }
      clauses:
        c:
          says: S.
          cite: ¶3
          for_each: w in works
          when: many and w.amount > 5 EUR
          charge: { label: C, amount: w.amount }
      """)
    let records = (0..<300).map { place in
      #"{"amount": \#(place % 10), "urgent": \#(place < 10 ? #"{"unknown": true}"# : "true")}"#
    }
    let decision = try contract.decide(#""works": [\#(records.joined(separator: ", "))]"#)
    #expect(decision.charges.map(\.status) == (0..<300).map { $0 % 10 > 5 ? .due : .notDue })
    #expect(decision.unknown.isEmpty)
  }

  @Test func fieldsThatNobodyStatedAreNamed() throws {
    let contract = try contract(
      "for_each: w in works, when: w.urgent, charge: { label: C, amount: w.amount }")
    let stated = #"{"amount": 5, "kind": "other", "urgent": false, "hours": null}"#
    let silent = #"{"amount": 5, "kind": "other"}"#
    let one = try contract.decide("\"works\": [\(stated), \(silent)]")
    #expect(one.defaulted == ["works[2].urgent", "works[2].hours"])
    let other = try contract.decide("\"works\": [\(stated), \(stated)]")
    #expect(other.defaulted.isEmpty)
    #expect(one.receipt.facts != other.receipt.facts)
    #expect(one.charges.map(\.status) == other.charges.map(\.status))
  }
}
