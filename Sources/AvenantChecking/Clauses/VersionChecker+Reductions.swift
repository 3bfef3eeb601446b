import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What clauses take off the charges and credits of others, and in which order.
extension VersionChecker {
  /// Notes what is written of which clause reduces which, and puts it into order.
  mutating func noteReductions() {
    for (index, stated) in text.clauses.enumerated() {
      guard let syntax = stated.content.reduction else { continue }
      let id = ClauseID(index)
      guard let target = clause(syntax.charge, of: id, relation: "reduce") else { continue }
      guard isCharge(target, syntax) else { continue }
      amountRules.reduced[id] = target
      amountRules.reducers[target, default: []].append(id)
    }
    for (target, clauses) in amountRules.reducers.sorted(by: { $0.key < $1.key }) {
      amountRules.reducers[target] = ordered(clauses, reducing: target)
    }
  }

  /// Whether what is reduced is a charge, or a credit, as is written.
  private mutating func isCharge(_ target: ClauseID, _ syntax: ReductionSyntax) -> Bool {
    let declared = text.clauses[target.index].content
    if declared.charge?.isCredit == syntax.isCredit { return true }
    diagnostics.report(.reducesNoCharge(syntax, declared: declared))
    return false
  }

  /// What a clause takes off another.
  mutating func reduction(_ id: ClauseID, _ syntax: ReductionSyntax) -> Reduction? {
    guard let target = amountRules.reduced[id] else { return nil }
    let outside = assumptions
    let amount = checkedAmount(target, neededAt: syntax.charge.range)
    assumptions = outside
    guard let amount, case .money(let currency) = amount.type,
      let by = check(syntax.by, expecting: amount.type)
    else { return nil }
    guard by.type == .percent || by.type == amount.type else {
      diagnostics.report(.wrongType(by, wanted: amount.type, for: "for by"))
      return nil
    }
    checkBase(syntax, of: by)
    if let absence = mayBeAbsent(by, given: assumptions) {
      diagnostics.report(.amountMayBeAbsent(absence))
    }
    if let numbers = by.numbers, numbers.low < Fraction(whole: 0), !assumptions.isDamaged {
      diagnostics.report(.reductionMayBeNegative(by))
    }
    if rounding == nil, by.type == .percent || !by.isWhole(in: currency) {
      diagnostics.report(.amountWithoutRounding(by, currency))
    }
    let base: Reduction.Base? = syntax.base.map { $0.word == .rest ? .rest : .whole }
    return Reduction(charge: target, by: by, base: base, range: syntax.range)
  }

  /// A share is a share of something; an amount is not.
  private mutating func checkBase(_ syntax: ReductionSyntax, of by: Expression) {
    switch (syntax.base, by.type == .percent) {
    case (nil, true): diagnostics.report(.shareOfNothing(by))
    case (let base?, false): diagnostics.report(.amountOfSomething(by, of: base.range))
    case (nil, false), (.some, true): break
    }
  }
}

// MARK: - The order

extension VersionChecker {
  /// Clauses that reduce one charge, each behind those that it comes after.
  private mutating func ordered(
    _ clauses: [ClauseID], reducing target: ClauseID
  ) -> [ClauseID] {
    let places = Dictionary(uniqueKeysWithValues: clauses.enumerated().map { ($1, $0) })
    let predecessors = clauses.map { self.predecessors(of: $0, among: places, target) }
    let order = ReductionOrder(after: predecessors.map(\.places))
    if let circular = order.circular {
      diagnostics.report(
        .reductionAfterItself(text.clauses[clauses[circular].index].content.name))
      return clauses
    }
    for (place, later) in clauses.enumerated() {
      // The nearest is enough: whoever puts each behind it has put all into one row.
      let unsettled = clauses[..<place].indices.last {
        !order.isSettled($0, place) && mayMeet(clauses[$0], later)
          && predecessors[$0].isWhole && predecessors[place].isWhole
      }
      if let unsettled { reportUnordered(clauses[unsettled], later, target) }
    }
    return order.order.map { clauses[$0] }
  }

  /// The places of the clauses that are named under `after`, which reduce the same charge, and
  /// whether these are all that are meant: of a name that is none, nobody knows which clause it is.
  private mutating func predecessors(
    of id: ClauseID, among places: [ClauseID: Int], _ target: ClauseID
  ) -> (places: [Int], isWhole: Bool) {
    let after = text.clauses[id.index].content.reduction?.after ?? []
    diagnostics.report(repeatedIn: after)
    let found = after.compactMap { name -> Int? in
      guard let other = clause(name, of: id, relation: "come after", aimsAtRecord: false) else {
        return nil
      }
      if let place = places[other] { return place }
      diagnostics.report(
        .afterNoReduction(name, of: text.clauses[target.index].content.name))
      return nil
    }
    return (found, found.count == after.count)
  }

  /// Whether both can apply to one ticket: not where one overrides the other.
  private func mayMeet(_ one: ClauseID, _ other: ClauseID) -> Bool {
    let (first, second) = (text.clauses[one.index].content, text.clauses[other.index].content)
    return !first.overrides.contains { $0.text == second.name.text }
      && !second.overrides.contains { $0.text == first.name.text }
  }

  private mutating func reportUnordered(
    _ earlier: ClauseID, _ later: ClauseID, _ target: ClauseID
  ) {
    diagnostics.report(
      .reductionsWithoutOrder(
        text.clauses[earlier.index].content, text.clauses[later.index].content,
        of: text.clauses[target.index].content.name))
  }
}
