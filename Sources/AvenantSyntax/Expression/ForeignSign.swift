import AvenantDiagnostics

/// A sign of other languages, or of handwriting, that people write in expressions.
struct ForeignSign {
  /// The sign.
  let spelling: String

  /// The kind of mistake.
  let id: DiagnosticID

  /// Its bytes in UTF-8.
  let bytes: [UInt8]

  /// What is written instead.
  let replacement: String

  /// All of them; one that begins like another stands before it.
  static let all: [ForeignSign] =
    table(.equalitySign, ["===": "=", "==": "="])
    + table(.inequalitySign, ["<>": "!=", "=/=": "!=", "≠": "!="])
    + table(.andSign, ["&&": "and", "&": "and", "∧": "and"])
    + table(.orSign, ["||": "or", "|": "or", "∨": "or"])
    + table(.notSign, ["!": "not"])
    + table(.comparisonSign, ["=>": ">=", "=<": "<=", "≥": ">=", "≤": "<="])
    + table(.arithmeticSign, ["×": "*", "·": "*", "÷": "/", "−": "-", "–": "-"])
    + table(.currencySign, ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"])
    + table(.quotationMark, ["'": "\"", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "’": "\""])

  private static func table(
    _ id: DiagnosticID, _ spellings: KeyValuePairs<String, String>
  ) -> [ForeignSign] {
    spellings.map {
      ForeignSign(spelling: $0.key, id: id, bytes: Array($0.key.utf8), replacement: $0.value)
    }
  }
}
