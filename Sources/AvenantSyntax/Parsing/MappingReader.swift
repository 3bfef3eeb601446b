package import AvenantDiagnostics

/// The thing that a mapping describes, as messages speak of it.
package struct Subject: Sendable {
  /// The words for it: `the contract`, `'launch'`.
  package var words: String { isKey ? text.inQuotes : text }

  /// The place to point at when it lacks something: the key under which it stands.
  package let range: SourceRange

  private let text: String
  private let isKey: Bool

  /// Takes the words and the place.
  package init(_ words: String, at range: SourceRange) {
    (text, isKey) = (words, false)
    self.range = range
  }

  /// What stands under a key is called by the key.
  package init(_ entry: SyntaxNode.Entry) {
    (text, isKey) = (entry.key, true)
    range = entry.keyRange
  }
}

/// The keys that a mapping may have: an enumeration of their spellings.
package typealias MappingKey = RawRepresentable<String> & CaseIterable & Equatable

/// The fields of one mapping, by name.
///
/// The keys are an enumeration, so that each is spelt once. A key that is not among them is
/// reported, and no reader sees it; what it was probably meant for is then not missing as well.
///
///     enum Key: String, CaseIterable { case says, cite }
///
///     guard let fields = MappingReader<Key>(node, of: subject, into: &diagnostics)
///     else { return nil }
///     let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
///     let cite = fields[.cite]?.sentence(into: &diagnostics)
package struct MappingReader<Key> {
  /// The thing that the mapping describes.
  package let subject: Subject

  private let entries: [SyntaxNode.Entry]
  /// The keys of the entries, few enough to look through them; `nil` for one that is not known.
  private let keys: [Key?]
  /// The keys that were probably meant where an unknown one stands.
  private let misspelt: Set<String>
}

// What keys can do is asked of the functions alone: a type that asks for it looks it up at run
// time.
extension MappingReader where Key: MappingKey {
  /// Takes a mapping apart.
  ///
  /// - Parameters:
  ///   - node: A mapping; anything else is a diagnostic.
  ///   - subject: The thing that it describes.
  ///   - diagnostics: Where unknown keys are reported.
  package init?(_ node: SyntaxNode, of subject: Subject, into diagnostics: inout Diagnostics) {
    guard case .mapping(let written) = node.content else {
      diagnostics.report(.wrongKind(subject, expected: .mapping, found: node))
      return nil
    }
    self.subject = subject
    let known = written.map { Key(rawValue: $0.key) }
    guard known.contains(where: { $0 == nil }) else {
      (entries, keys, misspelt) = (written, known, [])
      return
    }
    let outdented = Self.outdented(written, known, into: &diagnostics)
    let rest = written.indices.filter { !outdented.contains($0) }
    let unknown = rest.filter { known[$0] == nil }.map { written[$0] }
    entries = rest.map { written[$0] }
    keys = rest.map { known[$0] }
    misspelt = Self.misspelt(
      unknown, besides: known.compactMap { $0 }, of: subject, into: &diagnostics
    )
    .union(outdented.map { written[$0].key })
  }

  /// Reports keys that stand at the column of a key to which they belong.
  ///
  /// They stand behind one beneath which nothing stands: two or more that are not known, or one
  /// with keys of its own.
  ///
  /// - Returns: Their places, with that of the key.
  private static func outdented(
    _ written: [SyntaxNode.Entry], _ keys: [Key?], into diagnostics: inout Diagnostics
  ) -> [Int] {
    var places: [Int] = []
    for owner in written.indices where keys[owner] != nil && written[owner].isEmpty {
      let behind = written.indices.dropFirst(owner + 1).prefix { keys[$0] == nil }
      guard behind.count > 1 || behind.contains(where: { written[$0].hasKeys }) else { continue }
      diagnostics.report(.nothingIndented(behind.map { written[$0] }, beneath: written[owner]))
      places += [owner] + behind
    }
    return places
  }

  /// Reports keys that are not among those known; gives those that were probably meant.
  private static func misspelt(
    _ unknown: [SyntaxNode.Entry], besides used: [Key], of subject: Subject,
    into diagnostics: inout Diagnostics
  ) -> Set<String> {
    let known = Key.allCases.map(\.rawValue)
    let unused = Key.allCases.filter { !used.contains($0) }.map(\.rawValue)
    var misspelt: Set<String> = []
    for entry in unknown {
      let only = unknown.count == 1 && unused.count == 1 ? unused.first : nil
      let closest = Suggestion.closest(to: entry.key, among: unused) ?? only
      let meant =
        OtherWord(entry.key, unused: unused)
        ?? closest.map { OtherWord(meant: $0, help: "write '\($0)'") }
      diagnostics.report(.unknownKey(entry, of: subject, help: meant?.help, known: known))
      if let key = meant?.meant { misspelt.insert(key) }
    }
    return misspelt
  }

  /// The field under `key`; `nil` where it is left out.
  package subscript(key: Key) -> SyntaxNode.Entry? {
    keys.firstIndex(of: key).map { entries[$0] }
  }

  /// Whether the field under `key` is left out, and not just misspelt.
  package func lacks(_ key: Key) -> Bool {
    self[key] == nil && !misspelt.contains(key.rawValue)
  }

  /// Returns the field under `key`, and reports where it is left out.
  package func required(
    _ key: Key, into diagnostics: inout Diagnostics
  ) -> SyntaxNode.Entry? {
    if let entry = self[key] { return entry }
    if lacks(key) { diagnostics.report(.missingKey(key.rawValue, of: subject)) }
    return nil
  }

  /// Returns the one field of two that exclude each other; `nil` where both are left out, and after
  /// a diagnostic where both are given.
  package func either(
    _ one: Key, or other: Key, into diagnostics: inout Diagnostics
  ) -> SyntaxNode.Entry? {
    guard let first = self[one] else { return self[other] }
    guard let second = self[other] else { return first }
    diagnostics.report(.exclusiveKeys(first, second))
    return nil
  }
}
