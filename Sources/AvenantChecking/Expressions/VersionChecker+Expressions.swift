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
    depth += 1
    defer { depth -= 1 }
    reads.note(depth: depth)
    guard depth <= Extents.mostDepth else {
      diagnostics.report(.tooIntricate(at: syntax.range))
      return nil
    }
    return typed(syntax, expecting: expected)
  }

  private mutating func typed(
    _ syntax: ExpressionSyntax, expecting expected: ValueType?
  ) -> Expression? {
    switch syntax.kind {
    case .number, .quantity, .date, .text, .boolean, .asOf: return literal(syntax)
    case .name(let name): return self.name(name, at: syntax.range, expecting: expected)
    case .at(let name, let date): return term(name, at: date, range: syntax.range)
    case .outcome(let word, let clause): return outcome(word, of: clause, at: syntax.range)
    case .call(let function, let arguments):
      return call(function, arguments, at: syntax.range, expecting: expected)
    case .round(let value, let step, let mode):
      return round(value, to: step, mode, at: syntax.range)
    case .negated(let operand): return negated(operand, at: syntax.range)
    case .not(let operand): return negation(operand, at: syntax.range)
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
    case .aggregate(let aggregate): return self.aggregate(aggregate, at: syntax.range)
    case .scale(let name, let value): return scaled(name, of: value, at: syntax.range)
    case .daysInCommon(let one, let other): return daysInCommon(one, other, at: syntax.range)
    case .businessDays:
      diagnostics.report(.businessDaysWithoutDate(at: syntax.range))
      return nil
    }
  }

  private mutating func negation(
    _ operand: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    condition(operand, isDenied: true).map { Expression(.not($0), type: .boolean, at: range) }
  }

  /// Checks an expression that must be a condition; `isDenied` says that `not` stands before it.
  mutating func condition(_ syntax: ExpressionSyntax, isDenied: Bool = false) -> Expression? {
    guard let expression = check(syntax, expecting: .boolean) else { return nil }
    guard expression.type == .boolean else {
      var isOptional = false
      if case .fact(let fact) = expression.kind { isOptional = facts[fact.index].isOptional }
      diagnostics.report(
        .notACondition(expression, presence: isOptional ? !isDenied : nil))
      return nil
    }
    return expression
  }

  /// Checks an expression that must be of `type`.
  mutating func value(
    _ syntax: ExpressionSyntax, of type: ValueType, for purpose: String
  ) -> Expression? {
    guard let expression = check(syntax, expecting: type) else { return nil }
    guard expression.type == type else {
      let day = governedBy.map { facts[$0.index].name }
      diagnostics.report(.wrongType(expression, wanted: type, for: purpose, day: day))
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
    var rest = members[...]
    while let syntax = rest.first {
      if let before = checked.last {
        assumptions = assumptions.and(assuming(before, junction == .all))
      }
      let alone = reportOptions(rest, behind: checked.last, joinedBy: junction)
      rest = rest.dropFirst(max(alone, 1))
      guard alone == 0, let member = condition(syntax) else {
        assumptions.isDamaged = true
        continue
      }
      checked.append(member)
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
    if let condition { requireDecided(condition) }
    assumptions = outside.and(condition.map { assuming($0, true) } ?? .damaged)
    let one = check(oneSyntax, expecting: expected)
    assumptions = outside.and(condition.map { assuming($0, false) } ?? .damaged)
    let other = check(otherSyntax, expecting: one?.type ?? expected)
    guard let condition, let one, let other else { return nil }
    guard let (type, numbers) = common([one, other], at: range) else { return nil }
    return Expression(
      .conditional(condition, then: one, else: other), type: type, numbers: numbers, at: range)
  }

  /// A value whose condition is neither true nor false would be absent: that must not happen.
  mutating func requireDecided(_ condition: Expression) {
    if let absence = mayBeNeither(condition, given: assumptions) {
      diagnostics.report(.conditionMayBeAbsent(absence))
    }
  }

  /// `x is present`: of facts, dated terms and definitions.
  private mutating func presence(
    _ syntax: ExpressionSyntax, _ isPresent: Bool, at range: SourceRange
  ) -> Expression? {
    guard let operand = list(syntax) ?? check(syntax) else { return nil }
    switch operand.kind {
    case .fact, .term, .termOn, .definition, .amountOf, .businessDays,
      .recurrence(.last, _):
      return Expression(
        .presence(operand, isPresent: isPresent), type: .boolean, at: range)
    default:
      diagnostics.report(.presenceOfComputedValue(operand))
      return nil
    }
  }

  /// A list, of which only its presence can be asked as of a whole; `nil` for all else.
  private mutating func list(_ syntax: ExpressionSyntax) -> Expression? {
    guard case .name(let name) = syntax.kind, let id = names.facts[name],
      facts[id.index].type == .list
    else { return nil }
    use(id)
    return Expression(.fact(id), type: .list, at: syntax.range)
  }
}
