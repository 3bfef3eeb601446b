/// Stands in until the renderer is written.
public struct DiagnosticTextRenderer: Sendable {
  public init() {}
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\($0.range.location): \($0.id): \($0.message)" }.joined(separator: "\n")
  }
}
