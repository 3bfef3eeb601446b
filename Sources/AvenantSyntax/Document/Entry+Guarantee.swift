import AvenantDiagnostics

/// What stands under a name of `guarantees`.
extension SyntaxNode.Entry {
  private enum GuaranteeKey: String, CaseIterable {
    case says, always, from
  }

  /// Returns the guarantee; `nil` after a diagnostic.
  func guarantee(into diagnostics: inout Diagnostics) -> GuaranteeSyntax? {
    let name = keyName(into: &diagnostics)
    guard let fields = fields(GuaranteeKey.self, into: &diagnostics) else { return nil }
    let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
    let always = fields.required(.always, into: &diagnostics)?.condition(into: &diagnostics)
    let from = fields[.from]?.sentence(into: &diagnostics)
    guard let name, let says, let always else { return nil }
    return GuaranteeSyntax(name: name, says: says, always: always, from: from)
  }
}
