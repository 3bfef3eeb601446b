import Avenant

/// A parcel as a service has it, with the things that are in it, for a contract that lists them.
struct Parcel: Sendable {
  enum Kind: String, CaseIterable, Sendable { case book, toy, lamp }

  struct Thing: Sendable {
    var kind: Kind? = .book
    var grams: Int64? = 500
    var isFragile: Bool?
    var name: String?
    var boughtOn: CalendarDate?

    /// Where the fields stand.
    static func bind(_ thing: inout FactBindings<Thing>) {
      thing.choice("kind", ifNil: .unknown, \.kind)
      thing.number("weight", unit: "kg", decimals: 3, ifNil: .unknown, \.grams)
      thing.boolean("fragile", \.isFragile)
      thing.text("name", \.name)
      thing.date("bought_on", ifNil: .absent, \.boughtOn)
    }

    fileprivate var json: String {
      let unknown = #"{"unknown": true}"#
      let members = [
        #""kind": \#(kind.map { "\"\($0)\"" } ?? unknown)"#,
        #""weight": \#(grams.map { "\($0)e-3" } ?? unknown)"#,
        isFragile.map { #""fragile": \#($0)"# }, name.map { #""name": "\#($0)""# },
        #""bought_on": \#(boughtOn.map { "\"\($0)\"" } ?? "null")"#,
      ]
      return "{\(members.compactMap(\.self).joined(separator: ", "))}"
    }
  }

  var sentOn = CalendarDate(year: 2020, month: 1, day: 31)
  var things: [Thing]? = [Thing()]

  /// Where the facts stand.
  static var bindings: FactBindings<Parcel> {
    var facts = FactBindings<Parcel>()
    facts.date("sent_on", \.sentOn)
    facts.list("things", ifNil: .unknown, \.things, fields: Thing.bind)
    return facts
  }

  /// The same parcel in JSON.
  var json: String {
    let things = things.map { "[\($0.map(\.json).joined(separator: ", "))]" }
    let sentOn = sentOn.map { #""sent_on": "\#($0)", "# } ?? ""
    return #"{\#(sentOn)"things": \#(things ?? #"{"unknown": true}"#)}"#
  }

  static let contract = """
    contract: parcels
    title: Parcels
    parties: { carrier: the carrier, sender: the sender }
    time_zone: Europe/Paris
    currency: EUR
    rounding: half_up
    month_end: last_day
    governed_by: sent_on
    facts:
      sent_on: { type: date }
      things:
        list:
          kind: { choice: [book, toy, lamp] }
          weight: { type: number, unit: kg, decimals: 3, in: "[0 kg..30 kg]" }
          fragile: { type: boolean, if_missing: presume false }
          name: { type: text, optional: true, if_missing: absent }
          bought_on: { type: date, optional: true, if_missing: absent }
        max_items: 3
    consistent:
      - all(t.bought_on is absent or t.bought_on <= sent_on for t in things)
    """

  static let version = """
    contract: parcels
    version: "1"
    in_force: { from: 2000-01-01, through: open }
    terms:
      price: { value: 2.40 EUR, cite: § 1 }
      care: { value: 5.00 EUR, cite: § 2 }
    clauses:
      carriage:
        says: Carriage is paid by weight.
        cite: § 1
        charge: { label: Carriage, amount: price * (sum(t.weight for t in things) / 1 kg) }
      handling:
        says: A parcel with something fragile is handled with care, which is paid.
        cite: § 2
        when: any(t in things where t.fragile or t.kind = lamp)
        charge: { label: Care, amount: care }
      gift:
        says: What is named a gift is free.
        cite: § 3
        when: any(t in things where t.name = "gift" and t.bought_on is present)
        waives: all
    """

  /// The contract.
  static func loaded() throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: contract),
      versions: [SourceFile(path: "versions/1.yaml", text: version)])
  }
}
