import AvenantEvaluation
import AvenantModel
import AvenantValues

/// All ways in which the outcomes of two versions may differ, where what they rest on does.
///
/// An outcome that rests on the same in both is the same for every ticket, and is not asked for.
struct ChangeQuestions {
  let space: RegionSpace
  let before: Version
  let after: Version
  /// What needs no question.
  let same: Sameness

  /// - Parameters:
  ///   - space: The variables, read by both.
  ///   - before: The earlier version.
  ///   - after: The later version.
  ///   - compared: Two versions that were compared before: what rests on the same in both of the
  ///     earlier ones and in both of the later ones is not asked for again.
  init(
    _ space: RegionSpace, _ before: Version, _ after: Version,
    besides compared: (before: Version, after: Version)? = nil
  ) {
    (self.space, self.before, self.after) = (space, before, after)
    same = Sameness(before, after, besides: compared)
  }

  /// The questions: of charges, of entitlements, of obligations, of values.
  var all: [ChangeQuestion] {
    let questions =
      names(of: \.charge).flatMap(questions(charge:))
      + entitlementNames.flatMap(questions(entitlement:))
      + names(of: \.obligation).flatMap(questions(obligation:))
      + comparableValues
    return questions.map { question in
      guard let cause = cause(of: question) else { return question }
      return question.narrowed(to: cause)
    }
  }

  /// The clauses of which nothing is asked, because they are read for each record of a list.
  var forEachItem: Set<String> {
    Set((before.clauses + after.clauses).filter { $0.forEach != nil }.map(\.name))
  }

  /// What no search compares, and does not rest on the same.
  var uncompared: [(outcome: String, reason: UnprovenReason)] {
    items + failing.map { ($0, .notCompared(.failures)) }
  }

  /// What is done for each record of a list.
  private var items: [(outcome: String, reason: UnprovenReason)] {
    clauseNames.compactMap { name in
      let (one, other) = (before.clauseID(named: name), after.clauseID(named: name))
      let lists = [one.flatMap { before.list(of: $0) }, other.flatMap { after.list(of: $0) }]
      guard lists.contains(where: { $0 != nil }), !same.clauses.contains(name) else { return nil }
      return (name, .items)
    }
  }

  // MARK: Names

  /// The names of the later version in its order, then those that only the earlier one has.
  private var clauseNames: [String] {
    names(before.clauses.map(\.name), after.clauses.map(\.name))
  }

  private var entitlementNames: [String] {
    names(before.entitlements.map(\.name), after.entitlements.map(\.name))
      .filter { !same.entitlements.contains($0) }
  }

  /// The clauses that do something once a ticket, in one version at least, for each record of a
  /// list in none, and not on the same grounds.
  private func names<Effect>(of effect: KeyPath<Clause, Effect?>) -> [String] {
    clauseNames.filter { name in
      let clauses = [before.clause(named: name), after.clause(named: name)].compactMap { $0 }
      return clauses.contains { $0[keyPath: effect] != nil }
        && clauses.allSatisfy { $0.forEach == nil } && !same.clauses.contains(name)
    }
  }

  /// The clauses, entitlements and values that cannot be worked out in some tickets.
  private var failing: [String] {
    let clauses = clauseNames.filter { name in
      !same.clauses.contains(name)
        && mayFail(before.clauseID(named: name), after.clauseID(named: name))
    }
    let entitlements = entitlementNames.filter { name in
      [before.entitlementID(named: name), after.entitlementID(named: name)].enumerated()
        .contains { ticket, id in id.map { space.mayFail($0, in: ticket) } ?? false }
    }
    let values = outcomeNames.filter { name in
      !isSame(value: name)
        && [before.outcomeID(named: name), after.outcomeID(named: name)].enumerated()
          .contains { ticket, id in id.map { space.mayFail($0, in: ticket) } ?? false }
    }
    return clauses + entitlements + values
  }

  /// Whether something of a clause may fail, and is not stated alike.
  private func mayFail(_ one: ClauseID?, _ other: ClauseID?) -> Bool {
    let both = [one, other].enumerated().compactMap { ticket, id in id.map { (ticket, $0) } }
    func isAlike(_ expressions: (Clause) -> [Expression?]) -> Bool {
      guard let one, let other else { return false }
      return zip(expressions(before[one]), expressions(after[other])).allSatisfy {
        Foundation.areSame(
          $0.map(Foundation(in: before).adding), $1.map(Foundation(in: after).adding))
      }
    }
    let isOneAmount =
      both.allSatisfy { ($0.0 == 0 ? before : after)[$0.1].charge?.isWhole ?? true }
      && isAlike { [$0.charge?.amount, $0.charge?.taxRate] }
    let isOneDay = isAlike {
      [$0.charge?.due, $0.charge?.paidOn, $0.obligation?.deadline?.date, $0.obligation?.doneOn]
    }
    return both.contains { ticket, id in
      space.statusMayFail(id, in: ticket) || !isOneAmount && space.amountMayFail(id, in: ticket)
        || !isOneDay && space.dayMayFail(id, in: ticket)
    }
  }

  func names(_ one: [String], _ other: [String]) -> [String] {
    let known = Set(other)
    return other + one.filter { !known.contains($0) }
  }

  /// The questions of values that do not rest on the same.
  private var comparableValues: [ChangeQuestion] {
    values.filter { !isSame(value: $0.name) }
  }

  /// Whether a value that comes out rests on the same in both versions.
  func isSame(value name: String) -> Bool { same.values.contains(name) }
}

extension Charge {
  /// Whether nothing is taken off the amount that is stated.
  fileprivate var isWhole: Bool { reductions.isEmpty && caps.isEmpty }
}

extension Version {
  /// The place of an entitlement.
  func entitlementID(named name: String) -> EntitlementID? {
    entitlements.firstIndex { $0.name == name }.map { EntitlementID($0) }
  }

  /// A clause by its name.
  fileprivate func clause(named name: String) -> Clause? { clauseID(named: name).map { self[$0] } }

  /// The list for each record of which a clause holds.
  fileprivate func list(of clause: ClauseID) -> String? {
    self[clause].forEach.map { self[self[$0].list].name }
  }

  /// A clause that does something once a ticket.
  func clauseID<Effect>(named name: String, with effect: KeyPath<Clause, Effect?>) -> ClauseID? {
    clauseID(named: name).flatMap {
      self[$0][keyPath: effect] != nil && self[$0].forEach == nil ? $0 : nil
    }
  }
}
