import AvenantModel
import AvenantValues

/// How numbers in slots move.
extension Drift {
  /// How the number moves that an operation makes.
  mutating func motion(of operation: NumberOperation) -> Motion {
    switch operation {
    case .unary(.negated, let one): return -self[one]
    case .unary(.magnitude, let one):
      guard isKnown(one), self[one].wholeStep != nil else { return .made(of: self[one]) }
      return isBelow(word(one), self[one]) ? -self[one] : self[one]
    case .unary(let unary, let one):
      return stepped([one], through: 366) { unary.apply($0[0]) }
    case .binary(let binary, let one, let other): return motion(of: binary, one, other)
    case .scaled(let one, let factor): return self[one].scaled(by: fraction(factor))
    case .rounded(let one, let rule): return rounded(one, program.rules[rule])
    case .narrowed(let wide, let scale):
      return self[wide].scaled(by: Fraction(ExactNumber.powerOfTen(scale), over: 1))
    case .select(let condition, let one, let other):
      return chosen(condition, self[one], self[other])
    case .dated(let date, let rows):
      return dated(date, program.datedRows[rows].map { ($0, self[Slot($0.value)]) })
    case .shifted(let date, let months, let days, _): return shifted(date, months, days)
    case .businessDays(let operation, let one, let other, let calendar):
      return asked(program.calendars[calendar], operation, one, other)
    case .recurrence(let recurrence, _):
      let rule = program.version.monthEnd
      return answered(recurrence.slots) { memory throws(DateArithmeticError) in
        try recurrence.answer(by: rule) { memory.words[$0.index] }
      }
    case .spans(let months, let one, let other, _):
      let rule = program.version.monthEnd
      return answered([one, other]) { memory throws(DateArithmeticError) in
        try CalendarDate.spans(
          ofMonths: months, from: memory.words[one.index], to: memory.words[other.index], by: rule)
      }
    case .most(let one, let literal, let high):
      guard memory.mayHold(literal) else { return .still }
      guard isKnown(one) else { return .made(of: self[one]) }
      return taken(true, by: word(one) - Int128(high), self[one], .still)
    }
  }

  private mutating func motion(
    of binary: NumberOperation.Binary, _ one: Slot, _ other: Slot
  ) -> Motion {
    switch binary {
    case .sum: return self[one] + self[other]
    case .difference: return self[one] - self[other]
    case .product:
      if self[one] == .still { return self[other].scaled(by: factor(one)) }
      return self[other] == .still ? self[one].scaled(by: factor(other)) : .uneven
    case .least, .greatest:
      guard isKnown(one), isKnown(other) else { return .made(of: self[one], self[other]) }
      return taken(
        binary == .least, by: word(one) - word(other), self[one], self[other])
    }
  }

  /// How something moves that is worked out from whole numbers and changes now and then, such as
  /// the weekday of a date: it stays until it first changes.
  ///
  /// That day is looked for by working it out for one day after the other.
  ///
  /// - Parameters:
  ///   - slots: What it is worked out from.
  ///   - most: How many days are looked at; what has not changed by then is vouched for no longer.
  ///   - work: Works it out; `nil` where there is no answer.
  /// - Returns: Still, because nothing is vouched for beyond the day before it changes.
  mutating func stepped(
    _ slots: [Slot], through most: Int, _ work: ([Int64]) -> Int64?
  ) -> Motion {
    guard slots.contains(where: { self[$0] != .still }) else { return .still }
    guard slots.allSatisfy(isKnown) else { return .uneven }
    let steps = slots.compactMap { self[$0].wholeStep }
    guard steps.count == slots.count else {
      holdToday()
      return .uneven
    }
    func result(after days: Int) -> Int64? {
      let moved = zip(slots, steps).compactMap { slot, step in
        Int64(exactly: word(slot) + step * Int128(days))
      }
      // A number that does not fit is as good as no answer.
      return moved.count == slots.count ? work(moved) : nil
    }
    let today = result(after: 0)
    let firstOther = (1...most).first { $0 > days || result(after: $0) != today } ?? most + 1
    hold(Int128(firstOther - 1))
    return .still
  }

  /// What is counted of dates that move; where a month's end decides nothing, it fails.
  private mutating func answered(
    _ slots: [Slot], _ work: (Memory) throws(DateArithmeticError) -> Int?
  ) -> Motion {
    var moved = memory
    return stepped(slots, through: 366) { words in
      for (slot, word) in zip(slots, words) { moved.words[slot.index] = word }
      do throws(DateArithmeticError) {
        return try work(moved).map(Int64.init)
      } catch {
        return .min
      }
    }
  }

  private mutating func rounded(_ one: Slot, _ rule: RoundingRule) -> Motion {
    guard self[one] != .still else { return .still }
    guard isKnown(one), let unit = Fraction(1, over: ExactNumber.powerOfTen(rule.sourceScale)),
      let number = Fraction(word(one), over: 1)?.multiplied(by: unit)
    else { return .uneven }
    return rounded(number, self[one].scaled(by: unit), rule)
      .scaled(by: Fraction(ExactNumber.powerOfTen(rule.step.scale), over: 1))
  }

  // MARK: Words

  func word(_ slot: Slot) -> Int128 { Int128(memory.words[slot.index]) }

  func isKnown(_ slot: Slot) -> Bool { memory.states[slot.index] == .known }

  private func fraction(_ word: Int64) -> Fraction? { Fraction(Int128(word), over: 1) }

  private func factor(_ slot: Slot) -> Fraction? {
    isKnown(slot) ? fraction(memory.words[slot.index]) : nil
  }
}
