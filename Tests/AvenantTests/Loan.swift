import Avenant

/// A loan as a service has it, for the contract of ``SampleContract``.
struct Loan: Sendable {
  enum Reader: String, CaseIterable, Sendable { case adult, child }

  var lentOn = CalendarDate(year: 2020, month: 1, day: 31)
  var returnedOn = CalendarDate(year: 2020, month: 3, day: 15)
  var isDamaged: Bool?
  var reader = Reader.adult
  var name: String?
  var cents: Int64? = 12_50
  var grams: Int64?
  var discount: Int64?
  var grace: Int64?

  /// Where the facts stand.
  static var bindings: FactBindings<Loan> {
    var facts = FactBindings<Loan>()
    facts.date("lent_on", \.lentOn)
    facts.date("returned.on", ifNil: .absent, \.returnedOn)
    facts.boolean("returned.damaged", \.isDamaged)
    facts.choice("reader.kind", \.reader)
    facts.text("reader.name", \.name)
    facts.money("book.value", in: "EUR", ifNil: .unknown, minorUnits: \.cents)
    facts.number("book.weight", unit: "kg", decimals: 3, \.grams)
    facts.percent("discount", decimals: 0, \.discount)
    facts.days("grace") { $0.grace }
    return facts
  }

  /// The same loan in JSON.
  var json: String {
    let members = [
      lentOn.map { #""lent_on": "\#($0)""# },
      #""returned.on": \#(returnedOn.map { "\"\($0)\"" } ?? "null")"#,
      isDamaged.map { #""returned.damaged": \#($0)"# }, #""reader.kind": "\#(reader)""#,
      name.map { #""reader.name": "\#($0)""# },
      #""book.value": \#(cents.map { "\($0)e-2" } ?? #"{"unknown": true}"#)"#,
      grams.map { #""book.weight": \#($0)e-3"# }, discount.map { #""discount": \#($0)"# },
      grace.map { #""grace": "\#($0) days""# },
    ]
    return "{\(members.compactMap(\.self).joined(separator: ", "))}"
  }

  /// Loans that differ in each fact.
  static let loans: [Loan] = [
    Loan(), Loan(returnedOn: nil), Loan(isDamaged: true, reader: .child), Loan(cents: nil),
    Loan(isDamaged: true, cents: nil), Loan(name: "Atlas", grams: 10_001), Loan(grams: 9_999),
    Loan(name: "", discount: 100), Loan(discount: 33, grace: 30), Loan(lentOn: nil),
    Loan(lentOn: CalendarDate(year: 1999, month: 12, day: 31)),
  ]
}
