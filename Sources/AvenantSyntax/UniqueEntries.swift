import AvenantDiagnostics

/// The entries of one mapping as they are read, each key once.
struct UniqueEntries {
  private(set) var all: [SyntaxNode.Entry] = []
  /// The places of the keys, as soon as there are too many to look through the entries.
  private var keyRanges: [String: SourceRange] = [:]

  /// How many entries are looked through.
  private static let few = 16

  /// Takes an entry.
  ///
  /// - Returns: Where its key stood first; `nil` for a key that is new, and only then it is taken.
  mutating func add(_ entry: SyntaxNode.Entry) -> SourceRange? {
    if let first = place(of: entry.key) { return first }
    if all.isEmpty { all.reserveCapacity(4) }
    all.append(entry)
    if all.count == Self.few {
      for entry in all { keyRanges[entry.key] = entry.keyRange }
    } else if all.count > Self.few {
      keyRanges[entry.key] = entry.keyRange
    }
    return nil
  }

  /// Puts another value into the place of the last entry's.
  mutating func replaceLast(by value: SyntaxNode) {
    guard let last = all.popLast() else { return }
    all.append(SyntaxNode.Entry(key: last.key, keyRange: last.keyRange, value: value))
  }

  private func place(of key: String) -> SourceRange? {
    guard all.count < Self.few else { return keyRanges[key] }
    return all.first { $0.key == key }?.keyRange
  }
}
