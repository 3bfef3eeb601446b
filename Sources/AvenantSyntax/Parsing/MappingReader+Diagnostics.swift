import AvenantDiagnostics

/// The words for what is wrong with the shape of a document.
extension Diagnostic {
  /// What may stand under a key.
  enum Kind: String {
    case words = "words"
    case names = "names"
    case list = "a list"
    case mapping = "keys with values"
  }

  static func wrongKind(
    _ subject: Subject, expected: Kind, found node: SyntaxNode
  ) -> Diagnostic {
    Diagnostic(
      .wrongKind, "\(subject.words) takes \(expected.rawValue), not \(kind(of: node))",
      at: node.range, help: wayOut(expected))
  }

  private static func kind(of node: SyntaxNode) -> String {
    switch node.content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "keys with values"
    }
  }

  private static func wayOut(_ expected: Kind) -> String {
    switch expected {
    case .words: "write it on one line, in quotes where it contains ': ' or begins with a bracket"
    case .names: "write one name, or a list of names: '[one, another]'"
    case .list: "begin each item with '- ' on a line of its own"
    case .mapping: "write 'key: value' on lines of their own"
    }
  }

  static func unknownKey(
    _ entry: SyntaxNode.Entry, of subject: Subject, help: String?, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey, "\(subject.words) has no key \(entry.key.inQuotes)", at: entry.keyRange,
      help: help ?? wayOut(nil, among: known))
  }

  static func nothingIndented(
    _ entries: [SyntaxNode.Entry], beneath owner: SyntaxNode.Entry
  ) -> Diagnostic {
    let names = entries.map { $0.key.inQuotes }.listed(by: "and")
    return Diagnostic(
      .indentation,
      "nothing stands beneath \(owner.key.inQuotes), for what follows is not indented",
      at: owner.keyRange, help: "indent \(names) further than \(owner.key.inQuotes)")
  }

  static func effectBesideClauses(
    _ effect: SyntaxNode.Entry, of clause: SyntaxNode.Entry
  ) -> Diagnostic {
    Diagnostic(
      .indentation, "\(effect.key.inQuotes) stands at the column of the clauses, as if it were one",
      at: effect.keyRange,
      help: "indent it, and what stands beneath it, further than \(clause.key.inQuotes)")
  }

  static func unknownWord(
    _ word: NameSyntax, of subject: Subject, meant: String? = nil, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownWord, "\(subject.words) cannot be \(word.text.inQuotes)", at: word.range,
      help: wayOut(meant ?? Suggestion.closest(to: word.text, among: known), among: known))
  }

  private static func wayOut(_ meant: String?, among known: [String]) -> String {
    if let meant { return "write '\(meant)'" }
    let all = known.map { "'\($0)'" }
    return "write \(all.count > 1 ? "one of " : "")\(all.listed(by: "or"))"
  }

  static func missingKey(_ key: String, of subject: Subject) -> Diagnostic {
    Diagnostic(
      .missingKey, "\(subject.words) lacks '\(key)'", at: subject.range,
      help: "add a line '\(key): …' to it")
  }

  static func emptyValue(of subject: Subject) -> Diagnostic {
    Diagnostic(
      .emptyValue, "nothing stands behind \(subject.words)", at: subject.range,
      help: "write what belongs there, or remove the key")
  }

  static func singleParty(of subject: Subject) -> Diagnostic {
    Diagnostic(
      .singleParty, "one party alone makes no contract", at: subject.range,
      help: "name the other one, too: a charge is owed to it, or a credit by it")
  }

  static func emptyCitation(_ written: NameSyntax) -> Diagnostic {
    Diagnostic(
      .emptyValue, "\(written.text.inQuotes) names no place in a text", at: written.range,
      help: "write the number or the name of the place behind the sign, as in '§ 5'")
  }

  static func exclusiveKeys(
    _ one: SyntaxNode.Entry, _ other: SyntaxNode.Entry
  ) -> Diagnostic {
    Diagnostic(
      .exclusiveKeys, "\(other.key.inQuotes) cannot stand beside \(one.key.inQuotes)",
      at: other.keyRange, notes: [.init("\(one.key.inQuotes) stands here", at: one.keyRange)],
      help: "keep one of the two")
  }

  static func malformedDay(
    _ written: String, asDate date: String?, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .malformedDate, "\(written.inQuotes) is not how a date is written", at: range,
      help: date.map { "write '\($0)'" }
        ?? "write the year, the month and the day, and nothing else: '2010-06-14'")
  }
}
