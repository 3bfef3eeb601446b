import AvenantDiagnostics

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
