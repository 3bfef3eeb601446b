public import AvenantDiagnostics

/// What stands under a key, read as many things.
extension SyntaxNode.Entry {
  /// Returns the fields of the mapping that stands here.
  public func fields<Key>(
    _ keys: Key.Type, into diagnostics: inout Diagnostics
  ) -> MappingReader<Key>? {
    if isEmpty {
      diagnostics.report(.emptyValue(of: Subject(self)))
      return nil
    }
    return MappingReader(value, of: Subject(self), into: &diagnostics)
  }

  /// Returns the keys and values of the mapping that stands here, whatever the keys are.
  public func entries(into diagnostics: inout Diagnostics) -> [SyntaxNode.Entry] {
    if case .mapping(let entries) = value.content { return entries }
    diagnostics.report(
      isEmpty
        ? .emptyValue(of: Subject(self))
        : .wrongKind(Subject(self), expected: .mapping, found: value))
    return []
  }

  /// Returns the items of the list that stands here.
  public func items(into diagnostics: inout Diagnostics) -> [SyntaxNode] {
    if case .sequence(let items) = value.content { return items }
    diagnostics.report(
      isEmpty
        ? .emptyValue(of: Subject(self))
        : .wrongKind(Subject(self), expected: .list, found: value))
    return []
  }

  /// Whether nothing at all stands behind the key.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = value.content else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }
}

/// What a document declares by name, with a record of what could not be read.
///
/// A thing with a mistake is dropped whole, so that nobody judges the half of it; that its name was
/// declared is remembered, so that nobody takes a use of the name for a mistake of its own.
struct DeclarationReader {
  /// The names that were declared but could not be read.
  private(set) var damagedNames: Set<String> = []

  /// Reads each entry under `section`; nothing where it is left out.
  mutating func declarations<Syntax>(
    _ section: SyntaxNode.Entry?, into diagnostics: inout Diagnostics,
    _ read: (SyntaxNode.Entry, inout Diagnostics) -> Syntax?
  ) -> [Syntax] {
    guard let entries = section?.entries(into: &diagnostics) else { return [] }
    var declarations: [Syntax] = []
    for entry in entries {
      var found = Diagnostics()
      let declaration = read(entry, &found)
      diagnostics.report(contentsOf: found)
      if let declaration, !found.containsError {
        declarations.append(declaration)
      } else {
        damagedNames.insert(entry.key)
        if let meant = NameForm.fact.suggestion(for: entry.key) { damagedNames.insert(meant) }
      }
    }
    return declarations
  }
}
