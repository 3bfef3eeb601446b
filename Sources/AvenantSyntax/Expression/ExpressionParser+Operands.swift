import AvenantDiagnostics

/// What stands between operators.
extension ExpressionParser {
  /// What stands between operators, with the word for business days behind it if it stands there.
  mutating func operand() throws(Refusal) -> ExpressionSyntax {
    let operand = try plainOperand()
    return isAtBusinessDays ? try businessDays(operand) : operand
  }

  /// A literal, a name, a call or an expression in parentheses.
  private mutating func plainOperand() throws(Refusal) -> ExpressionSyntax {
    let token = next
    switch token.kind {
    case .number: return try number()
    case .date: return literal(.date(token.text))
    case .text(let text): return literal(.text(text))
    case .keyword(.true): return literal(.boolean(true))
    case .keyword(.false): return literal(.boolean(false))
    case .keyword(.asOf): return literal(.asOf)
    case .word: return ahead(1).kind == .sign(.open) ? try call() : try name()
    case .sign(.open): return try parenthesised()
    case .keyword, .sign, .end, .refused: throw missingOperand()
    }
  }

  private mutating func literal(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
    ExpressionSyntax(kind, at: advance().range)
  }

  /// A number with the unit directly behind it, if there is one.
  private mutating func number() throws(Refusal) -> ExpressionSyntax {
    let number = advance()
    guard isUnit(next) else { return ExpressionSyntax(.number(number.text), at: number.range) }
    let unit = advance()
    return ExpressionSyntax(
      .quantity(number.text, unit: unit.name), at: number.range.through(unit.range))
  }

  private func isUnit(_ token: Token) -> Bool {
    if token.kind == .sign(.percent) { return true }
    return token.kind == .word && token.text.allSatisfy(\.isASCIILetter)
      && !token.isShoutedKeyword && token.text != "between"
      && ReservedWord(word: token.text) == nil
  }

  /// A bare name, with the date behind `at`, or the value behind `of`, if one stands there.
  private mutating func name() throws(Refusal) -> ExpressionSyntax {
    try checkName(next)
    let name = advance().name
    if next.isReserved(.of) {
      advance()
      let value = try nested { parser throws(Refusal) in try parser.operand() }
      return ExpressionSyntax(.scale(name, of: value), at: name.range.through(value.range))
    }
    guard next.kind == .word, next.text == ReservedWord.at.rawValue else {
      return ExpressionSyntax(.name(name.text), at: name.range)
    }
    advance()
    let date = try nested { parser throws(Refusal) in try parser.operand() }
    return ExpressionSyntax(.at(name, date: date), at: name.range.through(date.range))
  }

  private mutating func parenthesised() throws(Refusal) -> ExpressionSyntax {
    let opener = advance()
    let inner = try nested { parser throws(Refusal) in try parser.conditional() }
    let closer = try close(opener, with: .close)
    return ExpressionSyntax(inner.kind, at: opener.range.through(closer.range))
  }

  /// Passes the sign that ends what `opener` began.
  mutating func close(_ opener: Token, with sign: Token.Sign) throws(Refusal) -> Token {
    let closer = next
    guard take(sign) else { throw unclosed(opener) }
    return closer
  }
}

// MARK: - Calls

extension ExpressionParser {
  private mutating func call() throws(Refusal) -> ExpressionSyntax {
    if AggregateSyntax.Word(rawValue: next.text) == nil { try checkName(next) }
    let function = advance()
    let opener = advance()
    let kind: ExpressionSyntax.Kind
    if let aggregate = try aggregate(function) {
      kind = aggregate
    } else if let outcome = ExpressionSyntax.OutcomeWord(rawValue: function.text) {
      kind =
        try outcome == .totalOf
        ? total(of: function) : .outcome(outcome, of: clauseName(of: function))
    } else if function.text == "round" {
      kind = try rounding(function)
    } else if function.text == "days_in_common" {
      kind = try daysInCommon(function)
    } else {
      kind = .call(function.name, try arguments())
    }
    let closer = try close(opener, with: .close)
    return ExpressionSyntax(kind, at: function.range.through(closer.range))
  }

  /// `total_of(a, b)`: what is due of each, added up.
  private mutating func total(of function: Token) throws(Refusal) -> ExpressionSyntax.Kind {
    let first = try clauseName(of: function)
    var total = ExpressionSyntax(.outcome(.totalOf, of: first), at: first.range)
    while take(.comma) {
      let name = try clauseName(of: function)
      let next = ExpressionSyntax(.outcome(.totalOf, of: name), at: name.range)
      total = ExpressionSyntax(
        .arithmetic(total, .plus, next), at: first.range.through(name.range))
    }
    return total.kind
  }

  /// `[a..b], [c..d)`: two periods, each with its ends or by its name.
  private mutating func daysInCommon(_ function: Token) throws(Refusal) -> ExpressionSyntax.Kind {
    let one = try period(of: function)
    guard take(.comma) else { throw missingPeriod(of: function) }
    return .daysInCommon(one, try period(of: function))
  }

  private mutating func period(of function: Token) throws(Refusal) -> CollectionSyntax {
    guard !isNext(Token.Sign.close), next.kind != .end else { throw missingPeriod(of: function) }
    let period = try collection()
    if case .set = period.kind { throw Refusal(.missingPeriod(at: period.range)) }
    return period
  }

  private func missingPeriod(of function: Token) -> Refusal {
    Refusal(.missingPeriod(at: function.range))
  }

  private mutating func clauseName(of function: Token) throws(Refusal) -> NameSyntax {
    guard next.kind == .word else { throw missingClause(of: function) }
    try checkName(next)
    return advance().name
  }

  private mutating func arguments() throws(Refusal) -> [ExpressionSyntax] {
    if isNext(Token.Sign.close) { return [] }
    let first = try nested { parser throws(Refusal) in try parser.conditional() }
    return try arguments(behind: first)
  }

  /// The arguments, of which the first has been read.
  mutating func arguments(behind first: ExpressionSyntax) throws(Refusal) -> [ExpressionSyntax] {
    try nested { parser throws(Refusal) in
      var arguments = [first]
      while parser.take(.comma) { arguments.append(try parser.conditional()) }
      return arguments
    }
  }

  /// `x to 0.01 EUR half_up`, where the mode may be left out.
  private mutating func rounding(_ function: Token) throws(Refusal) -> ExpressionSyntax.Kind {
    let value = try nested { parser throws(Refusal) in try parser.conditional() }
    guard take(.to) else { throw incompleteRounding(function) }
    let step = try nested { parser throws(Refusal) in try parser.sum() }
    if next.kind == .word {
      try checkName(next)
      return .round(value, to: step, mode: advance().name)
    }
    // In `round(x to 1 up)` the word is a mode, although a unit could stand there.
    if case .quantity(let number, let word) = step.kind, roundingModes.contains(word.text) {
      let range = SourceRange(
        file: step.range.file, lower: step.range.lower,
        upper: min(step.range.lower + number.utf8.count, step.range.upper))
      return .round(value, to: ExpressionSyntax(.number(number), at: range), mode: word)
    }
    return .round(value, to: step, mode: nil)
  }
}

/// The modes of rounding that could be taken for a unit.
private let roundingModes: Set<String> = ["up", "down", "floor", "ceiling"]

extension Character {
  /// Whether it is one of `a` to `z` and `A` to `Z`.
  var isASCIILetter: Bool { isASCII && isLetter }
}
