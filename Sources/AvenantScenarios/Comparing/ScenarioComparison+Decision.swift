import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax
import AvenantValues

/// What a scenario says of the decision as a whole.
extension ScenarioComparison {
  mutating func compare(_ expected: ExpectedDecision, with evaluation: Evaluation) {
    let (decision, trace) = (evaluation.decision, evaluation.trace)
    if let version = expected.version {
      compare(
        .init(.version), expected: .init(version.value), actual: .init(decision.version),
        at: version.range)
    }
    for charge in expected.charges { compare(charge, as: .charge, decision.charges, trace) }
    for credit in expected.credits { compare(credit, as: .credit, decision.credits, trace) }
    for entitlement in expected.entitlements { compare(entitlement, decision.entitlements, trace) }
    for obligation in expected.obligations { compare(obligation, decision.obligations, trace) }
    for value in expected.values { compare(value, decision.values, trace) }
    for allowance in expected.allowances { compare(allowance, decision.allowances, trace) }
    for clause in expected.applies { compare(clause, applies: .certainly, trace) }
    for clause in expected.doesNotApply { compare(clause, applies: .certainlyNot, trace) }
    for name in expected.undetermined { compareUndetermined(name, evaluation) }
    compareWhatIsNotListed(expected, evaluation)
    compareTotals(expected.totals, decision.totals)
    comparePayable(expected.payable, decision.payable)
    compareQuestions(expected, evaluation)
    compareReadings(expected, evaluation)
  }

  /// Compares for which questions the reading matters; those that it is decided by must be there.
  private mutating func compareReadings(_ expected: ExpectedDecision, _ evaluation: Evaluation) {
    if case .mapping(let entries) = scenario.readings.content {
      let names = entries.map { Expected($0.key, at: $0.keyRange) }
      _ = areKnown(
        ExpectedNames(names, at: scenario.readings.range), as: .question, evaluation.trace)
    }
    guard let matters = expected.matters, areKnown(matters, as: .question, evaluation.trace) else {
      return
    }
    compare(
      .init(.matters), expected: matters,
      actual: evaluation.decision.readings.filter(\.matters).map(\.question))
  }

  /// Compares what is asked for, and what the contract leaves open.
  private mutating func compareQuestions(
    _ expected: ExpectedDecision, _ evaluation: Evaluation
  ) {
    let decision = evaluation.decision
    if let asksFor = expected.asksFor, areKnown(asksFor, as: .fact, evaluation.trace) {
      compare(
        .init(.asksFor), expected: .list(asksFor.values), actual: .list(decision.unknown),
        at: asksFor.range)
    }
    guard let unsettled = expected.unsettled,
      areKnown(unsettled, as: .question, evaluation.trace)
    else { return }
    let isMet =
      unsettled.names.isEmpty
      ? decision.unsettled.isEmpty : unsettled.values.allSatisfy(decision.unsettled.contains)
    if isMet { return }
    compare(
      .init(.unsettled), expected: .list(unsettled.values), actual: .list(decision.unsettled),
      at: unsettled.range)
  }

  /// Compares the totals, each of which stands for one; what is left over was not expected.
  private mutating func compareTotals(_ expected: Expected<[ExpectedTotal]>?, _ actual: [Total]) {
    guard let expected else { return }
    var left = actual
    for total in expected.value { compare(total, among: &left) }
    for total in left {
      compare(
        .init(.total, total.owedBy), .amount, expected: .none, actual: .word("\(total.money)"),
        at: expected.range)
    }
  }

  /// Compares a total with the one that it is meant to be, which is then taken away.
  private mutating func compare(_ expected: ExpectedTotal, among totals: inout [Total]) {
    let meant = totals.filter(expected.concerns)
    // Where none has the tax, it is one of the same amount whose tax is another.
    let candidates = meant.isEmpty ? totals.filter(expected.isOfSameAmount) : meant
    let alike = candidates.filter { expected.amount.value.matches($0.money) }
    let closest =
      alike.first { expected.isComplete == nil || expected.isComplete?.value == $0.isComplete }
      ?? alike.first ?? candidates.first
    if let place = totals.firstIndex(where: { $0 == closest }) { totals.remove(at: place) }
    let subject = Mismatch.Subject(.total, expected.owedBy.value)
    if closest.map({ expected.amount.value.matches($0.money) }) != true {
      compare(
        subject, .amount, expected: .word("\(expected.amount.value)"),
        actual: .init(closest.map { "\($0.money)" }), at: expected.amount.range)
    }
    if let closest, let tax = expected.tax, tax != closest.tax {
      compare(
        subject, .tax, expected: .word(tax.rawValue), actual: .word(closest.tax.rawValue),
        at: expected.amount.range)
    }
    if let closest { compare(expected.taxes, closest.taxes, in: closest.currency, subject) }
    if let closest, let complete = expected.isComplete {
      compare(
        subject, .complete, expected: .word("\(complete.value)"),
        actual: .word("\(closest.isComplete)"), at: complete.range)
    }
  }
}

extension Total {
  fileprivate var money: Money { Money(amount: amount, currency: currency) }
}

extension ExpectedTotal {
  /// Whether a total is of the same party and amount, whatever is said of its tax.
  fileprivate func isOfSameAmount(_ total: Total) -> Bool {
    owedBy.value == total.owedBy && amount.value.matches(total.money)
  }

  /// Whether a total is of the same party, currency and tax, as far as the scenario says.
  fileprivate func concerns(_ total: Total) -> Bool {
    owedBy.value == total.owedBy
      && (amount.value.currency == nil || amount.value.currency == total.currency)
      && (tax == nil || tax == total.tax)
      && (taxes.rate == nil || taxes.rate?.value.share == total.taxes?.rate)
  }
}
