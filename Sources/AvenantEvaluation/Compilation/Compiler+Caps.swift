import AvenantModel
import AvenantValues

/// What has been used of a cap before an amount.
struct CapUse {
  /// What was used; open where something about it is.
  var used: Operand
  /// The most that may have been used; always known.
  var most: Operand

  static let nothing = CapUse(used: .zero, most: .zero)
}

/// What a clause for each record comes to, from the first record to the one before the record at
/// hand.
struct RunningTotal {
  /// Whether it is the most that may have been used, and not what was.
  let isMost: Bool
  /// Where it is, while a record is at hand.
  let place: WideSlot
  /// Where each record keeps it, among its fields.
  let field: Int
  /// What one record's part of it is made of, but for the totals themselves.
  var sources: [Address] = []

  func counting(_ uncapped: Operand) -> RunningTotal {
    var total = self
    total.sources = uncapped.addresses
    return total
  }
}

/// Caps, and what is used of them before each amount.
extension Compiler {
  /// What the members before a charge leave it of a cap.
  ///
  /// Where the amount fits in beside the most that those members may come to, nothing about them
  /// has to be known.
  mutating func capped(
    _ amount: Operand, by clause: ClauseID, after use: CapUse
  ) -> AmountStage {
    guard let cap = version[clause].cap else { preconditionFailure("a clause that caps has a cap") }
    let limit = limit(of: cap, clause)
    let room = extreme(sum(limit, use.used, .difference, .difference), .zero, .greatest, .greatest)
    let lowered = extreme(amount, room, .least, .least)
    let fits = any([applies[clause.index].no, less(limit, sum(amount, use.most, .sum, .sum)).no])
    let after = select(
      Condition(yes: fits, no: complement(fits)), amount,
      select(applies[clause.index], lowered, amount))
    return AmountStage(
      kind: .capped(by: clause, used: use.used, limit: limit), before: amount, after: after)
  }

  // MARK: What is used

  /// What others have used of the caps that count the amounts of every record, cap by cap.
  mutating func usesOfCaps(before id: ClauseID) -> [ClauseID: CapUse] {
    var uses: [ClauseID: CapUse] = [:]
    for clause in version[id].charge?.caps ?? [] where version[clause].forEach == nil {
      uses[clause] = use(of: clause, before: id)
    }
    return uses
  }

  /// What is used of a cap before an amount, with the totals that run from record to record where
  /// the amounts of every record are counted.
  mutating func use(
    of clause: ClauseID, before id: ClauseID, _ others: CapUse?
  ) -> (CapUse, [RunningTotal]) {
    guard let others else { return (use(of: clause, before: id), []) }
    guard version[id].forEach != nil else { return (others, []) }
    let (used, most) = (runningTotal(of: id, isMost: false), runningTotal(of: id, isMost: true))
    let all = CapUse(
      used: sum(others.used, .wide(used.place), .sum, .sum),
      most: sum(others.most, .wide(most.place), .sum, .sum))
    return (all, [used, most])
  }

  /// What the members before a charge have used; of one for each record, all of them.
  private mutating func use(of clause: ClauseID, before id: ClauseID) -> CapUse {
    guard let cap = version[clause].cap else { preconditionFailure("a clause that caps has a cap") }
    var use = CapUse.nothing
    for member in cap.members(before: id) {
      let own = version[clause].forEach == nil ? useOfAll(of: member) : useOfOne(of: member)
      use.used = sum(use.used, own.used, .sum, .sum)
      use.most = sum(use.most, own.most, .sum, .sum)
    }
    return use
  }

  private mutating func useOfOne(of member: ClauseID) -> CapUse {
    guard let final = amounts[member.index] else {
      preconditionFailure("a version's order puts what is needed first")
    }
    return CapUse(used: select(due[member.index], final, .zero), most: most(final, of: member))
  }

  private mutating func useOfAll(of member: ClauseID) -> CapUse {
    guard let list = version[member].forEach.map({ version[$0].list }) else {
      return useOfOne(of: member)
    }
    let sums = folded(list) { compiler in
      let use = compiler.useOfOne(of: member)
      return [compiler.total(of: use.used), compiler.total(of: use.most)]
    }
    guard version[list].isOptional, case .slot(let slot) = facts[list.index].place else {
      return CapUse(used: sums[0], most: sums[1])
    }
    // Where there is no list, there are no records, and nothing is used.
    let isThere = emit(.presence(slot))
    return CapUse(
      used: select(isThere, sums[0], .zero), most: select(isThere, sums[1], .zero))
  }

  /// The sum over all records, kept as a fraction, which any of them fits.
  private mutating func total(of part: Operand) -> FoldOutput {
    FoldOutput(
      function: .sum, filter: .always, value: .wide(widened(part)), result: .wide(newWideSlot()))
  }

  // MARK: Totals that run from record to record

  /// Gives a running total its place, which is put there like a field of the record at hand.
  private mutating func runningTotal(of id: ClauseID, isMost: Bool) -> RunningTotal {
    guard let list = version[id].forEach.map({ version[$0].list }) else {
      preconditionFailure("what runs from item to item is of a list")
    }
    let field = keptField(of: list)
    return RunningTotal(isMost: isMost, place: keptWide(field, at: bodies.count - 1), field: field)
  }

  /// Goes through the records once, so that each keeps what those before it come to.
  mutating func run(_ totals: [RunningTotal], of id: ClauseID) {
    guard !totals.isEmpty, let list = version[id].forEach.map({ version[$0].list }) else { return }
    _ = folded(list) { compiler in
      let use = compiler.useOfOne(of: id)
      return totals.map { total in
        var output = FoldOutput(
          function: .sum, filter: .always,
          value: .wide(compiler.widened(total.isMost ? use.most : use.used)),
          result: .wide(total.place))
        output.kept = .before(field: total.field)
        output.sources = total.sources + compiler.due[id.index].addresses
        return output
      }
    }
  }

  // MARK: Limits

  /// What all come to at most, in the currency's smallest unit, rounded down.
  private mutating func limit(of cap: Cap, _ clause: ClauseID) -> Operand {
    if let limit = capLimits[clause.index] { return limit }
    guard case .money(let currency) = cap.atMost.type else {
      preconditionFailure("a cap is an amount of money")
    }
    let step = currency.smallestUnit
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
