/// How far an analysis is.
public struct AnalysisProgress: Sendable, Equatable {
  /// How many questions were answered, from 1.
  public let answered: Int
  /// How many there will be, as far as can be told before they are answered: an answer may save
  /// questions, or raise others.
  public let expected: Int
}
