import Avenant
import Testing

/// That a change planted in a contract is told, whatever it is, and never proven to be none.
@Suite struct PlantedChangeTests {
  @Test(arguments: [
    ("tax_rate: rate", "tax_rate: 25%", "Wrapping: taxed at another rate"),
    ("20%", "25%", "Wrapping: taxed at another rate"),
    ("tax: excluded", "tax: included", "Wrapping: was excluding tax, now including tax"),
    ("credit: ", "charge: ", "Rebate: was credited, now charged"),
    ("10.00 EUR }", "10.00 USD }", "Rebate: was in EUR, now in USD"),
    (", paid_on: paid_on", "", "Wrapping: payment was overdue, now not told"),
    (", due: ordered_on + 14 days", "", "Wrapping: due on another day"),
    ("party: provider", "party: customer", "send it: was the duty of the provider, now the duty"),
    ("what: send it", "what: burn it", "burn it: was to send it, now to burn it"),
    ("ordered_on + 5 days", "ordered_on + 6 days", "send it: another last day"),
    ("holder: customer", "holder: provider", "enter: was a right of the customer, now a right"),
    ("default: granted", "default: denied", "enter: was granted, now denied"),
    (
      "500.00 EUR]", "400.00 EUR]",
      "Tickets in which 'price' is above 400.00 EUR: were decided, now refused"
    ),
    (
      "optional: true, if_missing: absent", "",
      "Tickets that say there is no 'sent_on': were decided, now refused"
    ),
    (
      "optional: true, if_missing: absent", "",
      "sent_on: not proven, because a ticket that does not state it"
    ),
    (
      "presume false", "presume true",
      "Wrapping: was free, now 3.00 EUR  [wrapping]\n    where asked is not stated\n"
    ),
    ("i.cost", "2 * i.cost", "item: not proven, because it is worked out for each item of a list"),
    ("per_line", "per_total", "tax: not proven"),
    ("time_zone: Europe/Paris", "time_zone: Europe/Berlin", "moments: not proven"),
  ])
  func isTold(_ old: String, _ new: String, _ line: String) throws {
    let text = try self.difference(old, new)
    #expect(text.contains("\n  \(line)"), "\(text)")
    #expect(!text.contains("Nothing changes"), "\(text)")
    #expect(!text.contains("What is stated otherwise\n  nothing"), "\(text)")
  }

  @Test(arguments: [
    ("half_up", "half_even", "~ setting rounding: half_up → half_even"),
    ("label: Wrapping", "label: Paper", "label: Wrapping → Paper"),
    ("cost: { type: money", "cost: { label: c, type: money", "fact items: + cost label: c"),
    ("[visits < 5]", "[visits < 4]", "+ consistent visits < 4"),
    ("[visits < 5]", "[visits < 4]", "- consistent visits < 5"),
    ("12-25, says: x", "12-24, says: x", "- holiday 2024-12-25: x"),
    ("[saturday, sunday]", "[sunday]", "weekend: 6, 7 → 7"),
    ("above: 100 EUR, rate: 7%", "above: 120 EUR, rate: 7%", "+ above 120 EUR: 7%"),
    ("above: 100 EUR, rate: 7%", "above: 100 EUR, rate: 8%", "above 100 EUR: 7% → 8%"),
  ])
  func isStated(_ old: String, _ new: String, _ words: String) throws {
    #expect(try difference(old, new).contains(words))
  }

  @Test func aCopyIsProvenEqualWhateverItsTextComputes() throws {
    #expect(
      try difference("title: Small", "title: Little").hasSuffix(
        "Only words change. This is proven for every ticket that '1' governs."))
  }

  /// What is told of a contract and of the same with some words for others.
  private func difference(_ old: String, _ new: String) throws -> String {
    let one = try Self.contract { $0 }
    let other = try Self.contract { $0.replacing(old, with: new) }
    return try #require(one.difference(from: "1", to: "1", of: other)).text()
  }

  private static func contract(_ edit: (String) -> String) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: edit(contractText)),
      versions: [SourceFile(path: "versions/1.yaml", text: edit(versionText))],
      calendars: [SourceFile(path: "calendars/days.yaml", text: edit(calendarText))])
  }

  private static let contractText = """
    contract: small
    title: Small contract
    parties: { provider: the shop, customer: the buyer }
    time_zone: Europe/Paris
    currency: EUR
    rounding: half_up
    tax_rounding: per_line
    month_end: last_day
    governed_by: ordered_on
    consistent: [visits < 5]
    facts:
      ordered_on: { type: date, in: "[2024-01-01..2024-12-01]" }
      paid_on: { type: date, optional: true }
      sent_on: { type: date, optional: true, if_missing: absent }
      asked: { type: boolean, if_missing: presume false }
      visits: { type: number, decimals: 0, in: "[0..9]" }
      price: { type: money, in: "[0.00 EUR..500.00 EUR]" }
      items:
        list: { cost: { type: money, in: "[0 EUR..9 EUR]" } }
        max_items: 3
        if_missing: empty
    entitlements:
      entry: { holder: customer, default: granted, says: enter, cite: §1 }
    """

  private static let calendarText = """
    calendar: days
    title: Days
    in_force: { from: 2024-01-01, through: 2026-12-31 }
    weekend: [saturday, sunday]
    holidays:
      - { on: 2024-12-25, says: x }
    source: { document: Days }
    """

  private static let versionText = """
    contract: small
    version: "1"
    in_force: { from: 2024-01-01, through: open }
    terms:
      rate: { value: 20%, cite: §1 }
      steps: { scale: slice, cite: §1, brackets: [{ above: 0 EUR, rate: 5% }, { above: 100 EUR, rate: 7% }] }
    clauses:
      wrapping:
        says: It is wrapped.
        cite: §1
        when: asked
        charge: { label: Wrapping, amount: 3.00 EUR, tax: excluded, tax_rate: rate, due: ordered_on + 14 days, paid_on: paid_on }
      rebate:
        says: There is a rebate.
        cite: §1
        when: price > 100.00 EUR
        credit: { label: Rebate, amount: 10.00 EUR }
      item:
        says: Each is charged.
        cite: §1
        for_each: i in items
        charge: { label: Item, amount: i.cost }
      send:
        says: It is sent.
        cite: §1
        requires: { party: provider, what: send it, by: ordered_on + 5 days, done_on: sent_on }
      collect:
        says: It is collected.
        cite: §1
        requires: { party: customer, what: collect it, by: ordered_on + 5 business_days in days }
      area:
        says: A product is charged.
        cite: §1
        charge: { label: Area, amount: visits * visits * 1.00 EUR }
      duty:
        says: A duty is owed.
        cite: §1
        charge: { label: Duty, amount: steps of price }
    """
}
