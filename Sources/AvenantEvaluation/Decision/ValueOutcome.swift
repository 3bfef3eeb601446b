public import AvenantModel

/// A value that the contract gives: a day, a rate, a period, or whether something is so.
public struct ValueOutcome: Sendable, Equatable {
  /// Whether there is a value, as far as is known.
  public enum Status: String, Sendable, CaseIterable {
    /// There is one.
    case known
    /// There is none.
    case absent
    /// It depends on something that is not known.
    case undetermined
    /// It cannot be worked out; `failure` says why.
    case failed
  }

  /// The name of the definition.
  public let definition: String
  /// Whether there is a value.
  public let status: Status
  /// What people call it: *the day on which the contract ends*.
  public let says: String
  /// What its value is, and in which unit.
  public let type: ValueType
  /// The value; only with the status `known`.
  public let value: Value?
  /// The names of the unknown facts that keep it from being known; only with the status
  /// `undetermined`.
  public let missing: [String]
  /// Why it cannot be worked out; only with the status `failed`.
  public let failure: EvaluationFailure?

  /// The value as a ticket states it: `2010-07-15`, `40%`, `30 days`; `nil` where there is none.
  public var literal: String? { value?.literal(as: type) }
}
