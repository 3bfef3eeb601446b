import AvenantAnalysis
import AvenantChecking
public import AvenantDiagnostics
import AvenantEvaluation
import AvenantExplanation
import AvenantModel
import AvenantValues

extension LoadedContract {
  /// What can be said of the contract that nobody has run: what can never apply, what contradicts
  /// itself, what ends.
  ///
  /// - Parameter options: How far to go.
  /// - Returns: Warnings, in the order of the files; a note where something is not decided.
  public func analyze(_ options: AnalysisOptions = AnalysisOptions()) -> [Diagnostic] {
    var diagnostics = Diagnostics()
    analyze(options, into: &diagnostics)
    return diagnostics.sorted
  }

  func analyze(_ options: AnalysisOptions, into diagnostics: inout Diagnostics) {
    var inner = ContractAnalysis.Options()
    inner.budget = options.budget
    inner.looksAtQuestions = options.showsQuestions
    inner.horizon = options.horizon
    inner.progress = options.progress
    inner.standIn = { program(of: $0, before: $1) }
    // The analysis speaks of every term that ends, as far as its end is near.
    let terms = contract.versions.flatMap(\.terms)
    diagnostics.withdraw(.termEnds, in: Set(terms.map(\.range.file.path)))
    for finding in ContractAnalysis(of: program, inner).findings {
      diagnostics.report(finding.diagnostic(in: contract, by: program))
    }
  }
}

extension Finding {
  /// The finding, with its tickets ready to be pasted.
  fileprivate func diagnostic(in contract: Contract, by program: Program) -> Diagnostic {
    Diagnostic(
      diagnostic.id, diagnostic.severity, diagnostic.message, at: diagnostic.range,
      notes: diagnostic.notes + tickets(in: contract, by: program).map { .init($0) },
      help: diagnostic.help)
  }

  /// The ticket that shows it, or the two of them that show it together.
  private func tickets(in contract: Contract, by program: Program) -> [String] {
    guard let witness, let index = witness.facts.last?.versionIndex else { return [] }
    let version = contract.versions[index]
    func ticket(_ place: Int) -> String {
      witness.scenario(
        named: diagnostic.id.description, of: version, ticket: place,
        decided: try? program.evaluate(witness.facts[place], asOf: witness.asOf))
    }
    guard witness.isPair else {
      return ["a ticket that shows it: \(ticket(witness.facts.count - 1))"]
    }
    return [
      "two tickets that show it, the first: \(ticket(0))", "the second: \(ticket(1))",
    ]
  }
}
