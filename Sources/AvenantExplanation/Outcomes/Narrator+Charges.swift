import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Narrator {
  /// What became of a charge or a credit.
  func outcome(
    of outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge, _ nearest: [NearestChange]
  ) -> OutcomeExplanation {
    let answer = answer(to: outcome, id, charge)
    var told = OutcomeExplanation(
      kind: charge.direction == .charge ? .charge : .credit, id: outcome.id,
      status: outcome.status.rawValue, weight: outcome.status == .notDue ? .brief : .full,
      answer: answer.text, clauses: answer.parts.map(clause),
      derivation: steps(outcome, id, charge),
      failure: outcome.failure.map(failure), changes: nearest.map(change),
      otherwise: otherwise(nearest) { $0.wouldBe(charge.direction.verb) })
    if version[id].forEach != nil {
      told.record = record(of: id, answer: [outcome.label, self.answer(outcome, id, charge)])
    }
    return told
  }

  /// What became of a charge or a credit, and which clauses have a part in it.
  func answer(to outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge) -> OutcomeAnswer {
    let waivers = trace.waivers(of: id).sorted { $0.applies.rank < $1.applies.rank }
    let overriders = trace.overriders(of: id).filter { $0.applies == .certainlyNot }
    return OutcomeAnswer(
      text: "\(outcome.label)\(atHand(id)): \(answer(outcome, id, charge))",
      parts: [ClausePart(clause: id, role: .states)]
        + overriders.map { ClausePart(clause: $0.clause, role: .overrides) }
        + waivers.map { ClausePart(clause: $0.clause, role: .waives) }
        + amountClauses(outcome, id))
  }

  /// The record that is at hand.
  func record(of id: ClauseID, answer: [String]) -> OutcomeExplanation.Record? {
    guard let binding = version[id].forEach, let item = trace.recordIndex else { return nil }
    let each = version[version[binding].list].list?.each ?? "record"
    return .init(each: each, number: item + 1, answer: answer)
  }

  private func answer(_ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge) -> String {
    let answer = status(outcome, id, charge)
    return strayPayment(outcome, id, charge).map { "\(answer); \($0)" } ?? answer
  }

  private func status(_ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge) -> String {
    switch outcome.status {
    case .notDue: return "not \(charge.direction.verb)"
    case .due:
      return [
        amount(outcome), due(outcome, charge),
        payment(outcome, charge), missedDay(outcome),
      ].compactMap { $0 }.joined(separator: ", ")
    case .waived: return "nothing to pay, because \(waived(outcome, id, charge))"
    case .undetermined: return undetermined(outcome, id, charge)
    case .belowMinimum:
      return "nothing to pay, because \(belowMinimum(amountBelow(outcome), id, charge))"
    case .failed:
      return "cannot be worked out: \(outcome.failure?.words ?? "")"
    }
  }

  /// That the amount is waived; of one below the least that is owed, also that it would not be owed
  /// without the waiver.
  private func waived(_ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge) -> String {
    guard trace.isBelowMinimum(id) != .certainly else {
      let below = belowMinimum(amountBelow(outcome), id, charge, verb: "would be")
      return "it is waived; were it not, \(below)"
    }
    return outcome.amount == nil ? "it is waived" : "\(amount(outcome)) is waived"
  }

  /// That it is not known whether a charge is owed; of one below the least that is owed it is.
  private func undetermined(
    _ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge
  ) -> String {
    var words: String?
    if case .known(.number(let amount)) = trace.amount(of: id) { words = money(amount, outcome) }
    guard trace.isBelowMinimum(id) != .certainly else {
      return "nothing to pay, whatever is not known, because "
        + belowMinimum(words ?? "the amount", id, charge)
    }
    return "not yet known whether \(words ?? "anything") is owed"
  }

  private func due(_ outcome: ChargeOutcome, _ charge: Charge) -> String? {
    outcome.dueOn.map { "due \($0.words)" } ?? dayOutside(charge.due).map { "due on \($0)" }
  }

  /// The amount in words, or what it waits for.
  func amount(_ outcome: ChargeOutcome) -> String {
    if let amount = outcome.amount { return money(amount, outcome) }
    return "owed, but the amount waits for \(awaited(outcome.missing))"
  }

  /// That the amount is less than the least that is owed.
  private func belowMinimum(
    _ amount: String, _ id: ClauseID, _ charge: Charge, verb: String = "is"
  ) -> String {
    let exact = exactAmount(id)?.words(as: .money(charge.currency)) ?? amount
    let minimum = charge.minimum.map { value(of: $0) } ?? "the least"
    return "\(exact) \(verb) below \(minimum), the least that is \(charge.direction.verb)"
  }

  /// What is below the least that is owed; it may be known of an amount that is not.
  private func amountBelow(_ outcome: ChargeOutcome) -> String {
    outcome.amount == nil ? "the amount, whatever is not known," : amount(outcome)
  }

  private func money(_ amount: ExactNumber, _ outcome: ChargeOutcome) -> String {
    if outcome.taxes != nil { return taxed(outcome, amount) }
    let money = Money(amount: amount, currency: outcome.currency).description
    return switch outcome.tax {
    case .excluded: "\(money) excluding tax"
    case .included: "\(money) including tax"
    case .none: money
    }
  }

  private func payment(_ outcome: ChargeOutcome, _ charge: Charge) -> String? {
    // What cannot be worked out is no matter of what is not known.
    if outcome.failure != nil, outcome.payment == .undetermined { return nil }
    let day = charge.paidOn.map { value(of: $0) } ?? ""
    return switch outcome.payment {
    case nil: nil
    case .open: "not yet paid"
    case .overdue: "overdue"
    case .paid: "paid on \(day)"
    case .paidLate: "paid late, on \(day)"
    case .noDueDate where dayOutside(charge.due) != nil: "not yet paid"
    case .noDueDate: "not yet paid, and without a due date so far"
    case .undetermined: undeterminedPayment(outcome, charge)
    }
  }

  /// What of a payment is not known: whether there was one, or by which day it is due.
  private func undeterminedPayment(_ outcome: ChargeOutcome, _ charge: Charge) -> String {
    switch happening(charge.paidOn) {
    case .done(let day): "paid on \(day.words), and it is not known whether that was in time"
    case .notYet: "not yet paid, and it is not known by when it is due"
    case .notKnown: "and it is not known whether it was paid"
    }
  }

  /// The day that cannot be worked out, of what is due all the same, and why.
  private func missedDay(_ outcome: ChargeOutcome) -> String? {
    guard let failure = outcome.failure else { return nil }
    let day = outcome.dueOn == nil ? "the last day to pay" : "the day of payment"
    return "but \(day) cannot be worked out: \(failure.words)"
  }

  /// The steps to what is owed and to the day on which it is.
  func steps(
    _ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge
  ) -> [Explanation.Line] {
    switch outcome.status {
    case .notDue: []
    // What nobody has to pay is told with its amount, which is worked out like any other.
    case .waived:
      (outcome.amount == nil ? [] : amountSteps(id, charge)) + minimum(id, charge)
    case .due, .undetermined, .failed, .belowMinimum:
      amountSteps(id, charge) + minimum(id, charge) + taxSteps(outcome, id, charge)
        + (charge.due.map { steps(to: $0) } ?? [])
        + future(charge.paidOn)
    }
  }
}

extension Charge.Direction {
  var verb: String { self == .charge ? "charged" : "credited" }
}

extension Certainty {
  /// The order in which clauses are told.
  var rank: Int {
    switch self {
    case .certainly: 0
    case .possibly: 1
    case .certainlyNot: 2
    }
  }
}
