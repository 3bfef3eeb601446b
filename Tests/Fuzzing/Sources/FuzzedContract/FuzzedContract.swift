public import Avenant

/// A contract with a fact of every type, and tickets for it.
public enum FuzzedContract {
  /// Its own file.
  public static let contract = """
    contract: fuzzed
    title: Fuzzed
    parties: { provider: the provider, customer: the customer }
    currency: EUR
    rounding: half_up
    month_end: last_day
    governed_by: opened_on
    facts:
      opened_on: { type: date }
      work.done_on: { type: date, optional: true, if_missing: absent }
      work.paid_on: { type: date, optional: true }
      work.amount: { type: money, in: "[0 EUR..1000000 EUR]", optional: true }
      fault: { choice: [provider, customer], optional: true }
      kind: { choice: [a, b, c, d] }
      size: { type: number, decimals: 0, in: "[0..1000]" }
      weight: { type: number, unit: kg, decimals: 3, in: "[-50 kg..50 kg]", optional: true }
      share: { type: percent, in: "[0%..100%]", if_missing: presume 50% }
      grace: { type: days, in: "[0 days..90 days]", if_missing: presume 0 days }
      term: { type: months, in: "[0 months..36 months]", if_missing: presume 1 month }
      urgent: { type: boolean, if_missing: presume false }
      name: { type: text, optional: true, if_missing: absent }
    entitlements:
      support: { holder: customer, default: granted, says: use the support, cite: § 1 }
    """

  /// A version that reads every fact.
  public static let version = """
    contract: fuzzed
    version: "1"
    in_force: { from: 2000-01-01, through: open }
    terms:
      fee: { value: 20.00 EUR, cite: § 1 }
      payment_term: { value: 30 days, cite: § 2 }
    clauses:
      work:
        says: Work is charged.
        cite: § 1
        when: [work.done_on is present, work.amount is present]
        charge:
          label: Work
          amount: work.amount * share + fee
          due: work.done_on + payment_term + grace
          paid_on: work.paid_on
      provider_at_fault:
        says: What the provider caused is free.
        cite: § 2
        when: fault = provider or kind in (a, b) and size > 10
        waives: work
      heavy:
        says: Heavy things end the support.
        cite: § 3
        when: weight > 10 kg or urgent and name = "x"
        denies: support
      answer:
        says: The provider answers in time.
        cite: § 4
        when: kind != d
        requires: { party: provider, what: answer, by: opened_on + term, done_on: work.done_on }
    """

  /// A ticket of which everything is known; what another text says of a fact can take its place.
  public static let ticket: [(name: String, json: String)] = [
    ("opened_on", #""2020-01-31""#), ("work.done_on", #""2020-02-29""#), ("work.paid_on", "null"),
    ("work.amount", #""99.99 EUR""#), ("fault", #""customer""#), ("kind", #""c""#), ("size", "7"),
    ("weight", "-1.125"), ("share", "12.5"), ("grace", "3"), ("term", "1"), ("urgent", "true"),
    ("name", #""x""#),
  ]

  /// The date of evaluation.
  public static let asOf = CalendarDate(year: 2020, month: 6, day: 1) ?? .latest

  /// Reads, checks and compiles the contract with a version.
  public static func loaded(_ version: [UInt8]) throws(DiagnosticsError) -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: contract),
      versions: [SourceFile(path: "versions/1.yaml", bytes: version)])
  }

  /// A ticket with another text at one of its facts.
  public static func ticket(saying text: String = "", at index: Int? = nil) -> String {
    let members = ticket.enumerated().map { place, fact in
      "\"\(fact.name)\": \(place == index ? text : fact.json)"
    }
    return "{\(members.joined(separator: ", "))}"
  }
}

extension LoadedContract {
  /// The decision on a ticket as text; the short way and the whole way come to the same.
  ///
  /// - Parameters:
  ///   - json: The ticket.
  ///   - asOf: The date of evaluation.
  /// - Returns: The decision; `nil` for a ticket that cannot be used.
  public func decided(_ json: [UInt8], asOf: CalendarDate) -> String? {
    var decider = TicketDecider(self, asOf: asOf)
    var output: [UInt8] = []
    let isTaken = (try? decider.decide(json, into: &output)) != nil
    let file = SourceFile(path: "ticket.json", bytes: json)
    guard let input = try? FactsInput(json: file), let facts = try? facts(input),
      let decision = try? evaluate(facts, asOf: asOf)
    else {
      precondition(!isTaken, "a ticket was decided that cannot be used")
      return nil
    }
    guard case .object(let members) = decision.jsonValue else { return nil }
    let text = JSONValue.object(members.filter { $0.key != "receipt" }).text()
    precondition(
      isTaken && text == String(decoding: output, as: UTF8.self), "two ways, two answers")
    return text
  }
}
