public import AvenantDiagnostics
import AvenantSyntax

extension FactsInput {
  /// How many bytes a text of facts may have; nobody needs to read on behind them.
  public static let longestText = DocumentLimits.standard.bytes

  /// Reads facts from a file: JSON when its name ends in `.json`, else YAML.
  ///
  /// - Parameter path: The path.
  /// - Throws: ``DiagnosticsError`` when there is no such file, or it is no JSON or YAML.
  public init(contentsOf path: String) throws(DiagnosticsError) {
    var diagnostics = Diagnostics()
    let file = SourceFile.reading(path, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    guard let file else { preconditionFailure("a file without problems was read") }
    if path.hasSuffix(".json") { try self.init(json: file) } else { try self.init(yaml: file) }
  }

  /// Reads facts from a text that has no name: JSON when it begins with `{`, else YAML.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``DiagnosticsError`` when it is no JSON or YAML.
  public init(text: SourceFile) throws(DiagnosticsError) {
    let blanks = [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t")]
    let first = text.bytes.first { !blanks.contains($0) }
    if first == UInt8(ascii: "{") { try self.init(json: text) } else { try self.init(yaml: text) }
  }

  /// Takes a change as people write it on a command line: `diagnosis.fault=customer`.
  ///
  /// `null` says that there is none, `?` that it is not known. `works[2].amount=3 EUR` changes a
  /// field of a record, and `works[2]={ … }` a record, or adds it behind the last.
  ///
  /// - Parameters:
  ///   - change: A name, `=`, and a value on one line.
  ///   - number: The number of the change, from 1, which is that of its line in messages.
  /// - Throws: ``DiagnosticsError`` when the value is no YAML, or would be read as something else
  ///   than a value: it has several lines, begins a text of several lines, or has a comment in it.
  public init(change: String, number: Int = 1) throws(DiagnosticsError) {
    let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? String(parts[1]) : ""
    let text = value.isNotKnown ? "{ unknown: true }" : value
    let lines = String(repeating: "\n", count: number - 1)
    let file = SourceFile(path: "--set", text: "\(lines)\(parts[0]): \(text)")
    if let problem = change.contains(where: \.isNewline)
      ? "has several lines" : value.problemOfChange
    {
      let range = SourceRange(file: file, lower: lines.utf8.count, upper: file.bytes.count)
      throw DiagnosticsError(diagnostics: [.changeIsNoValue(problem, at: range)])
    }
    try self.init(yaml: file)
  }
}

extension String {
  /// Whether this is the sign for what is not known.
  fileprivate var isNotKnown: Bool { filter { !$0.isWhitespace } == "?" }

  /// Why this is no value on one line; `nil` where it may be one.
  fileprivate var problemOfChange: String? {
    let blank = drop { $0.isWhitespace }
    if unicodeScalars.contains("\u{FFFD}") { return "is no UTF-8" }
    if let first = blank.first, "|>#".contains(first) { return "begins with '\(first)'" }
    return contains(" #") && !contains("\"") && !contains("'")
      ? "has ' #' in it, behind which a comment stands" : nil
  }
}
