public import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension Decision {
  /// Returns the decision as a JSON object, its keys always in the same order.
  ///
  /// - Parameter pretty: Whether every key has a line of its own.
  /// - Returns: The text, without a line break at its end.
  public func json(pretty: Bool = false) -> String { jsonValue.text(pretty: pretty) }

  /// The decision as a JSON object; charges, entitlements and obligations are keyed by their ids.
  public var jsonValue: JSONValue {
    .object(members + readingsJSON + [("receipt", receipt.json)])
  }

  /// What the object of ``jsonValue`` says of the ticket, without the receipt.
  package var jsonMembers: [(key: String, value: JSONValue)] { members + readingsJSON }

  private var members: [(key: String, value: JSONValue)] {
    [
      ("contract", .string(contract)), ("version", .string(version)),
      ("as_of", .string(asOf.description)),
      ("charges", .object(charges.map { ($0.id, $0.json) })),
      ("credits", .object(credits.map { ($0.id, $0.json) })),
      ("totals", .array(totals.map(\.json))),
    ] + (payable.isEmpty ? [] : [("payable", .array(payable.map(\.json)))]) + [
      ("entitlements", .object(entitlements.map { ($0.entitlement, $0.json) })),
      ("obligations", .object(obligations.map { ($0.id, $0.json) })),
    ] + valuesJSON + allowancesJSON + [
      ("defaulted", .strings(defaulted)), ("unknown", .strings(unknown)),
      ("unsettled", .strings(unsettled)),
    ]
  }

  private var valuesJSON: [(key: String, value: JSONValue)] {
    values.isEmpty ? [] : [("values", .object(values.map { ($0.definition, $0.json) }))]
  }

  private var allowancesJSON: [(key: String, value: JSONValue)] {
    allowances.isEmpty
      ? [] : [("allowances", .object(allowances.map { ($0.definition, $0.json) }))]
  }
}

extension ChargeOutcome {
  /// The outcome as it stands in a decision.
  package var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("status", .string(status.rawValue)), ("label", .string(label)),
    ]
    switch status {
    case .due, .waived, .belowMinimum:
      members += money
      members += payment.map { [("payment", .string($0.rawValue))] } ?? []
    case .notDue, .undetermined, .failed: break
    }
    members.append(("waived_by", .strings(waivedBy)))
    if !mayBeWaivedBy.isEmpty { members.append(("may_be_waived_by", .strings(mayBeWaivedBy))) }
    if let failure { members.append(("failure", .string(failure.id))) }
    return .object(members)
  }

  private var money: [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("amount", amount.map { .string($0.description) } ?? .null)
    ]
    if !missing.isEmpty { members.append(("missing", .strings(missing))) }
    members += [("currency", .string(currency.code)), ("tax", .string(tax.rawValue))]
    members += taxes?.members ?? []
    if let dueOn { return members + [("due_on", .string(dueOn.description))] }
    return dueOnWaitsFor.isEmpty
      ? members
      : members + [("due_on", .null), ("due_on_waits_for", .strings(dueOnWaitsFor))]
  }
}

extension Total {
  /// It, as it stands in a decision.
  package var json: JSONValue {
    .object(
      [
        ("owed_by", .string(owedBy)), ("currency", .string(currency.code)),
        ("tax", .string(tax.rawValue)), ("amount", .string(amount.description)),
      ] + (taxes?.members ?? []) + [("complete", .boolean(isComplete))])
  }
}

extension TaxOutcome {
  fileprivate var members: [(key: String, value: JSONValue)] {
    let known: [(key: String, value: JSONValue)] = [
      ("tax_rate", .string(rate?.percentage)), ("net", .string(net?.description)),
      ("tax_amount", .string(tax?.description)), ("gross", .string(gross?.description)),
    ]
    return missing.isEmpty ? known : known + [("tax_waits_for", .strings(missing))]
  }
}

extension Payable {
  /// It, as it stands in a decision.
  var json: JSONValue {
    .object([
      ("owed_by", .string(owedBy)), ("currency", .string(currency.code)),
      ("net", .string(net.description)), ("tax_amount", .string(tax.description)),
      ("gross", .string(gross.description)), ("complete", .boolean(isComplete)),
    ])
  }
}

extension Fraction {
  /// A share in percent: `5.5%`; one that no decimal number is, as a fraction.
  fileprivate var percentage: String {
    let points = multiplied(by: Fraction(ExactNumber(100)))
    let number = points.flatMap { RoundingMode.down.round($0, toScale: 16) }
    guard let points, let number, Fraction(number) == points else { return description }
    return "\(number.reduced)%"
  }
}

extension EntitlementOutcome {
  /// The outcome as it stands in a decision.
  package var json: JSONValue {
    .object(
      [("status", .string(status.rawValue)), ("because", .strings(because))]
        + (failure.map { [("failure", .string($0.id))] } ?? []))
  }
}

extension ObligationOutcome {
  /// The outcome as it stands in a decision.
  package var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("status", .string(status.rawValue)), ("party", .string(party)),
    ]
    if let lastDay {
      members.append(("last_day", .string(lastDay.description)))
    } else if !missing.isEmpty {
      members += [("last_day", .null), ("missing", .strings(missing))]
    }
    if let failure { members.append(("failure", .string(failure.id))) }
    return .object(members)
  }
}

extension ValueOutcome {
  /// It, as it stands in a decision.
  package var json: JSONValue {
    .object(
      [
        ("status", .string(status.rawValue)), ("says", .string(says)),
        ("type", .string(type.name)), ("value", valueJSON),
      ] + (missing.isEmpty ? [] : [("missing", .strings(missing))])
        + (failure.map { [("failure", .string($0.id))] } ?? []))
  }

  private var valueJSON: JSONValue {
    if case .boolean(let truth) = value { .boolean(truth) } else { .string(literal) }
  }
}

extension AllowanceOutcome {
  /// It, as it stands in a decision.
  package var json: JSONValue {
    .object([
      ("of", .string(amount?.description)), ("used", .string(used?.description)),
      ("left", .string(left?.description)), ("use", use.map { .number("\($0)") } ?? .null),
      ("from", .string(first?.description)), ("through", .string(last?.description)),
    ])
  }
}

extension Receipt {
  /// The receipt as a JSON object.
  package var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("meaning", .string(meaning)), ("text", .string(text)), ("facts", .string(facts)),
      ("engine", .string(engine)),
    ]
    if !readings.isEmpty { members.append(("readings", .strings(readings))) }
    if !zones.isEmpty { members.append(("zones", .strings(zones))) }
    return .object(members)
  }
}
