import AvenantDiagnostics

/// The kinds of problem with readings of open questions.
extension DiagnosticID {
  static let unknownReading = DiagnosticID("unknown-reading")
  static let onlyOneReading = DiagnosticID("only-one-reading")
  static let chosenReadingRestates = DiagnosticID("chosen-reading-restates")
  static let readingRestatesNothing = DiagnosticID("reading-restates-nothing")
  static let readingAddsEffect = DiagnosticID("reading-adds-effect")
  static let questionOfRepealed = DiagnosticID("question-of-repealed")
  static let readingOfReplaced = DiagnosticID("reading-of-replaced")

  /// All kinds of problem with the readings that a contract states.
  static let allOfReadings: [DiagnosticID] = [
    unknownReading, onlyOneReading, chosenReadingRestates, readingRestatesNothing,
    readingAddsEffect, questionOfRepealed, readingOfReplaced,
  ]

  // What can be wrong with the readings that somebody asks for.
  static let unknownQuestion = DiagnosticID("unknown-question")
  static let readingsContradict = DiagnosticID("readings-contradict")
}
