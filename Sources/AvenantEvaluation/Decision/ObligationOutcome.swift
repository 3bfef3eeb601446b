import AvenantModel
public import AvenantValues

/// What became of an obligation.
public struct ObligationOutcome: Sendable, Equatable {
  /// How far it is met.
  public enum Status: String, Sendable, CaseIterable {
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
  /// The record that the clause was read for, from 1; `nil` where it is read once, or where its
  /// list is not known.
  public let recordNumber: Int?
  /// How far it is met.
  public let status: Status
  /// Whether its clause applies, whatever is not known.
  public let isOwed: Bool
  /// The role of the party that must meet it.
  public let party: String
  /// The last day on which it can be met in time; it counts; `nil` when there is none.
  public let lastDay: CalendarDate?
  /// The names of the unknown facts that keep the last day of what is owed from being known.
  public let missing: [String]
  /// Why it cannot be worked out; only with the status `failed`.
  public let failure: EvaluationFailure?

  /// What tells the outcome from every other: `deliver`, or of one for each record, `deliver[2]`.
  public var id: String { OutcomeName(clause, item: recordNumber).description }
}
