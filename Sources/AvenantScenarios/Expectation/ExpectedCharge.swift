package import AvenantEvaluation
package import AvenantValues

/// What must become of a charge or a credit; what is `nil` may be as it is.
package struct ExpectedCharge: Sendable {
  /// The id of its clause.
  package let clause: Expected<String>
  /// Whether it must be paid.
  package let status: Expected<ChargeOutcome.Status>
  /// The amount; `nil` inside where there must be none.
  package let amount: Expected<ExpectedAmount?>?
  /// The tax on it.
  package let taxes: ExpectedTaxes
  /// The last day to pay it; `nil` inside where there must be none.
  package let dueOn: Expected<CalendarDate?>?
  /// Whether it was paid; `nil` inside where nothing may be said of it.
  package let payment: Expected<ChargeOutcome.Payment?>?
  /// The clauses that certainly waive it, all of them, in any order.
  package let waivedBy: ExpectedNames?
  /// The clauses that may waive it, all of them, in any order.
  package let mayBeWaivedBy: ExpectedNames?
}
