import Avenant
import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// A timeline, against the decision of every single day.
struct DailyDecisions {
  let program: Program
  let facts: Facts

  /// The first thing in which a timeline is wrong; `nil` where there is none.
  func objection(
    to timeline: Timeline, from start: CalendarDate, through end: CalendarDate
  ) throws -> String? {
    var day = start
    for (index, period) in timeline.periods.enumerated() {
      guard period.from == day, day <= period.through else { return "a gap before \(day)" }
      if index > 0, let same = sameness(timeline.periods[index - 1], period) { return same }
      let wanted = lines(period.first, but: Set(period.moving.keys))
      while day <= period.through {
        if let words = try objection(to: period, wanted, on: day) { return words }
        day = next(day)
      }
    }
    return day == next(end) ? nil : "ends before \(day)"
  }

  private func objection(
    to period: Timeline.Period, _ wanted: [String], on day: CalendarDate
  ) throws -> String? {
    let now = try program.evaluation(of: facts, asOf: day)
    let lines = lines(now, but: Set(period.moving.keys))
    if wanted != lines {
      let pair = zip(wanted, lines).first { $0 != $1 }
      return "\(day) is not as \(period.from): \(String(describing: pair))"
    }
    for case (let place, .steady(let step)) in period.moving {
      guard let first = period.first.number(at: place), let number = now.number(at: place) else {
        continue
      }
      let days = ExactNumber(day.dayNumber - period.from.dayNumber)
      let moved = step.multiplied(by: Fraction(days)).flatMap { Fraction(first).adding($0) }
      if moved != Fraction(number) {
        return "\(day): \(place) is \(number), not \(first) + \(step)"
      }
    }
    return nil
  }

  /// That two neighbours are the same, which nothing parts.
  private func sameness(_ one: Timeline.Period, _ other: Timeline.Period) -> String? {
    guard one.moving.isEmpty, other.moving.isEmpty else { return nil }
    return lines(one.first, but: []) == lines(other.first, but: [])
      ? "\(other.from) is parted from what was before" : nil
  }

  private func next(_ day: CalendarDate) -> CalendarDate {
    CalendarDate(dayNumber: day.dayNumber + 1) ?? .latest
  }

  /// All outcomes, but for some numbers.
  private func lines(_ evaluation: Evaluation, but moving: Set<Outlook.Place>) -> [String] {
    let (decision, version) = (evaluation.decision, evaluation.trace?.version)
    func clause(_ name: String) -> ClauseID { version?.clauseID(named: name) ?? ClauseID(0) }
    let owed = (decision.charges + decision.credits).map { charge in
      let id = clause(charge.clause)
      let amount = moving.contains(.amount(id, record: charge.recordNumber)) ? nil : charge.amount
      let due = moving.contains(.dueOn(id, record: charge.recordNumber)) ? nil : charge.dueOn
      return "\(charge.id) \(charge.status) \(amount.words) \(due.words) \(charge.payment.words) "
        + "\(charge.waivedBy) \(charge.mayBeWaivedBy) \(charge.missing) \(charge.failure.words) "
        + words(charge.taxes, butAmount: amount == nil)
        + ifOwed(
          charge, id, by: evaluation,
          isMoving: moving.contains(.amount(id, record: charge.recordNumber)))
    }
    let movesAmounts = moving.contains { if case .amount = $0 { true } else { false } }
    let movesAllowances = moving.contains { if case .allowance = $0 { true } else { false } }
    return owed
      + decision.totals.map {
        "\($0.owedBy) \($0.currency) \($0.tax) \($0.isComplete) "
          + (movesAmounts ? "" : "\($0.amount)") + words($0.taxes, butAmount: movesAmounts)
      } + decision.entitlements.map { "\($0)" }
      + decision.obligations.map { duty in
        let place = Outlook.Place.lastDay(clause(duty.clause), record: duty.recordNumber)
        let lastDay = moving.contains(place) ? nil : duty.lastDay
        return "\(duty.id) \(duty.status) \(lastDay.words) \(duty.missing) \(duty.failure.words)"
      }
      + decision.values.map { value in
        let isMoving =
          version?.outcomeID(named: value.definition).map { moving.contains(.value($0)) } ?? false
        return "\(value.definition) \(value.status) \(value.failure.words) "
          + (isMoving ? "" : value.literal.words)
      } + (movesAllowances ? [] : decision.allowances.map { "\($0)" })
  }

  /// What a charge comes to of which it is not known whether it is owed, if it is.
  private func ifOwed(
    _ charge: ChargeOutcome, _ id: ClauseID, by evaluation: Evaluation, isMoving: Bool
  ) -> String {
    guard charge.status == .undetermined, let all = evaluation.trace,
      let trace = charge.recordNumber.map({ all.entering(record: $0 - 1, of: id) }) ?? all,
      all.version[id].forEach == nil || charge.recordNumber != nil
    else { return "" }
    if trace.isBelowMinimum(id) == .certainly { return " below the least" }
    guard case .known(let amount) = trace.amount(of: id) else { return " of an unknown amount" }
    return isMoving ? " or an amount that moves" : " or \(amount)"
  }

  /// What is said of tax, but for amounts that move.
  private func words(_ taxes: TaxOutcome?, butAmount: Bool) -> String {
    guard let taxes, butAmount else { return "\(taxes.words)" }
    return "\(taxes.rate.words) \(taxes.missing)"
  }
}

extension Optional {
  fileprivate var words: String { map { "\($0)" } ?? "none" }
}
