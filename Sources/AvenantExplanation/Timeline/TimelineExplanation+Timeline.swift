package import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
package import AvenantModel
import AvenantValues

extension TimelineExplanation {
  /// Tells a person what was found.
  ///
  /// - Parameters:
  ///   - timeline: What was found of a ticket; of one day at least.
  ///   - contract: The contract that decides it.
  package init(_ timeline: Timeline, of contract: Contract) {
    title = contract.title
    let first = timeline.periods.first?.first
    version = first?.decision.version
    ask =
      version == nil
      ? contract.versions.first?[contract.governedBy].question : nil
    through = timeline.periods.last?.through ?? .earliest
    isComplete = timeline.isComplete
    periods = timeline.periods.indices.map { index in
      PeriodTeller(contract: contract, timeline: timeline, index: index).period
    }
  }
}
