import AvenantDiagnostics
import AvenantSyntax

/// What stands under `expect:`.
extension SyntaxNode.Entry {
  private enum Key: String, CaseIterable {
    case version, charges, credits, entitlements, obligations, values, allowances, applies
    case doesNotApply = "does_not_apply"
    case totals, payable, undetermined
    case asksFor = "asks_for"
    case unsettled, matters, error, refused
  }

  /// Returns what must follow.
  func expectation(into diagnostics: inout Diagnostics) -> Expectation? {
    guard let fields = fields(Key.self, into: &diagnostics) else { return nil }
    if let refused = fields[.refused] {
      reportAnything(beside: .refused, in: fields, into: &diagnostics)
      return .refused(refused.expectedNames(into: &diagnostics))
    }
    let error = fields[.error]?.expectedWord(of: RunTimeError.self, into: &diagnostics)
    if let error, error.value.concernsWholeTicket {
      reportAnything(beside: .error, in: fields, into: &diagnostics)
      return .undecidable(error)
    }
    return .decision(decision(fields, error, into: &diagnostics))
  }

  /// Reports what cannot be expected where there is no decision.
  private func reportAnything(
    beside key: Key, in fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) {
    for other in Key.allCases where other != key {
      _ = fields.either(key, or: other, into: &diagnostics)
    }
  }

  private func decision(
    _ fields: MappingReader<Key>, _ error: Expected<RunTimeError>?,
    into diagnostics: inout Diagnostics
  ) -> ExpectedDecision {
    ExpectedDecision(
      version: fields[.version]?.orNone(Self.expectedText, into: &diagnostics),
      charges: each(fields[.charges], Self.charge, into: &diagnostics),
      credits: each(fields[.credits], Self.charge, into: &diagnostics),
      entitlements: each(fields[.entitlements], Self.entitlement, into: &diagnostics),
      obligations: each(fields[.obligations], Self.obligation, into: &diagnostics),
      values: each(fields[.values], Self.givenValue, into: &diagnostics),
      allowances: each(fields[.allowances], Self.allowance, into: &diagnostics),
      applies: fields[.applies]?.expectedNames(into: &diagnostics).names ?? [],
      doesNotApply: fields[.doesNotApply]?.expectedNames(into: &diagnostics).names ?? [],
      totals: fields[.totals]?.totals(into: &diagnostics),
      payable: fields[.payable]?.payable(into: &diagnostics),
      undetermined: fields[.undetermined]?.expectedNames(into: &diagnostics).names ?? [],
      asksFor: fields[.asksFor]?.expectedNames(into: &diagnostics),
      unsettled: fields[.unsettled]?.expectedNames(into: &diagnostics),
      error: error, range: keyRange,
      matters: fields[.matters]?.expectedNames(into: &diagnostics))
  }

  /// Reads each entry under a section; nothing where it is left out.
  private func each<Outcome>(
    _ section: SyntaxNode.Entry?, _ read: (Self) -> (inout Diagnostics) -> Outcome?,
    into diagnostics: inout Diagnostics
  ) -> [Outcome] {
    guard let entries = section?.entries(into: &diagnostics) else { return [] }
    return entries.compactMap { read($0)(&diagnostics) }
  }

  private func expectedText(into diagnostics: inout Diagnostics) -> Expected<String>? {
    sentence(into: &diagnostics).map { Expected($0.text, at: $0.range) }
  }

  private func payable(into diagnostics: inout Diagnostics) -> Expected<[ExpectedPayable]> {
    Expected(
      items(into: &diagnostics).compactMap { $0.payable(into: &diagnostics) }, at: value.range)
  }

  private func totals(into diagnostics: inout Diagnostics) -> Expected<[ExpectedTotal]> {
    Expected(items(into: &diagnostics).compactMap { $0.total(into: &diagnostics) }, at: value.range)
  }
}
