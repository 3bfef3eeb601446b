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
      if case .found(let witness) = answer {
        analysis.report(.moneyDepends(on: question, reading: alternative.reading), witness)
        continue
      }
      askTax(question, alternative, in: space, &analysis)
      leaveRecords(of: question, under: alternative.version, &analysis)
    }
  }

  /// Asks whether some ticket would owe the same sum, with another tax.
  private func askTax(
    _ question: Unsettled, _ alternative: Alternative, in space: RegionSpace,
    _ analysis: inout ContractAnalysis
  ) {
    let taxed = version.clauses.indices.map { ClauseID($0) }.filter { id in
      version[id].charge != nil && version[id].forEach == nil
        && !version.tax(on: id).isSame(as: alternative.version.tax(on: id))
    }
    guard !taxed.isEmpty else { return }
    let isOwed = taxed.map { id in
      space.owed([OwedPart(ticket: 1, clause: id, adds: true)], from: 1)
    }
    let answer = analysis.answer(
      .any(isOwed), in: space, ("whether tax depends on '\(question.name)'", question.range))
    guard case .found(let witness) = answer else { return }
    analysis.report(.taxDepends(on: question, reading: alternative.reading), witness)
  }

  /// What is charged for each record is not compared, and left open where it rests on the reading.
  private func leaveRecords(
    of question: Unsettled, under other: Version, _ analysis: inout ContractAnalysis
  ) {
    let isOpen = version.clauses.indices.contains { index in
      guard version.clauses[index].forEach != nil, version.clauses[index].charge != nil else {
        return false
      }
      let (one, two) = (Foundation(in: version), Foundation(in: other))
      return !one.adding(ClauseID(index)).isSame(as: two.adding(ClauseID(index)))
    }
    guard isOpen else { return }
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
