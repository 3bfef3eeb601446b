import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax
import AvenantValues

/// What stands under a name, read as what must become of what it names.
extension SyntaxNode.Entry {
  private enum ChargeKey: String, CaseIterable {
    case status, amount
    case taxRate = "tax_rate"
    case net
    case taxAmount = "tax_amount"
    case gross
    case dueOn = "due_on"
    case payment
    case waivedBy = "waived_by"
    case mayBeWaivedBy = "may_be_waived_by"
  }

  private enum EntitlementKey: String, CaseIterable {
    case status, because
  }

  private enum ObligationKey: String, CaseIterable {
    case status
    case lastDay = "last_day"
  }

  private enum ValueKey: String, CaseIterable {
    case status, value
  }

  /// Returns what must become of a charge or a credit.
  func charge(into diagnostics: inout Diagnostics) -> ExpectedCharge? {
    guard let fields = outcome(ChargeKey.self, into: &diagnostics) else { return nil }
    let status = fields.required(.status, into: &diagnostics)?
      .expectedWord(of: ChargeOutcome.Status.self, into: &diagnostics)
    let amount = fields[.amount]?.orNone(Self.expectedAmount, into: &diagnostics)
    let taxes = ExpectedTaxes(
      rate: fields[.taxRate]?.expectedRate(into: &diagnostics),
      net: fields[.net]?.orNone(Self.expectedAmount, into: &diagnostics),
      tax: fields[.taxAmount]?.orNone(Self.expectedAmount, into: &diagnostics),
      gross: fields[.gross]?.orNone(Self.expectedAmount, into: &diagnostics))
    let dueOn = fields[.dueOn]?.orNone(Self.expectedDay, into: &diagnostics)
    let payment = fields[.payment]?.orNone(Self.expectedPayment, into: &diagnostics)
    let waivedBy = fields[.waivedBy]?.expectedNames(into: &diagnostics)
    let mayBeWaivedBy = fields[.mayBeWaivedBy]?.expectedNames(into: &diagnostics)
    guard let status else { return nil }
    return ExpectedCharge(
      clause: Expected(key, at: keyRange), status: status, amount: amount, taxes: taxes,
      dueOn: dueOn, payment: payment, waivedBy: waivedBy, mayBeWaivedBy: mayBeWaivedBy)
  }

  /// Returns whether something must be allowed.
  func entitlement(into diagnostics: inout Diagnostics) -> ExpectedEntitlement? {
    guard let fields = outcome(EntitlementKey.self, into: &diagnostics) else { return nil }
    let status = fields.required(.status, into: &diagnostics)?
      .expectedWord(of: EntitlementOutcome.Status.self, into: &diagnostics)
    let because = fields[.because]?.expectedNames(into: &diagnostics)
    guard let status else { return nil }
    return ExpectedEntitlement(
      name: Expected(key, at: keyRange), status: status, because: because)
  }

  /// Returns how far an obligation must be met.
  func obligation(into diagnostics: inout Diagnostics) -> ExpectedObligation? {
    guard let fields = outcome(ObligationKey.self, into: &diagnostics) else { return nil }
    let status = fields.required(.status, into: &diagnostics)?
      .expectedWord(of: ObligationOutcome.Status.self, into: &diagnostics)
    let lastDay = fields[.lastDay]?.orNone(Self.expectedDay, into: &diagnostics)
    guard let status else { return nil }
    return ExpectedObligation(
      clause: Expected(key, at: keyRange), status: status, lastDay: lastDay)
  }

  /// Returns what must come out of a value: a word that says why there is none, or the value
  /// itself.
  func givenValue(into diagnostics: inout Diagnostics) -> ExpectedValue? {
    let name = Expected(key, at: keyRange)
    if case .scalar = value.content {
      guard let written = sentence(into: &diagnostics) else { return nil }
      let text = Expected(written.text, at: written.range)
      guard let status = ValueOutcome.Status(rawValue: written.text), status != .known else {
        return ExpectedValue(
          name: name, status: Expected(.known, at: written.range), value: text)
      }
      return ExpectedValue(name: name, status: Expected(status, at: written.range), value: nil)
    }
    guard let fields = fields(ValueKey.self, into: &diagnostics) else { return nil }
    let status = fields.required(.status, into: &diagnostics)?
      .expectedWord(of: ValueOutcome.Status.self, into: &diagnostics)
    let value = fields[.value]?.sentence(into: &diagnostics)
    guard let status else { return nil }
    return ExpectedValue(
      name: name, status: status, value: value.map { Expected($0.text, at: $0.range) })
  }

  private func expectedPayment(
    into diagnostics: inout Diagnostics
  ) -> Expected<ChargeOutcome.Payment>? {
    expectedWord(of: ChargeOutcome.Payment.self, into: &diagnostics)
  }

  /// The fields that stand here; a status alone is short for `{ status: … }`.
  private func outcome<Key: MappingKey>(
    _ keys: Key.Type, into diagnostics: inout Diagnostics
  ) -> MappingReader<Key>? {
    guard case .scalar(let scalar) = value.content, !scalar.text.isEmpty else {
      return fields(keys, into: &diagnostics)
    }
    let status = SyntaxNode.Entry(key: "status", keyRange: keyRange, value: value)
    return MappingReader(
      SyntaxNode(.mapping([status]), at: value.range), of: Subject(self), into: &diagnostics)
  }
}
