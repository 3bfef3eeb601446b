/// How much is looked at to prove or to refute something of every ticket there may be.
///
/// What is counted are nodes, which are evaluations of a region; never time.
public enum AnalysisBudget {
  /// The most nodes that are visited for one question, where nothing is stated.
  public static let standard = 20_000
}
