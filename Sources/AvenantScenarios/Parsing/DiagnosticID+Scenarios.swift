public import AvenantDiagnostics

/// The kinds of mistakes in scenario files.
extension DiagnosticID {
  /// Two currencies for one amount.
  public static let contradictoryCurrency = DiagnosticID("contradictory-currency")
  /// A file of facts that is no mapping.
  public static let factsFileWithoutFacts = DiagnosticID("facts-file-without-facts")
  /// Something that is no amount.
  public static let malformedAmount = DiagnosticID("malformed-amount")
  /// Something that is no rate of tax.
  public static let malformedRate = DiagnosticID("malformed-rate")
  /// Something that is no value of the type that the value has.
  public static let malformedValue = DiagnosticID("malformed-value")
  /// A file of facts that cannot be read.
  public static let noFactsFile = DiagnosticID("no-facts-file")
  /// A party that the contract does not have.
  public static let noSuchParty = DiagnosticID("no-such-party")
  /// A scenario file that tests nothing.
  public static let noScenarios = DiagnosticID("no-scenarios")
  /// A name that the version which governs does not have.
  public static let notInVersion = DiagnosticID("not-in-version")
  /// Two scenarios with the same name.
  public static let sameScenarioTwice = DiagnosticID("same-scenario-twice")
}
