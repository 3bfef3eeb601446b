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

  init(_ space: RegionSpace, _ before: Version, _ after: Version) {
    (self.space, self.before, self.after) = (space, before, after)
  }

  /// The questions: of charges, of entitlements, of obligations, of values.
  var all: [ChangeQuestion] {
    names(of: \.charge).flatMap(questions(charge:))
      + entitlementNames.flatMap(questions(entitlement:))
      + names(of: \.obligation).flatMap(questions(obligation:))
      + comparableValues
  }

  /// The clauses of which nothing is asked, because they are read for each item of a list.
  var forEachItem: Set<String> {
    Set((before.clauses + after.clauses).filter { $0.forEach != nil }.map(\.name))
  }

  /// What is done for each record of a list, and does not rest on the same: no search compares it.
  var uncompared: [(outcome: String, reason: OpenReason)] {
    clauseNames.compactMap { name in
      let (one, other) = (before.clauseID(named: name), after.clauseID(named: name))
      let lists = [one.flatMap { before.list(of: $0) }, other.flatMap { after.list(of: $0) }]
      guard lists.contains(where: { $0 != nil }), !isSame(one, other) else { return nil }
      return (name, .items)
    }
  }

  // MARK: Names

  /// The names of the later version in its order, then those that only the earlier one has.
  private var clauseNames: [String] {
    names(before.clauses.map(\.name), after.clauses.map(\.name))
  }

  private var entitlementNames: [String] {
    names(before.entitlements.map(\.name), after.entitlements.map(\.name)).filter { name in
      let one = before.entitlementID(named: name).map { Foundation(in: before).adding($0) }
      let other = after.entitlementID(named: name).map { Foundation(in: after).adding($0) }
      return !areSame(one, other)
    }
  }

  /// The clauses that do something once a ticket, in one version at least, and not on the same
  /// grounds.
  private func names<Effect>(of effect: KeyPath<Clause, Effect?>) -> [String] {
    clauseNames.filter { name in
      let (one, other) = (before.clauseID(named: name), after.clauseID(named: name))
      let does = [one.map { before[$0] }, other.map { after[$0] }].compactMap { $0 }
        .contains { $0[keyPath: effect] != nil && $0.forEach == nil }
      return does && !isSame(one, other)
    }
  }

  func names(_ one: [String], _ other: [String]) -> [String] {
    other + one.filter { !other.contains($0) }
  }

  private func isSame(_ one: ClauseID?, _ other: ClauseID?) -> Bool {
    // What is to be done is told in words, and words are no matter of meaning.
    let words = (
      one.flatMap { before[$0].obligation?.what }, other.flatMap { after[$0].obligation?.what }
    )
    return words.0 == words.1
      && areSame(
        one.map { Foundation(in: before).adding($0) },
        other.map { Foundation(in: after).adding($0) })
  }

  /// The questions of values that do not rest on the same.
  private var comparableValues: [ChangeQuestion] {
    values.filter { !isSame(value: $0.name) }
  }

  /// Whether a value that comes out rests on the same in both versions.
  func isSame(value name: String) -> Bool {
    areSame(
      before.outcomeID(named: name).map { Foundation(in: before).adding($0) },
      after.outcomeID(named: name).map { Foundation(in: after).adding($0) })
  }

  private func areSame(_ one: Foundation?, _ other: Foundation?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isSame(as: other)
  }
}

extension Version {
  /// The place of an entitlement.
  func entitlementID(named name: String) -> EntitlementID? {
    entitlements.firstIndex { $0.name == name }.map { EntitlementID($0) }
  }

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
