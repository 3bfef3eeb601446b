import AvenantAnalysis
public import AvenantDiagnostics
import AvenantEvaluation
import AvenantExplanation
import AvenantModel
public import AvenantValues

/// How far contracts are analysed, once they are checked.
public struct AnalysisOptions: Sendable {
  /// The most nodes that are visited for one question; the same on every machine.
  public var budget: Int
  /// Whether open questions are shown on which money depends.
  public var showsQuestions: Bool
  /// The last day that matters to what ends; `nil` for all days.
  public var horizon: CalendarDate?

  /// Takes how far to go.
  public init(budget: Int = 20_000, showsQuestions: Bool = false, horizon: CalendarDate? = nil) {
    (self.budget, self.showsQuestions, self.horizon) = (budget, showsQuestions, horizon)
  }
}

extension LoadedContract {
  /// What can be said of the contract that nobody has run: what can never apply, what contradicts
  /// itself, what ends.
  ///
  /// - Parameter options: How far to go.
  /// - Returns: Warnings, in the order of the files.
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
    for finding in ContractAnalysis(of: program, inner).findings {
      diagnostics.report(finding.diagnostic(in: contract))
    }
  }
}

extension Finding {
  /// The finding, with its ticket ready to be pasted.
  fileprivate func diagnostic(in contract: Contract) -> Diagnostic {
    guard let witness, let index = witness.facts.last?.versionIndex else { return diagnostic }
    let ticket = witness.scenario(
      named: diagnostic.id.description, of: contract.versions[index])
    return Diagnostic(
      diagnostic.id, diagnostic.severity, diagnostic.message, at: diagnostic.range,
      notes: diagnostic.notes + [.init("a ticket that shows it: \(ticket)")],
      help: diagnostic.help)
  }
}
