package import AvenantEvaluation
package import AvenantValues

/// How far an obligation must be met; what is `nil` may be as it is.
package struct ExpectedObligation: Sendable {
  /// The id of its clause.
  package let clause: Expected<String>
  /// How far it is met.
  package let status: Expected<ObligationOutcome.Status>
  /// The last day to meet it in time; `nil` inside where there must be none.
  package let lastDay: Expected<CalendarDate?>?
}
