import AvenantDiagnostics

/// The words for what is wrong with YAML; ``YAMLProblem`` has those for what is no YAML at all.
extension Diagnostic {
  static func bidirectionalControl(_ places: [SourceRange]) -> Diagnostic? {
    atEach(
      places, .bidirectionalControl,
      "an invisible character makes the text look different from what is read",
      help: "remove the character that changes the direction of the text")
  }

  static func controlCharacter(_ places: [SourceRange]) -> Diagnostic? {
    atEach(
      places, .controlCharacter, "a control character stands here, which nobody can see",
      help: "remove it; lines end with a line feed")
  }

  static func tab(_ places: [SourceRange]) -> Diagnostic? {
    atEach(places, .tab, "a tab stands here", help: "use spaces; a tab may stand inside quotes")
  }

  static func anchor(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .anchor, "anchors such as \(name.inQuotes) are not used here", at: range,
      help: "remove it; if the text begins with '&', put it in quotes")
  }

  static func alias(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .alias, "aliases such as \(name.inQuotes) are not used here", at: range,
      help: "write the value out; if the text begins with '*', put it in quotes")
  }

  static func tag(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tag, "tags such as \(name.inQuotes) are not used here", at: range,
      help:
        "remove it; if the text begins with '!', put it in quotes; a condition is denied by 'not'")
  }

  static func mergeKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .mergeKey, "mappings are not merged with '<<' here", at: range,
      help: "write the entries out")
  }

  static func severalDocuments(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .severalDocuments, "a second document begins here", at: range,
      help: "put each document into a file of its own")
  }

  static func directive(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .directive, "lines that begin with '%' are not used here", at: range,
      help: "remove the line")
  }

  static func emptyDocument(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .emptyDocument, "the text is empty, or has nothing but comments",
      at: SourceRange(file: file, lower: 0, upper: 0), help: "write 'key: value' on each line")
  }

  static func keyNotAWord(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .keyNotAWord, "a key must be a word", at: range,
      help: "write 'key: value'; if the whole is a text, put it in quotes")
  }

  static func keyTooLong(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .keyNotAWord, "a key has at most \(limit) characters, and this one has more",
      at: range, help: "write a short key; put a text that has a colon in quotes")
  }

  static func commentCutsText(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .commentCutsText, "the text \(text.inQuotes) ends before this comment", at: range,
      help: "put the text in quotes, or two spaces before the '#' if a comment is meant")
  }

  static func listInText(at range: SourceRange, textAt first: SourceRange) -> Diagnostic {
    Diagnostic(
      .listInText, "this '-' begins no list, because the text above goes on to this line",
      at: range, notes: [Note("the text begins here", at: first)],
      help: "put a list under a key of its own; put a text that goes on in quotes")
  }

  static func commaSplitsValue(
    _ value: SourceRange, rest: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .commaSplitsValue, "a comma ends the value before \(rest.text.inQuotes)", at: rest,
      notes: [Note("the value is read only up to the comma", at: value)],
      help: "put the whole value in quotes")
  }

  static func entryWithoutColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .entryWithoutColon, "\(range.text.inQuotes) has no value", at: range,
      help: "write 'key: value' for each entry inside '{ }', or use '[ ]' for a list")
  }

  static func unquotedInterval(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unquotedInterval, "the brackets of this interval are read as a list", at: range,
      help: "put the value in quotes")
  }
}
