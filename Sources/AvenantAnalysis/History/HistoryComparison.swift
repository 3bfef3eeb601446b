package import AvenantEvaluation
package import AvenantModel
package import AvenantValues

/// Decides tickets under two versions, one after the other, and counts what changes.
package struct HistoryComparison: Sendable {
  /// What was counted.
  package private(set) var difference: HistoryDifference

  private let before: Program
  private let after: Program
  private let beforeIndex: Int
  private let afterIndex: Int
  /// The names of facts in the later version, by those that they had in the earlier one.
  private let factNames: [String: String]
  /// The rights and duties that are another party's, and the duties to do something else.
  private let moved: Set<String>
  /// The outcomes that are proven never to differ, whatever is not known of a ticket.
  private let unchanged: Set<String>

  /// Begins with no tickets.
  ///
  /// - Parameters:
  ///   - program: The program of the earlier version.
  ///   - index: The place of the earlier version.
  ///   - other: The program of the later version.
  ///   - otherIndex: The place of the later version.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - budget: The most nodes that are visited to prove that an outcome never differs.
  package init(
    from program: Program, version index: Int, to other: Program, version otherIndex: Int,
    asOf: CalendarDate, budget: Int
  ) {
    let later = ReadVersion(other, version: otherIndex)
    let (earlier, renames) = ReadVersion(program, version: index).renamed(as: later.version)
    (before, beforeIndex, after, afterIndex) = (earlier.program, index, other, otherIndex)
    factNames = renames.names.facts
    let (one, two) = (earlier.version, later.version)
    difference = HistoryDifference(before: one, after: two, asOf: asOf)
    moved = one.moved(in: two).union(
      one.charged(in: two, by: (earlier.program.contract, later.program.contract)))
    let space = RegionSpace(comparing: earlier, with: later, onAllDates: true)
    unchanged = ChangeQuestions(space, one, two).unchanged(in: space, budget: budget)
  }

  /// The same comparison, with no tickets yet.
  package var anew: HistoryComparison {
    var comparison = self
    comparison.difference = HistoryDifference(
      before: difference.before, after: difference.after, asOf: difference.asOf)
    return comparison
  }

  /// Counts what was counted elsewhere of later lines.
  package mutating func add(_ part: HistoryDifference) { difference.add(part) }

  /// Counts a line that is no ticket.
  package mutating func add(_ refusal: HistoryDifference.Refusal) {
    difference.refusals.append(refusal)
  }

  /// Decides a ticket under both versions.
  ///
  /// - Parameters:
  ///   - facts: The facts, checked by one of the two contracts.
  ///   - version: The version that they were checked for.
  ///   - line: The number of its line, from 1.
  /// - Throws: What the evaluation throws.
  package mutating func add(
    _ facts: Facts, of version: Version, line: Int
  ) throws(EvaluationError) {
    guard
      let earlier = facts.translated(
        from: version, to: before.contract, version: beforeIndex, names: factNames),
      let later = facts.translated(
        from: version, to: after.contract, version: afterIndex, names: factNames),
      before.brokenConsistency(earlier).isEmpty, after.brokenConsistency(later).isEmpty
    else {
      difference.refusedByOne += 1
      difference.affected += 1
      return
    }
    let asOf = difference.asOf
    let old = TicketOutcomes(try before.evaluate(earlier, asOf: asOf))
    let new = TicketOutcomes(try after.evaluate(later, asOf: asOf))
    difference.tickets += 1
    let open = old.open.union(new.open).subtracting(unchanged)
    let others = new.others(than: old, moved: moved)
    let isPaidOtherwise = count(old, new, line)
    for name in others { difference.outcomes[name, default: 0] += 1 }
    let isChanged = isPaidOtherwise || !others.isEmpty
    if isChanged { difference.changed += 1 }
    if !open.isEmpty {
      difference.undecided += 1
      let waits = [(old, before, earlier), (new, after, later)].map { outcomes, program, facts in
        outcomes.unknown(behind: open) { program.openNames(facts, asOf: asOf, about: $0) }
      }
      for name in Set(waits.joined()) { difference.waitsFor[name, default: 0] += 1 }
    }
    if isChanged || !open.isEmpty { difference.affected += 1 }
  }

  // MARK: Money

  /// Counts what is owed; says whether it is certainly another amount.
  private mutating func count(_ old: TicketOutcomes, _ new: TicketOutcomes, _ line: Int) -> Bool {
    var sums: [Currency: (before: Int128, after: Int128, clauses: [String])] = [:]
    for key in Set(old.owed.keys).union(new.owed.keys)
    where !old.openCharges.contains(key.clause) && !new.openCharges.contains(key.clause) {
      let (one, other) = (old.owed[key] ?? 0, new.owed[key] ?? 0)
      add(one, other, to: key, label: new.labels[key] ?? old.labels[key] ?? key.clause)
      var sum = sums[key.currency] ?? (0, 0, [])
      sum = (sum.before + one, sum.after + other, sum.clauses + (one == other ? [] : [key.clause]))
      sums[key.currency] = sum
    }
    for (currency, sum) in sums where sum.before != sum.after {
      add(
        HistoryDifference.TicketChange(
          line: line, before: currency.money(sum.before), after: currency.money(sum.after),
          clauses: sum.clauses.sorted()), in: currency)
    }
    return sums.values.contains { !$0.clauses.isEmpty }
  }

  private mutating func add(
    _ one: Int128, _ other: Int128, to key: TicketOutcomes.Key, label: String
  ) {
    let none = key.currency.money(0)
    var money =
      difference.money[key]
      ?? HistoryDifference.ClauseMoney(clause: key.clause, label: label, before: none, after: none)
    money.before = key.currency.money(money.before.amount.mantissa + one)
    money.after = key.currency.money(money.after.amount.mantissa + other)
    if one != other { money.tickets += 1 }
    difference.money[key] = money
  }

  private mutating func add(_ change: HistoryDifference.TicketChange, in currency: Currency) {
    let none = currency.money(0)
    var payers =
      difference.payers[currency.code]
      ?? HistoryDifference.Payers(moreMoney: none, lessMoney: none)
    let step = change.after.amount.mantissa - change.before.amount.mantissa
    if step > 0 {
      payers.more += 1
      payers.moreMoney = currency.money(payers.moreMoney.amount.mantissa + step)
    } else {
      payers.fewer += 1
      payers.lessMoney = currency.money(payers.lessMoney.amount.mantissa - step)
    }
    difference.payers[currency.code] = payers
    difference.insert(change, in: currency.code)
  }
}

extension Version {
  /// The entitlements that another party holds in another version, and the clauses of the
  /// obligations that another party has there, or that are to do something else.
  fileprivate func moved(in other: Version) -> Set<String> {
    let rights = entitlements.filter { right in
      other.entitlements.contains { $0.name == right.name && $0.holder != right.holder }
    }
    let duties = clauses.filter { clause in
      guard let duty = clause.obligation,
        let later = other.clauses.first(where: { $0.name == clause.name })?.obligation
      else { return false }
      return duty.party != later.party || duty.what != later.what
    }
    return Set(rights.map(\.name) + duties.map(\.name))
  }
}

extension Version {
  /// The clauses whose charge or credit another party owes in another version, of another contract.
  fileprivate func charged(in other: Version, by contracts: (Contract, Contract)) -> Set<String> {
    let moved = clauses.filter { clause in
      guard let charge = clause.charge,
        let later = other.clauses.first(where: { $0.name == clause.name })?.charge
      else { return false }
      return contracts.0.debtor(charge.direction) != contracts.1.debtor(later.direction)
    }
    return Set(moved.map(\.name))
  }
}

extension Currency {
  /// So many of its least units.
  fileprivate func money(_ count: Int128) -> Money {
    Money(amount: ExactNumber(mantissa: count, scale: minorDigits), currency: self)
  }
}

extension ChangeQuestions {
  /// The names of the outcomes that are the same for every ticket, whatever is not known of it:
  /// they rest on the same, or every question of them is proven never to be so, and what they read
  /// where a ticket says nothing is the same.
  func unchanged(in space: RegionSpace, budget: Int) -> Set<String> {
    var (asked, moving) = (Set<String>(), Set<String>())
    for question in all where !moving.contains(question.name) {
      asked.insert(question.name)
      guard case .none = RegionSearch(question.goal, in: space, budget: budget).answer() else {
        moving.insert(question.name)
        continue
      }
    }
    let proven = asked.subtracting(moving).subtracting(forEachItem)
      .subtracting(uncompared.map(\.outcome)).subtracting(same.readingOtherFacts)
    return proven.union(same.clauses).union(same.entitlements).union(same.values)
  }
}
