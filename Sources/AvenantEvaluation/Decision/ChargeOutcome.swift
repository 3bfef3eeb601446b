public import AvenantModel
public import AvenantValues

/// What became of a charge or a credit.
public struct ChargeOutcome: Sendable, Equatable {
  /// Whether it must be paid.
  public enum Status: String, Sendable, CaseIterable {
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
    /// Its clause applies and nothing waives it, but the amount is below the least that is owed.
    case belowMinimum = "below_minimum"
  }

  /// Whether what is due was paid.
  public enum Payment: String, Sendable, CaseIterable {
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
  /// The record that the clause was read for, from 1; `nil` where it is read once, or where its
  /// list is not known.
  public let recordNumber: Int?
  /// Whether it must be paid.
  public let status: Status
  /// What people call it.
  public let label: String
  /// The final amount, where it is due, waived or below the minimum, and known; else `nil`.
  public let amount: ExactNumber?
  /// The currency of the amount.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Charge.Tax
  /// The tax on it; `nil` when it is not due, or its tax is not worked out.
  public internal(set) var taxes: TaxOutcome?
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
  /// The names of the unknown facts that keep the day by which it is due from being known.
  public let dueOnWaitsFor: [String]
  /// Why it cannot be worked out, with the status `failed`; or why there is no day by which it is
  /// due, with the status `due`.
  public let failure: EvaluationFailure?

  /// What tells the outcome from every other: the clause and, of one for each record, the record:
  /// `call_out[2]`.
  public var id: String { OutcomeName(clause, item: recordNumber).description }
}
