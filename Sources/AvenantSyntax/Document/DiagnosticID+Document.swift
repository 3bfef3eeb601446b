public import AvenantDiagnostics

/// The kinds of mistakes in the structure of contracts, versions and conditions.
extension DiagnosticID {
  /// A first day of the week for a period that is none.
  public static let beginsNoWeek = DiagnosticID("begins-no-week")
  /// A calendar that ends on no day.
  public static let calendarWithoutEnd = DiagnosticID("calendar-without-end")
  /// A choice that has nothing to choose from.
  public static let choiceWithoutOptions = DiagnosticID("choice-without-options")
  /// A clause that does not say where the contract says so.
  public static let clauseWithoutCite = DiagnosticID("clause-without-cite")
  /// A clause from which nothing follows.
  public static let clauseWithoutEffect = DiagnosticID("clause-without-effect")
  /// A clause without its sentence.
  public static let clauseWithoutSays = DiagnosticID("clause-without-says")
  /// One condition where a list of them belongs.
  public static let conditionNotAList = DiagnosticID("condition-not-a-list")
  /// A definition that defines nothing.
  public static let definitionWithoutValue = DiagnosticID("definition-without-value")
  /// A condition of nothing.
  public static let emptyCondition = DiagnosticID("empty-condition")
  /// A key with nothing behind it.
  public static let emptyValue = DiagnosticID("empty-value")
  /// Two keys that exclude each other.
  public static let exclusiveKeys = DiagnosticID("exclusive-keys")
  /// The id of a version that cannot be the name of a file.
  public static let malformedVersionID = DiagnosticID("malformed-version-id")
  /// `diagnosis.fault: provider` where a condition belongs.
  public static let mappingAsCondition = DiagnosticID("mapping-as-condition")
  /// A key that may not be left out.
  public static let missingKey = DiagnosticID("missing-key")
  /// An `otherwise` with rows behind it.
  public static let otherwiseNotLast = DiagnosticID("otherwise-not-last")
  /// Periods of which nothing says where they begin.
  public static let periodWithoutStart = DiagnosticID("period-without-start")
  /// `presume` without a value.
  public static let presumeWithoutValue = DiagnosticID("presume-without-value")
  /// A contract names one party alone.
  public static let singleParty = DiagnosticID("single-party")
  /// A table without a condition.
  public static let tableWithoutRows = DiagnosticID("table-without-rows")
  /// A term without a value.
  public static let termWithoutValue = DiagnosticID("term-without-value")
  /// A code that is none of a currency, in a contract or in a scenario; the modules that know
  /// currencies find it.
  public static let unknownCurrency = DiagnosticID("unknown-currency")
  /// A key that the mapping does not have.
  public static let unknownKey = DiagnosticID("unknown-key")
  /// A word that is none of those that may stand there.
  public static let unknownWord = DiagnosticID("unknown-word")
  /// A list, a mapping or words where another of these belongs.
  public static let wrongKind = DiagnosticID("wrong-kind")

  /// All kinds of mistakes in the structure of documents.
  public static let allOfDocuments: [DiagnosticID] = [
    beginsNoWeek, calendarWithoutEnd, choiceWithoutOptions, clauseWithoutCite, clauseWithoutEffect,
    clauseWithoutSays,
    conditionNotAList, definitionWithoutValue, emptyCondition, emptyValue, exclusiveKeys,
    malformedVersionID, mappingAsCondition, missingKey, otherwiseNotLast,
    periodWithoutStart, presumeWithoutValue, singleParty, tableWithoutRows, termWithoutValue,
    unknownKey,
    unknownWord, wrongKind,
    listWithoutFields, listInAList, keyOfAList, bracketWithout,
  ]
}
