public import AvenantAnalysis
import AvenantChecking
public import AvenantEvaluation
import AvenantModel

extension LoadedContract {
  /// What changes from a version to another one of this contract, or of another contract.
  ///
  /// The earlier version is taken to be in force as long as the later one, whatever its own dates.
  ///
  /// - Parameters:
  ///   - version: The id of the earlier version.
  ///   - other: The id of the later version.
  ///   - contract: The contract of the later version; this one when left out.
  ///   - budget: The most nodes that are visited for one question.
  ///   - progress: Is told how far it is, after each question.
  /// - Returns: The difference; `nil` where there is no such version.
  public func difference(
    from version: String, to other: String, of contract: LoadedContract? = nil,
    budget: Int = AnalysisBudget.standard, progress: ((AnalysisProgress) -> Void)? = nil
  ) -> VersionDifference? {
    let later = contract ?? self
    guard let index = self.contract.versions.firstIndex(where: { $0.id == version }),
      let otherIndex = later.contract.versions.firstIndex(where: { $0.id == other })
    else { return nil }
    return VersionDifference(
      from: program(of: self.contract.versions[index], before: later.contract.versions[otherIndex]),
      version: index, to: later.program, version: otherIndex, budget: budget,
      progress: progress)
  }

  /// The program in which a version that is superseded is in force as long as another one.
  func program(of version: Version, before later: Version) -> Program {
    guard version.id != later.id, version.through == .superseded, version.lastDay != later.lastDay,
      let contract = check(version, inForceThrough: later.lastDay, of: contract, documents),
      contract.versions.map(\.id) == self.contract.versions.map(\.id)
    else { return program }
    return Program(contract)
  }
}
