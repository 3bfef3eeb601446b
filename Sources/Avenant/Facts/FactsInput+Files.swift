public import AvenantDiagnostics
import AvenantSyntax
import FoundationEssentials

extension FactsInput {
  /// Reads facts from a file: JSON when its name ends in `.json`, else YAML.
  ///
  /// `-` reads standard input, which is JSON when it begins with `{`.
  ///
  /// - Parameter path: The path.
  /// - Throws: ``DiagnosticsError`` when there is no such file, or it is no JSON or YAML.
  public init(contentsOf path: String) throws(DiagnosticsError) {
    if path == "-" {
      let bytes = FileManager.default.contents(atPath: "/dev/stdin").map(Array.init) ?? []
      try self.init(guessing: SourceFile(path: "<standard input>", bytes: bytes))
      return
    }
    var diagnostics = Diagnostics()
    let file = SourceFile(reading: path, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    guard let file else { preconditionFailure("a file without problems was read") }
    if path.hasSuffix(".json") { try self.init(json: file) } else { try self.init(yaml: file) }
  }

  /// Takes a change as people write it on a command line: `diagnosis.fault=customer`.
  ///
  /// `null` says that there is none, `?` that it is not known.
  ///
  /// - Parameter change: A name, `=`, and a value.
  /// - Throws: ``DiagnosticsError`` when the value is no YAML.
  public init(change: String) throws(DiagnosticsError) {
    let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? parts[1] : ""
    let text = value == "?" ? "{ unknown: true }" : value
    try self.init(yaml: SourceFile(path: "--set", text: "\(parts[0]): \(text)"))
  }

  private init(guessing file: SourceFile) throws(DiagnosticsError) {
    let first = file.bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    if first == UInt8(ascii: "{") { try self.init(json: file) } else { try self.init(yaml: file) }
  }
}
