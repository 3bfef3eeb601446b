import AvenantEvaluation
import AvenantModel

/// How a change that was found is told: for which tickets, and what they come to.
extension VersionDifference {
  /// Takes a change that was found into the list.
  ///
  /// - Parameters:
  ///   - witness: A ticket that it concerns.
  ///   - rest: What was searched for.
  ///   - question: What is asked.
  ///   - asking: How it is asked.
  /// - Returns: What is left to be searched for; `nil` where nothing is.
  mutating func take(
    _ witness: Witness, of rest: Goal, _ question: ChangeQuestion, _ asking: Asking
  ) -> Goal? {
    guard changes.count < Self.mostChanges else {
      note(question.name, .many(Self.mostChanges))
      return nil
    }
    let (space, budget) = (asking.space, asking.budget)
    let told = part(of: witness, question, asking)
    let part = told?.part
    var cover = CaseCover(
      of: part.map { .all([question.goal, $0.goal]) } ?? rest, in: space,
      from: told?.witness ?? witness, budget: budget)
    nodes += cover.nodes
    let isPart = part != nil && cover.isDelimited
    if part != nil, !isPart {
      cover = CaseCover(of: rest, in: space, from: witness, budget: budget)
      nodes += cover.nodes
    }
    var change = self.change(
      question, cover, isPart ? part.map { [$0.before, $0.after] } : nil)
    change.unstated = asking.unstated
    if !isPart, let part, told?.witness == nil {
      change.cases[0].example = [part.before, part.after]
    }
    if !isPart, !question.amounts.isEmpty {
      let told = question.owed(where: rest, in: space, budget: budget)
      (change.owed, nodes) = (told.owed, nodes + told.nodes)
    }
    changes.append(change)
    guard isPart, let part else { return nil }
    return .all([!part.goal, rest])
  }

  /// The part of a change of which a ticket is.
  ///
  /// - Returns: The part, and another ticket of it where the ticket was found among such, and is
  ///   itself none since it was made shorter; `nil` where there is no such part.
  private mutating func part(
    of witness: Witness, _ question: ChangeQuestion, _ asking: Asking
  ) -> (part: ChangeQuestion.Part, witness: Witness?)? {
    guard let part = question.part(of: witness.region, in: asking.space) else { return nil }
    let search = RegionSearch(part.goal, in: asking.space)
    if search.isConfirmed(witness) { return (part, nil) }
    guard case .found(let other) = answer(.all([question.goal, part.goal]), asking) else {
      return nil
    }
    return (part, other)
  }

  private func change(
    _ question: ChangeQuestion, _ cover: CaseCover, _ values: [OutcomeChange.Value]?
  ) -> OutcomeChange {
    var change = OutcomeChange(
      name: question.name, label: question.label, before: values?[0] ?? question.before,
      after: values?[1] ?? question.after)
    (change.isExact, change.goal) = (cover.isExact, cover.goal)
    change.spent = cover.isCutShort ? cover.budget : nil
    change.cases = cover.cases.map {
      OutcomeChange.Case(
        conditions: $0.conditions, known: $0.known, witness: $0.witness,
        clauses: clauses(deciding: $0.witness, question.name))
    }
    return change
  }

  /// The most changes that are told apart.
  private static let mostChanges = 200

  /// The clauses that apply under one version alone or are stated otherwise, of those that have to
  /// do with the outcome.
  private func clauses(deciding witness: Witness, _ name: String) -> [String] {
    let one = versions.before.appliedClauses(witness.facts[0], asOf: witness.asOf)
      .map { before[$0].name }
    let other = versions.after.appliedClauses(witness.facts[1], asOf: witness.asOf)
      .map { after[$0].name }
    let moved = Set(one).symmetricDifference(other)
    let restated = Set(meaning.filter { $0.part == .clause }.map(\.name))
    let related = before.clauses(relatedTo: name).union(after.clauses(relatedTo: name))
    let found = moved.union(restated.intersection(Set(one).union(other))).intersection(related)
    let order = after.clauses.map(\.name) + before.clauses.map(\.name)
    return order.reduce(into: []) { if found.contains($1), !$0.contains($1) { $0.append($1) } }
  }
}
