public import AvenantDiagnostics

/// What the analysis finds.
extension DiagnosticID {
  /// No ticket satisfies every condition of `consistent`.
  public static let nothingIsConsistent = DiagnosticID("nothing-is-consistent")
  /// A clause applies to no ticket.
  public static let neverApplies = DiagnosticID("clause-never-applies")
  /// A waiver cancels a charge in no ticket.
  public static let neverWaives = DiagnosticID("waiver-never-waives")
  /// A condition is true wherever it decides.
  public static let alwaysTrue = DiagnosticID("condition-always-true")
  /// A condition is true nowhere where it would decide.
  public static let neverTrue = DiagnosticID("condition-never-true")
  /// A charge or credit is always below its minimum.
  public static let neverReachesMinimum = DiagnosticID("minimum-never-reached")
  /// No ticket to which a clause applies comes to a row of a table.
  public static let rowNeverApplies = DiagnosticID("row-never-applies")
  /// Of some questions the analysis has found no answer.
  public static let notDecided = DiagnosticID("not-decided")
  /// Something is granted and denied at once.
  public static let conflict = DiagnosticID("granted-and-denied")
  /// From a day on no version is in force.
  public static let noVersionFrom = DiagnosticID("no-version-from")
  /// From a day on a dated term has no value.
  public static let noValueFrom = DiagnosticID("no-value-from")
  /// Before a day a dated term has no value.
  public static let noValueBefore = DiagnosticID("no-value-before")
  /// A guarantee does not hold.
  public static let guaranteeBroken = DiagnosticID("guarantee-broken")
  /// Whether a guarantee holds is not known.
  public static let guaranteeNotProven = DiagnosticID("guarantee-not-proven")
  /// Money depends on how an open question is read.
  public static let moneyDependsOnQuestion = DiagnosticID("money-depends-on-question")
}
