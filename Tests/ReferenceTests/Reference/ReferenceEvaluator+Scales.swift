import AvenantModel
import AvenantValues

/// Scales, read bracket by bracket.
extension ReferenceEvaluator {
  /// What a scale gives for a value.
  func value(of term: TermID, for argument: Found) -> Found {
    guard case .scale(let scale) = version[term].content else { return .failed }
    var editions = scale.editions
    if let date = scale.datedBy {
      let day = value(date)
      guard case .value(.date(let number)) = day else {
        return argument == .absent ? .absent : day
      }
      editions = editions.filter { edition in
        (edition.from?.dayNumber ?? .min) <= number
          && number <= (edition.lastDay?.dayNumber ?? .max)
      }
    }
    guard let edition = editions.first else { return .absent }
    return argument.map { value in
      guard case .number(let number) = value else { return nil }
      return
        (scale.mode == .slice
        ? self.slices(edition, number) : self.slab(edition, number, scale.includesStart))
        .map(ReferenceValue.number)
    }
  }

  private func slices(_ edition: Scale.Edition, _ number: Fraction) -> Fraction? {
    var total = Fraction(ExactNumber(0))
    for (place, bracket) in edition.brackets.enumerated() {
      guard let start = constant(bracket.start), let rate = constant(bracket.value) else {
        return nil
      }
      var end = number
      if place + 1 < edition.brackets.count, let next = constant(edition.brackets[place + 1].start),
        next < number
      {
        end = next
      }
      guard start < end else { continue }
      guard let part = end.subtracting(start)?.multiplied(by: rate),
        let sum = total.adding(part)
      else { return nil }
      total = sum
    }
    return total
  }

  private func slab(_ edition: Scale.Edition, _ number: Fraction, _ includesStart: Bool)
    -> Fraction?
  {
    let bracket = edition.brackets.last { bracket in
      guard let start = constant(bracket.start) else { return false }
      return includesStart ? start <= number : start < number
    }
    guard let bracket, let value = constant(bracket.value) else { return nil }
    return bracket.isAmount ? value : number.multiplied(by: value)
  }

  private func constant(_ expression: Expression) -> Fraction? {
    guard case .value(.number(let number)) = value(expression) else { return nil }
    return number
  }
}
