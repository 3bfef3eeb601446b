package import AvenantDiagnostics

/// A list of names that must come out, and where a scenario says so.
package struct ExpectedNames: Sendable {
  /// The names, each with its place, in the order of the scenario.
  package let names: [Expected<String>]
  /// Where the list stands in the scenario file.
  package let range: SourceRange

  /// The names alone.
  package var values: [String] { names.map(\.value) }

  /// Takes names and the place of their list.
  init(_ names: [Expected<String>], at range: SourceRange) {
    self.names = names
    self.range = range
  }
}
