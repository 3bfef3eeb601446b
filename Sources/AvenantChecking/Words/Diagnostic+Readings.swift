import AvenantDiagnostics
import AvenantSyntax

/// The words for readings of open questions.
extension Diagnostic {
  static func unknownTerm(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: known)
    return Diagnostic(
      .unknownName, "there is no term '\(name.text)' to be read otherwise", at: name.range,
      help: closest.map { "did you mean '\($0)'?" } ?? "name a term of this version")
  }

  static func unknownDefinition(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: known)
    return Diagnostic(
      .unknownName, "there is no definition '\(name.text)' to be read otherwise", at: name.range,
      help: closest.map { "did you mean '\($0)'?" } ?? "name a definition of this version")
  }

  static func unknownReading(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: known)
    return Diagnostic(
      .unknownReading, "there is no reading '\(name.text)' of this question", at: name.range,
      help: closest.map { "did you mean '\($0)'?" } ?? "readings: \(known.joined(separator: ", "))")
  }

  static func onlyOneReading(_ reading: ReadingSyntax) -> Diagnostic {
    Diagnostic(
      .onlyOneReading, "'\(reading.name.text)' is the only reading of this question",
      at: reading.name.range,
      help: "state another, or say what is chosen in words and remove readings:")
  }

  static func chosenReadingRestates(_ name: NameSyntax, chosen: NameSyntax) -> Diagnostic {
    Diagnostic(
      .chosenReadingRestates,
      "the reading chosen is the text as it stands, and states nothing anew", at: name.range,
      notes: [Note("it is chosen here", at: chosen.range)],
      help: "state '\(name.text)' so where it stands, and the other way under another reading")
  }

  static func readingRestatesNothing(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .readingRestatesNothing, "'\(name.text)' reads nothing otherwise than the text stands",
      at: name.range,
      help: "add terms:, definitions: or clauses: with what is otherwise, or choose it")
  }

  static func readingAddsEffect(
    _ effect: String, at range: SourceRange, to clause: NameSyntax
  ) -> Diagnostic {
    Diagnostic(
      .readingAddsEffect, "'\(clause.text)' has no '\(effect)' that could be read otherwise",
      at: range, notes: [Note("the clause is stated here", at: clause.range)],
      help: "state a clause with '\(effect)', and let the readings say when it holds")
  }

  static func questionOfRepealed(_ name: NameSyntax, _ question: UnsettledSyntax) -> Diagnostic {
    Diagnostic(
      .questionOfRepealed,
      "'\(name.text)' is repealed, and the question '\(question.name.text)' is about it",
      at: name.range, notes: [Note("the question is stated here", at: question.name.range)],
      help: "repeal the question as well, or list it under replaces: and state it anew")
  }

  static func readingOfReplaced(
    _ restated: NameSyntax, _ keys: [String], at place: NameSyntax, _ reading: ReadingSyntax,
    _ question: UnsettledSyntax
  ) -> Diagnostic {
    let keys = keys.map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      .readingOfReplaced,
      "'\(restated.text)' is stated anew, and '\(reading.name.text)' of the question "
        + "'\(question.name.text)' would replace its \(keys) as if it were the old one",
      at: place.range, notes: [Note("the reading states it here", at: restated.range)],
      help: "list '\(question.name.text)' under replaces: and state it anew, or under repeals:")
  }

  /// The same problem, which only a reading makes.
  func found(in reading: ReadingSyntax) -> Diagnostic {
    let note = Note("found in the reading '\(reading.name.text)'", at: reading.name.range)
    return Diagnostic(id, severity, message, at: range, notes: notes + [note], help: help)
  }

  /// The words for readings that somebody asks for.
  static func unknownQuestion(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: known)
    let listed = known.isEmpty ? "no question states its readings" : known.joined(separator: ", ")
    return Diagnostic(
      .unknownQuestion, "there is no open question '\(name.text)' with readings", at: name.range,
      help: closest.map { "did you mean '\($0)'?" } ?? listed)
  }
}
