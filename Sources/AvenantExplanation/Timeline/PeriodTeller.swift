import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Tells one period of a timeline, beside the one before it.
struct PeriodTeller {
  let contract: Contract
  let timeline: Timeline
  /// The place of the period.
  let index: Int

  private var told: Timeline.Period { timeline.periods[index] }
  private var before: Timeline.Period? { index == 0 ? nil : timeline.periods[index - 1] }

  var period: TimelineExplanation.Period {
    let narrator = narrator(told.first)
    let changes = narrator.map(changes) ?? []
    return TimelineExplanation.Period(
      from: told.from, through: told.through, decision: told.first.decision,
      changes: changes, moving: narrator.map(moving) ?? [],
      resting: narrator.map { resting($0, besides: changes) } ?? [], ifOwed: ifOwed)
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
    lazy var answers = before.map(answers) ?? [:]
    return outcomes.compactMap { outcome in
      let key = OutcomeKey(kind: outcome.kind.rawValue, id: outcome.id)
      guard let after = now[key], !isSame(key, then[key], after, narrator) else { return nil }
      let pending = pending(key, narrator)
      let answer = pending?.answer ?? outcome.answer
      return TimelineExplanation.Change(
        kind: key.kind, id: key.id,
        answer: answers[key] == answer ? "\(answer), as before" : answer, before: then[key],
        after: after,
        because: (before.map { because(key, $0.last, narrator) } ?? [])
          + [pending?.line].compactMap { $0 })
    } + allowances(narrator, then, now)
  }

  /// What was said on the last day of a period of every outcome.
  private func answers(of period: Timeline.Period) -> [OutcomeKey: String] {
    guard let narrator = narrator(period.last) else { return [:] }
    return OutcomeTeller(narrator: narrator, tickets: nil).outcomes.reduce(into: [:]) {
      $0[OutcomeKey(kind: $1.kind.rawValue, id: $1.id)] = $1.answer
    }
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
    let numbers = places.filter { narrator.id(of: $0) == key.id }.flatMap(\.jsonKeys)
    return then.without(numbers).text() == now.without(numbers).text()
      && isSameIfOwed(key, before)
  }

  /// Whether what may be owed is as it was; an amount that goes on moving as it did before is.
  private func isSameIfOwed(_ key: OutcomeKey, _ before: Timeline.Period) -> Bool {
    guard let (outcome, place) = pending(key) else { return true }
    if let pace = told.moving[place] {
      if timeline.continues(place, into: index) { return true }
      if Run(of: place, pace, from: index, in: timeline).isBegun { return false }
    }
    return told.first.amountIfOwed(outcome)
      == before.last.outcome(key.id).flatMap { before.last.amountIfOwed($0) }
  }

  private func because(
    _ key: OutcomeKey, _ before: Evaluation, _ narrator: Narrator
  ) -> [Explanation.Line] {
    guard let then = self.narrator(before) else { return [] }
    return narrator.turns(of: key, since: then)
  }

  // MARK: What moves

  private func moving(_ narrator: Narrator) -> [TimelineExplanation.Moving] {
    inOrder(told.moving, narrator).map { place, pace, id in
      let numbers = [told.first, told.last].map { $0.number(at: place) }
      let words = numbers.map { $0.map { narrator.words($0, at: place, isLiteral: true) } }
      let run = Run(of: place, pace, from: index, in: timeline)
      return TimelineExplanation.Moving(
        id: id, number: place.jsonKey, perDay: pace.perDay?.description,
        isRounded: pace.isRounded, first: words[0], last: words[1],
        words: narrator.words(
          moving: place, pace, from: numbers[0], to: run.last?.last.number(at: place),
          on: run.last?.through),
        // How an amount moves that may be owed is told beneath that.
        isTold: run.isBegun && !told.first.mayBeOwed(place))
    }
  }

  /// That a number no longer moves of which it was told that it does, and of which nothing else is.
  private func resting(
    _ narrator: Narrator, besides changes: [TimelineExplanation.Change]
  ) -> [TimelineExplanation.Resting] {
    guard let before else { return [] }
    return inOrder(before.moving, narrator).compactMap { place, pace, id in
      guard told.moving[place] == nil, timeline.isSeenMoving(place, at: index - 1),
        let number = told.first.number(at: place), number == before.last.number(at: place),
        !changes.contains(where: { $0.id == id && place.kinds.contains($0.kind) })
      else { return nil }
      return TimelineExplanation.Resting(
        id: id,
        words: narrator.words(
          resting: place, pace, at: number, ifOwed: told.first.mayBeOwed(place)
        ).capitalized)
    }
  }

  private func inOrder(
    _ moving: [Outlook.Place: Outlook.Pace], _ narrator: Narrator
  ) -> [(Outlook.Place, Outlook.Pace, id: String)] {
    moving.map { ($0, $1, narrator.id(of: $0)) }
      .sorted { ($0.2, $0.0.jsonKey) < ($1.2, $1.0.jsonKey) }
  }

  // MARK: What may be owed

  private var ifOwed: [TimelineExplanation.IfOwed] {
    (told.first.decision.charges + told.first.decision.credits).compactMap { outcome in
      guard case .known(let amount)? = told.first.amountIfOwed(outcome) else { return nil }
      return .init(id: outcome.id, amount: amount.description)
    }
  }

  /// What may be owed, with the place of its amount.
  private func pending(_ key: OutcomeKey) -> (outcome: ChargeOutcome, place: Outlook.Place)? {
    guard ["charge", "credit"].contains(key.kind), let outcome = told.first.outcome(key.id),
      told.first.amountIfOwed(outcome) != nil,
      let id = told.first.trace?.version.clauseID(named: outcome.clause)
    else { return nil }
    return (outcome, .amount(id, record: outcome.recordNumber))
  }

  /// What is said of an amount that moves while it is not known whether it is owed: that, and how
  /// it moves; of one below the least that is owed, that it is; `nil` of all else.
  private func pending(
    _ key: OutcomeKey, _ narrator: Narrator
  ) -> (answer: String, line: Explanation.Line?)? {
    guard let (outcome, place) = pending(key), case .amount(let id, let item) = place,
      let entered = narrator.entering(item, of: id)
    else { return nil }
    let subject = "\(outcome.label)\(entered.atHand(id))"
    switch told.first.amountIfOwed(outcome) {
    case .belowMinimum:
      let verb = entered.version[id].charge?.direction.verb ?? "owed"
      return (
        "\(subject): nothing to pay, because it would be below the least that is \(verb)", nil
      )
    case .known(let amount):
      guard let pace = told.moving[place] else { return nil }
      let run = Run(of: place, pace, from: index, in: timeline)
      guard run.isBegun else { return nil }
      return (
        "\(subject): not yet known whether anything is owed",
        .init(entered.words(pending: id, pace, amount, from: told.from, until: run.last?.through))
      )
    case .unknown, nil: return nil
    }
  }
}

extension Evaluation {
  /// The charge or credit that an id tells from every other.
  fileprivate func outcome(_ id: String) -> ChargeOutcome? {
    (decision.charges + decision.credits).first { $0.id == id }
  }
}
