extension Expression {
  /// The expressions that this one is made of, in the order of the text.
  ///
  /// What a name stands for is not among them.
  public var children: [Expression] {
    var children: [Expression] = []
    visitChildren { children.append($0) }
    return children
  }

  /// Calls `visit` with each of the expressions that this one is made of, in the order of the text.
  ///
  /// What a name stands for is not among them. This is the one traversal: whatever looks for
  /// something in expressions goes through it.
  public func visitChildren(_ visit: (Expression) -> Void) {
    switch kind {
    case .constant, .fact, .term, .definition, .part, .asOf, .applies, .isDue, .amountOf, .totalOf,
      .obligationIs:
      break
    case .termOn(_, let value), .negated(let value), .absolute(let value), .not(let value),
      .rounded(let value, _, _), .datePart(_, let value), .calendarEdge(_, let value),
      .presence(let value, _):
      visit(value)
    case .arithmetic(let one, _, let other), .shifted(let one, let other),
      .between(let one, let other, _), .comparison(let one, _, let other):
      visit(one)
      visit(other)
    case .minimum(let values), .maximum(let values), .junction(_, let values),
      .businessDays(_, _, let values), .recurrence(_, let values):
      values.forEach(visit)
    case .inSet(let value, let members):
      visit(value)
      members.forEach(visit)
    case .inInterval(let value, let interval):
      visit(value)
      interval.visitEnds(visit)
    case .conditional(let condition, let one, let other):
      visit(condition)
      visit(one)
      visit(other)
    case .table(let rows, let otherwise, _):
      for row in rows { row.visitParts(visit) }
      if let otherwise { visit(otherwise) }
    case .scaled(let scaled): scaled.visitParts(visit)
    case .daysInCommon(let overlap): visit(overlap.days)
    case .aggregate(let aggregate): aggregate.visitParts(visit)
    }
  }

  /// Calls `body` with this expression and with every expression in it, outermost first.
  public func walk(_ body: (Expression) -> Void) {
    body(self)
    visitChildren { $0.walk(body) }
  }
}

// MARK: - What has parts of its own

extension Interval {
  fileprivate func visitEnds(_ visit: (Expression) -> Void) {
    if let lower { visit(lower) }
    if let upper { visit(upper) }
  }
}

extension TableRow {
  fileprivate func visitParts(_ visit: (Expression) -> Void) {
    visit(condition)
    visit(value)
  }
}

extension ScaledValue {
  fileprivate func visitParts(_ visit: (Expression) -> Void) {
    visit(argument)
    visit(value)
  }
}

extension Aggregate {
  fileprivate func visitParts(_ visit: (Expression) -> Void) {
    visit(list)
    if let filter { visit(filter) }
    if let value { visit(value) }
  }
}
