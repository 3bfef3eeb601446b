import AvenantEvaluation
import AvenantModel

/// Open questions on which money depends.
extension VersionAnalysis {
  /// Asks of every other reading whether some ticket would owe another sum.
  func askQuestions(_ analysis: inout ContractAnalysis) {
    for (place, alternative) in version.alternatives.enumerated() {
      guard let question = version.unsettled.first(where: { $0.name == alternative.question })
      else { continue }
      let space = RegionSpace(
        comparing: ReadVersion(program, version: index, alternative: place),
        with: ReadVersion(program, version: index))
      let answer = analysis.answer(
        anyAmountDiffers(alternative.version, in: space), in: space,
        ("whether money depends on '\(question.name)'", question.range))
      guard case .found(let witness) = answer else {
        leaveRecords(of: question, &analysis)
        continue
      }
      analysis.report(.moneyDepends(on: question, reading: alternative.reading), witness)
    }
  }

  /// What is charged for each record is not compared.
  private func leaveRecords(of question: Unsettled, _ analysis: inout ContractAnalysis) {
    guard version.clauses.contains(where: { $0.forEach != nil && $0.charge != nil }) else { return }
    analysis.leave(
      "whether what is charged for each record depends on '\(question.name)'", at: question.range,
      because: .items)
  }

  /// Another reading has the very clauses, under the same places.
  private func anyAmountDiffers(_ other: Version, in space: RegionSpace) -> Goal {
    .any(
      version.clauses.indices.filter {
        version.clauses[$0].charge != nil && version.clauses[$0].forEach == nil
      }.map { index in
        let id = ClauseID(index)
        let difference = [
          OwedPart(ticket: 0, clause: id, adds: true), OwedPart(ticket: 1, clause: id, adds: false),
        ]
        return !space.owed(difference, from: 0, through: 0)
      })
  }
}
