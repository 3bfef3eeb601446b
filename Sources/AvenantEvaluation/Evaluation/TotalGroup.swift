import AvenantModel
import AvenantValues

/// What stands in one total: the charges, or credits, of one currency, tax and rate.
struct TotalGroup {
  /// What all have in common.
  struct Key: Equatable {
    let direction: Charge.Direction
    let currency: Currency
    let tax: Charge.Tax
    let isTaxed: Bool
    let rate: Fraction?

    init(_ one: Owed) {
      direction = one.direction
      currency = one.outcome.currency
      tax = one.outcome.tax
      isTaxed = one.isTaxed
      rate = one.rate
    }

    /// Whether what has no rate yet may turn out to be of this one.
    func mayTake(_ open: Key) -> Bool {
      direction == open.direction && currency == open.currency && tax == open.tax
        && isTaxed == open.isTaxed
    }
  }

  let key: Key
  /// Whether nothing open could still add to it.
  var isComplete = true
  private var amount: ExactNumber
  /// Whether tax is rounded on the total, and not on each line.
  private let isOnTotal: Bool
  /// The sum of the taxes of the lines, where each is rounded.
  private var tax: ExactNumber
  /// The sum before it is rounded, where it is rounded as a whole.
  private var exactTax = Fraction(ExactNumber(0))
  private var members: [(index: Int, exactTax: Fraction)] = []

  init(_ one: Owed, at index: Int, _ version: Version) {
    key = Key(one)
    isOnTotal = version.taxRounding == .perTotal
    amount = ExactNumber(mantissa: 0, scale: one.outcome.currency.minorDigits)
    tax = amount
    add(one, at: index)
  }

  /// Whether there is a rate that is not known.
  var waitsForRate: Bool { key.isTaxed && key.rate == nil }

  /// Adds a line; one that is not due, or whose amount is not known, leaves the sum open.
  mutating func add(_ one: Owed, at index: Int) {
    guard let sum = one.outcome.amount.flatMap({ amount.adding($0) }) else {
      isComplete = false
      return
    }
    amount = sum
    if key.isTaxed, !(isOnTotal ? addToExactTax(one, at: index) : addToTax(one)) {
      isComplete = false
    }
  }

  /// Adds the tax of a line before it is rounded; says whether that was known.
  private mutating func addToExactTax(_ one: Owed, at index: Int) -> Bool {
    guard let exact = one.exactTax, let taxes = exactTax.adding(exact) else { return false }
    exactTax = taxes
    members.append((index, exact))
    return true
  }

  /// Adds the rounded tax of a line; says whether that was known.
  ///
  /// It may be although nobody knows what it is rounded from.
  private mutating func addToTax(_ one: Owed) -> Bool {
    guard let taxes = one.outcome.taxes?.tax.flatMap({ tax.adding($0) }) else { return false }
    tax = taxes
    return true
  }

  /// The sum, with its tax.
  func total(in contract: Contract, _ version: Version) -> Total {
    let rounded = version.rounding.round(exactTax, toScale: key.currency.minorDigits)
    let taxes = TaxOutcome(
      rate: key.rate, tax: waitsForRate ? nil : isOnTotal ? rounded : tax, on: amount, key.tax,
      missing: [])
    return Total(
      owedBy: contract.debtor(key.direction), currency: key.currency, tax: key.tax,
      taxes: key.isTaxed ? taxes : nil,
      exactTax: key.isTaxed && isOnTotal && !waitsForRate ? exactTax : nil, amount: amount,
      isComplete: isComplete)
  }

  /// Gives the lines their parts of a tax that was rounded on the total, once nothing can change
  /// it.
  func share(_ tax: ExactNumber?, over lines: inout [Owed]) {
    guard isComplete, let tax, let parts = tax.allocated(by: members.map(\.exactTax)) else {
      return
    }
    for (member, part) in zip(members, parts) {
      let outcome = lines[member.index].outcome
      guard let old = outcome.taxes, old.tax == nil else { continue }
      lines[member.index].outcome.taxes = TaxOutcome(
        rate: old.rate, tax: part, on: outcome.amount, outcome.tax, missing: old.missing)
    }
  }
}
