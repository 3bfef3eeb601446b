import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Gives expressions their types. What cannot be used is `nil`, and has been said.
extension VersionChecker {
  /// Checks an expression.
  ///
  /// The type that is `expected` where it stands gives a bare option of a choice its meaning; the
  /// result may be of another type nevertheless.
  mutating func check(
    _ syntax: ExpressionSyntax, expecting expected: ValueType? = nil
  ) -> Expression? {
    switch syntax.kind {
    case .number(let digits): return number(digits, at: syntax.range)
    case .quantity(let digits, let unit): return quantity(digits, unit, at: syntax.range)
    case .date(let text): return date(text, at: syntax.range)
    case .text(let text): return Expression(.constant(.text(text)), type: .text, at: syntax.range)
    case .boolean(let truth):
      return Expression(.constant(.boolean(truth)), type: .boolean, at: syntax.range)
    case .name(let name): return self.name(name, at: syntax.range, expecting: expected)
    case .asOf: return asOf(at: syntax.range)
    case .outcome(let word, let clause): return outcome(word, of: clause, at: syntax.range)
    case .call(let function, let arguments):
      return call(function, arguments, at: syntax.range, expecting: expected)
    case .round(let value, let step, let mode):
      return round(value, to: step, mode, at: syntax.range)
    case .negated(let operand): return negated(operand, at: syntax.range)
    case .not(let operand):
      return condition(operand).map { Expression(.not($0), type: .boolean, at: syntax.range) }
    case .arithmetic(let one, let operation, let other):
      return arithmetic(one, operation, other, at: syntax.range)
    case .comparison(let one, let comparison, let other):
      return self.comparison(one, comparison, other, at: syntax.range)
    case .membership(let value, let collection):
      return membership(value, in: collection, at: syntax.range)
    case .presence(let operand, let isPresent):
      return presence(operand, isPresent, at: syntax.range)
    case .conditional(let condition, let one, let other):
      return conditional(condition, one, other, at: syntax.range, expecting: expected)
    case .junction(let junction, let members):
      return self.junction(junction, members, at: syntax.range)
    }
  }

  /// Checks an expression that must be a condition.
  mutating func condition(_ syntax: ExpressionSyntax) -> Expression? {
    guard let expression = check(syntax, expecting: .boolean) else { return nil }
    guard expression.type == .boolean else {
      diagnostics.report(.notACondition(expression))
      return nil
    }
    return expression
  }

  /// Checks an expression that must be of `type`; numbers and shares may stand for each other.
  mutating func value(
    _ syntax: ExpressionSyntax, of type: ValueType, for purpose: String
  ) -> Expression? {
    guard let expression = check(syntax, expecting: type) else { return nil }
    guard expression.type == type else {
      diagnostics.report(.wrongType(expression, wanted: type, for: purpose))
      return nil
    }
    return expression
  }

  /// Checks what is joined; each member is read where the ones before it do not decide.
  private mutating func junction(
    _ junction: ExpressionSyntax.Junction, _ members: [ExpressionSyntax], at range: SourceRange
  ) -> Expression? {
    let outside = assumptions
    defer { assumptions = outside }
    var checked: [Expression] = []
    for syntax in members {
      guard let member = condition(syntax) else { continue }
      checked.append(member)
      assumptions = assumptions.and(assuming(member, junction == .all))
    }
    guard checked.count == members.count else { return nil }
    let kind: Junction =
      switch junction {
      case .all: .all
      case .any: .any
      case .none: .none
      }
    return Expression(.junction(kind, checked), type: .boolean, at: range)
  }

  /// `if … then … else …`; each branch is checked where the condition says that it is read.
  private mutating func conditional(
    _ conditionSyntax: ExpressionSyntax, _ oneSyntax: ExpressionSyntax,
    _ otherSyntax: ExpressionSyntax, at range: SourceRange, expecting expected: ValueType?
  ) -> Expression? {
    let outside = assumptions
    defer { assumptions = outside }
    let condition = self.condition(conditionSyntax)
    if let condition {
      requireDecided(condition)
      assumptions = outside.and(assuming(condition, true))
    }
    let one = check(oneSyntax, expecting: expected)
    assumptions = condition.map { outside.and(assuming($0, false)) } ?? outside
    let other = check(otherSyntax, expecting: one?.type ?? expected)
    guard let condition, let one, let other else { return nil }
    guard let (type, numbers) = common([one, other], at: range) else { return nil }
    return Expression(
      .conditional(condition, then: one, else: other), type: type, numbers: numbers, at: range)
  }

  /// A value whose condition is neither true nor false would be absent: that must not happen.
  mutating func requireDecided(_ condition: Expression) {
    if let culprit = mayBeNeither(condition, given: assumptions) {
      diagnostics.report(.conditionMayBeAbsent(condition, because: culprit))
    }
  }

  /// `x is present`: of facts, dated terms and definitions.
  private mutating func presence(
    _ syntax: ExpressionSyntax, _ isPresent: Bool, at range: SourceRange
  ) -> Expression? {
    guard let operand = check(syntax) else { return nil }
    switch operand.kind {
    case .fact, .term, .definition, .amountOf:
      return Expression(
        .presence(operand, isPresent: isPresent), type: .boolean, at: range)
    default:
      diagnostics.report(.presenceOfComputedValue(operand))
      return nil
    }
  }

  /// The type that all of `values` have, and a shape that holds them all.
  mutating func common(
    _ values: [Expression], at range: SourceRange
  ) -> (type: ValueType, numbers: NumberShape?)? {
    guard let first = values.first else { return nil }
    for value in values.dropFirst() where value.type != first.type {
      diagnostics.report(.differentTypes(value, first))
      return nil
    }
    guard first.type.isNumeric else { return (first.type, nil) }
    let shape = shaped(at: range) { () throws(ShapeProblem) -> NumberShape? in
      guard var shape = first.numbers else { return nil }
      for value in values.dropFirst() {
        if let numbers = value.numbers { shape = try shape.joined(with: numbers) }
      }
      return shape
    }
    return shape.map { (first.type, $0) }
  }

  /// The shape that `work` finds; says why when there is none.
  mutating func shaped(
    at range: SourceRange, _ work: () throws(ShapeProblem) -> NumberShape?
  ) -> NumberShape? {
    do {
      return try work()
    } catch {
      diagnostics.report(.shape(error, at: range))
      return nil
    }
  }
}
