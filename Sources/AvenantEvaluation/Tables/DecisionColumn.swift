package import AvenantModel
import AvenantValues

/// A column of a table of decisions.
package enum DecisionColumn: Sendable {
  /// What a column tells of a charge or credit.
  package enum ChargePart: String, CaseIterable, Sendable {
    case status
    case amount
    case currency
    case tax
    case dueOn = "due_on"
    case payment
    case waivedBy = "waived_by"
  }

  case line
  case version
  case charge(String, ChargePart)
  case credit(String, ChargePart)
  case entitlement(String)
  case obligationStatus(String)
  case obligationDay(String)
  case valueStatus(String)
  case value(String)
  case unknown
  case errors
  case explanation
  case factsReceipt

  /// The columns for the decisions of a contract, whichever version governs.
  ///
  /// The parts of a charge or credit stand together in the order of ``ChargePart``, as do the
  /// status and the day of an obligation, and the status of a value and the value.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - isExplained: Whether there is a column for sentences.
  ///   - hasReceipts: Whether there is one for the identity of the facts.
  /// - Returns: The columns; the first one is ``line``.
  package static func columns(
    of contract: Contract, isExplained: Bool, hasReceipts: Bool
  ) -> [DecisionColumn] {
    let clauses = contract.versions.flatMap(\.clauses)
    func names(_ direction: Charge.Direction) -> [String] {
      clauses.filter { $0.charge?.direction == direction }.map(\.name).eachOnce
    }
    let owed =
      names(.charge).flatMap { name in ChargePart.allCases.map { Self.charge(name, $0) } }
      + names(.credit).flatMap { name in ChargePart.allCases.map { Self.credit(name, $0) } }
    let obligations = clauses.filter { $0.obligation != nil }.map(\.name).eachOnce
    return [.line, .version] + owed
      + contract.versions.flatMap(\.entitlements).map(\.name).eachOnce.map { .entitlement($0) }
      + obligations.flatMap { [.obligationStatus($0), .obligationDay($0)] }
      + contract.versions.flatMap { version in version.outcomes.map { version[$0].name } }
      .eachOnce.flatMap { [.valueStatus($0), .value($0)] }
      + [.unknown, .errors] + (isExplained ? [.explanation] : [])
      + (hasReceipts ? [.factsReceipt] : [])
  }

  /// The name in the first row.
  package var name: String {
    switch self {
    case .line: "line"
    case .version: "version"
    case .charge(let clause, let part): "charges.\(clause).\(part.rawValue)"
    case .credit(let clause, let part): "credits.\(clause).\(part.rawValue)"
    case .entitlement(let name): "entitlements.\(name)"
    case .obligationStatus(let clause): "obligations.\(clause).status"
    case .obligationDay(let clause): "obligations.\(clause).last_day"
    case .valueStatus(let name): "values.\(name).status"
    case .value(let name): "values.\(name).value"
    case .unknown: "unknown"
    case .errors: "errors"
    case .explanation: "explanation"
    case .factsReceipt: "receipt.facts"
    }
  }

  /// What a decision says; empty where it says nothing, names with blanks between them.
  package func value(in decision: Decision) -> String {
    switch self {
    case .line, .errors, .explanation: ""
    case .version: decision.version ?? ""
    case .charge(let clause, let part):
      decision.charges.first { $0.clause == clause }.map { part.value(in: $0) } ?? ""
    case .credit(let clause, let part):
      decision.credits.first { $0.clause == clause }.map { part.value(in: $0) } ?? ""
    case .entitlement(let name):
      decision.entitlements.first { $0.entitlement == name }?.status.rawValue ?? ""
    case .obligationStatus(let clause):
      decision.obligations.first { $0.clause == clause }?.status.rawValue ?? ""
    case .obligationDay(let clause):
      decision.obligations.first { $0.clause == clause }?.lastDay?.description ?? ""
    case .valueStatus(let name):
      decision.values.first { $0.definition == name }?.status.rawValue ?? ""
    case .value(let name): decision.values.first { $0.definition == name }?.literal ?? ""
    case .unknown: decision.unknown.joined(separator: " ")
    case .factsReceipt: decision.receipt.facts
    }
  }
}

extension DecisionColumn.ChargePart {
  fileprivate func value(in charge: ChargeOutcome) -> String {
    switch self {
    case .status: charge.status.rawValue
    case .amount: charge.amount?.description ?? ""
    case .currency: charge.status == .notDue ? "" : charge.currency.code
    case .tax: charge.status == .notDue ? "" : charge.tax.rawValue
    case .dueOn: charge.dueOn?.description ?? ""
    case .payment: charge.payment?.rawValue ?? ""
    case .waivedBy: charge.waivedBy.joined(separator: " ")
    }
  }
}

extension [String] {
  /// The names in their order, each once.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
