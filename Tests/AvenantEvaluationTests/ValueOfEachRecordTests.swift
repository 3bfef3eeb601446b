import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Definitions that have a value for each record of a list.
@Suite struct ValueOfEachRecordTests {
  static let facts = """
    factor: { type: number, in: '[1..9]', decimals: 0, if_missing: presume 2 }
    works:
      list:
        amount: { type: money, in: '[0 EUR..1000 EUR]' }
        done_on: { type: date, optional: true, if_missing: absent }
    parts:
      list: { amount: { type: money, in: '[0 EUR..1000 EUR]' } }
      if_missing: empty
    """

  private static func contract(_ value: String) throws -> TestContract {
    try TestContract(
      facts: facts,
      """
      definitions:
        price: { for_each: w in works, is: w.amount * factor, says: the price }
        is_dear: { for_each: w in works, is: w.price > 30 EUR, says: it is dear }
        day_after: { for_each: w in works, is: w.done_on + 1 day, says: the day after }
        below: { for_each: w in works, is: count(p in parts where p.amount < w.price), says: the parts below }
        rank: { for_each: w in works, is: count(v in works where v.amount < w.amount), says: the smaller ones }
        d: { is: '\(value)', says: the value }
      clauses:
        each: { says: Each., cite: ¶1, for_each: x in works, when: x.is_dear, charge: { label: E, amount: x.price } }
        other: { says: Other., cite: ¶2, when: 'd is present', grants: access }
      """)
  }

  private func each(_ item: Int, _ decision: Decision) -> ChargeOutcome? {
    decision.charges.first { $0.clause == "each" && $0.recordNumber == item }
  }

  private static let works = #""works": [{"amount": 10, "done_on": "2020-01-05"}, {"amount": 20}]"#

  @Test(arguments: [
    ("sum(x.price for x in works)", "60.00"),
    ("sum(x.price for x in works where x.is_dear)", "40.00"),
    ("sum(y.price for y in works where any(z in works where z.price > y.price))", "20.00"),
    ("max(x.price - x.amount for x in works)", "20.00"),
  ])
  func itIsReadOfEveryRecordAtHand(expression: String, value: String) throws {
    let found = try Self.contract(expression).value(Self.works)
    #expect(found == .known(.number(try #require(ExactNumber(value)))))
  }

  @Test func itMayGoThroughAnotherList() throws {
    let parts = Self.works + #", "parts": [{"amount": 5}, {"amount": 25}, {"amount": 50}]"#
    let found = try Self.contract("sum(x.below for x in works)").value(parts)
    #expect(found == .known(.number(ExactNumber(3))))
  }

  @Test(arguments: [
    // First read where parts are gone through, then beside them.
    (
      "sum(x.amount for x in works where count(p in parts where x.rank > 0) >= 0 and x.rank > 0)",
      "20.00"
    ),
    ("sum(x.rank + count(p in parts where x.rank > 0) for x in works)", "1"),
    // First read of each of no parts, then of each of some works.
    (
      "sum(x.amount for x in works where count(p in parts where x.rank > 5) = 0"
        + " and count(v in works where x.rank > 0) = 2)", "20.00"
    ),
    (
      "sum(x.amount for x in works where all(x.rank = 0 for p in parts) and any(x.rank = 1 for v in works))",
      "20.00"
    ),
  ])
  func itIsTheSameWhereverItIsReadFirst(expression: String, value: String) throws {
    let found = try Self.contract(expression).value(Self.works)
    #expect(found == .known(.number(try #require(ExactNumber(value)))))
  }

  @Test func aClauseForEachRecordReadsItOfItsRecord() throws {
    let decision = try Self.contract("1").decide(Self.works)
    #expect(each(1, decision)?.status == .notDue)
    #expect(each(2, decision)?.amount == ExactNumber("40.00"))
  }

  @Test func whatARecordLacksIsAbsentOfItAlone() throws {
    let contract = try Self.contract("count(x in works where x.day_after > 2020-01-01)")
    #expect(try contract.value(Self.works) == .known(.number(ExactNumber(1))))
    #expect(try Self.contract("max(x.day_after for x in works)").value(Self.works) == .absent)
  }

  @Test func whatIsNotKnownOfARecordIsAskedForByItsPlace() throws {
    let open = #""works": [{"amount": {"unknown": true}}, {"amount": 20}]"#
    let decision = try Self.contract("1").decide(open)
    #expect(each(1, decision)?.status == .undetermined)
    #expect(decision.unknown == ["works[1].amount"])
    #expect(each(2, decision)?.amount == ExactNumber("40.00"))
  }

  @Test func whatItReadsOfTheTicketLeavesEveryRecordOpen() throws {
    let decision = try Self.contract("1").decide(#""factor": {"unknown": true}, "# + Self.works)
    #expect(each(2, decision)?.status == .undetermined)
    #expect(decision.unknown == ["factor"])
  }

  @Test func theMeaningIsThatOfTheWordsWhateverTheRecordIsCalled() throws {
    func meaning(_ of: String, _ name: String) throws -> String {
      try TestContract(
        facts: Self.facts,
        """
        definitions:
          price: { for_each: \(name) in works, is: \(of), says: the price }
        clauses:
          each: { says: Each., cite: ¶1, for_each: x in works, charge: { label: E, amount: x.price } }
        """
      ).decide(Self.works).receipt.meaning
    }
    let receipt = try meaning("w.amount * factor", "w")
    #expect(try meaning("v.amount * factor", "v") == receipt)
    #expect(try meaning("w.amount * 2", "w") != receipt)
  }
}
