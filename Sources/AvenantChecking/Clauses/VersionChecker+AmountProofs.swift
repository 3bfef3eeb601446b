@_spi(Checking) import AvenantModel
import AvenantValues

/// What proves that all numbers on the way to final amounts fit.
extension VersionChecker {
  /// Proves that no stage on the way to a final amount overflows, once all clauses are checked.
  mutating func proveAmounts(of clauses: [Clause?]) {
    proveCharges(of: clauses)
    proveCaps(of: clauses)
  }

  private mutating func proveCharges(of clauses: [Clause?]) {
    for index in clauses.indices {
      guard let charge = clauses[index]?.charge, case .money(let currency) = charge.amount.type
      else {
        continue
      }
      let cent = currency.smallestUnit
      guard let stated = charge.amount.numbers, let reduced = reduced(charge, stated, clauses, cent)
      else { continue }
      if let minimum = charge.minimum?.numbers {
        _ = shaped(at: charge.amount.range) { () throws(ShapeProblem) -> NumberShape? in
          try reduced.checkComparable(with: minimum)
          return reduced
        }
      }
    }
  }

  private mutating func proveCaps(of clauses: [Clause?]) {
    for clause in clauses {
      guard let cap = clause?.cap, case .money(let currency) = cap.atMost.type else { continue }
      let cent = currency.smallestUnit
      let counts = cap.members.map {
        NumberShape.whole(from: 0, through: recordCount(of: $0, capped: clause))
      }
      _ = shaped(at: cap.atMost.range) { () throws(ShapeProblem) -> NumberShape? in
        var all = try cap.atMost.numbers?.rounded(toMultipleOf: cent)
        for (member, count) in zip(cap.members, counts) {
          guard let amount = clauses[member.index]?.charge?.amount.numbers else { continue }
          all = try all?.adding(
            amount.rounded(toMultipleOf: cent).loweredToZero.multiplied(by: count))
        }
        return all
      }
    }
  }

  /// How many amounts of a member a cap counts at most.
  private func recordCount(of member: ClauseID, capped clause: Clause?) -> Int {
    guard clause?.forEach == nil, let list = listName(of: member).flatMap({ names.facts[$0] })
    else {
      return 1
    }
    return facts[list.index].list?.maxItems ?? 1
  }

  /// The shape of an amount behind its reductions; `nil` where one of them may not fit.
  private mutating func reduced(
    _ charge: Charge, _ stated: NumberShape, _ clauses: [Clause?], _ cent: ExactNumber
  ) -> NumberShape? {
    var shape = stated
    for clause in charge.reductions {
      guard let reduction = clauses[clause.index]?.reduction, let by = reduction.by.numbers else {
        return nil
      }
      let after = shaped(at: reduction.by.range) { () throws(ShapeProblem) -> NumberShape? in
        let cut =
          switch reduction.base {
          case .rest: try shape.multiplied(by: by)
          case .whole: try stated.multiplied(by: by)
          case nil: by
          }
        let lowered = try shape.adding(cut.negated).narrowed(low: stated.low, high: stated.high)
        let joined = try lowered.joined(with: shape).loweredToZero
        _ = try joined.rounded(toMultipleOf: cent)
        return joined
      }
      guard let after else { return nil }
      shape = after
    }
    return shape
  }
}
