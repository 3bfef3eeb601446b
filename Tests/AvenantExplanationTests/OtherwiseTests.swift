import Avenant
import SmallContracts
import Testing

/// How it is told that a clause follows because an obligation is not met in time.
@Suite struct OtherwiseTests {
  static let goods = SmallContract(
    facts: """
      sent_on: { type: date, optional: true, label: the day of sending }
      paid_on: { type: date, optional: true, if_missing: absent }
      """,
    version: """
      clauses:
        deliver:
          says: The goods are delivered within ten days.
          cite: §3
          requires: { party: provider, what: deliver the goods, by: ordered_on + 10 days, done_on: sent_on, otherwise: penalty }
        pay:
          says: A large order is paid in advance.
          cite: §4
          when: month(ordered_on) = 5
          requires: { party: customer, what: pay, by: ordered_on + 40 days, done_on: paid_on, otherwise: [penalty, stop] }
        penalty:
          says: Who is late pays a penalty.
          cite: §5
          credit: { label: Penalty, amount: 10.00 EUR }
        stop:
          says: Who has not paid waits.
          cite: §6
          credit: { label: Stop, amount: 1.00 EUR }
        praise:
          says: Who is in time is praised.
          cite: §7
          when: not is_breached(deliver)
          credit: { label: Praise, amount: 1.00 EUR }
      """)

  @Test(arguments: [
    ("null", "✓ the shop had to deliver the goods by 11 March 2024, and has not"),
    (
      "2024-03-14",
      "✓ the shop had to deliver the goods by 11 March 2024, and did so late, on 14 March 2024"
    ),
  ])
  func theReasonIsTheObligation(sent: String, line: String) throws {
    let told = try Told(Self.goods, "{ ordered_on: 2024-03-01, sent_on: \(sent) }")
    #expect(try lines(told, "penalty") == [line])
  }

  @Test func whatWasMetInTimeIsToldOfWhatDoesNotFollow() throws {
    let told = try Told(Self.goods, "{ ordered_on: 2024-03-01, sent_on: 2024-03-05 }")
    #expect(
      try lines(told, "penalty") == [
        "✗ one of these:",
        "  ✗ the shop had to deliver the goods by 11 March 2024, and did on 5 March 2024",
        "  ✗ the buyer does not have to pay",
        "    ✗ the month of the day of the order is March; it would have to be May",
      ])
    #expect(
      try lines(told, "stop") == [
        "✗ the buyer does not have to pay",
        "  ✗ the month of the day of the order is March; it would have to be May",
      ])
  }

  @Test func whatIsNotKnownIsOpen() throws {
    let told = try Told(Self.goods, "{ ordered_on: 2024-03-01, sent_on: { unknown: true } }")
    #expect(
      try lines(told, "penalty").first == "? one of these:")
  }

  @Test func aConditionThatAsksIsToldByTheObligation() throws {
    let told = try Told(Self.goods, "{ ordered_on: 2024-03-01, sent_on: null }")
    #expect(
      try lines(told, "praise")
        == ["✗ the shop had to deliver the goods by 11 March 2024, and has not"])
  }

  // MARK: Without a last day

  private static let hire = SmallContract(
    facts: """
      until: { type: date, optional: true, label: the agreed last day }
      back_on: { type: date, optional: true, label: the day of the return }
      """,
    version: """
      clauses:
        return:
          says: It is brought back on the agreed day.
          cite: §4
          requires: { party: customer, what: bring it back, by: until + 2 days, done_on: back_on, otherwise: late }
        late: { says: Late., cite: §4, charge: { label: Late, amount: 50 EUR } }
      """)

  @Test(arguments: [
    ("2024-04-01", "the buyer had to bring it back, and did on 1 April 2024"),
    ("null", "the buyer has to bring it back, and has not yet"),
  ])
  func thatThereIsNoLastDayIsSaid(back: String, line: String) throws {
    let told = try Told(Self.hire, "{ ordered_on: 2024-03-01, until: null, back_on: \(back) }")
    #expect(try lines(told, "late") == ["✗ \(line); there is no last day for it"])
  }

  @Test func whereThereIsOneItIsNot() throws {
    let told = try Told(
      Self.hire, "{ ordered_on: 2024-03-01, until: 2024-04-01, back_on: 2024-04-01 }")
    #expect(
      try lines(told, "late") == [
        "✗ the buyer had to bring it back by 3 April 2024, and did on 1 April 2024"
      ])
  }

  private func lines(_ told: Told, _ clause: String) throws -> [String] {
    let outcome = try told.explanation(about: clause).outcomes[0]
    return outcome.clauses[0].conditions.flatMap { $0.outline(indent: "") }
  }
}
