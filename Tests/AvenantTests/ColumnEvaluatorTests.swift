import Avenant
import AvenantEvaluation
import SmallContracts
import Testing

/// Tickets held as columns: what is worked out at once, and what ticket by ticket.
@Suite struct ColumnEvaluatorTests {
  @Test func numbersAreAddedAndChosenForAllTicketsAtOnce() throws {
    let outcomes = try outcomes([
      ticket(price: "10.00", postage: "2.50"), ticket(price: "10.00", postage: "2.50", gift: true),
      ticket(price: "0.00", postage: "0.00"),
    ])
    #expect(outcomes.aloneCount == 0)
    #expect(amounts(outcomes) == [1_250, 3_000, 0])
  }

  @Test func whatColumnsCannotDoAtOnceIsDoneTicketByTicket() throws {
    let outcomes = try outcomes([
      ticket(price: "19.99", postage: "0.01"), ticket(price: "80.01", postage: "0.00"),
    ])
    #expect(outcomes.aloneCount == 0)
    // A tenth of the price, rounded to cents.
    #expect((0..<2).map { outcomes.owed(1, row: $0).amount } == [200, 800])
  }

  @Test(arguments: [
    ("2684337.06", "0.00", 0), ("2684337.07", "0.00", 1), ("2684354.57", "0.00", 1),
    ("2000000.00", "2000000.00", 1), ("90000000.00", "90000000.00", 1),
  ])
  func aTicketWhoseNumbersAreTooLargeIsEvaluatedByItself(
    price: String, postage: String, alone: Int
  ) throws {
    let outcomes = try outcomes([
      ticket(price: price, postage: postage), ticket(price: "1.00", postage: "1.00"),
    ])
    #expect(outcomes.aloneCount == alone)
    #expect(outcomes.decided.count == 2)
    let cents = [price, postage].compactMap { Int64($0.filter { $0 != "." }) }
    #expect(amounts(outcomes) == [cents[0] + cents[1], 200])
  }

  @Test func datesAreComparedWithTheDateOfEvaluation() throws {
    let tickets = [ticket(price: "1.00", postage: "0.00"), ticket(paidOn: "2024-05-20")]
    let early = try outcomes(tickets, asOf: "2024-05-15")
    #expect(early.rows(owed: 0, are: .open).count == 2)
    let late = try outcomes(tickets, asOf: "2024-06-30")
    #expect(late.rows(owed: 0, are: .overdue).count == 1)
    #expect(late.rows(owed: 0, are: .paid).contains(1))
  }

  // MARK: What is left undecided

  @Test func aTicketWithSomethingOpenIsNotDecided() throws {
    let outcomes = try outcomes([
      ticket(price: "1.00", postage: "0.00"), #"{"ordered_on":"2024-05-01","price":"1.00 EUR"}"#,
    ])
    #expect(outcomes.aloneCount == 1)
    #expect(outcomes.decided.count == 1 && outcomes.decided.contains(0))
    #expect(outcomes.rows(owed: 0, are: ChargeOutcome.Status.undetermined).isEmpty)
  }

  @Test func aDateBehindTheLastIsRefused() throws {
    let contract = try Self.contract.loaded()
    var evaluator = try #require(contract.columnEvaluator(version: "1"))
    var outcomes = evaluator.outcomes
    let tickets = evaluator.tickets
    let isEvaluated = evaluator.evaluate(tickets, asOf: .latest, into: &outcomes)
    #expect(!isEvaluated)
  }

  @Test func aContractWithRatesOfTaxHasNoColumns() throws {
    let contract = try SmallContract(
      header: "currency: EUR\nrounding: half_up\ntax_rounding: per_line",
      facts: Self.contract.facts,
      version: """
        clauses:
          fee:
            says: The price is paid, and the tax.
            cite: §1
            charge: { label: Fee, amount: price, tax: excluded, tax_rate: 20% }
        """
    ).loaded()
    #expect(contract.columnEvaluator(version: "1") == nil)
    #expect(contract.columnEvaluator(version: "2") == nil)
  }

  // MARK: Parts

  private func outcomes(
    _ tickets: [String], asOf: String = "2024-06-01"
  ) throws -> OutcomeColumns {
    let contract = try Self.contract.loaded()
    let day = try #require(CalendarDate(asOf))
    var decider = TicketDecider(contract, asOf: day)
    var evaluator = try #require(contract.columnEvaluator(version: "1"))
    var (columns, outcomes) = (evaluator.tickets, evaluator.outcomes)
    for ticket in tickets {
      let words = decider.words(of: Array(ticket.utf8))
      let isTaken = columns.append(try #require(words))
      #expect(isTaken)
    }
    let isEvaluated = evaluator.evaluate(columns, asOf: day, into: &outcomes)
    #expect(isEvaluated)
    return outcomes
  }

  private func amounts(_ outcomes: OutcomeColumns) -> [Int64] {
    (0..<outcomes.count).map { outcomes.owed(0, row: $0).amount }
  }

  private func ticket(
    price: String = "1.00", postage: String = "0.00", gift: Bool = false,
    paidOn: String? = nil
  ) -> String {
    let paid = paidOn.map { "\"\($0)\"" } ?? "null"
    return #"""
      {"ordered_on":"2024-05-01","price":"\#(price) EUR","postage":"\#(postage) EUR",
       "gift":\#(gift),"paid_on":\#(paid)}
      """#
  }

  private static let contract = SmallContract(
    facts: """
      price: { type: money, in: "[0.00 EUR..100000000.00 EUR]", label: the price, ask: What price? }
      postage: { type: money, in: "[0.00 EUR..100000000.00 EUR]", label: the postage, ask: How much? }
      gift: { type: boolean, label: a gift, ask: Was it a gift? }
      paid_on: { type: date, optional: true, label: the day it was paid, ask: When was it paid? }
      """,
    version: """
      terms:
        card: { value: 17.50 EUR, cite: §1 }
      definitions:
        with_card: { is: if gift then price + postage + card else price + postage, says: the price with the card }
      clauses:
        fee:
          says: The price and the postage are paid, and a card with a gift.
          cite: §1
          charge: { label: Fee, amount: with_card, due: ordered_on + 20 days, paid_on: paid_on }
        deposit:
          says: A tenth of the price is paid first.
          cite: §2
          charge: { label: Deposit, amount: price * 10% }
      """)
}
