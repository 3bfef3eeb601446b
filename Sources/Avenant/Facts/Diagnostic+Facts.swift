import AvenantDiagnostics

/// The kinds of problem with facts that were given.
extension DiagnosticID {
  static let inconsistentFacts = DiagnosticID("inconsistent-facts")
  static let changeIsNoValue = DiagnosticID("change-is-no-value")
}

/// The words for facts that were given.
extension Diagnostic {
  static func changeIsNoValue(_ problem: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .changeIsNoValue, "the value of this change \(problem)", at: range,
      help:
        "write a text in double quotes within the quotes of the shell, or the ticket into a file")
  }

  static func inconsistentFacts(
    _ facts: [SourceRange], in document: SourceRange, breaking condition: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .inconsistentFacts,
      "the facts break what every ticket satisfies: '\(condition.text)'",
      at: facts.first ?? document,
      notes: facts.dropFirst().map { Note("together with this", at: $0) }
        + [Note("the contract says so here", at: condition)],
      help: "correct one of them")
  }
}
