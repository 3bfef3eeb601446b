import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Comparisons, intervals and sets.
extension VersionChecker {
  mutating func comparison(
    _ oneSyntax: ExpressionSyntax, _ operation: ExpressionSyntax.ComparisonOperator,
    _ otherSyntax: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    guard let (one, other) = pair(oneSyntax, otherSyntax) else { return nil }
    let comparison = Comparison(operation)
    guard checkComparable(one, other, at: range) else { return nil }
    if comparison != .equal, comparison != .notEqual, !one.type.isOrdered {
      diagnostics.report(.cannotOrder(one, at: range))
      return nil
    }
    return Expression(.comparison(one, comparison, other), type: .boolean, at: range)
  }

  /// Two expressions of which either may give a bare option on the other side its meaning.
  private mutating func pair(
    _ oneSyntax: ExpressionSyntax, _ otherSyntax: ExpressionSyntax
  ) -> (Expression, Expression)? {
    guard isPerhapsOption(oneSyntax, of: otherSyntax) else {
      guard let one = check(oneSyntax) else {
        if !isUndeclared(otherSyntax) { _ = check(otherSyntax) }
        return nil
      }
      return check(otherSyntax, expecting: one.type).map { (one, $0) }
    }
    guard let other = check(otherSyntax) else {
      if !isUndeclared(oneSyntax) { _ = check(oneSyntax) }
      return nil
    }
    return check(oneSyntax, expecting: other.type).map { ($0, other) }
  }

  /// Whether the first of two expressions is a name that only the second can give a meaning.
  private func isPerhapsOption(_ one: ExpressionSyntax, of other: ExpressionSyntax) -> Bool {
    guard case .name(let name) = one.kind, !name.contains(".") else { return false }
    guard case .name(let otherName) = other.kind else { return true }
    if let fact = names.facts[otherName] ?? field(named: otherName),
      case .choice(let choice) = facts[fact.index].type
    {
      return choice.index(of: name) != nil
    }
    return isUndeclared(one) && !isUndeclared(other)
  }

  /// Whether this is a bare name that nothing declares, so that it may be an option of a choice.
  private func isUndeclared(_ syntax: ExpressionSyntax) -> Bool {
    guard case .name(let name) = syntax.kind, !name.contains(".") else { return false }
    return !declares(name)
  }

  private func declares(_ name: String) -> Bool {
    names.facts[name] != nil || names.terms[name] != nil || names.definitions[name] != nil
  }

  /// Sees to it that two values are alike, so that they can be compared.
  private mutating func checkComparable(
    _ one: Expression, _ other: Expression, at range: SourceRange
  ) -> Bool {
    guard one.type.isComparable(with: other.type), one.type != .period else {
      diagnostics.report(.cannotCompare(one, other, at: range))
      return false
    }
    for (number, share) in [(one, other), (other, one)] {
      guard isNumber(number, beside: share) else { continue }
      diagnostics.report(.numberBesideShare(number, share))
      return false
    }
    guard let left = one.numbers, let right = other.numbers else { return true }
    return shaped(at: range) { () throws(ShapeProblem) in
      try left.checkComparable(with: right)
      return left
    } != nil
  }

  /// Whether this is a plain number beside a percentage, where only zero and a ratio mean the same
  /// as a percentage of something.
  private func isNumber(_ number: Expression, beside share: Expression) -> Bool {
    guard share.type == .percent, number.type == .number(unit: nil) else { return false }
    if case .constant = number.kind { return number.constantNumber != Fraction(whole: 0) }
    return !isRatio(number)
  }

  /// Whether something is divided in it, or in the definitions that it reads.
  private func isRatio(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .arithmetic(_, .quotient, _): true
    case .definition(let id): finished(id).map { isRatio($0.value) } ?? true
    case .part(let id, _): allocations[id].map { isRatio($0.amount) } ?? true
    default: expression.children.contains(where: isRatio)
    }
  }

  mutating func membership(
    _ valueSyntax: ExpressionSyntax, in collection: CollectionSyntax, at range: SourceRange
  ) -> Expression? {
    guard let value = check(valueSyntax) else { return nil }
    switch collection.kind {
    case .interval(let syntax):
      guard let interval = interval(syntax, of: value, at: range) else { return nil }
      return Expression(.inInterval(value, interval), type: .boolean, at: range)
    case .set(let members):
      return set(members, of: value, at: range)
    case .name(let name):
      return namedInterval(name, of: value, at: collection.range, whole: range)
    }
  }

  /// An interval whose ends can be compared with `value`.
  private mutating func interval(
    _ syntax: IntervalSyntax, of value: Expression, at range: SourceRange
  ) -> Interval? {
    guard value.type.isOrdered else {
      diagnostics.report(.cannotOrder(value, at: range))
      return nil
    }
    let lower = syntax.lower.map { check($0, expecting: value.type) }
    let upper = syntax.upper.map { check($0, expecting: value.type) }
    for end in [lower, upper] {
      guard let end else { continue }
      guard let end, checkComparable(value, end, at: end.range) else { return nil }
    }
    let interval = Interval(
      lower: lower ?? nil, includesLower: syntax.includesLower, upper: upper ?? nil,
      includesUpper: syntax.includesUpper)
    guard !interval.isEmpty else {
      diagnostics.report(.emptyInterval(at: range))
      return nil
    }
    return interval
  }

  private mutating func set(
    _ syntax: [ExpressionSyntax], of value: Expression, at range: SourceRange
  ) -> Expression? {
    var members: [Expression] = []
    for memberSyntax in syntax {
      guard let member = check(memberSyntax, expecting: value.type) else { continue }
      guard checkComparable(value, member, at: member.range) else { continue }
      members.append(member)
    }
    guard members.count == syntax.count else { return nil }
    return Expression(.inSet(value, members), type: .boolean, at: range)
  }

  /// `x in launch_period`.
  private mutating func namedInterval(
    _ name: String, of value: Expression, at nameRange: SourceRange, whole range: SourceRange
  ) -> Expression? {
    guard let named = namedInterval(name, beside: value.type, at: nameRange) else { return nil }
    for end in [named.lower, named.upper].compactMap({ $0 }) {
      guard checkComparable(value, end, at: range) else { return nil }
    }
    return Expression(.inInterval(value, named), type: .boolean, at: range)
  }

  /// The interval that a term is, where a value of `type` is looked for in it.
  mutating func namedInterval(
    _ name: String, beside type: ValueType, at nameRange: SourceRange
  ) -> Interval? {
    guard let id = names.terms[name] else {
      guard !isDamaged(name) else { return nil }
      if let declared = names.facts[name].map({ facts[$0.index].range })
        ?? names.definitions[name].map({ text.definitions[$0.index].content.name.range })
      {
        used.insert(name)
        diagnostics.report(.notAnInterval(name, at: nameRange, declared: declared))
      } else if case .choice(let choice) = type, choice.index(of: name) != nil {
        diagnostics.report(.setWithoutParentheses(name, at: nameRange))
      } else {
        diagnostics.report(
          .unknownName(name, at: nameRange, known: names.terms.keys.sorted(), expecting: nil))
      }
      return nil
    }
    guard let term = checkedTerm(id, neededAt: nameRange) else { return nil }
    used.insert(name)
    guard case .interval(let interval) = term.content else {
      diagnostics.report(.notAnInterval(name, at: nameRange, declared: term.range))
      return nil
    }
    return Interval(
      lower: interval.lower, includesLower: interval.includesLower, upper: interval.upper,
      includesUpper: interval.includesUpper, term: id)
  }
}

extension Comparison {
  fileprivate init(_ operation: ExpressionSyntax.ComparisonOperator) {
    switch operation {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

extension ValueType {
  fileprivate func isComparable(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.number(unit: nil), .percent), (.percent, .number(unit: nil)): true
    default: self == other
    }
  }
}

extension Interval {
  /// Whether no value lies in it, as far as its ends are constants.
  var isEmpty: Bool {
    guard let low = lower?.constantNumber, let high = upper?.constantNumber else { return false }
    return low > high || (low == high && !(includesLower && includesUpper))
  }
}
