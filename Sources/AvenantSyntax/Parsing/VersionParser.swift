package import AvenantDiagnostics

/// Reads one file of `versions/`.
///
/// What cannot be read is dropped, and its name remembered in `damagedNames`; the rest survives.
///
/// - Parameters:
///   - node: The whole document.
///   - diagnostics: Where every mistake is reported.
/// - Returns: The version; `nil` where so much is missing that nothing can be said of it.
package func parseVersion(
  _ node: SyntaxNode, into diagnostics: inout Diagnostics
) -> VersionSyntax? {
  let subject = Subject("the version", at: node.firstWords)
  guard let fields = MappingReader<VersionKey>(node, of: subject, into: &diagnostics) else {
    return nil
  }
  let contract = fields.required(.contract, into: &diagnostics)?
    .name(.contract, into: &diagnostics)
  let id = fields.required(.version, into: &diagnostics)?.versionID(into: &diagnostics)
  let inForce = fields.required(.inForce, into: &diagnostics)?.inForce(into: &diagnostics)
  let sections = VersionSections(fields, into: &diagnostics)
  let title = fields[.title]?.sentence(into: &diagnostics)
  let source = fields[.source]?.document(into: &diagnostics)
  let amends = fields[.amends]?.versionID(into: &diagnostics)
  let replaces = fields[.replaces]?.names(into: &diagnostics) ?? []
  let repeals = fields[.repeals]?.names(into: &diagnostics) ?? []
  guard let contract, let id, let inForce else { return nil }
  return VersionSyntax(
    contract: contract, id: id, title: title, inForce: inForce, source: source, amends: amends,
    replaces: replaces, repeals: repeals, rules: sections.shared.rules,
    facts: sections.shared.facts, consistent: sections.shared.consistent,
    entitlements: sections.shared.entitlements, terms: sections.terms,
    definitions: sections.definitions, clauses: sections.clauses, unsettled: sections.unsettled,
    damagedNames: sections.shared.declared.damagedNames)
}

private enum VersionKey: String, CaseIterable {
  case contract, version, title
  case inForce = "in_force"
  case source, amends, replaces, repeals, rounding
  case monthEnd = "month_end"
  case taxRounding = "tax_rounding"
  case facts, consistent, entitlements, terms, definitions, clauses, unsettled
}

/// What a version declares.
private struct VersionSections {
  var shared: SharedSections
  let terms: [TermSyntax]
  let definitions: [DefinitionSyntax]
  let clauses: [ClauseSyntax]
  let unsettled: [UnsettledSyntax]

  init(_ fields: MappingReader<VersionKey>, into diagnostics: inout Diagnostics) {
    shared = SharedSections(
      rounding: fields[.rounding], monthEnd: fields[.monthEnd],
      taxRounding: fields[.taxRounding], facts: fields[.facts],
      consistent: fields[.consistent], entitlements: fields[.entitlements], into: &diagnostics)
    terms = shared.declared.declarations(fields[.terms], into: &diagnostics) {
      TermParser().term($0, into: &$1)
    }
    definitions = shared.declared.declarations(fields[.definitions], into: &diagnostics) {
      $0.definition(into: &$1)
    }
    let written = fields[.clauses].map { ClauseParser.indented($0, into: &diagnostics) }
    clauses = shared.declared.declarations(written, into: &diagnostics) {
      ClauseParser().clause($0, into: &$1)
    }
    unsettled = shared.declared.declarations(fields[.unsettled], into: &diagnostics) {
      $0.unsettled(into: &$1)
    }
  }
}

extension SyntaxNode.Entry {
  private enum InForceKey: String, CaseIterable {
    case from, through
  }

  private enum SourceKey: String, CaseIterable {
    case document
  }

  fileprivate func inForce(into diagnostics: inout Diagnostics) -> InForceSyntax? {
    guard let fields = fields(InForceKey.self, into: &diagnostics) else { return nil }
    let from = fields.required(.from, into: &diagnostics)?.day(into: &diagnostics)
    let through = fields.required(.through, into: &diagnostics)?.through(into: &diagnostics)
    guard let from, let through else { return nil }
    return InForceSyntax(from: from, through: through, range: value.range)
  }

  /// Returns the document that `source: { document: … }` names.
  func document(into diagnostics: inout Diagnostics) -> NameSyntax? {
    fields(SourceKey.self, into: &diagnostics)?
      .required(.document, into: &diagnostics)?.sentence(into: &diagnostics)
  }

  /// Returns the id of a version: free text that can be the name of a file.
  fileprivate func versionID(into diagnostics: inout Diagnostics) -> NameSyntax? {
    guard let id = sentence(into: &diagnostics) else { return nil }
    if id.text.contains(where: { $0.isWhitespace || $0 == "/" || $0 == "\\" }) {
      diagnostics.report(.malformedVersionID(id))
      return nil
    }
    return id
  }

  /// Returns a last day, or `superseded` or `open` in its place.
  func through(into diagnostics: inout Diagnostics) -> ThroughSyntax? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    switch written.text {
    case "superseded": return .superseded(written.range)
    case "open": return .open(written.range)
    case let text where text.first?.isLetter == true:
      let words = ["superseded", "open"]
      diagnostics.report(.unknownWord(written, of: Subject(self), known: words))
      return nil
    default: return day(into: &diagnostics).map { .day($0) }
    }
  }
}
