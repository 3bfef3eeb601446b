import AvenantDiagnostics

extension [SyntaxNode] {
  /// The items of a list, with those joined that a comma in parentheses parts: of
  /// `[a, b in (c, d)]` YAML makes three.
  ///
  /// - Parameters:
  ///   - layout: How the list is written; only a comma in brackets parts items.
  ///   - diagnostics: Where each such comma is reported.
  /// - Returns: The items as they were meant.
  func joined(in layout: YAMLEvent.Layout, into diagnostics: inout Diagnostics) -> [SyntaxNode] {
    guard layout == .flow else { return self }
    var joined: [SyntaxNode] = []
    var rest = self[...]
    while let item = rest.first {
      let parts = rest.partsOfFirst
      rest = rest.dropFirst(parts)
      guard parts > 1, let last = self[..<rest.startIndex].last else {
        joined.append(item)
        continue
      }
      let behind = self[rest.startIndex - parts + 1].range.through(last.range)
      let whole = item.range.through(last.range)
      diagnostics.report(.commaSplitsValue(item.range, rest: behind))
      joined.append(SyntaxNode(.scalar(.init(text: whole.text, style: .plain)), at: whole))
    }
    return joined
  }
}

extension ArraySlice<SyntaxNode> {
  /// How many items the first one was parted into; one where its parentheses are closed, or never.
  fileprivate var partsOfFirst: Int {
    var open = 0
    for (index, item) in enumerated() {
      guard case .scalar(let scalar) = item.content, scalar.style == .plain else { return 1 }
      open += scalar.text.utf8.count { $0 == UInt8(ascii: "(") }
      open -= scalar.text.utf8.count { $0 == UInt8(ascii: ")") }
      if open <= 0 { return open == 0 ? index + 1 : 1 }
    }
    return 1
  }
}
