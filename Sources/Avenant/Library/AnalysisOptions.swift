public import AvenantAnalysis
public import AvenantEvaluation
public import AvenantValues

/// How far contracts are analysed, once they are checked.
public struct AnalysisOptions: Sendable {
  /// The most nodes that are visited for one question; the same on every machine.
  public var budget: Int
  /// Whether open questions are shown on which money depends.
  public var showsQuestions: Bool
  /// The last day that matters to what ends; `nil` for all days.
  public var horizon: CalendarDate?
  /// Is told how far the analysis of a contract is, after each question.
  public var progress: (@Sendable (AnalysisProgress) -> Void)?

  /// Takes how far to go.
  public init(
    budget: Int = AnalysisBudget.standard, showsQuestions: Bool = false,
    horizon: CalendarDate? = nil,
    progress: (@Sendable (AnalysisProgress) -> Void)? = nil
  ) {
    (self.budget, self.showsQuestions, self.horizon) = (budget, showsQuestions, horizon)
    self.progress = progress
  }
}
