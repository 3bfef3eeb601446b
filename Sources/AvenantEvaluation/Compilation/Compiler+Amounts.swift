import AvenantModel
import AvenantValues

/// The amounts of charges and credits, stage by stage, and whether they are due.
extension Compiler {
  /// Whether a charge is due, and how much it is: its clause applies, no waiver does, and the amount
  /// is not below the minimum.
  mutating func charge(_ id: ClauseID) {
    guard let charge = version[id].charge else { return }
    var stages: [AmountStage] = []
    let stated = operand(charge.amount)
    var amount = stated
    for clause in charge.reductions {
      let after = reduced(amount, stated: stated, by: clause)
      stages.append(AmountStage(kind: .reduced(by: clause), before: amount, after: after))
      amount = after
    }
    settle(id, below: charge.minimum.map { less(amount, operand($0)) } ?? .never)
    amount = rounded(amount, of: charge, id)
    for clause in charge.caps {
      let stage = capped(amount, of: id, by: clause)
      stages.append(stage)
      amount = stage.after
    }
    self.stages[id.index] = stages
    amounts[id.index] = amount
  }

  private mutating func settle(_ id: ClauseID, below: Condition) {
    self.below[id.index] = below
    let yes = all(
      [applies[id.index].yes, below.no] + waivers(of: id).map { applies[$0.index].no })
    due[id.index] = Condition(yes: yes, no: complement(yes))
  }

  /// The amount, rounded to the currency's smallest unit.
  private mutating func rounded(
    _ amount: Operand, of charge: Charge, _ id: ClauseID
  ) -> Operand {
    let step = ExactNumber(mantissa: 1, scale: charge.currency.minorDigits)
    let rounded = rounded(
      amount, charge.amount, to: step, version.rounding, reason: .amount(id),
      isNarrow: charge.amount.numbers?.isNarrow(inUnitsOf: step) ?? false)
    // Nothing behind the stated amount makes it greater, so that its bound still holds.
    return rounded.bounded(by: charge.highestMinorUnits)
  }

  // MARK: Reductions

  /// The amount less what a clause takes off where it applies; what is below zero is left as it is.
  private mutating func reduced(
    _ amount: Operand, stated: Operand, by clause: ClauseID
  ) -> Operand {
    guard let reduction = version[clause].reduction else { return amount }
    let cut: Operand =
      switch reduction.base {
      case .rest: product(amount, operand(reduction.by))
      case .whole: product(stated, operand(reduction.by))
      case nil: operand(reduction.by)
      }
    let least = extreme(amount, .zero, .least, .least)
    let lowered = extreme(sum(amount, cut, .difference, .difference), least, .greatest, .greatest)
    return select(applies[clause.index], lowered, amount)
  }

  // MARK: Caps

  /// What the members before a charge leave it of a cap.
  ///
  /// Where the amount fits in beside the most that those members may come to, nothing about them
  /// has to be known.
  private mutating func capped(
    _ amount: Operand, of id: ClauseID, by clause: ClauseID
  ) -> AmountStage {
    guard let cap = version[clause].cap else { preconditionFailure("a clause that caps has a cap") }
    let limit = limit(of: cap, clause)
    var used = Operand.zero
    var most = Operand.zero
    for member in cap.members(before: id) {
      guard let final = amounts[member.index] else {
        preconditionFailure("a version's order puts what is needed first")
      }
      used = sum(used, select(due[member.index], final, .zero), .sum, .sum)
      most = sum(most, self.most(final, of: member), .sum, .sum)
    }
    let room = extreme(sum(limit, used, .difference, .difference), .zero, .greatest, .greatest)
    let lowered = extreme(amount, room, .least, .least)
    let fits = any([applies[clause.index].no, less(limit, sum(amount, most, .sum, .sum)).no])
    let after = select(
      Condition(yes: fits, no: complement(fits)), amount,
      select(applies[clause.index], lowered, amount))
    return AmountStage(
      kind: .capped(by: clause, used: used, limit: limit), before: amount, after: after)
  }

  /// What all come to at most, in the currency's smallest unit, rounded down.
  private mutating func limit(of cap: Cap, _ clause: ClauseID) -> Operand {
    if let limit = capLimits[clause.index] { return limit }
    guard case .money(let currency) = cap.atMost.type else {
      preconditionFailure("a cap is an amount of money")
    }
    let step = ExactNumber(mantissa: 1, scale: currency.minorDigits)
    let limit = rounded(
      operand(cap.atMost), cap.atMost, to: step, .floor, reason: .cap(clause),
      isNarrow: cap.atMost.numbers?.isNarrow(inUnitsOf: step) ?? false)
    let bounded = limit.bounded(by: cap.atMost.highest(inUnitsOf: step))
    capLimits[clause.index] = bounded
    return bounded
  }

  /// The most that a member may come to, as far as is known; this is always known.
  private mutating func most(_ amount: Operand, of member: ClauseID) -> Operand {
    guard let charge = version[member].charge, let high = charge.highestMinorUnits else {
      preconditionFailure("the checker bounds every amount")
    }
    let condition = due[member.index]
    switch amount {
    case .number(let number):
      let slot = emit(.most(number.slot, where: condition.yes, high: Int64(clamping: high)))
      return .number(Number(slot: slot, scale: number.scale, limit: max(high, number.limit)))
    case .wide(let wide):
      let bound = Fraction(ExactNumber(mantissa: high, scale: charge.currency.minorDigits))
      return .wide(emit(.most(wide, where: condition.yes, high: bound)))
    case .condition, .period: preconditionFailure("an amount is a number")
    }
  }
}

extension Charge {
  /// The greatest size of the rounded amount, in the currency's smallest unit.
  fileprivate var highestMinorUnits: Int128? {
    amount.highest(inUnitsOf: ExactNumber(mantissa: 1, scale: currency.minorDigits))
  }
}

extension Expression {
  /// The greatest size of a number once it is rounded, in units of `step`'s last decimal.
  fileprivate func highest(inUnitsOf step: ExactNumber) -> Int128? {
    guard let numbers, let low = numbers.low.rounded(toMultipleOf: step, .floor),
      let high = numbers.high.rounded(toMultipleOf: step, .ceiling)
    else { return nil }
    return max(abs(low.mantissa), abs(high.mantissa))
  }
}

extension Operand {
  /// The same number with a bound that is closer; a wide one needs none.
  fileprivate func bounded(by limit: Int128?) -> Operand {
    guard case .number(let number) = self, let limit else { return self }
    return .number(
      Number(slot: number.slot, scale: number.scale, limit: min(limit, number.limit)))
  }
}
