import AvenantDiagnostics

/// Reads a term in one of its four shapes, each of which has keys of its own.
struct TermParser {
  private enum ConstantKey: String, CaseIterable {
    case value, cite, label
  }

  private enum PeriodKey: String, CaseIterable {
    case from, through, cite, label
  }

  private enum IntervalKey: String, CaseIterable {
    case interval = "in"
    case cite, label
  }

  private enum DatedKey: String, CaseIterable {
    case datedBy = "dated_by"
    case values, through, label
  }

  private enum DatedValueKey: String, CaseIterable {
    case from, value, cite
  }

  /// The term declared by `entry`; `nil` after a diagnostic.
  func term(_ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics) -> TermSyntax? {
    guard let name = entry.keyName(into: &diagnostics) else { return nil }
    let keys = Set(entry.entries(into: &diagnostics).map(\.key))
    if diagnostics.containsError { return nil }
    if keys.contains("scale") {
      let isDated = keys.contains("dated_by") || keys.contains("values")
      return ScaleParser().term(entry, name, isDated: isDated, into: &diagnostics)
    }
    if keys.contains("dated_by") || keys.contains("values") {
      return dated(entry, name, into: &diagnostics)
    }
    if keys.contains("value") { return constant(entry, name, into: &diagnostics) }
    if keys.contains("in") { return interval(entry, name, into: &diagnostics) }
    if keys.contains("from") || keys.contains("through") {
      return period(entry, name, into: &diagnostics)
    }
    diagnostics.report(.termWithoutValue(name))
    return nil
  }

  private func constant(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    let fields = entry.fields(ConstantKey.self, into: &diagnostics)
    let cite = fields?[.cite]?.citation(into: &diagnostics)
    let label = fields?[.label]?.sentence(into: &diagnostics)
    guard let value = fields?[.value]?.expression(into: &diagnostics) else { return nil }
    return TermSyntax(name: name, value: .constant(value), cite: cite, label: label)
  }

  private func interval(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    let fields = entry.fields(IntervalKey.self, into: &diagnostics)
    let cite = fields?[.cite]?.citation(into: &diagnostics)
    let label = fields?[.label]?.sentence(into: &diagnostics)
    guard let bounds = fields?[.interval]?.bounds(into: &diagnostics) else { return nil }
    return TermSyntax(name: name, value: .interval(bounds), cite: cite, label: label)
  }

  private func period(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    let fields = entry.fields(PeriodKey.self, into: &diagnostics)
    let from = fields?.required(.from, into: &diagnostics)?.day(into: &diagnostics)
    let through = fields?.required(.through, into: &diagnostics)?.day(into: &diagnostics)
    let cite = fields?[.cite]?.citation(into: &diagnostics)
    let label = fields?[.label]?.sentence(into: &diagnostics)
    guard let from, let through else { return nil }
    return TermSyntax(
      name: name, value: .period(from: from, through: through), cite: cite, label: label)
  }

  private func dated(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    let fields = entry.fields(DatedKey.self, into: &diagnostics)
    let datedBy = fields?.required(.datedBy, into: &diagnostics)?.datingFact(into: &diagnostics)
    let through = fields?.required(.through, into: &diagnostics)?.through(into: &diagnostics)
    let values = fields?.required(.values, into: &diagnostics).map {
      datedValues($0, into: &diagnostics)
    }
    let label = fields?[.label]?.sentence(into: &diagnostics)
    guard let datedBy, let through, let values else { return nil }
    let dated = DatedValuesSyntax(datedBy: datedBy, values: values, through: through)
    return TermSyntax(name: name, value: .dated(dated), cite: nil, label: label)
  }

  private func datedValues(
    _ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> [DatedValueSyntax] {
    let items = entry.items(into: &diagnostics)
    if case .sequence = entry.value.content, items.isEmpty {
      diagnostics.report(.emptyValue(of: Subject(entry)))
    }
    return items.compactMap { datedValue($0, into: &diagnostics) }
  }

  private func datedValue(
    _ node: SyntaxNode, into diagnostics: inout Diagnostics
  ) -> DatedValueSyntax? {
    let subject = Subject("this value", at: node.range)
    let fields = MappingReader<DatedValueKey>(node, of: subject, into: &diagnostics)
    let from = fields?.required(.from, into: &diagnostics)?.day(into: &diagnostics)
    let value = fields?.required(.value, into: &diagnostics)?.expression(into: &diagnostics)
    let cite = fields?[.cite]?.citation(into: &diagnostics)
    guard let from, let value else { return nil }
    return DatedValueSyntax(from: from, value: value, cite: cite)
  }
}

extension SyntaxNode.Entry {
  /// Returns the name of a fact, or `as_of`.
  func datingFact(into diagnostics: inout Diagnostics) -> NameSyntax? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    if written.text == Token.Keyword.asOf.rawValue { return written }
    return written.checked(.fact, into: &diagnostics)
  }
}
