package import AvenantDiagnostics

/// The words for what is wrong with a text, whether it is YAML or JSON.
extension Diagnostic {
  static func invalidUTF8(_ places: [SourceRange]) -> Diagnostic? {
    atEach(places, .invalidUTF8, "this is not UTF-8", help: "save the text as UTF-8")
  }

  static func byteOrderMark(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .byteOrderMark, "the text begins with a byte order mark", at: range,
      help: "save the text as UTF-8 without a byte order mark")
  }

  package static func fileTooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, "the text has more than \(limit) bytes",
      at: SourceRange(file: file, lower: 0, upper: 0), help: "split it, or leave something out")
  }

  static func tooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooDeep, "lists and mappings stand in each other more than \(limit) deep", at: range,
      help: "give the inner ones names of their own, or flatten them")
  }

  static func tooManyNodes(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyNodes, "the document has more than \(limit) keys, values and lists",
      at: range, help: "split it, or leave something out")
  }

  static func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "\(key.inQuotes) is already a key of this mapping", at: range,
      notes: [Note("first written here", at: first)], help: "rename or remove one of the two")
  }

  /// One diagnostic for one mistake that stands at several places; none for no place.
  static func atEach(
    _ places: [SourceRange], _ id: DiagnosticID, _ message: String, help: String
  ) -> Diagnostic? {
    guard let first = places.first else { return nil }
    let shown = 3
    var notes = places.dropFirst().prefix(shown).map { Note("here too", at: $0) }
    let hidden = places.count - 1 - notes.count
    if hidden > 0 { notes.append(Note("and at \(hidden) more place\(hidden == 1 ? "" : "s")")) }
    return Diagnostic(id, message, at: first, notes: notes, help: help)
  }
}

extension String {
  /// What a person wrote, in single quotes; of a long text the beginning.
  var inQuotes: String {
    let shown = prefix(40)
    return shown.endIndex == endIndex ? "'\(self)'" : "'\(shown)…'"
  }
}
