package import AvenantDiagnostics

/// Reads `contract.yaml`.
///
/// What cannot be read is dropped, and its name remembered in `damagedNames`; the rest survives.
///
/// - Parameters:
///   - node: The whole document.
///   - diagnostics: Where every mistake is reported.
/// - Returns: The contract; `nil` where so much is missing that nothing can be said of it.
package func parseContract(
  _ node: SyntaxNode, into diagnostics: inout Diagnostics
) -> ContractSyntax? {
  let subject = Subject("the contract", at: node.firstWords)
  guard let fields = MappingReader<ContractKey>(node, of: subject, into: &diagnostics) else {
    return nil
  }
  let id = fields.required(.contract, into: &diagnostics)?.name(.contract, into: &diagnostics)
  let title = fields.required(.title, into: &diagnostics)?.sentence(into: &diagnostics)
  let governedBy = fields.required(.governedBy, into: &diagnostics)?
    .name(.fact, into: &diagnostics)
  let (parties, areAllPartiesRead) = parties(
    fields.required(.parties, into: &diagnostics), into: &diagnostics)
  var shared = SharedSections(
    rounding: fields[.rounding], monthEnd: fields[.monthEnd],
    taxRounding: fields[.taxRounding], facts: fields[.facts],
    consistent: fields[.consistent], entitlements: fields[.entitlements], into: &diagnostics)
  let guarantees = shared.declared.declarations(fields[.guarantees], into: &diagnostics) {
    $0.guarantee(into: &$1)
  }
  let timeZone = fields[.timeZone]?.sentence(into: &diagnostics)
  let currency = fields[.currency]?.sentence(into: &diagnostics)
  guard let id, let title, let governedBy else { return nil }
  return ContractSyntax(
    id: id, title: title, parties: parties, timeZone: timeZone, currency: currency,
    governedBy: governedBy, rules: shared.rules, facts: shared.facts,
    consistent: shared.consistent, entitlements: shared.entitlements, guarantees: guarantees,
    areAllPartiesRead: areAllPartiesRead,
    damagedNames: shared.declared.damagedNames)
}

private enum ContractKey: String, CaseIterable {
  case contract, title, parties
  case timeZone = "time_zone"
  case currency, rounding
  case monthEnd = "month_end"
  case taxRounding = "tax_rounding"
  case governedBy = "governed_by"
  case facts, consistent, entitlements, guarantees
}

/// The parties, and whether these are all that the contract was meant to have.
private func parties(
  _ entry: SyntaxNode.Entry?, into diagnostics: inout Diagnostics
) -> ([PartySyntax], areAll: Bool) {
  guard let entry else { return ([], false) }
  let written = entry.entries(into: &diagnostics)
  if case .mapping = entry.value.content, written.isEmpty {
    diagnostics.report(.emptyValue(of: Subject(entry)))
  }
  if written.count == 1 { diagnostics.report(.singleParty(of: Subject(entry))) }
  let parties = written.compactMap { party -> PartySyntax? in
    let description = party.sentence(into: &diagnostics)
    guard let role = party.keyName(into: &diagnostics), let description else { return nil }
    return PartySyntax(role: role, description: description)
  }
  return (parties, !parties.isEmpty && parties.count == written.count)
}
