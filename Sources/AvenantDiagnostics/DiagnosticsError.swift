/// What could not be used, with every problem that was found; at least one of them is an error.
public struct DiagnosticsError: Error, Sendable, CustomStringConvertible {
  /// All problems, warnings included, in the order of files and places.
  public let diagnostics: [Diagnostic]

  /// Takes problems of which one at least is an error.
  public init(diagnostics: [Diagnostic]) {
    precondition(diagnostics.contains { $0.severity == .error }, "an error among the diagnostics")
    self.diagnostics = diagnostics
  }

  /// The problems as text for people, without colour.
  public var description: String {
    DiagnosticTextRenderer().render(diagnostics)
  }
}
