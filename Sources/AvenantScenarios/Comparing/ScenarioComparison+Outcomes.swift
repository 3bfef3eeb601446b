import AvenantEvaluation
import AvenantValues

/// What a scenario says of charges, credits, entitlements, obligations and values.
///
/// Where a status differs, nothing more is said of the thing.
extension ScenarioComparison {
  mutating func compare(
    _ expected: ExpectedCharge, as kind: NameInVersion, _ outcomes: [ChargeOutcome],
    _ trace: Trace?
  ) {
    let subject = Mismatch.Subject(kind == .credit ? .credit : .charge, expected.clause.value)
    guard isKnown(expected.clause, as: kind, trace) else { return }
    let actual = outcomes.first { $0.id == expected.clause.value }
    guard let actual, actual.status == expected.status.value else {
      compareStatus(subject, expected.status, actual?.statusText ?? trace.map { _ in "none" }) {
        actual.flatMap { trace?.deciding($0, expecting: expected.waivedBy?.values ?? []) }
      }
      return
    }
    compareMoney(expected, actual, subject, trace?.deciding(actual.id) ?? [])
    compareWaivers(.waivedBy, expected, actual, subject, trace)
    compareWaivers(.mayBeWaivedBy, expected, actual, subject, trace)
  }

  private mutating func compareMoney(
    _ expected: ExpectedCharge, _ actual: ChargeOutcome, _ subject: Mismatch.Subject,
    _ clauses: [DecidingClause]
  ) {
    if let amount = expected.amount, amount.value?.matches(actual.money) != true {
      compare(
        subject, .amount, expected: .init(amount.value?.description),
        actual: .init(
          actual.money?.description, waitingFor: amount.value == nil ? [] : actual.missing),
        at: amount.range,
        because: clauses)
    }
    compare(expected.taxes, actual.taxes, in: actual.currency, subject, because: clauses)
    if let dueOn = expected.dueOn {
      compare(
        subject, .dueOn, expected: .init(dueOn.value?.description),
        actual: .init(
          actual.dueOn?.description, waitingFor: dueOn.value == nil ? [] : actual.dueOnWaitsFor),
        at: dueOn.range, because: clauses)
    }
    if let payment = expected.payment {
      compare(
        subject, .payment, expected: .init(payment.value?.rawValue),
        actual: .init(actual.payment?.rawValue), at: payment.range, because: clauses)
    }
  }

  private mutating func compareWaivers(
    _ part: Mismatch.Part, _ expected: ExpectedCharge, _ actual: ChargeOutcome,
    _ subject: Mismatch.Subject, _ trace: Trace?
  ) {
    let isCertain = part == .waivedBy
    guard let names = isCertain ? expected.waivedBy : expected.mayBeWaivedBy,
      areKnown(names, as: .clause, trace)
    else { return }
    compare(
      subject, part, expected: names,
      actual: isCertain ? actual.waivedBy : actual.mayBeWaivedBy,
      because: trace?.deciding(actual, expecting: names.values) ?? [])
  }

  mutating func compare(
    _ expected: ExpectedEntitlement, _ outcomes: [EntitlementOutcome], _ trace: Trace?
  ) {
    let subject = Mismatch.Subject(.entitlement, expected.name.value)
    guard isKnown(expected.name, as: .entitlement, trace) else { return }
    let actual = outcomes.first { $0.entitlement == expected.name.value }
    guard let actual, actual.status == expected.status.value else {
      compareStatus(subject, expected.status, actual?.statusText) {
        actual.flatMap {
          trace?.deciding(
            $0, expecting: expected.status.value, because: expected.because?.values)
        }
      }
      return
    }
    guard let because = expected.because, areKnown(because, as: .clause, trace) else { return }
    compare(
      subject, .because, expected: because, actual: actual.because,
      because: trace?.deciding(
        actual, expecting: actual.status, because: because.values) ?? [])
  }

  mutating func compare(
    _ expected: ExpectedObligation, _ outcomes: [ObligationOutcome], _ trace: Trace?
  ) {
    let subject = Mismatch.Subject(.obligation, expected.clause.value)
    guard isKnown(expected.clause, as: .obligation, trace) else { return }
    let actual = outcomes.first { $0.id == expected.clause.value }
    guard let actual, actual.status == expected.status.value else {
      compareStatus(subject, expected.status, actual?.statusText ?? trace.map { _ in "none" }) {
        trace?.deciding(expected.clause.value)
      }
      return
    }
    guard let lastDay = expected.lastDay else { return }
    compare(
      subject, .lastDay, expected: .init(lastDay.value?.description),
      actual: .init(
        actual.lastDay?.description, waitingFor: lastDay.value == nil ? [] : actual.missing),
      at: lastDay.range,
      because: trace?.deciding(actual.id) ?? [])
  }

  mutating func compare(
    _ expected: ExpectedValue, _ outcomes: [ValueOutcome], _ trace: Trace?
  ) {
    let subject = Mismatch.Subject(.value, expected.name.value)
    guard isKnown(expected.name, as: .value, trace) else { return }
    let actual = outcomes.first { $0.definition == expected.name.value }
    guard let actual, actual.status == expected.status.value else {
      compareStatus(subject, expected.status, actual?.statusText) { nil }
      return
    }
    // What no value is written as is said apart.
    guard let value = expected.value, actual.type.isWritten(by: value.value),
      actual.value?.isWritten(value.value, as: actual.type) != true
    else { return }
    compare(
      subject, .value, expected: .word(value.value), actual: .init(actual.literal),
      at: value.range)
  }

  /// Compares a status; what no version is known to govern is undetermined.
  private mutating func compareStatus<Status: RawRepresentable<String>>(
    _ subject: Mismatch.Subject, _ expected: Expected<Status>, _ actual: String?,
    because clauses: () -> [DecidingClause]?
  ) {
    compare(
      subject, .status, expected: .word(expected.value.rawValue),
      actual: .word(actual ?? ChargeOutcome.Status.undetermined.rawValue), at: expected.range,
      because: clauses() ?? [])
  }
}

extension ChargeOutcome {
  /// The amount with its currency.
  var money: Money? { amount.map { Money(amount: $0, currency: currency) } }

  /// The status, with what has failed.
  var statusText: String { failure.map { "\(status.rawValue): \($0.id)" } ?? status.rawValue }
}

extension EntitlementOutcome {
  /// The status, with what has failed.
  var statusText: String { failure.map { "\(status.rawValue): \($0.id)" } ?? status.rawValue }
}

extension ObligationOutcome {
  /// The status, with what has failed.
  var statusText: String { failure.map { "\(status.rawValue): \($0.id)" } ?? status.rawValue }
}

extension ValueOutcome {
  /// The status, with what has failed.
  var statusText: String { failure.map { "\(status.rawValue): \($0.id)" } ?? status.rawValue }
}
