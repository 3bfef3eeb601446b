import AvenantModel
import AvenantValues

/// The cells into which the values of unknown facts fall, while what they are compared with moves.
///
/// Every completion of a ticket is tried with one value of each cell. Until two of the values that
/// part the cells of one fact meet, the cells stay the same, and each turns out as before.
extension Drift {
  /// Notes that an unknown fact is asked whether it lies between two values, both within.
  mutating func cut(_ slot: Slot, at low: Int64, before high: Int64, besides motion: Motion) {
    guard let step = motion.wholeStep else { return holdToday() }
    for place in places(of: slot) {
      if low != .min { cuts[place, default: []].insert(Cut(value: Int128(low), step: step)) }
      if high != .max { cuts[place, default: []].insert(Cut(value: Int128(high) + 1, step: step)) }
    }
  }

  /// Holds to the days before any two cuts of one fact meet, or one meets a bound of the fact.
  mutating func holdCells() {
    for (place, cuts) in cuts where cuts.contains(where: { $0.step != 0 }) {
      let all = Array(cuts) + bounds(of: place)
      for (index, one) in all.enumerated() {
        for other in all[(index + 1)...] { hold(one, other) }
      }
    }
  }

  private mutating func hold(_ one: Cut, _ other: Cut) {
    let (difference, step) = (one.value - other.value, one.step - other.step)
    guard step != 0 else { return }
    guard difference != 0 else { return holdToday() }
    hold(daysUnturned(difference, by: step, low: 0, high: 0))
  }

  private func bounds(of place: Causes.Place) -> [Cut] {
    let fact: Fact? =
      switch place {
      case .fact(let index): program.version.facts[index]
      case .field(let field): program.version.facts[field.list].list?.fields[field.field]
      }
    guard let numbers = fact?.numbers else { return [] }
    let unit = ExactNumber(mantissa: 1, scale: numbers.scale ?? 0)
    return [numbers.low, numbers.high].compactMap { bound in
      bound.rounded(toMultipleOf: unit, .floor)
    }.flatMap { [Cut(value: $0.mantissa, step: 0), Cut(value: $0.mantissa + 1, step: 0)] }
  }

  /// The fact, or the field of the record at hand; where two records of one list are at hand, that
  /// of either, for cells that are cut once more only stay the same for fewer days.
  private func places(of slot: Slot) -> [Causes.Place] {
    guard let fact = program.origins.fact(at: .slot(slot)) else { return [] }
    guard let (list, field) = program.version.field(at: fact) else { return [.fact(fact.index)] }
    return items.filter { $0.list == list.index }.map {
      .field(ItemField(list: list.index, item: $0.item, field: field))
    }
  }
}
