public import AvenantEvaluation
public import AvenantExplanation
public import AvenantModel
public import AvenantValues

/// Why a ticket cannot be explained.
public enum ExplanationError: Error, Sendable {
  /// It cannot be decided.
  case evaluation(EvaluationError)
  /// There is no clause, entitlement or value of the name that was asked about.
  case unknownOutcome(UnknownOutcome)
}

extension LoadedContract {
  /// Decides a ticket and tells why: the record of the one evaluation, in words.
  ///
  /// - Parameters:
  ///   - facts: The facts, made by this contract.
  ///   - asOf: The date of evaluation.
  ///   - about: The id of a clause, an entitlement or a value; all that follows when left out.
  ///   - changes: Whether to look for what would have turned the outcomes around; the line shows
  ///     nothing of it.
  ///   - cents: Whether to tell every rounding, with what it dropped.
  /// - Returns: The explanation, to be shown as a line, a page or JSON.
  /// - Throws: ``ExplanationError/evaluation(_:)`` as ``evaluate(_:asOf:otherReadings:)`` does, and
  ///   ``ExplanationError/unknownOutcome(_:)`` when the version has nothing called `about`.
  public func explain(
    _ facts: Facts, asOf: CalendarDate, about: String? = nil, changes: Bool = true,
    cents: Bool = false
  ) throws(ExplanationError) -> Explanation {
    let evaluation: Evaluation
    do {
      evaluation = try program.evaluation(of: facts, asOf: asOf, otherReadings: true)
    } catch {
      throw .evaluation(error)
    }
    guard let about else {
      return Explanation(evaluation, by: program, changes: changes, cents: cents)
    }
    do {
      return try Explanation(evaluation, by: program, about: about, changes: changes, cents: cents)
    } catch {
      throw .unknownOutcome(error)
    }
  }
}
