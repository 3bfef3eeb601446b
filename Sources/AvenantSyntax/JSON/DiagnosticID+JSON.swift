public import AvenantDiagnostics

/// What can be wrong with JSON.
extension DiagnosticID {
  /// The text is no JSON.
  public static let jsonSyntax = DiagnosticID("json-syntax")
  /// A number is not written as JSON writes numbers.
  public static let jsonNumber = DiagnosticID("json-number")
  /// A backslash in a string is followed by what it cannot be followed by.
  public static let jsonEscape = DiagnosticID("json-escape")
  /// One half of a surrogate pair stands without the other.
  public static let loneSurrogate = DiagnosticID("lone-surrogate")
  /// A comma stands behind the last value.
  public static let trailingComma = DiagnosticID("trailing-comma")
  /// Something stands behind the document.
  public static let trailingContent = DiagnosticID("trailing-content")

  /// All that can be wrong with JSON, beside ``allOfReading``.
  public static let allOfJSON: [DiagnosticID] = [
    .jsonSyntax, .jsonNumber, .jsonEscape, .loneSurrogate, .trailingComma, .trailingContent,
  ]
}
