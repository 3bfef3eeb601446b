/// A decision with what was worked out on the way to it.
public struct Evaluation: Sendable {
  /// What follows.
  public internal(set) var decision: Decision
  /// What was worked out; `nil` while the fact that picks the version is unknown.
  public let trace: Trace?
}
