import AvenantDiagnostics

/// The entries of one YAML mapping, as they are read.
struct YAMLMapping {
  private let layout: YAMLEvent.Layout
  private var entries: [SyntaxNode.Entry] = []
  /// The places of the keys, as soon as there are too many to look through the entries.
  private var keyRanges: [String: SourceRange] = [:]

  /// How many entries are looked through.
  private static let few = 16

  /// The last entries, from the first to the last, if they are without a colon.
  private var withoutColon: SourceRange?

  init(_ layout: YAMLEvent.Layout) {
    self.layout = layout
  }

  /// Whether `key` asks for another mapping to be merged into this one.
  func isMergeKey(_ key: SyntaxNode) -> Bool {
    guard case .scalar(let word) = key.content else { return false }
    return word.style == .plain && word.text == "<<"
  }

  /// Takes an entry; one that is refused is reported and left out.
  mutating func add(_ key: SyntaxNode, _ value: SyntaxNode, into diagnostics: inout Diagnostics) {
    guard hasColon(key, value) else {
      withoutColon = withoutColon?.through(key.range) ?? key.range
      return
    }
    reportWithoutColon(into: &diagnostics)
    if isMergeKey(key) {
      diagnostics.report(.mergeKey(at: key.range))
    } else if case .scalar(let word) = key.content, !word.text.isEmpty {
      add(word.text, at: key.range, value, into: &diagnostics)
    } else if !isAlias(key) {
      diagnostics.report(.keyNotAWord(at: key.range))
    }
  }

  /// The entries, when there are no more.
  mutating func finished(into diagnostics: inout Diagnostics) -> [SyntaxNode.Entry] {
    reportWithoutColon(into: &diagnostics)
    return entries
  }

  private mutating func add(
    _ key: String, at range: SourceRange, _ value: SyntaxNode, into diagnostics: inout Diagnostics
  ) {
    if let first = place(of: key) {
      diagnostics.report(.duplicateKey(key, at: range, first: first))
      return
    }
    if entries.isEmpty { entries.reserveCapacity(4) }
    entries.append(SyntaxNode.Entry(key: key, keyRange: range, value: value))
    if entries.count == Self.few {
      for entry in entries { keyRanges[entry.key] = entry.keyRange }
    } else if entries.count > Self.few {
      keyRanges[key] = range
    }
  }

  private func place(of key: String) -> SourceRange? {
    guard entries.count < Self.few else { return keyRanges[key] }
    return entries.first { $0.key == key }?.keyRange
  }

  /// Inside braces a key without a colon is an entry for YAML, and a slip for everybody else.
  private func hasColon(_ key: SyntaxNode, _ value: SyntaxNode) -> Bool {
    guard layout == .flow, case .scalar = key.content, value.range.lower == value.range.upper
    else { return true }
    let between = min(key.range.upper, value.range.lower)..<value.range.lower
    return key.range.file.bytes[between].contains(.colon)
  }

  private mutating func reportWithoutColon(into diagnostics: inout Diagnostics) {
    guard let rest = withoutColon else { return }
    withoutColon = nil
    guard let split = entries.last, case .scalar(let scalar) = split.value.content,
      scalar.style == .plain, !scalar.text.isEmpty
    else {
      diagnostics.report(.entryWithoutColon(at: rest))
      return
    }
    diagnostics.report(.commaSplitsValue(split.value.range, rest: rest))
    let whole = split.value.range.through(rest)
    let value = SyntaxNode(.scalar(.init(text: whole.text, style: .plain)), at: whole)
    entries[entries.count - 1] = .init(key: split.key, keyRange: split.keyRange, value: value)
  }

  private func isAlias(_ key: SyntaxNode) -> Bool {
    key.range.text.hasPrefix("*")
  }
}
