package import AvenantDiagnostics

/// Reads a scalar as an expression.
///
/// The first mistake is reported and ends the reading, so that one mistake is one diagnostic. A
/// text has at most 4,096 bytes, 64 levels of nesting and 256 operators of arithmetic.
///
/// - Parameters:
///   - node: A scalar; anything else is a diagnostic.
///   - diagnostics: Where the mistake is reported.
/// - Returns: The expression, with the exact place of each part; `nil` after a diagnostic.
package func parseExpression(
  _ node: SyntaxNode, into diagnostics: inout Diagnostics
) -> ExpressionSyntax? {
  parse(node, into: &diagnostics) { parser throws(Refusal) in try parser.wholeExpression() }
}

/// Reads a scalar as an interval: `[0..25000]`, `(0 km..1500 km]`, `[2010-06-14..]`.
///
/// - Parameters:
///   - node: A scalar; anything else is a diagnostic.
///   - diagnostics: Where the mistake is reported.
/// - Returns: The interval; `nil` after a diagnostic.
package func parseInterval(
  _ node: SyntaxNode, into diagnostics: inout Diagnostics
) -> BoundsSyntax? {
  parse(node, into: &diagnostics) { parser throws(Refusal) in try parser.wholeInterval() }
}

/// Reads what stands in a scalar's text behind its first `start` bytes as an expression.
func parseExpression(
  _ node: SyntaxNode, from start: Int, into diagnostics: inout Diagnostics
) -> ExpressionSyntax? {
  parse(node, from: start, into: &diagnostics) { parser throws(Refusal) in
    try parser.wholeExpression()
  }
}

func parse<Syntax>(
  _ node: SyntaxNode, from start: Int = 0, into diagnostics: inout Diagnostics,
  _ read: (inout ExpressionParser) throws(Refusal) -> Syntax
) -> Syntax? {
  do throws(Refusal) {
    var parser = try ExpressionParser(node, from: start)
    return try read(&parser)
  } catch {
    diagnostics.report(error.diagnostic)
    return nil
  }
}

/// A mistake that ends the reading of an expression.
struct Refusal: Error {
  /// What to say of it.
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

/// Reads the tokens of one expression from left to right, by recursive descent.
///
/// The levels of the grammar are in `ExpressionParser+Operators`, from loose to tight; what stands
/// between operators is in `ExpressionParser+Operands`, and what stands behind `in` in
/// `ExpressionParser+Collections`.
struct ExpressionParser {
  /// The most bytes that an expression may have.
  static let longestText = 4_096

  /// The most levels of nesting that an expression may have.
  static let deepestNesting = 64

  /// The most operators of arithmetic that an expression may have.
  ///
  /// A chain of them is as deep a tree as it has operators.
  static let mostArithmetic = 256

  private let tokens: [Token]
  private var index = 0
  private var depth = 0
  private var arithmetic = 0

  /// Begins at the byte `start` of a scalar's text.
  init(_ node: SyntaxNode, from start: Int) throws(Refusal) {
    guard case .scalar(let scalar) = node.content else {
      throw Refusal(.expressionNotScalar(at: node.range))
    }
    guard scalar.text.utf8.count <= Self.longestText else {
      throw Refusal(.expressionTooLong(at: node.range))
    }
    // A minus sign with a space behind it is written for a list, and read as one without '|' or
    // '>'.
    if scalar.style == .block, let dash = scalar.text.dashOfList {
      throw Refusal(.listInBlock(node.range(ofText: dash..<dash + 1), sign: node.range))
    }
    var lexer = Lexer(ScalarText(scalar, at: node.range), from: start)
    tokens = lexer.tokens()
    if tokens[0].kind == .end { throw Refusal(.emptyExpression(at: node.range)) }
  }

  /// The whole text as one expression.
  mutating func wholeExpression() throws(Refusal) -> ExpressionSyntax {
    let expression = try conditional()
    try expectEnd()
    return expression
  }

  /// The whole text as one interval.
  mutating func wholeInterval() throws(Refusal) -> BoundsSyntax {
    guard isNext(Token.Sign.openSquare) || isNext(Token.Sign.open) else {
      throw missingInterval(at: next.range.through(lastRange))
    }
    let collection = try collection()
    try expectEnd()
    guard case .interval(let interval) = collection.kind else {
      throw missingInterval(at: collection.range)
    }
    return BoundsSyntax(interval: interval, range: collection.range)
  }
}

// MARK: - Tokens

extension ExpressionParser {
  /// The token that is read next; the last one is never passed.
  var next: Token { tokens[index] }

  /// The token `distance` places behind the next one; the last one where there are fewer.
  func ahead(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  /// The token read last; `nil` at the beginning.
  var previous: Token? { behind(1) }

  /// The token `distance` places before the next one; `nil` where there is none.
  func behind(_ distance: Int) -> Token? { index >= distance ? tokens[index - distance] : nil }

  /// Whether two dots stand among the tokens from the next one on.
  var hasDotsAhead: Bool { tokens[index...].contains { $0.kind == .sign(.dots) } }

  /// Where the last token that is not the end stands.
  var lastRange: SourceRange { tokens[max(tokens.count - 2, 0)].range }

  /// Passes the next token.
  @discardableResult
  mutating func advance() -> Token {
    let token = next
    index = min(index + 1, tokens.count - 1)
    return token
  }

  /// Whether the next token is `sign`.
  func isNext(_ sign: Token.Sign) -> Bool {
    if case .sign(let next) = tokens[index].kind { next == sign } else { false }
  }

  /// Whether the next token is `keyword`.
  func isNext(_ keyword: Token.Keyword) -> Bool {
    if case .keyword(let next) = tokens[index].kind { next == keyword } else { false }
  }

  /// Passes the next token if it is `sign`, and says whether it was.
  mutating func take(_ sign: Token.Sign) -> Bool {
    guard isNext(sign) else { return false }
    advance()
    return true
  }

  /// Passes the next token if it is `keyword`, and says whether it was.
  mutating func take(_ keyword: Token.Keyword) -> Bool {
    guard isNext(keyword) else { return false }
    advance()
    return true
  }

  /// Runs `read` one level deeper.
  mutating func nested<Syntax>(
    _ read: (inout ExpressionParser) throws(Refusal) -> Syntax
  ) throws(Refusal) -> Syntax {
    guard depth < Self.deepestNesting else {
      throw Refusal(.expressionTooDeep(at: (previous ?? next).range))
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Counts an operator of arithmetic.
  mutating func countArithmetic() throws(Refusal) {
    arithmetic += 1
    if arithmetic > Self.mostArithmetic { throw Refusal(.tooMuchArithmetic(at: next.range)) }
  }

  private func expectEnd() throws(Refusal) {
    if next.kind != .end { throw unexpectedToken() }
  }
}

extension String {
  /// The offset of a dash that begins the first line in which anything stands, and behind which a
  /// blank or a line break does, as in a list; `nil` where there is none.
  fileprivate var dashOfList: Int? {
    let rest = utf8.drop { $0.isBlankOrBreak }
    guard rest.first == .dash, rest.dropFirst().first?.isBlankOrBreak ?? true else { return nil }
    return utf8.count - rest.count
  }
}
