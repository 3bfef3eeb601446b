import AvenantDiagnostics
import AvenantScenarios
import AvenantSyntax

/// What was read of a scenario file, and what is wrong with it.
struct Written {
  let scenarios: [Scenario]

  /// `line:column id: message` for each problem, with its notes and its help on lines behind it.
  let problems: [String]

  /// Reads a scenario file, beside files of facts.
  init(_ text: String, files: [String: String] = [:]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "policies/inn/scenarios/fee.yaml", text: text)
    let node = readYAML(file, into: &diagnostics)
    scenarios =
      node.map { node in
        parseScenarios(
          node, reading: { path in files[path].map { SourceFile(path: path, text: $0) } },
          into: &diagnostics)
      } ?? []
    problems = diagnostics.sorted.flatMap(Self.lines)
  }

  /// Reads one scenario that expects this.
  init(expecting text: String) {
    self.init(
      """
      scenarios:
        - scenario: One
          as_of: 2010-01-01
          expect: \(text)
      """)
  }

  private static func lines(_ diagnostic: Diagnostic) -> [String] {
    let place = diagnostic.range.start
    return ["\(place.line):\(place.column) \(diagnostic.id): \(diagnostic.message)"]
      + diagnostic.notes.map { "note: \($0.message)" }
      + (diagnostic.help.map { ["help: \($0)"] } ?? [])
  }
}
