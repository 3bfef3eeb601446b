package import AvenantDiagnostics

/// What can be wrong with a text, whether it is YAML or JSON.
extension DiagnosticID {
  /// The text has bytes that are no UTF-8.
  package static let invalidUTF8 = DiagnosticID("invalid-utf8")
  /// The text begins with a byte order mark.
  package static let byteOrderMark = DiagnosticID("byte-order-mark")
  /// The text has a control character.
  package static let controlCharacter = DiagnosticID("control-character")
  /// The text is longer than its limit.
  package static let fileTooLarge = DiagnosticID("file-too-large")
  /// Lists and mappings stand in each other deeper than the limit.
  package static let tooDeep = DiagnosticID("too-deep")
  /// The document has more nodes than the limit.
  package static let tooManyNodes = DiagnosticID("too-many-nodes")
  /// A mapping has the same key twice.
  package static let duplicateKey = DiagnosticID("duplicate-key")

  /// All that can be wrong with a text, whether it is YAML or JSON.
  package static let allOfReading: [DiagnosticID] = [
    .invalidUTF8, .byteOrderMark, .controlCharacter, .fileTooLarge, .tooDeep, .tooManyNodes,
    .duplicateKey,
  ]
}
