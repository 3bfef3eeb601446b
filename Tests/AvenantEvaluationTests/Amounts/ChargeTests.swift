import AvenantDiagnostics
import AvenantModel
import AvenantValues
import Testing

@testable import AvenantEvaluation

/// What becomes of charges and credits.
@Suite struct ChargeTests {
  static let fee = Result {
    try TestContract(
      facts: """
        done: { type: boolean }
        free: { type: boolean, optional: true }
        void: { type: boolean }
        due_on: { type: date, optional: true }
        paid_on: { type: date, optional: true }
        """,
      """
      clauses:
        fee:
          says: It costs a fee.
          cite: ¶3
          when: done
          charge:
            { label: Fee, amount: 20 EUR, tax: excluded, due: due_on, paid_on: paid_on }
        waiver: { says: It is free., cite: ¶4, when: free, waives: fee }
        no_waiver: { says: It is not free., cite: ¶5, when: void, overrides: waiver }
      """)
  }

  @Test(arguments: [
    ("false", "false", "false", ChargeOutcome.Status.notDue), ("true", "false", "false", .due),
    ("true", "true", "false", .waived), ("true", "true", "true", .due),
    ("true", "null", "false", .due), ("?", "false", "false", .undetermined),
    ("true", "?", "false", .undetermined), ("true", "?", "true", .due),
    ("true", "true", "?", .undetermined), ("?", "true", "false", .waived),
    ("false", "?", "?", .notDue),
  ])
  func waiversAndOverriders(
    done: String, free: String, void: String, status: ChargeOutcome.Status
  ) throws {
    let decision = try Self.fee.get().decide(
      ticket(["done": done, "free": free, "void": void, "paid_on": "null", "due_on": "null"]))
    #expect(decision.charge("fee")?.status == status)
  }

  @Test func whatMayWaiveIsNamed() throws {
    let decision = try Self.fee.get().decide(
      ticket(["done": "true", "free": "?", "void": "false", "paid_on": "?", "due_on": "?"]))
    let charge = try #require(decision.charge("fee"))
    #expect(charge.waivedBy.isEmpty)
    #expect(charge.mayBeWaivedBy == ["waiver"])
    #expect(charge.amount == nil)
    #expect(decision.unknown == ["free"])
    #expect(decision.totals.map(\.isComplete) == [false])
    #expect(decision.totals.map(\.amount) == [ExactNumber(0)])
  }

  @Test(arguments: [
    ("2020-03-01", "null", "2020-03-01", ChargeOutcome.Payment.open),
    ("2020-03-01", "null", "2020-03-02", .overdue),
    ("2020-03-01", "2020-03-01", "2020-03-01", .paid),
    ("2020-03-01", "2020-03-02", "2020-03-02", .paidLate),
    ("2020-03-01", "2020-03-02", "2020-03-01", .open),
    ("2020-03-01", "2020-03-03", "2020-03-02", .overdue),
    ("null", "null", "2020-03-01", .noDueDate), ("null", "2020-02-01", "2020-03-01", .paid),
    ("null", "2020-03-02", "2020-03-01", .noDueDate),
    ("2020-03-01", "?", "2020-02-01", .undetermined),
    ("2020-03-01", "?", "2020-04-01", .undetermined),
    ("?", "null", "2020-03-01", .undetermined), ("?", "2020-02-01", "2020-03-01", .undetermined),
  ])
  func payments(
    due: String, paid: String, asOf: String, payment: ChargeOutcome.Payment
  ) throws {
    let decision = try Self.fee.get().decide(
      ticket(["done": "true", "free": "false", "void": "false", "paid_on": paid, "due_on": due]),
      asOf: asOf)
    #expect(decision.charge("fee")?.status == .due)
    #expect(decision.charge("fee")?.payment == payment)
  }

  @Test func anUnknownAmountIsNamedAndLeavesTheTotalIncomplete() throws {
    let contract = try TestContract(
      facts: "hours: { type: number, in: '[0..100]' }",
      """
      clauses:
        fee: { says: Hours cost., cite: ¶3, charge: { label: Hours, amount: hours * 10 EUR } }
        flat: { says: More., cite: ¶3, charge: { label: Flat, amount: 5 EUR } }
      """)
    let decision = try contract.decide()
    let charge = try #require(decision.charge("fee"))
    #expect(charge.status == .due)
    #expect(charge.amount == nil)
    #expect(charge.missing == ["hours"])
    #expect(decision.unknown == ["hours"])
    #expect(decision.totals == [Total(5, isComplete: false)])
    #expect(try contract.decide(#""hours": 2"#).totals == [Total(25, isComplete: true)])
  }

  @Test func anAmountBelowZeroFailsWhereItIsDue() throws {
    let contract = try TestContract(
      facts: "paid: { type: money }\nsettled: { type: boolean }",
      """
      clauses:
        fee: { says: The rest., cite: ¶3, charge: { label: Rest, amount: 20 EUR - paid } }
        waiver: { says: Settled., cite: ¶3, when: settled, waives: fee }
        twice:
          { says: Again., cite: ¶3, when: is_due(fee), charge: { label: Again, amount: amount_of(fee) } }
      """)
    let failed = try contract.decide(#""paid": 21, "settled": false"#)
    #expect(failed.charge("fee")?.status == .failed)
    #expect(failed.charge("fee")?.failure?.id == "negative-amount")
    #expect(failed.charge("fee")?.failure?.range.text == "20 EUR - paid")
    #expect(failed.charge("twice")?.status == .failed)
    #expect(try contract.decide(#""paid": 21, "settled": true"#).charge("fee")?.status == .waived)
    #expect(try contract.decide(#""paid": 20, "settled": false"#).charge("fee")?.status == .due)
  }

  @Test func amountsOfOtherClausesAreThoseThatAreDue() throws {
    let contract = try TestContract(
      facts: "free: { type: boolean }",
      """
      clauses:
        fee: { says: A fee., cite: ¶3, charge: { label: Fee, amount: 10 EUR } }
        waiver: { says: Free., cite: ¶3, when: free, waives: fee }
        half:
          says: Half of it back.
          cite: ¶3
          when: is_due(fee)
          credit: { label: Half, amount: amount_of(fee) / 2 }
      """)
    #expect(try contract.decide(#""free": false"#).charge("half")?.amount == ExactNumber(5))
    #expect(try contract.decide(#""free": true"#).charge("half")?.status == .notDue)
    #expect(try contract.decide().charge("half")?.status == .undetermined)
  }

  @Test func chargesAndCreditsAreSummedApart() throws {
    let contract = try TestContract(
      """
      clauses:
        fee: { says: A fee., cite: ¶3, charge: { label: Fee, amount: 10 EUR } }
        back: { says: Back., cite: ¶3, credit: { label: Back, amount: 4 EUR } }
      """)
    let totals = try contract.decide().totals
    #expect(totals.map(\.owedBy) == ["customer", "provider"])
    #expect(totals.map(\.amount) == [ExactNumber(10), ExactNumber(4)])
  }

  private func ticket(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { key, value in
      let text =
        value == "?" ? "{\"unknown\": true}" : value.contains("-") ? "\"\(value)\"" : value
      return "\"\(key)\": \(text)"
    }.joined(separator: ", ")
  }
}

extension Total {
  /// What the customer owes in EUR, without a word of tax.
  fileprivate init(_ amount: Int, isComplete: Bool) {
    guard let currency = Currency("EUR") else { preconditionFailure("EUR is a currency") }
    self.init(
      owedBy: "customer", currency: currency, tax: .none, taxes: nil, exactTax: nil,
      amount: ExactNumber(amount),
      isComplete: isComplete)
  }
}
