import AvenantModel
import AvenantValues

/// What is known of the numbers that a run makes from what is not known.
extension RegionRun {
  /// What is known of an open number that an operation makes.
  mutating func follow(_ operation: NumberOperation, into slot: Slot) {
    switch operation {
    case .unary(let unary, let one):
      absences[slot.index] = absences[one.index]
      if case .negated = unary { forms[slot.index] = form(one)?.multiplied(by: -1) }
    case .binary(let binary, let one, let other):
      absences[slot.index] = absences[one.index] || absences[other.index]
      forms[slot.index] = joined(binary, form(one), form(other))
    case .scaled(let one, let factor):
      absences[slot.index] = absences[one.index]
      forms[slot.index] = form(one)?.multiplied(by: factor)
    case .rounded(let one, let rule): follow(one, roundedBy: program.rules[rule], into: slot)
    case .select(let condition, let one, let other): choose(condition, one, other, into: slot)
    case .dated(let date, let rows): pick(date, program.datedRows[rows], into: slot)
    case .shifted(let date, let months, let days, _):
      absences[slot.index] = [date, months, days].contains { absences[$0.index] }
      guard form(months)?.onlyConstant == 0 else { return }
      forms[slot.index] = joined(.sum, form(date), form(days))
    case .spans(_, let one, let other, _):
      absences[slot.index] = absences[one.index] || absences[other.index]
    case .narrowed, .businessDays, .recurrence: absences[slot.index] = true
    case .most: break
    }
  }

  private func joined(
    _ operation: NumberOperation.Binary, _ one: LinearForm?, _ other: LinearForm?
  ) -> LinearForm? {
    guard let one, let other else { return nil }
    switch operation {
    case .sum: return one.adding(other)
    case .difference: return one.adding(other, times: -1)
    case .product:
      if let factor = one.onlyConstant { return other.multiplied(by: Int64(clamping: factor)) }
      return other.onlyConstant.flatMap { one.multiplied(by: Int64(clamping: $0)) }
    case .least, .greatest:
      guard let range = one.adding(other, times: -1).flatMap(region.range) else { return nil }
      let isLeast = operation == .least
      if range.upperBound <= 0 { return isLeast ? one : other }
      return range.lowerBound >= 0 ? (isLeast ? other : one) : nil
    }
  }

  /// Rounding changes nothing where there is nothing to drop.
  private mutating func follow(_ one: Slot, roundedBy rule: RoundingRule, into slot: Slot) {
    absences[slot.index] = absences[one.index]
    guard rule.step.mantissa == 1, rule.step.scale == rule.sourceScale, let form = form(one)
    else { return }
    if rule.refusesNegative {
      guard let range = region.range(of: form), range.lowerBound >= 0 else { return }
    }
    forms[slot.index] = form
  }

  private mutating func choose(
    _ condition: Condition, _ one: Slot, _ other: Slot, into slot: Slot
  ) {
    let way = memory.mustHold(condition.yes) ? one : memory.mustHold(condition.no) ? other : nil
    if let way {
      forms[slot.index] = forms[way.index]
      absences[slot.index] = absences[way.index]
    } else {
      let decides = isTest(condition) && !neither.contains(condition.yes)
      absences[slot.index] = !decides || absences[one.index] || absences[other.index]
      // Both branches may be the same number.
      if decides, let form = form(one), form == self.form(other) { forms[slot.index] = form }
    }
  }

  private func isTest(_ condition: Condition) -> Bool {
    guard
      case .test(_, condition.yes) = program.origins.instruction(writing: .literal(condition.yes))
    else { return false }
    return condition.no == Condition(pairAt: condition.yes).no
  }

  private mutating func pick(_ date: Slot, _ rows: ArraySlice<DatedRow>, into slot: Slot) {
    absences[slot.index] = true
    guard !absences[date.index], let range = form(date).flatMap(region.range) else { return }
    let reached = rows.filter {
      Int128($0.from) <= range.upperBound && range.lowerBound <= Int128($0.through)
    }
    guard let row = reached.first else {
      memory.states[slot.index] = .absent
      return
    }
    guard reached.count == 1, Int128(row.from) <= range.lowerBound,
      range.upperBound <= Int128(row.through)
    else { return }
    memory.words[slot.index] = memory.words[row.value]
    memory.states[slot.index] = memory.states[row.value]
    absences[slot.index] = absences[row.value]
    forms[slot.index] = forms[row.value]
  }
}
