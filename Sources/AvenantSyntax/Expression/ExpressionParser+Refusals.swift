import AvenantDiagnostics

/// What stands where it cannot: the most telling diagnostic for it.
extension ExpressionParser {
  /// A value is missing before the next token.
  func missingOperand() -> Refusal {
    if let known = knownMistake() { return known }
    switch next.kind {
    case .keyword(.if), .keyword(.not):
      return Refusal(.needsParentheses(next.text, after: previous?.text ?? "", at: next.range))
    case .sign(.openSquare):
      return Refusal(.intervalAsValue(at: next.range))
    default:
      guard let previous else {
        return Refusal(.missingFirstValue(before: next.text, at: next.range))
      }
      let place = next.kind == .end ? previous.range : next.range
      return Refusal(.missingValue(after: previous.text, at: place))
    }
  }

  /// The next token continues nothing.
  func unexpectedToken() -> Refusal {
    if let known = decimalComma() ?? groupedNumber() ?? knownMistake() { return known }
    switch next.kind {
    case .sign(.close), .sign(.closeSquare):
      return Refusal(.unopened(next.text, at: next.range))
    case .word where next.text == "between":
      return Refusal(.between(at: next.range))
    case .word where next.text == "of" && previous?.kind == .sign(.percent):
      return shareOf()
    default:
      return Refusal(.unexpectedWord(next.text, after: previous?.text ?? "", at: next.range))
    }
  }

  /// `19% of x`, where `of` is the next token.
  private func shareOf() -> Refusal {
    let value = ahead(1)
    let isName = value.kind == .word && ahead(2).kind != .sign(.open)
    let share = "\(behind(2)?.text ?? "")%"
    return Refusal(.shareOf(isName ? value.text : nil, share: share, at: next.range))
  }

  /// What `opener` began does not end here.
  func unclosed(_ opener: Token) -> Refusal {
    if next.kind != .end { return unexpectedToken() }
    return Refusal(.unclosed(opener.text, at: opener.range))
  }

  /// Something other than a collection stands behind `in`.
  func missingCollection() -> Refusal {
    if next.kind == .number || next.kind == .date, hasDotsAhead {
      let range = next.range.through(lastRange)
      return Refusal(.intervalWithoutBrackets(range.text, at: range))
    }
    return knownMistake()
      ?? Refusal(.missingCollection(after: previous?.text ?? "", at: placeOfWhatIsMissing))
  }

  /// Something other than an interval stands at `range`, where bounds belong.
  func missingInterval(at range: SourceRange) -> Refusal {
    if let known = knownMistake() { return known }
    return Refusal(
      hasDotsAhead
        ? .intervalWithoutBrackets(range.text, quote: "\"", at: range)
        : .intervalExpected(at: range))
  }

  /// Something other than a clause stands in `applies( )` and its like.
  func missingClause(of function: Token) -> Refusal {
    knownMistake() ?? Refusal(.missingClause(of: function.text, at: placeOfWhatIsMissing))
  }

  /// An `if` without its `then` or its `else`.
  func incompleteConditional(_ start: Token, lacks word: Token.Keyword) -> Refusal {
    if next.kind != .end { return unexpectedToken() }
    return Refusal(.incompleteConditional(lacks: word.rawValue, at: start.range))
  }

  /// A `round( )` without its `to`.
  func incompleteRounding(_ function: Token) -> Refusal {
    switch next.kind {
    case .end, .sign(.close), .sign(.comma): Refusal(.incompleteRounding(at: function.range))
    case .number, .date, .text, .word, .keyword, .sign, .refused: unexpectedToken()
    }
  }

  /// Something other than `present` or `absent` stands behind `sign`, which is `is`.
  func misspeltPresence(_ sign: Token) -> Refusal {
    if let known = knownMistake() { return known }
    let isNegated = isNext(Token.Keyword.not)
    let word = isNegated ? ahead(1) : next
    let range = sign.range.through(word.range)
    switch word.text {
    case "between": return Refusal(.between(at: word.range))
    case "present": return Refusal(.presenceWording("is absent", at: range))
    case "absent": return Refusal(.presenceWording("is present", at: range))
    case "null", "empty", "missing", "none", "unknown", "nothing":
      return Refusal(.presenceWording(isNegated ? "is present" : "is absent", at: range))
    default: return Refusal(.isForEquals(comparisonInWords(isNegated: isNegated), at: sign.range))
    }
  }

  /// The sign for what stands behind `is`: `at least`, `more than`, or the value itself.
  private func comparisonInWords(isNegated: Bool) -> String {
    let place = isNegated ? 1 : 0
    let (first, second) = (ahead(place).text, ahead(place + 1).text)
    let sign: String? =
      switch (first, second) {
      case ("at", "least"): ">="
      case ("at", "most"): "<="
      case ("more", "than"), ("greater", "than"), ("higher", "than"), ("larger", "than"),
        ("later", "than"), ("above", _), ("over", _), ("after", _):
        ">"
      case ("less", "than"), ("lower", "than"), ("smaller", "than"), ("fewer", "than"),
        ("earlier", "than"), ("below", _), ("under", _), ("before", _):
        "<"
      default: nil
      }
    guard let sign else { return isNegated ? "!=" : "=" }
    let opposites = [">=": "<", "<=": ">", ">": "<=", "<": ">="]
    return isNegated ? opposites[sign] ?? sign : sign
  }

  /// What could be meant by a word behind a value that no operator follows.
  func foreignComparison() -> Refusal? {
    next.kind == .word && next.text == "between" ? Refusal(.between(at: next.range)) : nil
  }

  /// Refuses a word that is no name.
  func checkName(_ token: Token) throws(Refusal) {
    if let refusal = misnaming(token) { throw refusal }
  }
}

extension ExpressionParser {
  private var placeOfWhatIsMissing: SourceRange {
    next.kind == .end ? (previous ?? next).range : next.range
  }

  /// What the next token is a mistake for wherever it stands; `nil` where it is none.
  private func knownMistake() -> Refusal? {
    switch next.kind {
    case .refused(let diagnostic): Refusal(diagnostic)
    case .word: next.isShoutedKeyword ? misnaming(next) : nil
    case .number, .date, .text, .keyword, .sign, .end: nil
    }
  }

  private func misnaming(_ token: Token) -> Refusal? {
    if token.isShoutedKeyword {
      return Refusal(.upperCaseWord(token.text, meant: token.text.lowercased(), at: token.range))
    }
    if token.text == "null" { return Refusal(.nullValue(at: token.range)) }
    if ReservedWord(word: token.text) != nil {
      return Refusal(.reservedWord(token.text, at: token.range))
    }
    guard NameForm.fact.admits(token.text) else {
      return Refusal(.malformedName(token.text, form: .fact, at: token.range))
    }
    return nil
  }

  /// `20,50`: a comma that touches digits on both sides.
  private func decimalComma() -> Refusal? {
    let fraction = ahead(1)
    guard isNext(Token.Sign.comma), let whole = previous, whole.kind == .number,
      fraction.isNumeral, whole.offsets.upperBound == next.offsets.lowerBound,
      next.offsets.upperBound == fraction.offsets.lowerBound
    else { return nil }
    let range = whole.range.through(fraction.range)
    if !fraction.text.contains(".") {
      return Refusal(
        .decimalComma(
          whole: whole.text, fraction: fraction.text, unit: unit(behind: fraction), at: range))
    }
    let written = "\(whole.text),\(fraction.text)"
    return Refusal(.groupedNumber(written, digits: whole.text + fraction.text, at: range))
  }

  /// The unit behind a number, which may be refused, so that no token follows it.
  private func unit(behind number: Token) -> String {
    let file = number.range.file
    let rest = file.restOfLine(from: number.range.upper).text.drop { $0 == " " }
    let word = String(rest.prefix(while: \.isASCIILetter))
    guard Token.Keyword(word: word) == nil, ReservedWord(word: word) == nil else { return "" }
    return rest.hasPrefix("%") ? "%" : word
  }

  /// `1 000`: a number with a gap.
  private func groupedNumber() -> Refusal? {
    guard next.isNumeral, let first = previous, first.kind == .number else { return nil }
    return Refusal(
      .groupedNumber(
        "\(first.text) \(next.text)", digits: first.text + next.text,
        at: first.range.through(next.range)))
  }
}

extension Token {
  /// Whether this is a number, or would be one but for its leading zeros.
  fileprivate var isNumeral: Bool {
    kind == .number
      || text.utf8.first?.isDigit == true
        && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  /// Whether this is a word of the language in capital letters: `AND`.
  var isShoutedKeyword: Bool {
    kind == .word && text.utf8.count <= 5 && Token.Keyword(word: text.lowercased()) != nil
  }
}
