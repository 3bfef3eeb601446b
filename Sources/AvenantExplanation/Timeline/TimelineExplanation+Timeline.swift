public import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
public import AvenantModel
import AvenantValues

extension TimelineExplanation {
  /// Tells a person what was found.
  ///
  /// - Parameters:
  ///   - timeline: What was found of a ticket; of one day at least.
  ///   - contract: The contract that decides it.
  public init(_ timeline: Timeline, of contract: Contract) {
    title = contract.title
    let first = timeline.periods.first?.first
    version = first?.decision.version
    ask =
      version == nil
      ? contract.versions.first?[contract.governedBy].question : nil
    through = timeline.periods.last?.through ?? .earliest
    isComplete = timeline.isComplete
    var before: Timeline.Period?
    var periods: [Period] = []
    for period in timeline.periods {
      let isLast = period.through == timeline.periods.last?.through
      let teller = PeriodTeller(
        contract: contract, before: before, period: period,
        isOpen: isLast && timeline.isComplete && period.through == .latestEvaluation)
      periods.append(teller.period)
      before = period
    }
    self.periods = periods
  }
}

/// Tells one period, beside the one before it.
private struct PeriodTeller {
  let contract: Contract
  let before: Timeline.Period?
  let told: Timeline.Period
  /// Whether there is no day after it.
  let isOpen: Bool

  init(contract: Contract, before: Timeline.Period?, period: Timeline.Period, isOpen: Bool) {
    (self.contract, self.before, told, self.isOpen) = (contract, before, period, isOpen)
  }

  var period: TimelineExplanation.Period {
    TimelineExplanation.Period(
      from: told.from, through: told.through, decision: told.first.decision,
      changes: narrator(told.first).map(changes) ?? [],
      moving: narrator(told.first).map(moving) ?? [])
  }

  private func narrator(_ evaluation: Evaluation) -> Narrator? {
    evaluation.trace.map {
      Narrator(contract: contract, decision: evaluation.decision, trace: $0)
    }
  }

  // MARK: Changes

  private func changes(_ narrator: Narrator) -> [TimelineExplanation.Change] {
    let teller = OutcomeTeller(narrator: narrator, tickets: nil)
    let outcomes = teller.outcomes.filter { before != nil || $0.weight == .full }
    let then = before.map { $0.last.decision.outcomes } ?? [:]
    let now = told.first.decision.outcomes
    return outcomes.compactMap { outcome in
      let key = OutcomeKey(kind: outcome.kind.rawValue, id: outcome.id)
      guard let after = now[key], !isSame(key, then[key], after, narrator) else { return nil }
      return TimelineExplanation.Change(
        kind: key.kind, id: key.id, answer: outcome.answer, before: then[key], after: after,
        because: before.map { because(key, $0.last, narrator) } ?? [])
    } + allowances(narrator, then, now)
  }

  private func allowances(
    _ narrator: Narrator, _ then: [OutcomeKey: JSONValue], _ now: [OutcomeKey: JSONValue]
  ) -> [TimelineExplanation.Change] {
    told.first.decision.allowances.compactMap { allowance in
      let key = OutcomeKey(kind: "allowance", id: allowance.definition)
      guard let after = now[key], !isSame(key, then[key], after, narrator) else { return nil }
      return TimelineExplanation.Change(
        kind: key.kind, id: key.id, answer: narrator.words(allowance).capitalized,
        before: then[key], after: after, because: [])
    }
  }

  /// Whether an outcome is as it was; a number that moves as it did before is.
  private func isSame(
    _ key: OutcomeKey, _ then: JSONValue?, _ now: JSONValue, _ narrator: Narrator
  ) -> Bool {
    guard let then, let before else { return false }
    let places = told.moving.filter { before.moving[$0.key] == $0.value }.keys
    let numbers = places.filter { narrator.id(of: $0) == key.id }.map(\.jsonKey)
    return then.without(numbers).text() == now.without(numbers).text()
  }

  private func because(
    _ key: OutcomeKey, _ before: Evaluation, _ narrator: Narrator
  ) -> [Explanation.Line] {
    guard let then = self.narrator(before) else { return [] }
    return narrator.turns(of: key, since: then)
  }

  // MARK: What moves

  private func moving(_ narrator: Narrator) -> [TimelineExplanation.Moving] {
    told.moving.map { ($0, $1, narrator.id(of: $0)) }
      .sorted { ($0.2, $0.0.jsonKey) < ($1.2, $1.0.jsonKey) }
      .map { place, pace, id in
        let numbers = [told.first, told.last].map { $0.number(at: place) }
        let words = numbers.map { $0.map { narrator.words($0, at: place, isLiteral: true) } }
        return TimelineExplanation.Moving(
          id: id, number: place.jsonKey, perDay: pace.perDay?.description,
          isRounded: pace.isRounded, first: words[0], last: words[1],
          words: narrator.words(
            moving: place, pace, from: numbers[0], to: isOpen ? nil : numbers[1]))
      }
  }
}

/// What tells an outcome from every other.
struct OutcomeKey: Hashable {
  /// `charge`, `credit`, `entitlement`, `obligation`, `value`, `allowance`.
  let kind: String
  let id: String
}

extension Decision {
  /// Every outcome, as the decision says it.
  fileprivate var outcomes: [OutcomeKey: JSONValue] {
    let all: [(String, String, JSONValue)] =
      charges.map { ("charge", $0.id, $0.json) } + credits.map { ("credit", $0.id, $0.json) }
      + entitlements.map { ("entitlement", $0.entitlement, $0.json) }
      + obligations.map { ("obligation", $0.id, $0.json) }
      + values.map { ("value", $0.definition, $0.json) }
      + allowances.map { ("allowance", $0.definition, $0.json) }
    return all.reduce(into: [:]) { $0[OutcomeKey(kind: $1.0, id: $1.1)] = $1.2 }
  }
}

extension JSONValue {
  /// The object without some of its members.
  fileprivate func without(_ keys: [String]) -> JSONValue {
    guard case .object(let members) = self, !keys.isEmpty else { return self }
    return .object(members.filter { !keys.contains($0.key) })
  }
}
