import AvenantModel
import AvenantValues

/// The amounts of charges and credits, and whether they are due.
extension ReferenceEvaluator {
  /// Whether a charge or credit is due: its clause applies, no clause that applies waives it, and
  /// the amount is not below the minimum.
  func isDue(_ clause: ClauseID) -> Truth {
    let waived = waivers(of: clause).map(applies)
    let below = isBelowMinimum(clause)
    let must =
      applies(clause).mustBeTrue && !waived.contains(where: \.mayBeTrue) && below.mustBeFalse
    let may =
      applies(clause).mayBeTrue && !waived.contains(where: \.mustBeTrue) && below.mayBeFalse
    return Truth(mustBeTrue: must, mustBeFalse: !may, mayBeTrue: may, mayBeFalse: !must)
  }

  /// Whether the amount, once it is reduced, is below the least that is owed.
  func isBelowMinimum(_ clause: ClauseID) -> Truth {
    guard let charge = version[clause].charge, let minimum = charge.minimum else { return .no }
    enter(clause)
    return Found.combining([reducedAmount(charge), value(minimum)]) { operands in
      guard case .number(let amount) = operands[0], case .number(let least) = operands[1] else {
        return nil
      }
      return .boolean(amount < least)
    }.truth
  }

  /// The final amount: rounded once, failed where it is below zero, and capped.
  func amount(of clause: ClauseID) -> Found {
    guard let charge = version[clause].charge else { return .absent }
    let cent = Fraction(ExactNumber(mantissa: 1, scale: charge.currency.minorDigits))
    return charge.caps.reduce(uncappedAmount(of: clause)) { capped($0, clause, by: $1, cent) }
  }

  /// The amount, rounded once, before it is capped.
  func uncappedAmount(of clause: ClauseID) -> Found {
    guard let charge = version[clause].charge else { return .absent }
    enter(clause)
    let cent = Fraction(ExactNumber(mantissa: 1, scale: charge.currency.minorDigits))
    return reducedAmount(charge).map { value in
      guard case .number(let number) = value,
        let rounded = ReferenceCalendar.round(number, to: cent, version.rounding),
        rounded.numerator >= 0
      else { return nil }
      return .number(rounded)
    }
  }

  /// The amount of what is due; absent where it is not.
  func amountDue(of clause: ClauseID) -> Found {
    let isDue = isDue(clause)
    if isDue.mustBeTrue { return amount(of: clause) }
    return isDue.mayBeTrue ? .failed : .absent
  }

  /// The amount raised to what it is at least, then lowered to what it is at most.
  private func limitedAmount(_ charge: Charge) -> Found {
    charge.limits.reduce(value(charge.amountBeforeLimits)) { amount, limit in
      numbers(amount, value(limit.bound)) { number, bound in
        let keeps = limit.end == .atLeast ? number >= bound : number <= bound
        return keeps ? number : bound
      }
    }
  }

  /// The amount less what each clause that applies takes off, in their order, never below zero.
  private func reducedAmount(_ charge: Charge) -> Found {
    let whole = limitedAmount(charge)
    return charge.reductions.reduce(whole) { rest, clause in
      guard let reduction = version[clause].reduction, applies(clause).mayBeTrue else {
        return rest
      }
      guard applies(clause).mustBeTrue else { return .failed }
      enter(clause)
      let base = reduction.base == .whole ? whole : rest
      let by = value(reduction.by)
      let cut = reduction.base == nil ? by : numbers(base, by) { $0.multiplied(by: $1) }
      return numbers(rest, cut) { rest, cut in
        rest.subtracting(max(cut, Self.zero)).map { max($0, min(rest, Self.zero)) }
      }
    }
  }

  // MARK: Caps

  /// What the members before leave of a cap; nothing has to be known of them where all fit in.
  private func capped(
    _ amount: Found, _ clause: ClauseID, by capping: ClauseID, _ cent: Fraction
  ) -> Found {
    guard let cap = version[capping].cap, applies(capping).mayBeTrue else { return amount }
    enter(capping)
    let limit = value(cap.atMost).map { value in
      guard case .number(let number) = value else { return nil }
      return ReferenceCalendar.round(number, to: cent, .floor).map(ReferenceValue.number)
    }
    guard let others = amounts(before: clause, in: cap, of: capping) else { return .failed }
    let most = others.reduce(Self.zero) { most, other in
      at(other) { most.adding(self.most(of: $0)) ?? most }
    }
    if case .value(.number(let number)) = amount, case .value(.number(let limit)) = limit,
      let sum = number.adding(most), sum <= limit
    {
      return amount
    }
    guard applies(capping).mustBeTrue else { return .failed }
    let used = others.reduce(Found.value(.number(Self.zero))) { sum, other in
      at(other) { other in
        let isDue = isDue(other)
        if !isDue.mayBeTrue { return sum }
        return numbers(sum, isDue.mustBeTrue ? self.amount(of: other) : .failed) { $0.adding($1) }
      }
    }
    let room = numbers(limit, used) { $0.subtracting($1).map { max($0, Self.zero) } }
    return numbers(amount, room) { min($0, $1) }
  }

  /// One amount: that of a clause, or of a clause for one of the records.
  private struct OneAmount {
    let clause: ClauseID
    let item: Int?
  }

  /// The amounts that are counted before one: those of the members before, for every record where
  /// the cap is of the ticket, and its own for the records before; `nil` where it is not known
  /// which records there are.
  private func amounts(
    before clause: ClauseID, in cap: Cap, of capping: ClauseID
  ) -> [OneAmount]? {
    guard version[capping].forEach == nil else {
      return cap.members(before: clause).map { OneAmount(clause: $0, item: item) }
    }
    let lists = cap.members(before: clause).compactMap { version[$0].forEach }
      .map { version[$0].list }
    guard lists.allSatisfy({ value(of: $0) != .failed }) else { return nil }
    func all(_ member: ClauseID) -> [OneAmount] {
      guard let items = items(of: member) else { return [OneAmount(clause: member, item: item)] }
      return items.indices.map { OneAmount(clause: member, item: $0) }
    }
    let own = all(clause).filter { one in
      one.item.flatMap { place in item.map { place < $0 } } ?? false
    }
    return cap.members(before: clause).flatMap(all) + (items(of: clause) == nil ? [] : own)
  }

  /// What `work` finds where the record of an amount is at hand.
  private func at<Result>(_ amount: OneAmount, _ work: (ClauseID) -> Result) -> Result {
    let (outside, known) = (item, fields)
    defer { (item, fields) = (outside, known) }
    item = amount.item
    enter(amount.clause)
    return work(amount.clause)
  }

  /// The most that a charge may come to, by what is known of it and by its bounds.
  private func most(of clause: ClauseID) -> Fraction {
    guard let charge = version[clause].charge, isDue(clause).mayBeTrue else { return Self.zero }
    let cent = Fraction(ExactNumber(mantissa: 1, scale: charge.currency.minorDigits))
    let bounds = [charge.amount.numbers?.low, charge.amount.numbers?.high].compactMap { $0 }
    let sizes = bounds.compactMap { bound in
      ReferenceCalendar.round(bound, to: cent, .up).flatMap { magnitude(.number($0)) }
    }
    let high = sizes.reduce(Self.zero) { high, size in
      if case .number(let number) = size { max(high, number) } else { high }
    }
    guard case .value(.number(let number)) = amount(of: clause) else { return high }
    return min(number, high)
  }

  private static let zero = Fraction(ExactNumber(0))

  private func numbers(
    _ one: Found, _ other: Found, _ work: (Fraction, Fraction) -> Fraction?
  ) -> Found {
    Found.combining([one, other]) { operands in
      guard case .number(let one) = operands[0], case .number(let other) = operands[1] else {
        return nil
      }
      return work(one, other).map(ReferenceValue.number)
    }
  }
}
