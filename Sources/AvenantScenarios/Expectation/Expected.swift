package import AvenantDiagnostics

/// A value that must come out, and where a scenario says so.
package struct Expected<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// Where it stands in the scenario file.
  package let range: SourceRange

  /// Takes a value and its place.
  init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}
