import AvenantModel
import AvenantValues

/// What moves as one of several things, as long as it is that one.
extension Drift {
  /// The branch that is taken; where that is not known, perhaps either.
  func chosen(_ condition: Condition, _ one: Motion, _ other: Motion) -> Motion {
    if memory.mustHold(condition.yes) { return one }
    if memory.mustHold(condition.no) { return other }
    return .made(of: one, other)
  }

  /// The value of the row that holds on a date, as long as the date stays in it.
  mutating func dated(_ date: Slot, _ rows: [(row: DatedRow, motion: Motion)]) -> Motion {
    if isUnknownFact(date) {
      for (row, _) in rows { cut(date, at: row.from, before: row.through, besides: .still) }
    }
    guard isKnown(date) else { return rows.reduce(self[date]) { .made(of: $0, $1.motion) } }
    let day = word(date)
    if self[date] != .still {
      guard let step = self[date].wholeStep else {
        holdToday()
        return .uneven
      }
      for (row, _) in rows {
        let high = row.through == .max ? nil : Int128(row.through)
        hold(daysUnturned(day, by: step, low: Int128(row.from), high: high))
      }
    }
    return rows.first { Int128($0.row.from) <= day && day <= Int128($0.row.through) }?.motion
      ?? .still
  }

  /// The one of two numbers that is taken, as long as it is the same one.
  ///
  /// - Parameters:
  ///   - isLeast: Whether the lesser is taken, and not the greater.
  ///   - difference: By how much the first, today, is more than the other.
  ///   - one: How the first moves.
  ///   - other: How the other moves.
  /// - Returns: How the one that is taken moves.
  mutating func taken(
    _ isLeast: Bool, by difference: Int128, _ one: Motion, _ other: Motion
  ) -> Motion {
    guard one.wholeStep != nil, other.wholeStep != nil else { return .made(of: one, other) }
    return isBelow(difference, one - other) == isLeast ? one : other
  }

  /// On which side of zero a number stays that moves by a whole step; holds to how long it does.
  mutating func isBelow(_ number: Int128, _ motion: Motion) -> Bool {
    guard let step = motion.wholeStep else {
      holdToday()
      return number < 0
    }
    let isBelow = number < 0 || number == 0 && step < 0
    hold(daysUnturned(number, by: step, low: isBelow ? nil : 0, high: isBelow ? 0 : nil))
    return isBelow
  }

  // MARK: Rounding

  /// How a number moves once it is rounded; below zero, an amount fails.
  mutating func rounded(
    _ number: Fraction, _ motion: Motion, _ rule: RoundingRule
  ) -> Motion {
    if rule.refusesNegative { holdSign(of: number, motion, rule) }
    switch motion {
    case .still: return .still
    case .steady(let step):
      if rule.isIdle(number), rule.isIdle(step) { return motion }
      return rule.isWritten && step.isShorter(than: rule.step)
        ? stepping(number, by: step, rule) : .rounded(step)
    case .rounded(let step): return .rounded(step)
    case .uneven: return .uneven
    }
  }

  /// What is rounded by the contract's own words to more than it moves by a day, such as weeks
  /// begun: it stays until the day on which it steps.
  private mutating func stepping(
    _ number: Fraction, by step: Fraction, _ rule: RoundingRule
  ) -> Motion {
    func result(after days: Int128) -> ExactNumber? {
      let moved = Fraction(days, over: 1)?.multiplied(by: step).flatMap { number.adding($0) }
      return moved?.rounded(toMultipleOf: rule.step, rule.mode)
    }
    guard let now = result(after: 0) else { return .rounded(step) }
    hold(lastDay { result(after: $0) == now })
    return .still
  }

  private mutating func holdSign(
    of number: Fraction, _ motion: Motion, _ rule: RoundingRule
  ) {
    switch motion {
    case .still: break
    case .rounded(let step) where step.numerator > 0 && number.numerator >= 0: break
    case .rounded, .uneven: holdToday()
    case .steady(let step):
      func isNegative(after days: Int128) -> Bool {
        let moved = Fraction(days, over: 1)?.multiplied(by: step).flatMap { number.adding($0) }
        return (moved?.rounded(toMultipleOf: rule.step, rule.mode)?.mantissa ?? 0) < 0
      }
      let now = isNegative(after: 0)
      hold(lastDay { isNegative(after: $0) == now })
    }
  }
}

extension RoundingRule {
  /// Whether there is nothing to round.
  fileprivate func isIdle(_ number: Fraction) -> Bool {
    number.rounded(toMultipleOf: step, .down).map(Fraction.init) == number
  }
}

extension RoundingRule {
  /// Whether it stands in an expression, and is not how an amount comes to be money.
  fileprivate var isWritten: Bool {
    switch reason {
    case .expression: true
    case .amount, .cap, .tax: false
    }
  }
}

extension Fraction {
  /// Whether it is less than a number, whatever its sign.
  fileprivate func isShorter(than number: ExactNumber) -> Bool {
    let whole = Fraction(number)
    return self < whole && Fraction.zero.subtracting(self).map { $0 < whole } ?? false
  }
}
