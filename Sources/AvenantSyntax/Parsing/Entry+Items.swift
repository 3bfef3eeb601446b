package import AvenantDiagnostics

/// What stands under a key, read as many things.
extension SyntaxNode.Entry {
  /// Returns the fields of the mapping that stands here.
  package func fields<Key: MappingKey>(
    _ keys: Key.Type, into diagnostics: inout Diagnostics
  ) -> MappingReader<Key>? {
    if isEmpty {
      diagnostics.report(.emptyValue(of: Subject(self)))
      return nil
    }
    return MappingReader(value, of: Subject(self), into: &diagnostics)
  }

  /// Returns the keys and values of the mapping that stands here, whatever the keys are.
  package func entries(into diagnostics: inout Diagnostics) -> [SyntaxNode.Entry] {
    if case .mapping(let entries) = value.content { return entries }
    diagnostics.report(
      isEmpty
        ? .emptyValue(of: Subject(self))
        : .wrongKind(Subject(self), expected: .mapping, found: value))
    return []
  }

  /// Returns the items of the list that stands here.
  package func items(into diagnostics: inout Diagnostics) -> [SyntaxNode] {
    if case .sequence(let items) = value.content { return items }
    diagnostics.report(
      isEmpty
        ? .emptyValue(of: Subject(self))
        : .wrongKind(Subject(self), expected: .list, found: value))
    return []
  }

  /// Whether keys stand beneath the key.
  var hasKeys: Bool { if case .mapping = value.content { true } else { false } }

  /// Whether nothing at all stands behind the key.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = value.content else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }
}
