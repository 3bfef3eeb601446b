package import AvenantDiagnostics

/// A scale of rates, as it was written.
package struct ScaleSyntax: Sendable {
  /// What the rate of a bracket is applied to.
  package enum Mode: String, Sendable, CaseIterable {
    /// Each rate on its own slice.
    case slice
    /// One rate on the whole.
    case slab
  }

  /// One bracket: where it begins, and what holds in it.
  package struct Bracket: Sendable {
    /// `above:` or `from:`, where it begins.
    package let start: ExpressionSyntax
    /// Whether the start itself belongs to it: `from:`.
    package let includesStart: Bool
    /// `rate:` or `amount:`.
    package let value: ExpressionSyntax
    /// Whether the value is an `amount:` that does not grow.
    package let isAmount: Bool
    /// Where it stands.
    package let range: SourceRange
  }

  /// The brackets that hold from a day on, or always.
  package struct Edition: Sendable {
    /// The first day, as written; `nil` for a scale that does not change with time.
    package let from: NameSyntax?
    /// The brackets, in the order of the text.
    package let brackets: [Bracket]
    /// `cite:`.
    package let cite: NameSyntax?
  }

  /// What the rates are applied to.
  package let mode: Mode
  /// `dated_by:`; `nil` for a scale that does not change with time.
  package let datedBy: NameSyntax?
  /// `through:`, with `dated_by:`.
  package let through: ThroughSyntax?
  /// The brackets, by the days from which they hold.
  package let editions: [Edition]
  /// Where it stands.
  package let range: SourceRange
}

/// Reads a scale, which may change with time.
struct ScaleParser {
  private enum Key: String, CaseIterable {
    case scale, brackets, cite, label
  }

  private enum DatedKey: String, CaseIterable {
    case scale
    case datedBy = "dated_by"
    case values, through, label
  }

  private enum ValueKey: String, CaseIterable {
    case from, brackets, cite
  }

  private enum BracketKey: String, CaseIterable {
    case above, from, rate, amount
  }

  /// The scale declared by `entry`; `nil` after a diagnostic.
  func term(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, isDated: Bool,
    into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    isDated
      ? dated(entry, name, into: &diagnostics) : constant(entry, name, into: &diagnostics)
  }

  private func constant(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    guard let fields = entry.fields(Key.self, into: &diagnostics) else { return nil }
    let mode = fields[.scale]?.word(of: ScaleSyntax.Mode.self, into: &diagnostics)
    let cite = fields[.cite]?.citation(into: &diagnostics)
    let label = fields[.label]?.sentence(into: &diagnostics)
    let brackets = fields.required(.brackets, into: &diagnostics)
      .flatMap { self.brackets($0, into: &diagnostics) }
    guard let mode, let brackets else { return nil }
    let scale = ScaleSyntax(
      mode: mode, datedBy: nil, through: nil,
      editions: [.init(from: nil, brackets: brackets, cite: cite)], range: entry.value.range)
    return TermSyntax(name: name, value: .scale(scale), cite: cite, label: label)
  }

  private func dated(
    _ entry: SyntaxNode.Entry, _ name: NameSyntax, into diagnostics: inout Diagnostics
  ) -> TermSyntax? {
    guard let fields = entry.fields(DatedKey.self, into: &diagnostics) else { return nil }
    let mode = fields.required(.scale, into: &diagnostics)?
      .word(of: ScaleSyntax.Mode.self, into: &diagnostics)
    let datedBy = fields.required(.datedBy, into: &diagnostics)?.datingFact(into: &diagnostics)
    let through = fields.required(.through, into: &diagnostics)?.through(into: &diagnostics)
    let label = fields[.label]?.sentence(into: &diagnostics)
    let items = fields.required(.values, into: &diagnostics)?.items(into: &diagnostics) ?? []
    let editions = items.compactMap { edition($0, into: &diagnostics) }
    guard let mode, let datedBy, let through, editions.count == items.count, !editions.isEmpty
    else { return nil }
    let scale = ScaleSyntax(
      mode: mode, datedBy: datedBy, through: through, editions: editions, range: entry.value.range)
    return TermSyntax(name: name, value: .scale(scale), cite: nil, label: label)
  }

  private func edition(
    _ node: SyntaxNode, into diagnostics: inout Diagnostics
  ) -> ScaleSyntax.Edition? {
    let subject = Subject("this value", at: node.range)
    let fields = MappingReader<ValueKey>(node, of: subject, into: &diagnostics)
    let from = fields?.required(.from, into: &diagnostics)?.day(into: &diagnostics)
    let cite = fields?[.cite]?.citation(into: &diagnostics)
    let brackets = fields?.required(.brackets, into: &diagnostics)
      .flatMap { self.brackets($0, into: &diagnostics) }
    guard let from, let brackets else { return nil }
    return .init(from: from, brackets: brackets, cite: cite)
  }

  private func brackets(
    _ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> [ScaleSyntax.Bracket]? {
    let items = entry.items(into: &diagnostics)
    if case .sequence = entry.value.content, items.isEmpty {
      diagnostics.report(.emptyValue(of: Subject(entry)))
    }
    let brackets = items.compactMap { bracket($0, into: &diagnostics) }
    return brackets.count == items.count && !brackets.isEmpty ? brackets : nil
  }

  private func bracket(
    _ node: SyntaxNode, into diagnostics: inout Diagnostics
  ) -> ScaleSyntax.Bracket? {
    let subject = Subject("this bracket", at: node.range)
    guard let fields = MappingReader<BracketKey>(node, of: subject, into: &diagnostics) else {
      return nil
    }
    if fields.lacks(.above), fields.lacks(.from) {
      diagnostics.report(.bracketWithout("where it begins", at: node.range))
    }
    if fields.lacks(.rate), fields.lacks(.amount) {
      diagnostics.report(.bracketWithout("what holds in it", at: node.range))
    }
    let start = fields.either(.above, or: .from, into: &diagnostics)
    let value = fields.either(.rate, or: .amount, into: &diagnostics)
    guard let start, let value, let from = start.expression(into: &diagnostics),
      let held = value.expression(into: &diagnostics)
    else { return nil }
    return .init(
      start: from, includesStart: start.key == BracketKey.from.rawValue, value: held,
      isAmount: value.key == BracketKey.amount.rawValue, range: node.range)
  }
}

extension Diagnostic {
  static func bracketWithout(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .bracketWithout, "the bracket does not say \(what)", at: range,
      help: "write '{ above: 100 EUR, rate: 2% }', or 'from' where the start itself belongs to it, "
        + "or 'amount' in a slab")
  }
}

extension DiagnosticID {
  /// A bracket of a scale without its start or its rate.
  package static let bracketWithout = DiagnosticID("bracket-without")
}
