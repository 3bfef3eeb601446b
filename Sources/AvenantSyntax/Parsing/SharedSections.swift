import AvenantDiagnostics

/// The sections that a contract and a version have in common.
struct SharedSections {
  /// `rounding:`, `month_end:` and `tax_rounding:`.
  let rules: RulesSyntax
  /// `facts:`.
  let facts: [FactSyntax]
  /// `consistent:`.
  let consistent: [ExpressionSyntax]
  /// `entitlements:`.
  let entitlements: [EntitlementSyntax]
  /// The record of what could not be read.
  var declared = DeclarationReader()

  /// Reads the sections; one that is left out declares nothing.
  init(
    rounding: SyntaxNode.Entry?, monthEnd: SyntaxNode.Entry?,
    taxRounding: SyntaxNode.Entry?, facts: SyntaxNode.Entry?,
    consistent: SyntaxNode.Entry?, entitlements: SyntaxNode.Entry?,
    into diagnostics: inout Diagnostics
  ) {
    rules = RulesSyntax(
      rounding: rounding?.sentence(into: &diagnostics),
      monthEnd: monthEnd?.sentence(into: &diagnostics),
      taxRounding: taxRounding?.sentence(into: &diagnostics))
    self.facts = declared.declarations(facts, into: &diagnostics) {
      FactParser().fact($0, into: &$1)
    }
    self.consistent = consistent?.conditions(into: &diagnostics) ?? []
    self.entitlements = declared.declarations(entitlements, into: &diagnostics) {
      entitlement($0, into: &$1)
    }
  }
}

private enum EntitlementKey: String, CaseIterable {
  case holder, `default`, says, cite
}

private enum EntitlementDefault: String, CaseIterable {
  case granted, denied
}

private func entitlement(
  _ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics
) -> EntitlementSyntax? {
  let name = entry.keyName(into: &diagnostics)
  guard let fields = entry.fields(EntitlementKey.self, into: &diagnostics) else { return nil }
  let holder = fields.required(.holder, into: &diagnostics)?.sentence(into: &diagnostics)
  let standing = fields.required(.default, into: &diagnostics)?
    .word(of: EntitlementDefault.self, into: &diagnostics)
  let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
  let cite = fields.required(.cite, into: &diagnostics)?.citation(into: &diagnostics)
  guard let name, let holder, let standing, let says, let cite else { return nil }
  return EntitlementSyntax(
    name: name, holder: holder, isGrantedByDefault: standing == .granted, says: says, cite: cite)
}
