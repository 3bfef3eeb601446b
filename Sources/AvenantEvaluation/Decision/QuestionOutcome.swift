import AvenantModel

/// What an open question comes to for one ticket: whether it matters by which reading it is
/// decided.
public struct QuestionOutcome: Sendable, Equatable {
  /// The id of the question.
  public let question: String
  /// The id of the reading by which the ticket was decided.
  public let reading: String
  /// What would follow under each other reading, in the order of the file.
  public let otherwise: [OtherReading]

  /// Whether another reading would come to something else.
  public var matters: Bool { otherwise.contains { !$0.isSame } }

  /// What would follow under one other reading; only what differs.
  public struct OtherReading: Sendable, Equatable {
    /// The id of the reading.
    public let reading: String
    /// What would become of charges.
    public let charges: [ChargeOutcome]
    /// What would become of credits.
    public let credits: [ChargeOutcome]
    /// What would become of entitlements.
    public let entitlements: [EntitlementOutcome]
    /// What would become of obligations.
    public let obligations: [ObligationOutcome]
    /// What values would come to.
    public let values: [ValueOutcome]
    /// What would be left of allowances.
    public let allowances: [AllowanceOutcome]

    /// Whether the same would follow.
    public var isSame: Bool {
      charges.isEmpty && credits.isEmpty && entitlements.isEmpty && obligations.isEmpty
        && values.isEmpty && allowances.isEmpty
    }
  }
}

extension QuestionOutcome {
  /// What the questions of a version come to: those that touch the ticket or would make a
  /// difference.
  ///
  /// - Parameters:
  ///   - version: The version that governs.
  ///   - decision: What it decides.
  ///   - others: What its alternatives decide, in their order.
  /// - Returns: The outcomes, in the order of the file.
  static func all(
    of version: Version, _ decision: Decision, others: [Decision]
  ) -> [QuestionOutcome] {
    version.unsettled.compactMap { question in
      guard let readings = question.readings else { return nil }
      let otherwise = zip(version.alternatives, others)
        .filter { $0.0.question == question.name }
        .map { decision.difference(from: $1, under: $0.reading) }
      let outcome = QuestionOutcome(
        question: question.name, reading: readings.applied.name, otherwise: otherwise)
      let touches = outcome.matters || decision.unsettled.contains(question.name)
      return touches ? outcome : nil
    }
  }
}

extension Decision {
  /// What differs in a decision under another reading; both list the same things.
  fileprivate func difference(
    from other: Decision, under reading: String
  ) -> QuestionOutcome.OtherReading {
    QuestionOutcome.OtherReading(
      reading: reading,
      charges: zip(charges, other.charges).filter { !$0.isSame(as: $1) }.map(\.1),
      credits: zip(credits, other.credits).filter { !$0.isSame(as: $1) }.map(\.1),
      entitlements: zip(entitlements, other.entitlements).filter { $0.status != $1.status }
        .map(\.1),
      obligations: zip(obligations, other.obligations).filter { !$0.isSame(as: $1) }.map(\.1),
      values: zip(values, other.values).filter { !$0.isSame(as: $1) }.map(\.1),
      allowances: other.allowances.filter { !allowances.contains($0) })
  }
}

extension ChargeOutcome {
  /// Whether the same is owed on the same day; which clauses waive it is no difference.
  fileprivate func isSame(as other: ChargeOutcome) -> Bool {
    // Tax is a matter of what is due, or has an amount.
    let hasTax = amount != nil || status == .due
    return status == other.status && amount == other.amount
      && (!hasTax || tax == other.tax && TaxOutcome.isSame(taxes, other.taxes))
      && dueOn == other.dueOn && payment == other.payment && failure?.id == other.failure?.id
  }
}

extension TaxOutcome {
  /// Whether as much tax is paid, at the same rate; what it waits for is no difference.
  fileprivate static func isSame(_ one: TaxOutcome?, _ other: TaxOutcome?) -> Bool {
    guard let one, let other else { return (one == nil) == (other == nil) }
    return one.rate == other.rate && one.net == other.net && one.tax == other.tax
      && one.gross == other.gross
  }
}

extension ObligationOutcome {
  /// Whether it is met as far, and by the same day.
  fileprivate func isSame(as other: ObligationOutcome) -> Bool {
    status == other.status && lastDay == other.lastDay && failure?.id == other.failure?.id
  }
}

extension ValueOutcome {
  /// Whether the value is the same; what it waits for is no difference.
  fileprivate func isSame(as other: ValueOutcome) -> Bool {
    status == other.status && value == other.value && failure?.id == other.failure?.id
  }
}
