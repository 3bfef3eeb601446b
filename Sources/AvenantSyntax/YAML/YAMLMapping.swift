import AvenantDiagnostics

/// The entries of one YAML mapping, as they are read.
struct YAMLMapping {
  private let layout: YAMLEvent.Layout
  private var entries = UniqueEntries()

  /// The last entries, from the first to the last, if they are without a colon.
  private var withoutColon: SourceRange?
  /// The last key behind which nothing stands.
  private var emptyKey: SourceRange?
  /// That key, where entries behind it repeat those before it: it begins a mapping of its own.
  private var misplacedKey: SourceRange?

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
      if let first = entries.add(.init(key: word.text, keyRange: key.range, value: value)) {
        reportDuplicate(word.text, at: key.range, first, into: &diagnostics)
      } else if layout == .block, value.range.lower == value.range.upper {
        emptyKey = key.range
      }
    } else if !isAlias(key) {
      diagnostics.report(.keyNotAWord(at: key.range))
    }
  }

  /// The entries, when there are no more.
  mutating func finished(into diagnostics: inout Diagnostics) -> [SyntaxNode.Entry] {
    reportWithoutColon(into: &diagnostics)
    guard let misplacedKey else { return entries.all }
    return entries.all.filter { $0.keyRange.lower != misplacedKey.lower }
  }

  /// Reports a key that is there twice; behind a key with nothing beneath it, that key, and once.
  private mutating func reportDuplicate(
    _ key: String, at range: SourceRange, _ first: SourceRange, into diagnostics: inout Diagnostics
  ) {
    guard let emptyKey, emptyKey.lower > first.lower else {
      return diagnostics.report(.duplicateKey(key, at: range, first: first))
    }
    guard misplacedKey == nil else { return }
    misplacedKey = emptyKey
    diagnostics.report(.nothingBeneath(emptyKey.text, at: emptyKey, repeated: range))
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
    guard let split = entries.all.last, case .scalar(let scalar) = split.value.content,
      scalar.style == .plain, !scalar.text.isEmpty
    else {
      diagnostics.report(.entryWithoutColon(at: rest))
      return
    }
    let whole = split.value.range.through(rest)
    if let comma = DecimalComma(before: rest, behind: split.value.range) {
      diagnostics.report(
        .decimalComma(
          whole: comma.digits, fraction: comma.fraction, unit: comma.unit, at: comma.range))
      let text = comma.meant(in: whole)
      entries.replaceLast(by: SyntaxNode(.scalar(.init(text: text, style: .plain)), at: whole))
      return
    }
    diagnostics.report(.commaSplitsValue(split.value.range, rest: rest))
    entries.replaceLast(
      by: SyntaxNode(.scalar(.init(text: whole.text, style: .plain)), at: whole))
  }

  private func isAlias(_ key: SyntaxNode) -> Bool {
    key.range.text.hasPrefix("*")
  }
}
