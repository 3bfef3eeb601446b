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
      let pending = pending(key, narrator)
      return TimelineExplanation.Change(
        kind: key.kind, id: key.id, answer: pending?.answer ?? outcome.answer, before: then[key],
        after: after,
        because: (before.map { because(key, $0.last, narrator) } ?? [])
          + [pending?.line].compactMap { $0 })
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
    let numbers = places.filter { narrator.id(of: $0) == key.id }.flatMap(\.jsonKeys)
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
        let run = Run(of: place, pace, from: index, in: timeline)
        return TimelineExplanation.Moving(
          id: id, number: place.jsonKey, perDay: pace.perDay?.description,
          isRounded: pace.isRounded, first: words[0], last: words[1],
          words: narrator.words(
            moving: place, pace, from: numbers[0], to: run.last?.last.number(at: place),
            on: run.last?.through),
          isTold: run.isBegun)
      }
  }

  // MARK: What may be owed

  /// What is said of an amount that moves while it is not known whether it is owed: that, and how it
  /// moves; `nil` of all else.
  private func pending(
    _ key: OutcomeKey, _ narrator: Narrator
  ) -> (answer: String, line: Explanation.Line)? {
    let decision = told.first.decision
    guard
      let outcome = (decision.charges + decision.credits).first(where: {
        $0.id == key.id && $0.status == .undetermined
      }), let id = told.first.trace?.version.clauseID(named: outcome.clause),
      let entered = narrator.entering(outcome.item, of: id),
      let pace = movement(of: .amount(id, item: outcome.item), at: index),
      case .known(.number(let amount)) = entered.trace.amount(of: id)
    else { return nil }
    let end = lastDay(of: outcome.id, .amount(id, item: outcome.item), pace)
    return (
      "\(outcome.label)\(entered.atHand(id)): not yet known whether anything is owed",
      .init(entered.words(pending: id, pace, amount, from: told.from, until: end))
    )
  }

  /// The last day on which it is not known whether an amount is owed that moves as it does now; `nil`
  /// where nobody knows of one.
  private func lastDay(
    of outcome: String, _ place: Outlook.Place, _ pace: Outlook.Pace
  ) -> CalendarDate? {
    let end = timeline.periods.indices.dropFirst(index).prefix { index in
      let decision = timeline.periods[index].first.decision
      return (decision.charges + decision.credits).contains {
        $0.id == outcome && $0.status == .undetermined
      } && movement(of: place, at: index) == pace
    }.last
    guard let end, !timeline.isOpen(at: end) else { return nil }
    return timeline.periods[end].through
  }

  private func movement(of place: Outlook.Place, at index: Int) -> Outlook.Pace? {
    let period = timeline.periods[index]
    return period.first.outlook(through: period.through).moving[place]
  }
}

/// The periods in a row through which a number moves in the same way.
private struct Run {
  /// Whether it begins with the period that was asked about, and is longer than a day.
  let isBegun: Bool
  /// The period with which it ends; `nil` where nobody knows of an end.
  let last: Timeline.Period?

  init(of place: Outlook.Place, _ pace: Outlook.Pace, from index: Int, in timeline: Timeline) {
    let periods = timeline.periods
    func goesOn(into index: Int) -> Bool {
      index > 0 && periods[index].moving[place] == pace
        && periods[index - 1].moving[place] == pace
        && periods[index].continues(periods[index - 1], place, pace)
    }
    let end = periods.indices.dropFirst(index + 1).prefix(while: goesOn).last ?? index
    isBegun = !goesOn(into: index) && periods[index].from < periods[end].through
    last = timeline.isOpen(at: end) ? nil : periods[end]
  }
}

extension Timeline {
  /// Whether there is no day behind a period.
  fileprivate func isOpen(at index: Int) -> Bool {
    isComplete && index == periods.count - 1 && periods[index].through == .latestEvaluation
  }
}

extension Timeline.Period {
  /// Whether a number goes on from where it was at the end of the period before: by its step, or by as
  /// much as rounding lets it seem.
  fileprivate func continues(
    _ before: Timeline.Period, _ place: Outlook.Place, _ pace: Outlook.Pace
  ) -> Bool {
    guard let step = pace.perDay else { return true }
    guard let was = before.last.number(at: place), let now = first.number(at: place),
      let difference = Fraction(now).subtracting(Fraction(was))?.subtracting(step),
      let unit = Fraction(1, over: ExactNumber.powerOfTen(now.scale))
    else { return false }
    return difference.magnitude <= (pace.isRounded ? unit : Fraction(ExactNumber(0)))
  }
}
