import AvenantEvaluation

/// One thing that a decision says of one name.
enum DecisionOutcome {
  case charge(ChargeOutcome)
  case credit(ChargeOutcome)
  case entitlement(EntitlementOutcome)
  case obligation(ObligationOutcome)
  case value(ValueOutcome)

  /// The id of its clause, with the record of one for each, of its entitlement, or its name.
  var name: String {
    switch self {
    case .charge(let charge), .credit(let charge): charge.id
    case .entitlement(let entitlement): entitlement.entitlement
    case .obligation(let obligation): obligation.id
    case .value(let value): value.definition
    }
  }

  /// What it is, as a difference would speak of it.
  var subject: Mismatch.Subject {
    switch self {
    case .charge: .init(.charge, name)
    case .credit: .init(.credit, name)
    case .entitlement: .init(.entitlement, name)
    case .obligation: .init(.obligation, name)
    case .value: .init(.value, name)
    }
  }

  /// What became of it, with what has failed.
  var status: String {
    switch self {
    case .charge(let charge), .credit(let charge): charge.statusText
    case .entitlement(let entitlement): entitlement.statusText
    case .obligation(let obligation): obligation.statusText
    case .value(let value): value.statusText
    }
  }

  /// Whether it is money that is due.
  var isDue: Bool {
    switch self {
    case .charge(let charge), .credit(let charge): charge.status == .due
    case .entitlement, .obligation, .value: false
    }
  }

  /// Why it cannot be worked out, if so.
  var failure: RunTimeError? {
    switch self {
    case .charge(let charge), .credit(let charge): charge.failure.map { RunTimeError($0) }
    case .entitlement(let entitlement): entitlement.failure.map { RunTimeError($0) }
    case .obligation(let obligation): obligation.failure.map { RunTimeError($0) }
    case .value(let value): value.failure.map { RunTimeError($0) }
    }
  }
}

extension Decision {
  /// All that it says of names, in its order.
  var outcomes: [DecisionOutcome] {
    charges.map { .charge($0) } + credits.map { .credit($0) }
      + entitlements.map { .entitlement($0) } + obligations.map { .obligation($0) }
      + values.map { .value($0) }
  }
}
