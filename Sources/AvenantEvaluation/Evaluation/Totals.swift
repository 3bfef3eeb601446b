import AvenantModel
import AvenantValues

/// Sums what is due, by who owes it, currency, and tax with its rate.
struct Totals {
  /// The sums, in the order in which each first appears; without those to which nothing is due and
  /// nothing that is not settled may add.
  let totals: [Total]
  /// What a party owes in all, where taxes are worked out.
  let payable: [Payable]
  /// Which of them sum charges, and which credits.
  let directions: [Charge.Direction]
  /// What is summed, with the taxes of its lines.
  let owed: [Owed]

  init(of owed: [Owed], in contract: Contract, _ version: Version) {
    var groups: [TotalGroup] = []
    for (index, one) in owed.enumerated() where one.mayAddUp {
      if let place = groups.firstIndex(where: { $0.key == TotalGroup.Key(one) }) {
        groups[place].add(one, at: index)
      } else {
        groups.append(TotalGroup(one, at: index, version))
      }
    }
    for index in groups.indices where groups[index].waitsForRate {
      // What has no rate yet may still turn out to belong to any of its kind.
      let open = groups[index].key
      for other in groups.indices where groups[other].key.mayTake(open) {
        groups[other].isComplete = false
      }
    }
    var lines = owed
    totals = groups.map { group in
      let total = group.total(in: contract, version)
      group.share(total.taxes?.tax, over: &lines)
      return total
    }
    self.owed = lines
    directions = groups.map(\.key.direction)
    payable = Self.payable(totals)
  }

  /// One sum for each party and currency in which every total says what its tax is.
  private static func payable(_ totals: [Total]) -> [Payable] {
    guard totals.contains(where: { $0.taxes != nil }) else { return [] }
    var result: [Payable] = []
    for total in totals {
      let place = result.firstIndex {
        $0.owedBy == total.owedBy && $0.currency == total.currency
      }
      let before = place.map { result[$0] } ?? Payable(of: total.owedBy, total.currency)
      let sum = before.adding(total)
      if let place { result[place] = sum } else { result.append(sum) }
    }
    let unsaid = totals.filter { $0.taxes == nil && $0.tax != .none }
    return result.filter { sum in
      !unsaid.contains { $0.owedBy == sum.owedBy && $0.currency == sum.currency }
    }
  }
}

extension Payable {
  /// Nothing yet.
  fileprivate init(of owedBy: String, _ currency: Currency) {
    let zero = ExactNumber(mantissa: 0, scale: currency.minorDigits)
    self.init(
      owedBy: owedBy, currency: currency, net: zero, tax: zero, gross: zero, isComplete: true)
  }

  /// With a total; what is not known of it is left out, and the sum is then not complete.
  fileprivate func adding(_ total: Total) -> Payable {
    let zero = ExactNumber(mantissa: 0, scale: currency.minorDigits)
    let (ofNet, ofTax, ofGross): (ExactNumber?, ExactNumber?, ExactNumber?) =
      total.taxes.map { ($0.net, $0.tax, $0.gross) } ?? (total.amount, zero, total.amount)
    guard let ofNet, let ofTax, let ofGross, let net = net.adding(ofNet),
      let tax = tax.adding(ofTax), let gross = gross.adding(ofGross)
    else {
      return Payable(
        owedBy: owedBy, currency: currency, net: net, tax: tax, gross: gross, isComplete: false)
    }
    return Payable(
      owedBy: owedBy, currency: currency, net: net, tax: tax, gross: gross,
      isComplete: isComplete && total.isComplete)
  }
}
