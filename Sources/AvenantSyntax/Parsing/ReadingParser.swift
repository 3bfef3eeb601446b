import AvenantDiagnostics

/// Reads the ways in which an open question can be answered.
struct ReadingParser {
  private enum Key: String, CaseIterable {
    case says, terms, definitions, clauses
  }

  private enum ClauseKey: String, CaseIterable {
    case says, when, charge, credit, requires, waives, grants, denies, overrides, reduces, caps
  }

  /// The readings that stand under `section`.
  func readings(
    _ section: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> [ReadingSyntax] {
    let entries = section.entries(into: &diagnostics)
    if case .mapping = section.value.content, entries.isEmpty {
      diagnostics.report(.emptyValue(of: Subject(section)))
    }
    return entries.compactMap { reading($0, into: &diagnostics) }
  }

  private func reading(
    _ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> ReadingSyntax? {
    let name = entry.keyName(into: &diagnostics)
    guard let fields = entry.fields(Key.self, into: &diagnostics) else { return nil }
    let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
    var declared = DeclarationReader()
    let terms = declared.declarations(fields[.terms], into: &diagnostics) {
      TermParser().term($0, into: &$1)
    }
    let definitions = declared.declarations(fields[.definitions], into: &diagnostics) {
      $0.restatedDefinition(into: &$1)
    }
    let clauses = declared.declarations(fields[.clauses], into: &diagnostics) {
      restatement($0, into: &$1)
    }
    guard let name, let says else { return nil }
    return ReadingSyntax(
      name: name, says: says, terms: terms, definitions: definitions, clauses: clauses,
      range: entry.keyRange.through(entry.value.range))
  }

  private func restatement(
    _ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> RestatementSyntax? {
    let name = entry.keyName(into: &diagnostics)
    guard let fields = entry.fields(ClauseKey.self, into: &diagnostics) else { return nil }
    if ClauseKey.allCases.allSatisfy({ fields[$0] == nil }), !diagnostics.containsError {
      diagnostics.report(.emptyValue(of: fields.subject))
    }
    let charge = fields.either(.charge, or: .credit, into: &diagnostics)
    let restatement = name.map { name in
      RestatementSyntax(
        name: name, says: fields[.says]?.sentence(into: &diagnostics),
        when: fields[.when]?.condition(into: &diagnostics),
        charge: charge?.charge(into: &diagnostics),
        obligation: fields[.requires]?.obligation(into: &diagnostics),
        waives: fields[.waives]?.charges(into: &diagnostics),
        grants: fields[.grants]?.names(into: &diagnostics),
        denies: fields[.denies]?.names(into: &diagnostics),
        overrides: fields[.overrides]?.names(into: &diagnostics),
        reduction: fields[.reduces]?.reduction(into: &diagnostics),
        cap: fields[.caps]?.cap(into: &diagnostics))
    }
    return restatement
  }
}
