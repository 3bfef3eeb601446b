/// What outcomes are worked out by, for as long as their reader lives.
struct PlanView {
  let movedDays: UnsafeBufferPointer<MovedDay>
  let numbers: StepView
  /// The same where all are sums, differences and numbers that stay as they are.
  let plainNumbers: UnsafeBufferPointer<NumberStep>?
  let gates: StepView
  let rest: StepView
  let fingerprint: FingerprintView
  /// Whether every status follows from the fingerprint.
  let readsFingerprint: Bool
  /// Whether literals are read besides, and so have to stand in their places.
  let readsLiterals: Bool
  /// Whether nothing but amounts and days is left to be worked out where a ticket of the same fingerprint is
  /// kept.
  let isKept: Bool
}
