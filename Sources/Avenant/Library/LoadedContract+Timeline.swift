import AvenantAnalysis
public import AvenantEvaluation
public import AvenantExplanation
public import AvenantModel
public import AvenantValues

extension LoadedContract {
  /// Finds every day on which the decision for a ticket changes while the date of evaluation moves
  /// on, and tells why.
  ///
  /// - Parameters:
  ///   - facts: The facts, made by this contract.
  ///   - start: The first date of evaluation; when left out, the day that picks the version.
  ///   - end: The last; it counts; when left out, 9899-12-31.
  ///   - limit: The most days that are evaluated.
  /// - Returns: The timeline, to be shown as a page or JSON.
  /// - Throws: What ``evaluate(_:asOf:otherReadings:)`` throws.
  public func timeline(
    _ facts: Facts, from start: CalendarDate? = nil, through end: CalendarDate? = nil,
    limit: Int = 10_000
  ) throws(EvaluationError) -> TimelineExplanation {
    var first = start ?? .earliest
    if start == nil, case .known(.date(let day)) = facts[contract.governedBy] { first = day }
    return TimelineExplanation(
      try program.timeline(
        facts, from: first, through: max(first, end ?? .latestEvaluation), limit: limit),
      of: contract)
  }
}
