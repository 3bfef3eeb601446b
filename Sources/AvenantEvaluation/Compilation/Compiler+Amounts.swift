import AvenantModel
import AvenantValues

/// The amounts of charges and credits, stage by stage, and whether they are due.
extension Compiler {
  /// Whether a charge is due, and how much it is: its clause applies, no waiver does, and the
  /// amount is not below the minimum.
  mutating func charge(_ id: ClauseID) {
    let uses = usesOfCaps(before: id)
    let totals = placed(id) { $0.charge(id, uses) }
    run(totals, of: id)
  }

  /// Works out the amount, for each record where there is a list, after what others have used of
  /// the caps of the ticket; returns the totals that run from record to record.
  private mutating func charge(_ id: ClauseID, _ uses: [ClauseID: CapUse]) -> [RunningTotal] {
    guard let charge = version[id].charge else { return [] }
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
    let uncapped = amount
    var totals: [RunningTotal] = []
    for clause in charge.caps {
      let (use, own) = use(of: clause, before: id, uses[clause])
      totals += own
      let stage = capped(amount, by: clause, after: use)
      stages.append(stage)
      amount = stage.after
    }
    self.stages[id.index] = stages
    amounts[id.index] = amount
    return totals.map { $0.counting(uncapped) }
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
    let step = charge.currency.smallestUnit
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
      case .rest: share(reduction.by, of: amount)
      case .whole: share(reduction.by, of: stated)
      case nil: operand(reduction.by)
      }
    let least = extreme(amount, .zero, .least, .least)
    let lowered = extreme(sum(amount, cut, .difference, .difference), least, .greatest, .greatest)
    return select(applies[clause.index], lowered, amount)
  }

  /// A share that is taken off: of what is below zero, nothing.
  private mutating func share(_ share: Expression, of base: Operand) -> Operand {
    extreme(product(base, operand(share)), .zero, .greatest, .greatest)
  }
}

extension Charge {
  /// The greatest size of the rounded amount, in the currency's smallest unit.
  var highestMinorUnits: Int128? {
    amount.highest(inUnitsOf: currency.smallestUnit)
  }
}

extension Expression {
  /// The greatest size of a number once it is rounded, in units of `step`'s last decimal.
  func highest(inUnitsOf step: ExactNumber) -> Int128? {
    guard let numbers, let low = numbers.low.rounded(toMultipleOf: step, .floor),
      let high = numbers.high.rounded(toMultipleOf: step, .ceiling)
    else { return nil }
    return max(abs(low.mantissa), abs(high.mantissa))
  }
}

extension Operand {
  /// The same number with a bound that is closer; a wide one needs none.
  func bounded(by limit: Int128?) -> Operand {
    guard case .number(let number) = self, let limit else { return self }
    return .number(
      Number(slot: number.slot, scale: number.scale, limit: min(limit, number.limit)))
  }
}
