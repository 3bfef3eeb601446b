public import AvenantDiagnostics

/// The thing that a mapping describes, as messages speak of it.
public struct Subject: Sendable {
  /// The words for it: `the contract`, `'launch'`.
  public let words: String

  /// The place to point at when it lacks something: the key under which it stands.
  public let range: SourceRange

  /// Takes the words and the place.
  public init(_ words: String, at range: SourceRange) {
    self.words = words
    self.range = range
  }

  /// What stands under a key is called by the key.
  public init(_ entry: SyntaxNode.Entry) {
    self.init(entry.key.inQuotes, at: entry.keyRange)
  }
}

/// The fields of one mapping, by name.
///
/// The keys are an enumeration, so that each is spelt once. A key that is not among them is
/// reported, and no reader sees it; what it was probably meant for is then not missing as well.
///
///     enum Key: String, CaseIterable { case says, cite }
///
///     guard let fields = MappingReader<Key>(node, of: subject, into: &diagnostics) else { return nil }
///     let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
///     let cite = fields[.cite]?.sentence(into: &diagnostics)
public struct MappingReader<Key>
where Key: RawRepresentable<String> & CaseIterable & Hashable & Sendable {
  /// The thing that the mapping describes.
  public let subject: Subject

  private let entries: [Key: SyntaxNode.Entry]
  private let misspelt: Set<String>

  /// Takes a mapping apart.
  ///
  /// - Parameters:
  ///   - node: A mapping; anything else is a diagnostic.
  ///   - subject: The thing that it describes.
  ///   - diagnostics: Where unknown keys are reported.
  public init?(_ node: SyntaxNode, of subject: Subject, into diagnostics: inout Diagnostics) {
    guard case .mapping(let written) = node.content else {
      diagnostics.report(.wrongKind(subject, expected: .mapping, found: node))
      return nil
    }
    var entries: [Key: SyntaxNode.Entry] = [:]
    for entry in written {
      if let key = Key(rawValue: entry.key) { entries[key] = entry }
    }
    let known = Key.allCases.map(\.rawValue)
    let unused = Key.allCases.filter { entries[$0] == nil }.map(\.rawValue)
    var misspelt: Set<String> = []
    for entry in written where Key(rawValue: entry.key) == nil {
      let meant = Suggestion.closest(to: entry.key, among: unused)
      diagnostics.report(.unknownKey(entry, of: subject, meant: meant, known: known))
      if let meant { misspelt.insert(meant) }
    }
    self.subject = subject
    self.entries = entries
    self.misspelt = misspelt
  }

  /// The field under `key`; `nil` where it is left out.
  public subscript(key: Key) -> SyntaxNode.Entry? { entries[key] }

  /// Whether the field under `key` is left out, and not just misspelt.
  public func lacks(_ key: Key) -> Bool {
    entries[key] == nil && !misspelt.contains(key.rawValue)
  }

  /// Returns the field under `key`, and reports where it is left out.
  public func required(
    _ key: Key, into diagnostics: inout Diagnostics
  ) -> SyntaxNode.Entry? {
    if let entry = entries[key] { return entry }
    if lacks(key) { diagnostics.report(.missingKey(key.rawValue, of: subject)) }
    return nil
  }

  /// Returns the one field of two that exclude each other; `nil` where both are left out, and after
  /// a diagnostic where both are given.
  public func either(
    _ one: Key, or other: Key, into diagnostics: inout Diagnostics
  ) -> SyntaxNode.Entry? {
    guard let first = entries[one] else { return entries[other] }
    guard let second = entries[other] else { return first }
    diagnostics.report(.exclusiveKeys(first, second))
    return nil
  }
}
