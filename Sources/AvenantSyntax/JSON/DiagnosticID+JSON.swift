package import AvenantDiagnostics

/// What can be wrong with JSON.
extension DiagnosticID {
  /// The text is no JSON.
  package static let jsonSyntax = DiagnosticID("json-syntax")
  /// A number is not written as JSON writes numbers.
  package static let jsonNumber = DiagnosticID("json-number")
  /// A backslash in a string is followed by what it cannot be followed by.
  package static let jsonEscape = DiagnosticID("json-escape")
  /// One half of a surrogate pair stands without the other.
  package static let loneSurrogate = DiagnosticID("lone-surrogate")
  /// A comma stands behind the last value.
  package static let trailingComma = DiagnosticID("trailing-comma")
  /// Something stands behind the document.
  package static let trailingContent = DiagnosticID("trailing-content")

  /// All that can be wrong with JSON, beside ``allOfReading``.
  package static let allOfJSON: [DiagnosticID] = [
    .jsonSyntax, .jsonNumber, .jsonEscape, .loneSurrogate, .trailingComma, .trailingContent,
  ]
}
