extension Expression {
  /// The expressions that this one is made of, in the order of the text.
  ///
  /// What a name stands for is not among them. This is the one traversal: whatever looks for
  /// something in expressions goes through it.
  public var children: [Expression] {
    switch kind {
    case .constant, .fact, .term, .definition, .part, .asOf, .applies, .isDue, .amountOf, .totalOf,
      .obligationIs:
      []
    case .termOn(_, let date): [date]
    case .negated(let value), .absolute(let value), .not(let value): [value]
    case .rounded(let value, _, _), .datePart(_, let value), .calendarEdge(_, let value): [value]
    case .presence(let value, _): [value]
    case .arithmetic(let one, _, let other), .shifted(let one, let other): [one, other]
    case .between(let one, let other, _), .comparison(let one, _, let other): [one, other]
    case .minimum(let values), .maximum(let values), .junction(_, let values),
      .businessDays(_, _, let values), .recurrence(_, let values):
      values
    case .inSet(let value, let members): [value] + members
    case .inInterval(let value, let interval):
      [value] + [interval.lower, interval.upper].compactMap { $0 }
    case .conditional(let condition, let one, let other): [condition, one, other]
    case .table(let rows, let otherwise, _):
      rows.flatMap { [$0.condition, $0.value] } + [otherwise].compactMap { $0 }
    case .scaled(let scaled): [scaled.argument, scaled.value]
    case .daysInCommon(let overlap): [overlap.days]
    case .aggregate(let aggregate):
      [aggregate.list] + [aggregate.filter, aggregate.value].compactMap { $0 }
    }
  }

  /// Calls `body` with this expression and with every expression in it, outermost first.
  public func walk(_ body: (Expression) -> Void) {
    body(self)
    for child in children { child.walk(body) }
  }
}
