import AvenantDiagnostics

/// What stands under a name of the reader's choice, read as what it declares.
extension SyntaxNode.Entry {
  private enum DefinitionKey: String, CaseIterable {
    case `is`, table, allowance, allocation
    case firstMatch = "first_match"
    case says, cite, outcome
    case forEach = "for_each"
  }

  private enum RestatedDefinitionKey: String, CaseIterable {
    case `is`, table, allowance, allocation
    case firstMatch = "first_match"
    case says
  }

  private enum UnsettledKey: String, CaseIterable {
    case question, chosen, cite, touches, readings
  }

  /// Returns the definition declared here; `nil` after a diagnostic.
  func definition(into diagnostics: inout Diagnostics) -> DefinitionSyntax? {
    let name = keyName(into: &diagnostics)
    guard let fields = fields(DefinitionKey.self, into: &diagnostics) else { return nil }
    let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
    let forEach = fields[.forEach].flatMap { parseBinding($0.value, into: &diagnostics) }
    let isOutcome = fields[.outcome]?.flag(into: &diagnostics) ?? false
    // What comes out is told with the place of the contract that says so.
    let citation = isOutcome ? fields.required(.cite, into: &diagnostics) : fields[.cite]
    let cite = citation?.citation(into: &diagnostics)
    let value = definedValue(
      fields, [.is, .table, .allowance, .allocation], inOrder: fields[.firstMatch],
      into: &diagnostics)
    for key in [DefinitionKey.outcome, .allowance] {
      guard let each = fields[.forEach], let other = fields[key] else { continue }
      diagnostics.report(.exclusiveKeys(each, other))
    }
    guard let name, let says, let value, fields.lacks(.forEach) || forEach != nil else {
      return nil
    }
    return DefinitionSyntax(
      name: name, forEach: forEach, value: value, says: says, cite: cite, isOutcome: isOutcome)
  }

  /// Returns what a reading states anew of a definition: its value, and perhaps its words; `nil`
  /// after a diagnostic.
  func restatedDefinition(into diagnostics: inout Diagnostics) -> RestatedDefinitionSyntax? {
    let name = keyName(into: &diagnostics)
    guard let fields = fields(RestatedDefinitionKey.self, into: &diagnostics) else { return nil }
    let says = fields[.says]?.sentence(into: &diagnostics)
    let value = definedValue(
      fields, [.is, .table, .allowance, .allocation], inOrder: fields[.firstMatch],
      into: &diagnostics)
    guard let name, let value else { return nil }
    return RestatedDefinitionSyntax(name: name, value: value, says: says)
  }

  /// Returns the value under the only one of `keys` that is there.
  private func definedValue<Key: MappingKey>(
    _ fields: MappingReader<Key>, _ keys: [Key], inOrder firstMatch: SyntaxNode.Entry?,
    into diagnostics: inout Diagnostics
  ) -> ValueSyntax? {
    let given = keys.compactMap { fields[$0] }
    if given.count > 1 { diagnostics.report(.exclusiveKeys(given[0], given[1])) }
    if keys.allSatisfy(fields.lacks) {
      diagnostics.report(.definitionWithoutValue(fields.subject))
    }
    return given.count == 1
      ? given[0].definedValue(inOrder: firstMatch, into: &diagnostics) : nil
  }

  private func definedValue(
    inOrder firstMatch: SyntaxNode.Entry?, into diagnostics: inout Diagnostics
  ) -> ValueSyntax? {
    if key == DefinitionKey.table.rawValue {
      return table(inOrder: firstMatch, into: &diagnostics).map { .table($0) }
    }
    if let firstMatch { diagnostics.report(.exclusiveKeys(self, firstMatch)) }
    if key == DefinitionKey.allowance.rawValue {
      return allowance(into: &diagnostics).map { .allowance($0) }
    }
    if key == DefinitionKey.allocation.rawValue {
      return allocation(into: &diagnostics).map { .allocation($0) }
    }
    return condition(into: &diagnostics).map { .expression($0) }
  }

  /// Returns the open question declared here; `nil` after a diagnostic.
  func unsettled(into diagnostics: inout Diagnostics) -> UnsettledSyntax? {
    let name = keyName(into: &diagnostics)
    guard let fields = fields(UnsettledKey.self, into: &diagnostics) else { return nil }
    let question = fields.required(.question, into: &diagnostics)?.sentence(into: &diagnostics)
    let chosen = fields.required(.chosen, into: &diagnostics)?.sentence(into: &diagnostics)
    let cite = fields.required(.cite, into: &diagnostics)?.citation(into: &diagnostics)
    let touches = fields[.touches]?.names(into: &diagnostics) ?? []
    let readings = fields[.readings].map { ReadingParser().readings($0, into: &diagnostics) }
    guard let name, let question, let chosen, let cite else { return nil }
    return UnsettledSyntax(
      name: name, question: question, chosen: chosen, cite: cite, touches: touches,
      readings: readings ?? [])
  }
}
