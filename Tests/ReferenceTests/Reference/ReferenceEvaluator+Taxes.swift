import AvenantModel
import AvenantValues

/// Taxes, worked out line by line as on paper.
extension ReferenceEvaluator {
  /// The tax on an amount: the rate, the amount without it, the tax, the amount with it.
  struct Taxes {
    let rate: Fraction?
    let net: ExactNumber?
    let tax: ExactNumber?
    let gross: ExactNumber?

    var words: [String] {
      [rate.map { "\($0)" } ?? "?"] + [net, tax, gross].map { $0?.description ?? "?" }
    }
  }

  /// The taxes of what is due, in the order of the results; `nil` where none is worked out.
  func taxes(of results: [ChargeResult]) -> [Taxes?] {
    results.indices.map { index in
      let result = results[index]
      guard result.status == "due", let rate = result.rate, let amount = result.amount else {
        return nil
      }
      if version.taxRounding == .perLine {
        return taxes(rate, cents(exactTax(result), result), on: amount, result.charge)
      }
      let places = places(besides: result, among: results)
      guard !isOpen(result, among: results), places.allSatisfy({ results[$0].amount != nil }) else {
        return taxes(rate, nil, on: amount, result.charge)
      }
      let parts = shared(places.map { exactTax(results[$0]) }, result)
      let part = places.firstIndex(of: index).map { parts[$0] }
      return taxes(rate, part, on: amount, result.charge)
    }
  }

  /// The tax on a total; of lines that are not known nothing is counted.
  func taxes(ofTotal group: [ChargeResult], _ sum: ExactNumber) -> Taxes? {
    guard let first = group.first, first.charge.taxRate != nil else { return nil }
    guard let rate = first.rate else { return taxes(nil, nil, on: sum, first.charge) }
    let known = group.filter { $0.amount != nil }
    if version.taxRounding == .perTotal {
      let exact = known.map(exactTax).reduce(Self.none) { $0.adding($1) ?? $0 }
      return taxes(rate, cents(exact, first), on: sum, first.charge)
    }
    let zero = ExactNumber(mantissa: 0, scale: first.charge.currency.minorDigits)
    let tax = known.reduce(zero) { $0.adding(cents(exactTax($1), first) ?? zero) ?? $0 }
    return taxes(rate, tax, on: sum, first.charge)
  }

  private static let none = Fraction(ExactNumber(0))

  /// Whether something of which no rate is known may still turn out to belong to a result's sum.
  func isOpen(_ result: ChargeResult, among results: [ChargeResult]) -> Bool {
    results.contains { other in
      other.status == "failed" && other.rate == nil && isOfOneKind(other, result)
    }
  }

  private func isOfOneKind(_ one: ChargeResult, _ other: ChargeResult) -> Bool {
    one.charge.taxRate != nil && other.charge.taxRate != nil
      && one.charge.direction == other.charge.direction
      && one.charge.currency == other.charge.currency && one.charge.tax == other.charge.tax
  }

  /// `a · r` on top of an amount; of one that includes it, what is left when `a / (1 + r)` is taken
  /// off.
  private func exactTax(_ result: ChargeResult) -> Fraction {
    guard let rate = result.rate, let number = result.amount else { return Self.none }
    let amount = Fraction(number)
    guard result.charge.tax == .included else { return amount.multiplied(by: rate) ?? Self.none }
    let net = Fraction(ExactNumber(1)).adding(rate).flatMap { amount.divided(by: $0) }
    return net.flatMap { amount.subtracting($0) } ?? Self.none
  }

  private func cents(_ exact: Fraction, _ result: ChargeResult) -> ExactNumber? {
    let scale = result.charge.currency.minorDigits
    let cent = Fraction(ExactNumber(mantissa: 1, scale: scale))
    return ReferenceCalendar.round(exact, to: cent, version.rounding)
      .flatMap { RoundingMode.down.round($0, toScale: scale) }
  }

  private func taxes(
    _ rate: Fraction?, _ tax: ExactNumber?, on amount: ExactNumber, _ charge: Charge
  ) -> Taxes {
    charge.tax == .included
      ? Taxes(
        rate: rate, net: tax.flatMap { amount.subtracting($0) }, tax: tax, gross: amount)
      : Taxes(rate: rate, net: amount, tax: tax, gross: tax.flatMap { amount.adding($0) })
  }

  /// Each tax cut off to the cent; then one cent after another to whoever lacks the most.
  private func shared(_ exact: [Fraction], _ result: ChargeResult) -> [ExactNumber] {
    let scale = result.charge.currency.minorDigits
    let cent = ExactNumber(mantissa: 1, scale: scale)
    let sum = exact.reduce(Self.none) { $0.adding($1) ?? $0 }
    guard let total = cents(sum, result), sum > Self.none else {
      return exact.map { _ in ExactNumber(mantissa: 0, scale: scale) }
    }
    let wanted = exact.map { tax in
      tax.divided(by: sum)?.multiplied(by: Fraction(total)) ?? Self.none
    }
    var parts = wanted.map { RoundingMode.down.round($0, toScale: scale) ?? cent }
    while let given = parts.reduce(ExactNumber(mantissa: 0, scale: scale), { $0.adding($1) ?? $0 })
      as ExactNumber?, given < total
    {
      let missing = zip(wanted, parts).map { $0.subtracting(Fraction($1)) ?? Self.none }
      guard let most = missing.max(), let index = missing.firstIndex(of: most) else { break }
      parts[index] = parts[index].adding(cent) ?? parts[index]
    }
    return parts
  }
}
