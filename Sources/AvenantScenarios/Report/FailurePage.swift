import AvenantDiagnostics
import AvenantModel

/// Shows one scenario that failed: what differs, which clauses made the difference, and what to
/// ask.
struct FailurePage {
  let usesColour: Bool
  let width: Int

  func text(_ result: ScenarioResult, command: String?) -> String {
    var paragraphs = [head(result.scenario)]
    if !result.mismatches.isEmpty {
      paragraphs.append(
        DifferenceTable(result.mismatches, usesColour: usesColour, width: width).text)
    }
    paragraphs += result.diagnostics.map(problem)
    paragraphs += result.clauses.map(reason)
    if let command { paragraphs.append("  \(command)") }
    return paragraphs.joined(separator: "\n\n")
  }

  private func head(_ scenario: Scenario) -> String {
    let failed = usesColour ? Ink.boldRed.on("failed") : "failed"
    return "\(failed): \(scenario.name)\n  --> \(scenario.range.location)"
  }

  private func problem(_ diagnostic: Diagnostic) -> String {
    let help = diagnostic.help.map { ["    \($0)"] } ?? []
    let lines =
      diagnostic.message.wrapped(to: width - 2).map { "  \($0)" } + help
      + ["    \(diagnostic.id), \(diagnostic.range.location)"]
    return lines.joined(separator: "\n")
  }

  private func reason(_ clause: DecidingClause) -> String {
    let lines =
      ["  \(clause.words)"] + clause.says.wrapped(to: width - 4).map { "    \($0)" }
      + ["    \(clause.cite.text), \(clause.range.location)"]
    return lines.joined(separator: "\n")
  }
}

extension ScenarioResult {
  /// The clauses that made the differences, each once.
  fileprivate var clauses: [DecidingClause] {
    mismatches.flatMap(\.clauses).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension DecidingClause {
  /// What the clause does, in words.
  fileprivate var words: String {
    let verb =
      switch role {
      case .applies: "applies"
      case .mayApply: "may apply"
      case .doesNotApply: "does not apply"
      case .waives: "waives"
      case .mayWaive: "may waive"
      case .overrides: "overrides"
      case .mayOverride: "may override"
      case .grants: "grants"
      case .denies: "denies"
      }
    return [name, verb, object].compactMap { $0 }.joined(separator: " ")
  }
}
