public import AvenantEvaluation

extension LoadedContract {
  /// Prepares to evaluate tickets of one version that are held as columns.
  ///
  /// - Parameter version: The id of the version.
  /// - Returns: `nil` where there is no such version, or ``AvenantEvaluation/ColumnEvaluator``
  ///   cannot evaluate it.
  public func columnEvaluator(version: String) -> ColumnEvaluator? {
    contract.versions.firstIndex { $0.id == version }
      .flatMap { ColumnEvaluator(program, version: $0) }
  }
}
