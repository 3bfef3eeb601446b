import AvenantDiagnostics
import AvenantSyntax

/// What stands under a key, read as facts.
extension SyntaxNode.Entry {
  /// Returns the facts that stand here, whatever their names are.
  func facts(into diagnostics: inout Diagnostics) -> SyntaxNode? {
    _ = entries(into: &diagnostics)
    guard case .mapping = value.content else { return nil }
    return value
  }

  /// Returns the facts of the file that is named here: JSON if its name ends so, else YAML.
  func factsFile(
    reading: (String) -> SourceFile?, into diagnostics: inout Diagnostics
  ) -> SyntaxNode? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    let path = FilePath(written.text, besides: keyRange.file.path).text
    guard let file = reading(path) else {
      diagnostics.report(.noFactsFile(written, path: path))
      return nil
    }
    let facts =
      path.hasSuffix(".json")
      ? readJSON(file, into: &diagnostics) : readYAML(file, into: &diagnostics)
    guard let facts else { return nil }
    guard case .mapping = facts.content else {
      diagnostics.report(.factsFileWithoutFacts(facts.range))
      return nil
    }
    return facts
  }
}
