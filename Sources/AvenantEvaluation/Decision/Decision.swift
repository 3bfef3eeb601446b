public import AvenantValues

/// All that follows for one ticket on one date.
public struct Decision: Sendable, Equatable {
  /// The contract's id.
  public let contract: String
  /// The id of the version that governs; `nil` while the fact that picks it is unknown.
  public let version: String?
  /// The date of evaluation.
  public let asOf: CalendarDate
  /// What the debtor of charges owes, mostly the customer, clause by clause, in the order of the
  /// files.
  public let charges: [ChargeOutcome]
  /// What the debtor of credits owes, mostly the provider, clause by clause, in the order of the
  /// files.
  public let credits: [ChargeOutcome]
  /// The sums of what is due, by who owes it, currency and tax.
  public let totals: [Total]
  /// What each party owes in all, over the rates of tax; only where taxes are worked out, and not
  /// of a party and currency of which some tax is words alone.
  public let payable: [Payable]
  /// What may be done, in the order of the files.
  public let entitlements: [EntitlementOutcome]
  /// What must be done, in the order of the files.
  public let obligations: [ObligationOutcome]
  /// The values that the contract gives, in the order of the files.
  public let values: [ValueOutcome]
  /// What is left of each allowance, in the order of the files.
  public let allowances: [AllowanceOutcome]
  /// The names of the facts that nobody stated, and that the contract settles.
  public let defaulted: [String]
  /// The names of the unknown facts that can still matter: the one that touches most undetermined
  /// outcomes first, ties in the order of the files.
  public let unknown: [String]
  /// The ids of the open questions that a clause which may apply touches.
  public let unsettled: [String]
  /// What the decision was made from.
  public let receipt: Receipt
  /// What other readings of the open questions would come to; empty where nobody wanted to know,
  /// and where no question that touches the ticket states its readings.
  public internal(set) var readings: [QuestionOutcome] = []
}

extension Decision {
  /// Why outcomes, or the days by which they are due, cannot be worked out, in the order of the
  /// decision.
  package var failures: [EvaluationFailure] {
    (charges + credits).compactMap(\.failure) + entitlements.compactMap(\.failure)
      + obligations.compactMap(\.failure) + values.compactMap(\.failure)
  }
}
