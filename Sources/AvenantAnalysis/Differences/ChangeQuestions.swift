import AvenantEvaluation
import AvenantModel
import AvenantValues

/// A way in which an outcome may be another under the later version.
struct ChangeQuestion {
  let name: String
  let label: String
  let before: OutcomeChange.Value
  let after: OutcomeChange.Value
  let goal: Goal
  /// The charges whose amounts tell parts of the change apart.
  var one: ClauseID?
  var other: ClauseID?
  var currency: Currency?
  /// The values that tell parts of the change apart.
  var values: ValuePair?

  /// The part of the change in which the amounts are those of a region; `nil` where they are not
  /// constant there.
  func part(
    of region: Region, in space: RegionSpace
  ) -> (goal: Goal, before: OutcomeChange.Value, after: OutcomeChange.Value)? {
    if let values { return values.part(of: region, in: space, before, after) }
    guard let currency else { return nil }
    var (goals, values) = ([Goal](), [before, after])
    for (ticket, clause) in [one, other].enumerated() {
      guard let clause else { continue }
      guard let amount = space.constantAmount(of: clause, in: ticket, region) else { return nil }
      goals.append(
        space.owed(
          [OwedPart(ticket: ticket, clause: clause, adds: true)], from: amount, through: amount))
      let number = ExactNumber(mantissa: amount, scale: currency.minorDigits)
      values[ticket] = .owed(Money(amount: number, currency: currency))
    }
    return (.all(goals), values[0], values[1])
  }
}

/// All ways in which the outcomes of two versions may differ.
struct ChangeQuestions {
  let space: RegionSpace
  let before: Version
  let after: Version

  init(_ space: RegionSpace, _ before: Version, _ after: Version) {
    (self.space, self.before, self.after) = (space, before, after)
  }

  /// The questions: of charges, of entitlements, of obligations, of values.
  var all: [ChangeQuestion] {
    charges + entitlements + obligations + values
  }

  /// The clauses of which nothing is asked, because they are read for each item of a list.
  var forEachItem: Set<String> {
    Set((before.clauses + after.clauses).filter { $0.forEach != nil }.map(\.name))
  }

  /// Those of them that the two versions might work out otherwise.
  func itemClauses(changed: Set<String>) -> [String] {
    let new = after.itemClauses(against: before, changed: changed)
    return new
      + before.itemClauses(against: after, changed: changed).filter { !new.contains($0) }
  }

  // MARK: Charges

  private var charges: [ChangeQuestion] {
    names(before.clauses.filter(\.owes).map(\.name), after.clauses.filter(\.owes).map(\.name))
      .flatMap { name in
        questions(
          charge: name, before.clauseID(named: name).flatMap { before[$0].owes ? $0 : nil },
          after.clauseID(named: name).flatMap { after[$0].owes ? $0 : nil })
      }
  }

  private func questions(
    charge name: String, _ one: ClauseID?, _ other: ClauseID?
  ) -> [ChangeQuestion] {
    let old = one.map { space.isDue($0, in: 0) } ?? !.always
    let new = other.map { space.isDue($0, in: 1) } ?? !.always
    guard
      let charge = (other.map { after[$0].charge } ?? one.map { before[$0].charge })?.flatMap({ $0 }
      )
    else { return [] }
    func question(
      _ before: OutcomeChange.Value, _ after: OutcomeChange.Value, _ goal: Goal,
      _ one: ClauseID?, _ other: ClauseID?, isAmount: Bool = true
    ) -> ChangeQuestion {
      ChangeQuestion(
        name: name, label: charge.label, before: before, after: after, goal: goal, one: one,
        other: other, currency: isAmount ? charge.currency : nil)
    }
    var result = [
      question(.free, .owed(nil), .all([!old, new]), nil, other),
      question(.owed(nil), .free, .all([old, !new]), one, nil),
    ]
    if let one, let other {
      let parts = [
        OwedPart(ticket: 0, clause: one, adds: true),
        OwedPart(ticket: 1, clause: other, adds: false),
      ]
      result.append(
        question(
          .owed(nil), .owed(nil), .all([old, new, !space.owed(parts, from: 0, through: 0)]), one,
          other))
      result.append(
        question(
          .dueDay(nil), .dueDay(nil), space.dueDayDiffers(one, other), nil, nil, isAmount: false))
    }
    return result
  }

  // MARK: Entitlements

  private var entitlements: [ChangeQuestion] {
    after.entitlements.enumerated().flatMap { index, entitlement -> [ChangeQuestion] in
      guard let old = before.entitlements.firstIndex(where: { $0.name == entitlement.name }) else {
        return []
      }
      let statuses: [EntitlementOutcome.Status] = [.granted, .denied, .conflicting]
      return statuses.flatMap { one in
        statuses.filter { $0 != one }.map { other in
          ChangeQuestion(
            name: entitlement.name, label: entitlement.says, before: .entitlement(one),
            after: .entitlement(other),
            goal: .all([
              space.entitlement(EntitlementID(old), is: one, in: 0),
              space.entitlement(EntitlementID(index), is: other, in: 1),
            ]))
        }
      }
    }
  }

  // MARK: Obligations

  private var obligations: [ChangeQuestion] {
    names(
      before.clauses.filter(\.obliges).map(\.name), after.clauses.filter(\.obliges).map(\.name)
    ).flatMap { name in
      questions(
        obligation: name, before.clauseID(named: name).flatMap { before[$0].obliges ? $0 : nil },
        after.clauseID(named: name).flatMap { after[$0].obliges ? $0 : nil })
    }
  }

  private func questions(
    obligation name: String, _ one: ClauseID?, _ other: ClauseID?
  ) -> [ChangeQuestion] {
    let label =
      (other.flatMap { after[$0].obligation } ?? one.flatMap { before[$0].obligation })?
      .what ?? name
    let old = one.map { !space.obligation($0, is: .notOwed, in: 0) } ?? !.always
    let new = other.map { !space.obligation($0, is: .notOwed, in: 1) } ?? !.always
    func question(
      _ before: ObligationOutcome.Status?, _ after: ObligationOutcome.Status?, _ goal: Goal
    ) -> ChangeQuestion {
      ChangeQuestion(
        name: name, label: label, before: .obligation(before), after: .obligation(after),
        goal: goal)
    }
    var result = [
      question(.notOwed, nil, .all([!old, new])), question(nil, .notOwed, .all([old, !new])),
    ]
    if let one, let other {
      let statuses: [ObligationOutcome.Status] = [.pending, .fulfilled, .fulfilledLate, .breached]
      for first in statuses {
        for second in statuses where second != first {
          let goals = [
            space.obligation(one, is: first, in: 0), space.obligation(other, is: second, in: 1),
          ]
          result.append(question(first, second, .all(goals)))
        }
      }
    }
    return result
  }

  /// The names of the later version in its order, then those that only the earlier one has.
  func names(_ one: [String], _ other: [String]) -> [String] {
    other + one.filter { !other.contains($0) }
  }
}

extension Clause {
  /// Whether it charges or credits once a ticket.
  fileprivate var owes: Bool { charge != nil && forEach == nil }
  /// Whether it obliges once a ticket.
  fileprivate var obliges: Bool { obligation != nil && forEach == nil }
}
