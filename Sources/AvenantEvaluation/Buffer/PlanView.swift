/// What outcomes are worked out by, for as long as their reader lives.
struct PlanView {
  let movedDays: UnsafeBufferPointer<MovedDay>
  let numbers: StepView
  /// The same where all are plain steps.
  let plainNumbers: UnsafeBufferPointer<NumberStep>?
  let gates: StepView
  let rest: StepView
  let fingerprint: FingerprintView
  /// Whether every status follows from the fingerprint.
  let readsFingerprint: Bool
  /// Whether literals are read besides, and so have to stand in their places.
  let readsLiterals: Bool
  /// All that is left to be worked out where a ticket of the same fingerprint is kept; `nil` where
  /// more is than plain steps that write numbers.
  let kept: UnsafeBufferPointer<NumberStep>?

  /// - Parameters:
  ///   - plan: The plan.
  ///   - readsFingerprint: Whether every status follows from the fingerprint.
  ///   - readsLiterals: Whether literals are read besides, whatever follows from the fingerprint.
  init(_ plan: OutcomePlan, readsFingerprint: Bool, readsLiterals: Bool) {
    (movedDays, numbers) = (plan.movedDays.elements, plan.numbers.view)
    plainNumbers = plan.plainNumbers?.elements
    (gates, rest, fingerprint) = (plan.gates.view, plan.rest.view, plan.fingerprint.view)
    self.readsFingerprint = readsFingerprint
    kept = readsFingerprint ? plan.plainRest?.elements : nil
    self.readsLiterals = readsLiterals || kept == nil
  }
}
