public import AvenantDiagnostics

/// Reads one YAML document, strictly: what people trip over in YAML is refused with a way out.
///
/// Everything is text: nothing is taken for a number, a date or a truth value here. Anchors,
/// aliases, tags, directives, merge keys and tabs are refused.
///
/// - Parameters:
///   - file: The text.
///   - limits: How large it may be.
///   - diagnostics: Takes every problem that is found.
/// - Returns: What could be read; `nil` if the text is too large, empty or no YAML. It is whole only
///   if no error was reported.
public func readYAML(
  _ file: SourceFile, limits: DocumentLimits = .standard, into diagnostics: inout Diagnostics
) -> SyntaxNode? {
  var reader = YAMLReader(file)
  let root = try? reader.document()
  diagnostics.report(contentsOf: reader.diagnostics)
  return root
}

struct YAMLReader {
  private let file: SourceFile
  private let parser: YAMLParser
  private(set) var diagnostics = Diagnostics()
  private var end = 0

  init(_ file: SourceFile) {
    self.file = file
    parser = YAMLParser(file.bytes, from: 0)
  }

  mutating func document() throws(YAMLProblem) -> SyntaxNode? {
    _ = try parser.next()
    return try nextNode()
  }

  private mutating func nextNode() throws(YAMLProblem) -> SyntaxNode? {
    let event = try parser.next()
    end = event.upper
    switch event.kind {
    case .scalar(let scalar):
      return SyntaxNode(.scalar(scalar), at: range(event.lower, trimmed(event.upper, event.lower)))
    case .sequenceStart(let layout):
      var items: [SyntaxNode] = []
      while let item = try nextNode() { items.append(item) }
      let upper = layout == .flow ? end : items.last?.range.upper ?? event.upper
      return SyntaxNode(.sequence(items), at: range(event.lower, upper))
    case .mappingStart(let layout):
      var entries: [SyntaxNode.Entry] = []
      while let key = try nextNode(), let value = try nextNode() {
        guard case .scalar(let word) = key.content else { continue }
        entries.append(.init(key: word.text, keyRange: key.range, value: value))
      }
      let upper = layout == .flow && end > event.lower ? end : entries.last?.value.range.upper ?? end
      return SyntaxNode(.mapping(entries), at: range(event.lower, upper))
    case .alias, .collectionEnd, .documentStart, .documentEnd, .streamEnd:
      return nil
    }
  }

  private func trimmed(_ upper: Int, _ lower: Int) -> Int {
    var upper = upper
    while upper > lower, file.bytes[upper - 1].isBlankOrBreak { upper -= 1 }
    return upper
  }

  private func range(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(file: file, lower: lower, upper: max(lower, upper))
  }
}
