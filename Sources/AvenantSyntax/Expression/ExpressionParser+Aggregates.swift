import AvenantDiagnostics

/// Reads a scalar as a name for the records of a list: `w in works`.
///
/// - Parameters:
///   - node: A scalar; anything else is a diagnostic.
///   - diagnostics: Where the mistake is reported.
/// - Returns: The names; `nil` after a diagnostic.
func parseBinding(_ node: SyntaxNode, into diagnostics: inout Diagnostics) -> BindingSyntax? {
  parse(node, into: &diagnostics) { parser throws(Refusal) in try parser.wholeBinding() }
}

/// What is made of the records of a list: `sum(w.amount for w in works where w.billable)`.
extension ExpressionParser {
  /// The aggregate that `function` begins, whose bracket is open, or the `min` or `max` of values;
  /// `nil` where the word begins neither.
  mutating func aggregate(_ function: Token) throws(Refusal) -> ExpressionSyntax.Kind? {
    guard let word = AggregateSyntax.Word(rawValue: function.text) else { return nil }
    var value: ExpressionSyntax?
    if !beginsWithBinding {
      if word == .min || word == .max, isNext(Token.Sign.close) {
        return .call(function.name, [])
      }
      let first = try nested { parser throws(Refusal) in try parser.conditional() }
      guard take(.for) else {
        guard word == .min || word == .max else { throw missingItems(of: word, at: function.range) }
        return .call(function.name, try arguments(behind: first))
      }
      value = first
    }
    let binding = try binding(of: word, at: function.range)
    let filter = try filter()
    switch (word, value, filter) {
    case (.count, nil, _), (.any, nil, .some): break
    case (.sum, .some, _), (.min, .some, _), (.max, .some, _), (.the, .some, _), (.any, .some, _),
      (.all, .some, _):
      break
    default: throw misplacedItems(of: word, binding, at: function.range)
    }
    return .aggregate(
      AggregateSyntax(word: word, value: value, binding: binding, filter: filter))
  }

  /// The whole text as the name of a record and its list.
  mutating func wholeBinding() throws(Refusal) -> BindingSyntax {
    guard next.kind == .word, ahead(1).kind == .keyword(.in), ahead(2).kind == .word else {
      throw Refusal(.malformedBinding(at: next.range.through(lastRange)))
    }
    let binding = try binding()
    guard next.kind == .end else { throw unexpectedToken() }
    return binding
  }

  /// Whether `w in works` stands here, and not a condition that begins so.
  private var beginsWithBinding: Bool {
    guard next.kind == .word, ahead(1).kind == .keyword(.in), ahead(2).kind == .word else {
      return false
    }
    let behind = ahead(3)
    return behind.kind == .sign(.close) || behind.isReserved(.where)
  }

  private mutating func binding(
    of word: AggregateSyntax.Word, at range: SourceRange
  ) throws(Refusal) -> BindingSyntax {
    guard next.kind == .word, ahead(1).kind == .keyword(.in), ahead(2).kind == .word else {
      throw missingItems(of: word, at: range)
    }
    return try binding()
  }

  private mutating func binding() throws(Refusal) -> BindingSyntax {
    try checkName(next)
    let variable = advance()
    guard NameForm.plain.admits(variable.text) else {
      throw Refusal(.malformedName(variable.text, form: .plain, at: variable.range))
    }
    advance()
    try checkName(next)
    return BindingSyntax(variable: variable.name, list: advance().name)
  }

  private mutating func filter() throws(Refusal) -> ExpressionSyntax? {
    guard take(.where) else { return nil }
    return try nested { parser throws(Refusal) in try parser.conditional() }
  }

  /// Passes the next token if it is a reserved word, and says whether it was.
  private mutating func take(_ word: ReservedWord) -> Bool {
    guard next.isReserved(word) else { return false }
    advance()
    return true
  }

  // MARK: Refusals

  private func missingItems(of word: AggregateSyntax.Word, at range: SourceRange) -> Refusal {
    if !isNext(Token.Sign.close), next.kind != .end, !isNext(Token.Sign.comma),
      !next.isReserved(.where)
    {
      return unexpectedToken()
    }
    return Refusal(.aggregateWithoutItems(word, at: range))
  }

  private func misplacedItems(
    of word: AggregateSyntax.Word, _ binding: BindingSyntax, at range: SourceRange
  ) -> Refusal {
    Refusal(.misplacedItems(of: word, variable: binding.variable.text, at: range))
  }
}

extension Token {
  /// Whether this is a word that is kept for the language.
  func isReserved(_ word: ReservedWord) -> Bool { kind == .word && text == word.rawValue }
}
