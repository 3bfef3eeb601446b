package import AvenantDiagnostics

/// The kinds of mistakes in the structure of contracts, versions and conditions.
extension DiagnosticID {
  /// A first day of the week for a period that is none.
  package static let beginsNoWeek = DiagnosticID("begins-no-week")
  /// A calendar that ends on no day.
  package static let calendarWithoutEnd = DiagnosticID("calendar-without-end")
  /// A choice that has nothing to choose from.
  package static let choiceWithoutOptions = DiagnosticID("choice-without-options")
  /// A clause that does not say where the contract says so.
  package static let clauseWithoutCite = DiagnosticID("clause-without-cite")
  /// A clause from which nothing follows.
  package static let clauseWithoutEffect = DiagnosticID("clause-without-effect")
  /// A clause without its sentence.
  package static let clauseWithoutSays = DiagnosticID("clause-without-says")
  /// One condition where a list of them belongs.
  package static let conditionNotAList = DiagnosticID("condition-not-a-list")
  /// A definition that defines nothing.
  package static let definitionWithoutValue = DiagnosticID("definition-without-value")
  /// A condition of nothing.
  package static let emptyCondition = DiagnosticID("empty-condition")
  /// A key with nothing behind it.
  package static let emptyValue = DiagnosticID("empty-value")
  /// Two keys that exclude each other.
  package static let exclusiveKeys = DiagnosticID("exclusive-keys")
  /// The id of a version that cannot be the name of a file.
  package static let malformedVersionID = DiagnosticID("malformed-version-id")
  /// `diagnosis.fault: provider` where a condition belongs.
  package static let mappingAsCondition = DiagnosticID("mapping-as-condition")
  /// A key that may not be left out.
  package static let missingKey = DiagnosticID("missing-key")
  /// An `otherwise` with rows behind it.
  package static let otherwiseNotLast = DiagnosticID("otherwise-not-last")
  /// Periods of which nothing says where they begin.
  package static let periodWithoutStart = DiagnosticID("period-without-start")
  /// `presume` without a value.
  package static let presumeWithoutValue = DiagnosticID("presume-without-value")
  /// A contract names one party alone.
  package static let singleParty = DiagnosticID("single-party")
  /// A table without a condition.
  package static let tableWithoutRows = DiagnosticID("table-without-rows")
  /// A term without a value.
  package static let termWithoutValue = DiagnosticID("term-without-value")
  /// A code that is none of a currency, in a contract or in a scenario; the modules that know
  /// currencies find it.
  package static let unknownCurrency = DiagnosticID("unknown-currency")
  /// A key that the mapping does not have.
  package static let unknownKey = DiagnosticID("unknown-key")
  /// A word that is none of those that may stand there.
  package static let unknownWord = DiagnosticID("unknown-word")
  /// A list, a mapping or words where another of these belongs.
  package static let wrongKind = DiagnosticID("wrong-kind")

  /// All kinds of mistakes in the structure of documents.
  package static let allOfDocuments: [DiagnosticID] = [
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
