public import AvenantEvaluation
public import AvenantValues

/// How far an obligation must be met; what is `nil` may be as it is.
public struct ExpectedObligation: Sendable {
  /// The id of its clause.
  public let clause: Expected<String>
  /// How far it is met.
  public let status: Expected<ObligationOutcome.Status>
  /// The last day to meet it in time; `nil` inside where there must be none.
  public let lastDay: Expected<CalendarDate?>?
}
