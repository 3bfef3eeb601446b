import AvenantDiagnostics

/// What stands behind `in`: intervals, sets and names.
extension ExpressionParser {
  /// `[a..b]` with square brackets or parentheses, `(x, y)`, or a name.
  mutating func collection() throws(Refusal) -> CollectionSyntax {
    let opener = next
    switch opener.kind {
    case .sign(.openSquare), .sign(.open):
      advance()
      return try nested { parser throws(Refusal) in try parser.collection(behind: opener) }
    case .word where ahead(1).kind != .sign(.open):
      try checkName(opener)
      advance()
      return CollectionSyntax(.name(opener.text), at: opener.range)
    case .number, .date, .text, .word, .keyword, .sign, .end, .refused:
      throw missingCollection()
    }
  }

  private mutating func collection(behind opener: Token) throws(Refusal) -> CollectionSyntax {
    if take(.dots) { return try interval(from: nil, behind: opener) }
    let first = try sum()
    if take(.dots) { return try interval(from: first, behind: opener) }
    return try set(startingWith: first, behind: opener)
  }

  private mutating func interval(
    from lower: ExpressionSyntax?, behind opener: Token
  ) throws(Refusal) -> CollectionSyntax {
    let isEndless = isNext(Token.Sign.close) || isNext(Token.Sign.closeSquare)
    let upper = isEndless ? nil : try sum()
    let closer = next
    guard take(.close) || take(.closeSquare) else { throw unclosed(opener) }
    let range = opener.range.through(closer.range)
    if lower == nil, upper == nil { throw Refusal(.intervalWithoutEnds(at: range)) }
    let interval = IntervalSyntax(
      lower: lower, includesLower: opener.kind == .sign(.openSquare),
      upper: upper, includesUpper: closer.kind == .sign(.closeSquare))
    return CollectionSyntax(.interval(interval), at: range)
  }

  private mutating func set(
    startingWith first: ExpressionSyntax, behind opener: Token
  ) throws(Refusal) -> CollectionSyntax {
    var members = [first]
    while take(.comma) { members.append(try sum()) }
    if opener.kind == .sign(.openSquare), isNext(Token.Sign.closeSquare) {
      throw Refusal(.setInSquareBrackets(at: opener.range.through(next.range)))
    }
    let closer = try close(opener, with: .close)
    return CollectionSyntax(.set(members), at: opener.range.through(closer.range))
  }
}
