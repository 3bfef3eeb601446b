import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// How an amount comes about, stage by stage: its limits, reductions, minimum, rounding and caps.
extension Narrator {
  /// The clauses that reduce or cap the amount of what is owed, or could.
  func amountClauses(_ outcome: ChargeOutcome, _ id: ClauseID) -> [ClauseExplanation] {
    guard outcome.status != .notDue, outcome.status != .waived || outcome.amount != nil else {
      return []
    }
    let steps = trace.amountSteps(of: id)
    return steps.filter { isTold($0) }.map { step in
      switch step.kind {
      case .reduced: clause(step.clause, .reduces)
      case .capped: clause(step.clause, .caps)
      }
    }
    .sorted { $0.applies.rank < $1.applies.rank }
  }

  /// Of a cap that leaves an amount as it is there is nothing to tell.
  private func isTold(_ step: AmountStep) -> Bool {
    switch step.kind {
    case .reduced: true
    case .capped: step.before.fraction != step.after.fraction || !step.after.isThere
    }
  }

  /// The steps to the final amount.
  func amountSteps(_ id: ClauseID, _ charge: Charge) -> [Explanation.Line] {
    let steps = trace.amountSteps(of: id)
    let cuts = steps.filter { $0.kind == .reduced }
    let caps = steps.filter { $0.kind != .reduced }
    return self.steps(to: charge.amountBeforeLimits) + charge.limits.flatMap(told)
      + cuts.flatMap { reduction($0, charge) } + rounding(ofAmountOf: id)
      + caps.flatMap { cap($0, of: id) }
  }

  /// That the amount is below the minimum.
  func minimum(_ outcome: ChargeOutcome, _ charge: Charge) -> [Explanation.Line] {
    guard outcome.status == .belowMinimum, let minimum = charge.minimum else { return [] }
    let verb = charge.direction.verb
    return steps(to: minimum) + [.init("nothing below \(value(of: minimum)) is \(verb)")]
  }

  /// A limit that changed the amount.
  private func told(_ limit: AmountLimit) -> [Explanation.Line] {
    guard let before = trace.value(of: limit.before).fraction,
      let after = trace.value(of: limit.after).fraction, before != after
    else { return [] }
    let told = "\(limit.end.rawValue.spaced) \(value(of: limit.bound))"
    return steps(to: limit.bound) + [.init("\(told), instead of \(value(of: limit.before))")]
  }

  /// What a clause takes off, where it certainly does.
  private func reduction(_ step: AmountStep, _ charge: Charge) -> [Explanation.Line] {
    guard let reduction = version[step.clause].reduction, trace.applies(step.clause) == .certainly,
      let after = step.after.fraction
    else { return [] }
    let by = value(of: reduction.by)
    let cut =
      switch reduction.base {
      case .rest: "\(by) of \(words(for: step.before, charge))"
      case .whole: "\(by) of \(value(of: charge.amount))"
      case nil: by
      }
    let isNothing = after == Fraction(ExactNumber(0))
    let end = isNothing ? ", below which no reduction leads" : ""
    return steps(to: reduction.by) + [
      .init(
        "less \(cut): \(words(for: step.after, charge))\(end)", margin: version[step.clause].name)
    ]
  }

  /// What a cap leaves of the amount, where it certainly binds.
  private func cap(_ step: AmountStep, of id: ClauseID) -> [Explanation.Line] {
    guard case .capped(let used, let limit) = step.kind, let cap = version[step.clause].cap,
      let charge = version[id].charge, let before = step.before.fraction,
      let after = step.after.fraction, before != after
    else { return [] }
    let whole = "\(words(for: after, charge)) of \(words(for: before, charge))"
    let all = cap.members.map(label).listed(by: "and")
    let most = "\(words(for: limit, charge))"
    let users =
      used.fraction == Fraction(ExactNumber(0)) ? [] : users(of: cap, by: step, before: id)
    let reason =
      users.isEmpty
      ? "\(all) may come to \(most) together"
      : "\(users.listed(by: "and")) \(users.count == 1 ? "has" : "have") used "
        + "\(words(for: used, charge)) of the \(most) that \(all) may come to together"
    return steps(to: cap.atMost)
      + [.init("\(whole), because \(reason)", margin: version[step.clause].name)]
  }

  /// Whose amounts have used a cap before one.
  private func users(of cap: Cap, by step: AmountStep, before id: ClauseID) -> [String] {
    let countsRecords = version[step.clause].forEach == nil
    let others = cap.members(before: id).filter { member in
      countsRecords && version[member].forEach != nil || trace.isDue(member) == .certainly
    }
    guard countsRecords, let list = version[id].forEach.map({ version[$0].list }), trace.item != 0
    else { return others.map(label) }
    let each = version[list].list?.each ?? "record"
    return others.map(label) + ["\(label(of: id)) for each \(each) before"]
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
  fileprivate var fraction: Fraction? {
    switch self {
    case .known(.number(let number)): Fraction(number)
    case .fraction(let fraction): fraction
    case .known, .absent, .unknown, .failed: nil
    }
  }
}
