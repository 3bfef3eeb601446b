public import AvenantAnalysis
import AvenantEvaluation
import AvenantModel

extension LoadedContract {
  /// What changes from a version to another one of this contract, or of another contract.
  ///
  /// - Parameters:
  ///   - version: The id of the earlier version.
  ///   - other: The id of the later version.
  ///   - contract: The contract of the later version; this one when left out.
  ///   - budget: The most nodes that are visited for one question.
  ///   - progress: Is told how many questions were answered, after each of them.
  /// - Returns: The difference; `nil` where there is no such version.
  public func difference(
    from version: String, to other: String, of contract: LoadedContract? = nil,
    budget: Int = 20_000, progress: ((Int) -> Void)? = nil
  ) -> VersionDifference? {
    let later = contract ?? self
    guard let index = self.contract.versions.firstIndex(where: { $0.id == version }),
      let otherIndex = later.contract.versions.firstIndex(where: { $0.id == other })
    else { return nil }
    return VersionDifference(
      from: program, version: index, to: later.program, version: otherIndex, budget: budget,
      progress: progress)
  }
}
