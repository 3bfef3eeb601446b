import Avenant

/// A small contract that the tests of the facade decide tickets with.
enum SampleContract {
  static let contract = """
    contract: lending
    title: Lending of books
    parties: { library: the library, customer: the reader }
    time_zone: Europe/Paris
    currency: EUR
    rounding: half_up
    month_end: last_day
    governed_by: lent_on
    facts:
      lent_on: { type: date, label: the day of lending, ask: When was the book lent? }
      returned.on: { type: date, optional: true, if_missing: absent }
      returned.damaged: { type: boolean, if_missing: presume false }
      reader.kind: { choice: [child, adult] }
      reader.name: { type: text, optional: true, if_missing: absent }
      book.value: { type: money, in: "[0.00 EUR..1000.00 EUR]", optional: true }
      book.weight: { type: number, unit: kg, decimals: 3, in: "[0 kg..50 kg]", if_missing: presume 1 kg }
      discount: { type: percent, in: "[0%..100%]", if_missing: presume 0% }
      grace: { type: days, in: "[0 days..30 days]", if_missing: presume 0 days }
    consistent:
      - returned.on is absent or returned.on >= lent_on
    """

  static let version = """
    contract: lending
    version: "1"
    in_force: { from: 2000-01-01, through: open }
    terms:
      lending_period: { value: 1 month, cite: § 1 }
      daily_fee: { value: 0.25 EUR, cite: § 2 }
    definitions:
      due_day: { is: lent_on + lending_period + grace, says: the last day for returning the book }
    clauses:
      late_fee:
        says: A book that comes back late costs a fee for each day.
        cite: § 2
        when: returned.on > due_day
        charge:
          label: Late fee
          amount: days_between(due_day, returned.on) * daily_fee * (100% - discount)
      children:
        says: Children pay no late fees.
        cite: § 3
        when: reader.kind = child
        waives: late_fee
      replacement:
        says: A damaged book is replaced at its value.
        cite: § 4
        when: returned.damaged and book.value is present
        charge: { label: Replacement, amount: book.value }
      heavy:
        says: A heavy book that a reader of the name Atlas carries is free of fees.
        cite: § 5
        when: book.weight > 10 kg and reader.name = "Atlas"
        waives: all
    """

  private static let shared = Result { try anew() }

  /// The contract, the same one for every test.
  static func loaded() throws -> LoadedContract { try shared.get() }

  /// The contract, read once more, perhaps with another version.
  static func anew(version: String = version) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: contract),
      versions: [SourceFile(path: "versions/1.yaml", text: version)])
  }

  /// The status, and the amount where there is one, of a charge.
  static func charge(_ clause: String, _ facts: Facts, asOf: String = "2020-12-31") throws -> String
  {
    guard let date = CalendarDate(asOf) else { return "no date" }
    let decision = try loaded().evaluate(facts, asOf: date)
    guard let charge = decision.charges.first(where: { $0.clause == clause }) else { return "none" }
    return [charge.status.rawValue, charge.amount?.description].compactMap { $0 }
      .joined(separator: " ")
  }
}
