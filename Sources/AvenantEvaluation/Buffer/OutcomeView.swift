/// What outcomes are read by, for as long as their reader lives.
struct OutcomeView {
  let numbers: StepView
  let gates: StepView
  let rest: StepView
  let fingerprint: FingerprintView
  /// Whether every status follows from the fingerprint.
  let readsFingerprint: Bool
  /// Whether literals are read besides, and so have to stand in their places.
  let readsLiterals: Bool
  /// Of each charge and credit.
  let amounts: UnsafeBufferPointer<AmountPlace>
  let lastDays: UnsafeBufferPointer<DayPlace>
}

/// Where the amount of a charge or credit and the day stand by which it is to be paid.
struct AmountPlace: Sendable {
  /// The slot of the amount; negative where it is no number of the currency's smallest unit in a slot.
  let amount: Int32
  /// The slot of the day; negative without one.
  let dueOn: Int32

  init(_ owed: OutcomeReader.Owed) {
    if case .number(let number) = owed.amount, number.scale == owed.scale {
      amount = Int32(number.slot.index)
    } else {
      amount = -1
    }
    dueOn = owed.dueOn.map { Int32($0.index) } ?? -1
  }
}

/// Where the last day of an obligation stands.
struct DayPlace: Sendable {
  /// The place of the obligation.
  let duty: Int32
  let slot: Int32

  /// `nil` for an obligation without a last day.
  init?(_ duty: OutcomeReader.Duty, at index: Int) {
    guard let lastDay = duty.lastDay else { return nil }
    self.duty = Int32(index)
    slot = Int32(lastDay.index)
  }
}

/// Where the outcomes of a ticket are put.
struct OutcomePlaces {
  let owed: UnsafeMutableBufferPointer<EvaluationBuffer.Owed>
  let duties: UnsafeMutableBufferPointer<EvaluationBuffer.Duty>
  let entitlements: UnsafeMutableBufferPointer<EntitlementOutcome.Status>
  /// The place of each entitlement's status among those that it can have.
  let entitlementCases: UnsafeMutableBufferPointer<UInt8>
}
