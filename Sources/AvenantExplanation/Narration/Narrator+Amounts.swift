import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// How an amount comes about, stage by stage: its limits, reductions, minimum, rounding and caps.
extension Narrator {
  /// The clauses that reduce or cap the amount of what is owed, or could.
  func amountClauses(_ outcome: ChargeOutcome, _ id: ClauseID) -> [ClausePart] {
    guard outcome.status != .notDue, outcome.status != .waived || outcome.amount != nil else {
      return []
    }
    let steps = trace.amountSteps(of: id).filter { isTold($0, of: id) }
    return inOrder(
      steps.map { step in
        ClausePart(
          clause: step.clause, role: step.kind == .reduced ? .reduces : .caps,
          effect: effect(of: step, on: outcome))
      })
  }

  /// Whether the amount is what it is because of a step; of what nobody has to pay, it would be.
  private func effect(
    of step: AmountStep, on outcome: ChargeOutcome
  ) -> ClauseExplanation.Effect {
    switch (step.kind, outcome.status) {
    case (.capped, _) where !step.after.isThere: .possible
    case (.reduced, .due), (.reduced, .belowMinimum), (.capped, .due): .certain
    case (.reduced, _), (.capped, _): .ifOwed
    }
  }

  /// Of a cap that leaves an amount as it is, or that one below the minimum never reaches, there is
  /// nothing to tell; nor of a reduction that may apply and would leave it as it is.
  private func isTold(_ step: AmountStep, of id: ClauseID) -> Bool {
    switch step.kind {
    case .reduced: trace.applies(step.clause) != .possibly || mayReduce(step)
    case .capped:
      trace.isBelowMinimum(id) != .certainly
        && (step.before.fraction != step.after.fraction || !step.after.isThere)
    }
  }

  /// Whether there is something left for a reduction, and something that it takes off.
  private func mayReduce(_ step: AmountStep) -> Bool {
    let zero = Fraction(ExactNumber(0))
    let by = version[step.clause].reduction.flatMap { trace.value(of: $0.by).fraction }
    guard step.before.fraction != zero, by != zero else { return false }
    return !step.after.isThere || step.before.fraction != step.after.fraction
  }

  /// The steps to the final amount.
  func amountSteps(_ id: ClauseID, _ charge: Charge) -> [Explanation.Line] {
    let cuts = trace.amountSteps(of: id).filter { $0.kind == .reduced }
    return steps(to: charge.amountBeforeLimits) + charge.limits.flatMap(told)
      + cuts.flatMap { reduction($0, charge) } + rounding(ofAmountOf: id) + caps(on: id)
  }

  /// What keeps the amount from being what it would be: its limits and caps that bind.
  func bounds(of id: ClauseID, _ charge: Charge) -> [Explanation.Line] {
    charge.limits.flatMap(told) + caps(on: id)
  }

  /// What the caps leave of the amount; nothing of one below the minimum, which never reaches them.
  private func caps(on id: ClauseID) -> [Explanation.Line] {
    guard trace.isBelowMinimum(id) != .certainly else { return [] }
    return trace.amountSteps(of: id).filter { $0.kind != .reduced }.flatMap { cap($0, of: id) }
  }

  /// The steps to the minimum that the amount is below.
  func minimum(_ id: ClauseID, _ charge: Charge) -> [Explanation.Line] {
    guard trace.isBelowMinimum(id) == .certainly, let minimum = charge.minimum else { return [] }
    return steps(to: minimum)
  }

  /// The amount before it is rounded, which is what a minimum is compared with.
  func exactAmount(_ id: ClauseID) -> Fraction? {
    trace.roundings(because: .amount(id)).first?.exact
  }

  /// A limit that changed the amount.
  private func told(_ limit: AmountLimit) -> [Explanation.Line] {
    guard let before = trace.value(of: limit.before).fraction,
      let after = trace.value(of: limit.after).fraction, before != after
    else { return [] }
    let told = "\(limit.end.rawValue.spaced) \(value(of: limit.bound))"
    return steps(to: limit.bound) + [.init("\(told), instead of \(value(of: limit.before))")]
  }

  /// What a reduction takes off, were there enough.
  private func taken(by reduction: Reduction, _ step: AmountStep, _ charge: Charge) -> Fraction? {
    guard let before = step.before.fraction, let by = trace.value(of: reduction.by).fraction else {
      return nil
    }
    return switch reduction.base {
    case .rest: before.multiplied(by: by)
    case .whole: trace.value(of: charge.amount).fraction?.multiplied(by: by)
    case nil: by
    }
  }

  /// What a clause takes off; where it is not known whether it does, what would be left.
  private func reduction(_ step: AmountStep, _ charge: Charge) -> [Explanation.Line] {
    guard let reduction = version[step.clause].reduction else { return [] }
    let applies = trace.applies(step.clause)
    guard applies != .certainlyNot, applies == .certainly || mayReduce(step) else { return [] }
    let zero = Fraction(ExactNumber(0))
    let rest = taken(by: reduction, step, charge).flatMap { step.before.fraction?.subtracting($0) }
    let after = step.after.fraction ?? rest.map { max($0, zero) }
    let isBehindAnother = !step.before.isThere && trace.value(of: charge.amount).isThere
    guard after != nil || isBehindAnother else { return [] }
    let by = value(of: reduction.by)
    let cut =
      switch reduction.base {
      case .rest: "\(by) of \(words(for: step.before, charge))"
      case .whole: "\(by) of \(value(of: charge.amount))"
      case nil: by
      }
    let isCut = rest.map { $0 < zero } ?? false
    let end = isCut && after == zero ? ", below which no reduction leads" : ""
    // Behind what may be taken off before, nobody knows what is left.
    let sum = after.map { ": \(words(for: $0, charge))\(end)" } ?? ""
    let line = "less \(cut)\(sum)"
    return steps(to: reduction.by) + [
      .init(applies == .certainly ? line : "perhaps \(line)", margin: version[step.clause].name)
    ]
  }

  /// What a cap leaves of the amount, where it certainly binds, or where the amount is not known
  /// before.
  private func cap(_ step: AmountStep, of id: ClauseID) -> [Explanation.Line] {
    guard case .capped(let used, let limit) = step.kind, let cap = version[step.clause].cap,
      let charge = version[id].charge, let after = step.after.fraction,
      step.before.fraction != after
    else { return [] }
    let before = step.before.fraction.map { " of \(words(for: $0, charge))" } ?? " at most"
    let all = cap.members.map { counted($0, by: step) }.listed(by: "and")
    let most = "\(words(for: limit, charge))"
    // Where it binds, what is left is what nobody has used, although nobody may know who used how
    // much.
    let taken = used.fraction ?? limit.fraction.flatMap { $0.subtracting(after) }
    let users = taken == Fraction(ExactNumber(0)) ? [] : users(of: cap, by: step, before: id)
    let reason =
      users.isEmpty
      ? "\(all) may come to \(most) together"
      : "\(users.listed(by: "and")) \(users.count == 1 ? "has" : "have") used "
        + "\(taken.map { words(for: $0, charge) } ?? "an amount that is not known") "
        + "of the \(most) that \(all) may come to together"
    return steps(to: cap.atMost)
      + [
        .init(
          "\(words(for: after, charge))\(before), because \(reason)",
          margin: version[step.clause].name)
      ]
  }

  /// What a cap counts of a clause: of one that is read for each record, the amounts of all.
  private func counted(_ id: ClauseID, by step: AmountStep) -> String {
    guard version[step.clause].forEach == nil, let binding = version[id].forEach else {
      return label(of: id)
    }
    return "\(label(of: id)) for all of \(noun(of: version[binding].list))"
  }

  /// Whose amounts have used a cap before one.
  private func users(of cap: Cap, by step: AmountStep, before id: ClauseID) -> [String] {
    let countsRecords = version[step.clause].forEach == nil
    let others = cap.members(before: id).filter { member in
      countsRecords && version[member].forEach != nil || trace.isDue(member) == .certainly
    }
    guard countsRecords, let list = version[id].forEach.map({ version[$0].list }),
      trace.recordIndex != 0
    else { return others.map(label) }
    let each = version[list].list?.each ?? "record"
    return others.map(label) + ["\(label(of: id)) for each \(each) before, together,"]
  }

  private func words(for value: TracedValue, _ charge: Charge) -> String {
    value.fraction.map { words(for: $0, charge) } ?? "an amount that is not known"
  }

  private func words(for fraction: Fraction, _ charge: Charge) -> String {
    fraction.words(as: charge.amount.type)
  }
}

extension TracedValue {
  /// The number, however it is kept.
  var fraction: Fraction? {
    switch self {
    case .known(.number(let number)): Fraction(number)
    case .fraction(let fraction): fraction
    case .known, .absent, .unknown, .failed: nil
    }
  }
}
