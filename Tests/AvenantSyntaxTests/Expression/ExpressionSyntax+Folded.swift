import AvenantDiagnostics
import AvenantSyntax

extension ExpressionSyntax {
  /// The expression with all its parentheses: `(a + (b * c))`.
  var folded: String {
    switch kind {
    case .number(let digits): digits
    case .quantity(let digits, let unit): "\(digits) \(unit.text)"
    case .date(let date): "date \(date)"
    case .text(let text): "text <\(text)>"
    case .boolean(let value): "\(value)"
    case .name(let name): name
    case .at(let name, let date): "(\(name.text) at \(date.folded))"
    case .asOf: "as_of"
    case .outcome(let word, let clause): "\(word.rawValue)<\(clause.text)>"
    case .call(let name, let arguments): "\(name.text)(\(arguments.folded(", ")))"
    case .round(let value, let step, let mode):
      "round(\(value.folded) to \(step.folded) by \(mode?.text ?? "rule"))"
    case .negated(let value): "(- \(value.folded))"
    case .not(let condition): "(not \(condition.folded))"
    case .arithmetic(let left, let sign, let right):
      "(\(left.folded) \(sign.rawValue) \(right.folded))"
    case .comparison(let left, let sign, let right):
      "(\(left.folded) \(sign.rawValue) \(right.folded))"
    case .membership(let value, let collection): "(\(value.folded) in \(collection.folded))"
    case .presence(let value, let isPresent):
      "(\(value.folded) is \(isPresent ? "present" : "absent"))"
    case .conditional(let condition, let value, let otherwise):
      "(if \(condition.folded) then \(value.folded) else \(otherwise.folded))"
    case .businessDays(let count, let calendar):
      "(\(count.folded) business_days in \(calendar.text))"
    case .daysInCommon(let one, let other): "common(\(one.folded), \(other.folded))"
    case .junction(let junction, let members): "\(junction.rawValue)(\(members.folded("; ")))"
    case .aggregate(let aggregate): aggregate.folded
    case .scale(let name, let value): "(\(name.text) of \(value.folded))"
    }
  }
}

extension AggregateSyntax {
  /// What is made of which items: `sum<w in works | a where b>`.
  fileprivate var folded: String {
    "\(word.rawValue)<\(binding.variable.text) in \(binding.list.text)"
      + (value.map { " | \($0.folded)" } ?? "") + (filter.map { " where \($0.folded)" } ?? "") + ">"
  }
}

extension CollectionSyntax {
  /// The interval, the set or the name with all its parentheses.
  var folded: String {
    switch kind {
    case .interval(let interval): interval.folded
    case .set(let members): "{\(members.folded(", "))}"
    case .name(let name): name
    }
  }
}

extension IntervalSyntax {
  /// The interval with both its ends; `∞` where one is left out.
  var folded: String {
    (includesLower ? "[" : "(") + (lower?.folded ?? "∞") + ".." + (upper?.folded ?? "∞")
      + (includesUpper ? "]" : ")")
  }
}

extension [ExpressionSyntax] {
  fileprivate func folded(_ separator: String) -> String {
    map(\.folded).joined(separator: separator)
  }
}

/// An expression that stands alone in a file.
func expression(_ text: String) -> ExpressionSyntax? {
  var diagnostics = Diagnostics()
  let expression = parseExpression(lone(SourceFile(path: "lone", text: text)), into: &diagnostics)
  return diagnostics.isEmpty ? expression : nil
}

/// What is wrong with a marked expression that stands alone in a file.
func problems(ofExpression marked: String) -> [String] {
  MarkedText(marked).problems { file, _, diagnostics in
    _ = parseExpression(lone(file), into: &diagnostics)
    return nil
  }
}

/// The whole of a file as one scalar.
func lone(_ file: SourceFile) -> SyntaxNode {
  let whole = SourceRange(file: file, lower: 0, upper: file.bytes.count)
  return SyntaxNode(.scalar(.init(text: whole.text, style: .plain)), at: whole)
}
