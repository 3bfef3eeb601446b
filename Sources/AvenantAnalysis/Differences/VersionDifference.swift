package import AvenantEvaluation
public import AvenantModel
import AvenantValues

/// What changes from one version to another, in meaning and in consequence.
///
/// The consequences are those for the tickets that the later version governs, each evaluated under
/// the earlier one as well, whatever its dates.
public struct VersionDifference: Sendable {
  /// The earlier version, with the names of the later one where a name is all that changed.
  public let before: Version
  /// The later version.
  public let after: Version
  /// What is stated otherwise.
  package let meaning: [MeaningChange]
  /// What is worded otherwise, and decides nothing.
  package let words: [WordChange]
  /// The outcomes that change, and for which tickets.
  package internal(set) var changes: [OutcomeChange] = []
  /// What could neither be proven nor refuted, and why.
  package internal(set) var unproven: [(outcome: String, reason: UnprovenReason)] = []
  /// The same under every other reading of an open question, one at a time.
  package internal(set) var readings: [ReadingDifference] = []
  /// The nodes that were visited, without those for other readings.
  package internal(set) var nodes = 0

  /// The variables that the conditions of cases speak of.
  package let space: RegionSpace
  /// The names of outcomes that rest on what two other versions have, where they were compared
  /// before; nothing is told of them again.
  package let answeredBefore: Set<String>
  let versions: (before: ReadVersion, after: ReadVersion)

  /// Whether it is proven that every outcome of every ticket stays as it is, as the open questions
  /// are read.
  public var isProvenEqual: Bool { changes.isEmpty && unproven.isEmpty && admissions.isEmpty }

  /// Whether it is proven for every other reading as well.
  package var isProvenEqualByAnyReading: Bool {
    isProvenEqual && readings.allSatisfy { $0.difference.isProvenEqual }
  }

  /// Whether everything was settled, under other readings as well.
  public var isSettled: Bool {
    unproven.isEmpty && readings.allSatisfy(\.difference.unproven.isEmpty)
  }

  /// What becomes of a ticket under the earlier version and under the later one, as both are
  /// compared.
  ///
  /// - Parameter witness: A ticket of a case.
  /// - Returns: Both decisions.
  package func decisions(of witness: Witness) -> (before: Decision, after: Decision) {
    (
      versions.before.evaluation(of: witness.facts[0], asOf: witness.asOf).decision,
      versions.after.evaluation(of: witness.facts[1], asOf: witness.asOf).decision
    )
  }

  /// What is stated otherwise of the tickets that a version takes: a ticket that the one decides,
  /// the other may refuse.
  package var admissions: [MeaningChange] { meaning.filter(\.isOfAdmission) }

  /// Compares two versions, of one contract or of two; then the same under other readings.
  ///
  /// - Parameters:
  ///   - program: The program of the earlier version.
  ///   - index: The place of the earlier version.
  ///   - other: The program of the later version.
  ///   - otherIndex: The place of the later version.
  ///   - budget: The most nodes that are visited for one question.
  ///   - progress: Is told how far it is, after each question.
  package init(
    from program: Program, version index: Int, to other: Program, version otherIndex: Int,
    budget: Int = AnalysisBudget.standard, progress: ((AnalysisProgress) -> Void)? = nil
  ) {
    let after = ReadVersion(other, version: otherIndex)
    let (before, renames) = ReadVersion(program, version: index).renamed(as: after.version)
    let pairs = ReadingPair.all(before, after)
    var (count, expected) = (0, 0)
    if progress != nil {
      // Looked into by no node, questions are only counted.
      _ = Self(before, after, renames, under: pairs, budget: 0) { expected += 1 }
    }
    self.init(before, after, renames, under: pairs, budget: budget) {
      count += 1
      progress?(AnalysisProgress(answered: count, expected: expected))
    }
  }

  /// Compares two versions as they are read, then under other readings.
  private init(
    _ before: ReadVersion, _ after: ReadVersion, _ renames: Renames, under pairs: [ReadingPair],
    budget: Int, answered: () -> Void
  ) {
    self.init(from: before, to: after, renames, budget: budget, answered: answered)
    var others = pairs.map { pair in
      VersionDifference(
        from: pair.before, to: pair.after, renames, besides: (before, after), budget: budget,
        answered: answered)
    }
    for other in others { tryTickets(of: other, budget: budget) }
    for index in others.indices { others[index].tryTickets(of: self, budget: budget) }
    readings = zip(pairs, others).map {
      ReadingDifference(question: $0.question, reading: $0.reading, difference: $1)
    }
  }

  /// Compares two versions as they are read.
  ///
  /// - Parameters:
  ///   - before: The earlier version.
  ///   - after: The later version.
  ///   - renames: The names that parts had before, in the earlier version.
  ///   - compared: Two versions that were compared before; what rests on the same in them is not
  ///     asked for again.
  ///   - budget: The most nodes that are visited for one question.
  ///   - answered: Is called after each question.
  init(
    from before: ReadVersion, to after: ReadVersion, _ renames: Renames,
    besides compared: (before: ReadVersion, after: ReadVersion)? = nil, budget: Int,
    answered: () -> Void
  ) {
    (self.before, self.after, versions) = (before.version, after.version, (before, after))
    let parts = StatedParts(
      of: self.before, in: before.program.contract, and: self.after, in: after.program.contract)
    (meaning, words) = (MeaningChange.all(parts, renames), WordChange.all(parts))
    space = RegionSpace(comparing: before, with: after)
    let earlier = compared.map { ($0.before.version, $0.after.version) }
    let questions = ChangeQuestions(space, self.before, self.after, besides: earlier)
    answeredBefore = questions.same.answered
    for question in questions.all {
      ask(question, Asking(space: space, budget: budget))
      answered()
    }
    for names in UnstatedFacts(self.before, self.after).combinations {
      ask(besides: earlier, unstated: names, budget, answered)
    }
    let whole = WholeVersions(
      before: self.before, after: self.after, compared: earlier,
      contracts: (before.program.contract, after.program.contract), meaning: meaning)
    for (outcome, reason) in questions.uncompared + whole.uncompared {
      note(outcome, reason)
    }
    for value in questions.incomparableValues where !questions.isSame(value: value) {
      note(value, .computed([]))
    }
  }

  /// Notes what is not proven; of one outcome, each reason once.
  mutating func note(_ outcome: String, _ reason: UnprovenReason) {
    guard !unproven.contains(where: { $0.outcome == outcome && $0.reason == reason }) else {
      return
    }
    unproven.append((outcome, reason))
  }

  /// Where changes are looked for.
  struct Asking {
    let space: RegionSpace
    let budget: Int
    /// The labels of facts of which the tickets say nothing.
    var unstated: [String] = []
  }

  /// Compares the tickets that say nothing of some facts.
  private mutating func ask(
    besides earlier: (before: Version, after: Version)?, unstated names: [String], _ budget: Int,
    _ answered: () -> Void
  ) {
    let space = RegionSpace(
      comparing: versions.before, with: versions.after, unstated: Set(names))
    let labels = after.facts.filter { names.contains($0.name) }.map { $0.label ?? $0.name }
    let questions = ChangeQuestions(space, before, after, besides: earlier)
    for question in questions.all where questions.same.readingOtherFacts.contains(question.name) {
      ask(question, Asking(space: space, budget: budget, unstated: labels))
      answered()
    }
  }

  private mutating func ask(_ question: ChangeQuestion, _ asking: Asking) {
    guard question.ways.isEmpty else {
      if case .none = answer(question.goal, asking) { return }
      for way in question.ways { ask(way, asking) }
      return
    }
    var rest: Goal? = question.goal
    while let goal = rest {
      switch answer(goal, asking) {
      case .none: return
      case .unproven(let reason): return note(question.name, self.reason(reason, of: question.name))
      case .found(let witness): rest = take(witness, of: goal, question, asking)
      }
    }
  }

  /// Why something is not proven: also where the earlier version reads a fact that is gone.
  private func reason(_ reason: UnprovenReason, of name: String) -> UnprovenReason {
    guard case .computed = reason else { return reason }
    let read = before.factsRead(by: before.grounds(of: [name]))
    let gone = before.facts.map(\.name).first { fact in
      read.contains(fact) && !after.facts.contains { $0.name == fact }
    }
    return gone.map { .notCompared(.factOfTheEarlier($0)) } ?? reason
  }

  /// Searches for a ticket, and counts what that takes.
  mutating func answer(_ goal: Goal, _ asking: Asking) -> SearchAnswer {
    let search = RegionSearch(goal, in: asking.space, budget: asking.budget)
    let answer = search.answer()
    nodes += search.nodes
    return answer
  }
}
