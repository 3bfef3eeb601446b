import AvenantModel
import AvenantValues

/// Amounts that are shared out: every share cut off, then one unit after the other to who lost
/// most.
extension ReferenceEvaluator {
  /// The part of the record at hand in what a definition shares out.
  func part(of id: DefinitionID, at binding: RecordBinding) -> Found {
    guard let allocation = version[id].allocation, let place = places[binding.firstField],
      let own = version[id].forEach.map({ version[$0] }),
      case .value(.list(let items)) = value(of: binding.list)
    else { return .failed }
    let outside = fields
    let amount = value(allocation.amount)
    let weights = items.enumerated().map { place, item in
      bind(own, to: item, at: place)
      return value(allocation.weight)
    }
    fields = outside
    let isThere = Found.combining([amount] + weights) { _ in .boolean(true) }
    guard case .value = isThere else { return isThere }
    let numbers = ([amount] + weights).map { found in
      if case .value(.number(let number)) = found { number } else { Self.nothing }
    }
    let parts = parts(of: numbers[0], by: numbers.dropFirst(), allocation.decimals)
    return parts.indices.contains(place) ? .value(.number(parts[place])) : .absent
  }

  /// The parts; none where nothing has a weight.
  private func parts(
    of amount: Fraction, by weights: ArraySlice<Fraction>, _ decimals: Int
  ) -> [Fraction] {
    let sum = weights.reduce(Self.nothing) { $0.adding($1) ?? $0 }
    guard sum != Self.nothing, let unit = Fraction(1, over: power(decimals)) else { return [] }
    let shares = weights.compactMap { amount.multiplied(by: $0)?.divided(by: sum) }
    var parts = shares.map { ReferenceCalendar.round($0, to: unit, .down) ?? $0 }
    func lost(_ index: Int) -> Fraction {
      let lost = shares[index].subtracting(parts[index]) ?? Self.nothing
      return lost < Self.nothing ? Self.nothing.subtracting(lost) ?? lost : lost
    }
    let isNegative = amount < Self.nothing
    var waiting = Array(parts.indices)
    while parts.reduce(Self.nothing, { $0.adding($1) ?? $0 }) != amount {
      guard let most = waiting.max(by: { lost($0) < lost($1) || lost($0) == lost($1) && $0 > $1 })
      else { break }
      waiting.removeAll { $0 == most }
      parts[most] =
        (isNegative ? parts[most].subtracting(unit) : parts[most].adding(unit)) ?? parts[most]
    }
    return parts
  }

  private static let nothing = Fraction(ExactNumber(0))

  private func power(_ decimals: Int) -> Int128 {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }
}
