import AvenantDiagnostics

/// The levels of the grammar, from loose to tight.
extension ExpressionParser {
  /// `if c then a else b`, whose `else` extends right; or anything tighter.
  mutating func conditional() throws(Refusal) -> ExpressionSyntax {
    guard isNext(Token.Keyword.if) else { return try disjunction() }
    let start = advance()
    let condition = try nested { parser throws(Refusal) in try parser.conditional() }
    guard take(.then) else { throw incompleteConditional(start, lacks: .then) }
    let value = try nested { parser throws(Refusal) in try parser.conditional() }
    guard take(.else) else { throw incompleteConditional(start, lacks: .else) }
    let otherwise = try nested { parser throws(Refusal) in try parser.conditional() }
    return ExpressionSyntax(
      .conditional(condition, then: value, else: otherwise),
      at: start.range.through(otherwise.range))
  }

  private mutating func disjunction() throws(Refusal) -> ExpressionSyntax {
    var members = [try conjunction()]
    while take(.or) { members.append(try conjunction()) }
    return junction(.any, members)
  }

  private mutating func conjunction() throws(Refusal) -> ExpressionSyntax {
    var members = [try negation()]
    while take(.and) { members.append(try negation()) }
    return junction(.all, members)
  }

  private func junction(
    _ kind: ExpressionSyntax.Junction, _ members: [ExpressionSyntax]
  ) -> ExpressionSyntax {
    if members.count == 1 { return members[0] }
    return ExpressionSyntax(
      .junction(kind, members), at: members[0].range.through(members[members.count - 1].range))
  }

  private mutating func negation() throws(Refusal) -> ExpressionSyntax {
    guard isNext(Token.Keyword.not) else { return try comparison() }
    let sign = advance()
    let operand = try nested { parser throws(Refusal) in try parser.negation() }
    return ExpressionSyntax(.not(operand), at: sign.range.through(operand.range))
  }

  /// At most one comparison: a second one is refused, never chained.
  private mutating func comparison() throws(Refusal) -> ExpressionSyntax {
    let left = try sum()
    let start = next
    guard let compared = try comparison(of: left) else {
      if let refusal = foreignComparison() { throw refusal }
      return left
    }
    let second = next
    if try comparison(of: compared) != nil {
      throw Refusal(.chainedComparison(first: start.text, second: second.text, at: second.range))
    }
    return compared
  }

  /// `left` compared with what follows; `nil` where no comparison follows.
  private mutating func comparison(
    of left: ExpressionSyntax
  ) throws(Refusal) -> ExpressionSyntax? {
    switch next.kind {
    case .sign(let sign):
      guard let comparison = ExpressionSyntax.ComparisonOperator(rawValue: sign.rawValue) else {
        return nil
      }
      advance()
      let right = try sum()
      return ExpressionSyntax(
        .comparison(left, comparison, right), at: left.range.through(right.range))
    case .keyword(.in):
      return try membership(of: left)
    case .keyword(.not) where ahead(1).kind == .keyword(.in):
      advance()
      let membership = try membership(of: left)
      return ExpressionSyntax(.not(membership), at: membership.range)
    case .keyword(.is):
      return try presence(of: left)
    case .number, .date, .text, .word, .keyword, .end, .refused:
      return nil
    }
  }

  private mutating func membership(of left: ExpressionSyntax) throws(Refusal) -> ExpressionSyntax {
    advance()
    let collection = try collection()
    return ExpressionSyntax(
      .membership(left, in: collection), at: left.range.through(collection.range))
  }

  private mutating func presence(of left: ExpressionSyntax) throws(Refusal) -> ExpressionSyntax {
    let sign = advance()
    guard next.text == "present" || next.text == "absent" else { throw misspeltPresence(sign) }
    let word = advance()
    return ExpressionSyntax(
      .presence(left, isPresent: word.text == "present"), at: left.range.through(word.range))
  }

  /// `a + b - c`, from left to right; or anything tighter.
  mutating func sum() throws(Refusal) -> ExpressionSyntax {
    var left = try product()
    while let sign = arithmetic(.plus, .minus) {
      try countArithmetic()
      left = joined(left, sign, try product())
    }
    return left
  }

  private mutating func product() throws(Refusal) -> ExpressionSyntax {
    var left = try negative()
    while let sign = arithmetic(.times, .over) {
      try countArithmetic()
      left = joined(left, sign, try negative())
    }
    return left
  }

  /// Passes the next token if it is one of two operators, and says which.
  private mutating func arithmetic(
    _ one: Token.Sign, _ other: Token.Sign
  ) -> ExpressionSyntax.ArithmeticOperator? {
    guard case .sign(let sign) = next.kind, sign == one || sign == other else { return nil }
    advance()
    return ExpressionSyntax.ArithmeticOperator(rawValue: sign.rawValue)
  }

  private func joined(
    _ left: ExpressionSyntax, _ sign: ExpressionSyntax.ArithmeticOperator,
    _ right: ExpressionSyntax
  ) -> ExpressionSyntax {
    ExpressionSyntax(.arithmetic(left, sign, right), at: left.range.through(right.range))
  }

  private mutating func negative() throws(Refusal) -> ExpressionSyntax {
    guard isNext(Token.Sign.minus) else { return try operand() }
    let sign = advance()
    let operand = try nested { parser throws(Refusal) in try parser.negative() }
    return ExpressionSyntax(.negated(operand), at: sign.range.through(operand.range))
  }
}
