public import AvenantModel
public import AvenantValues

/// All that follows for one ticket on one date.
public struct Decision: Sendable, Equatable {
  /// The contract's id.
  public let contract: String
  /// The id of the version that governs; `nil` while the fact that picks it is unknown.
  public let version: String?
  /// The date of evaluation.
  public let asOf: CalendarDate
  /// What the customer owes, clause by clause, in the order of the files.
  public let charges: [ChargeOutcome]
  /// What the provider owes, clause by clause, in the order of the files.
  public let credits: [ChargeOutcome]
  /// The sums of what is due, by who owes it, currency and tax.
  public let totals: [Total]
  /// What may be done, in the order of the files.
  public let entitlements: [EntitlementOutcome]
  /// What must be done, in the order of the files.
  public let obligations: [ObligationOutcome]
  /// The names of the facts that nobody stated, and that the contract settles.
  public let defaulted: [String]
  /// The names of the unknown facts that can still matter: the one that touches most undetermined
  /// outcomes first, ties in the order of the files.
  public let unknown: [String]
  /// The ids of the open questions that a clause which may apply touches.
  public let unsettled: [String]
  /// What the decision was made from.
  public let receipt: Receipt
}

/// What became of a charge or a credit.
public struct ChargeOutcome: Sendable, Equatable {
  /// Whether it must be paid.
  public enum Status: String, Sendable {
    /// Its clause does not apply.
    case notDue = "not_due"
    /// Its clause applies and nothing waives it.
    case due
    /// A waiver applies.
    case waived
    /// It depends on something that is not known.
    case undetermined
    /// It cannot be worked out; `failure` says why.
    case failed
  }

  /// Whether what is due was paid.
  public enum Payment: String, Sendable {
    /// Not paid, and the last day is not over.
    case open
    /// Not paid, and the last day is over.
    case overdue
    /// Paid on the last day or before.
    case paid
    /// Paid after the last day.
    case paidLate = "paid_late"
    /// Not paid, and there is no last day.
    case noDueDate = "no_due_date"
    /// It depends on something that is not known.
    case undetermined
  }

  /// The id of the clause.
  public let clause: String
  /// Whether it must be paid.
  public let status: Status
  /// What people call it.
  public let label: String
  /// The amount, rounded, where it is due or waived and known; else `nil`.
  public let amount: ExactNumber?
  /// The currency of the amount.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Charge.Tax
  /// The last day on which it can be paid in time; it counts; `nil` when it is not due, or not yet.
  public let dueOn: CalendarDate?
  /// Whether it was paid; `nil` when it is not due, or the clause has no `paid_on`.
  public let payment: Payment?
  /// The clauses that certainly waive it.
  public let waivedBy: [String]
  /// The clauses that may waive it, as far as is known.
  public let mayBeWaivedBy: [String]
  /// The names of the unknown facts that keep the amount of what is due from being known.
  public let missing: [String]
  /// Why it cannot be worked out, with the status `failed`; or why there is no day by which it is
  /// due, with the status `due`.
  public let failure: EvaluationFailure?
}

/// A sum of what is due.
public struct Total: Sendable, Equatable {
  /// The role of the party that owes it.
  public let owedBy: String
  /// The currency.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Charge.Tax
  /// The sum of the rounded amounts that are due and known.
  public let amount: ExactNumber
  /// Whether nothing undetermined and no unknown amount could still add to it.
  public let isComplete: Bool
}

/// Whether something may be done.
public struct EntitlementOutcome: Sendable, Equatable {
  /// Whether it may be done.
  public enum Status: String, Sendable {
    /// It may.
    case granted
    /// It may not.
    case denied
    /// One clause grants it, another denies it, and neither overrides the other.
    case conflicting
    /// It depends on something that is not known.
    case undetermined
  }

  /// The id of the entitlement.
  public let entitlement: String
  /// Whether it may be done.
  public let status: Status
  /// The clauses that make it so; empty where the default holds.
  public let because: [String]
}

/// What became of an obligation.
public struct ObligationOutcome: Sendable, Equatable {
  /// How far it is met.
  public enum Status: String, Sendable {
    /// Its clause does not apply.
    case notOwed = "not_owed"
    /// Not met, and there is time left, or no last day.
    case pending
    /// Met on the last day or before.
    case fulfilled
    /// Met after the last day.
    case fulfilledLate = "fulfilled_late"
    /// Not met, and the last day is over.
    case breached
    /// It depends on something that is not known.
    case undetermined
    /// It cannot be worked out; `failure` says why.
    case failed
  }

  /// The id of the clause.
  public let clause: String
  /// How far it is met.
  public let status: Status
  /// The role of the party that must meet it.
  public let party: String
  /// The last day on which it can be met in time; it counts; `nil` when there is none.
  public let lastDay: CalendarDate?
  /// Why it cannot be worked out; only with the status `failed`.
  public let failure: EvaluationFailure?
}

/// What a decision was made from, so that it can be made again.
public struct Receipt: Sendable, Equatable {
  /// `sha256:…` of all that decides in the contract and in the version that governs.
  public let meaning: String
  /// `sha256:…` of the sentences and citations.
  public let text: String
  /// `sha256:…` of the facts, each with who said so.
  public let facts: String
  /// The version of the engine.
  public let engine: String
  /// The zones whose data turned a timestamp into a date: `Europe/Paris sha256:…`; mostly none.
  public let zones: [String]
}
