public import AvenantEvaluation
public import AvenantValues

/// What must become of a charge or a credit; what is `nil` may be as it is.
public struct ExpectedCharge: Sendable {
  /// The id of its clause.
  public let clause: Expected<String>
  /// Whether it must be paid.
  public let status: Expected<ChargeOutcome.Status>
  /// The amount; `nil` inside where there must be none.
  public let amount: Expected<ExpectedAmount?>?
  /// The tax on it.
  public let taxes: ExpectedTaxes
  /// The last day to pay it; `nil` inside where there must be none.
  public let dueOn: Expected<CalendarDate?>?
  /// Whether it was paid; `nil` inside where nothing may be said of it.
  public let payment: Expected<ChargeOutcome.Payment?>?
  /// The clauses that certainly waive it, all of them, in any order.
  public let waivedBy: ExpectedNames?
  /// The clauses that may waive it, all of them, in any order.
  public let mayBeWaivedBy: ExpectedNames?
}
