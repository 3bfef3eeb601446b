import AvenantDiagnostics

/// Words that are read again in another place, where names mean something else.
extension ExpressionSyntax {
  /// The same words, with places that are told from those of every other copy.
  package func copied(as copy: Int) -> ExpressionSyntax {
    ExpressionSyntax(kind.copied(as: copy), at: range.copied(as: copy))
  }
}

extension ExpressionSyntax.Kind {
  fileprivate func copied(as copy: Int) -> Self {
    switch self {
    case .number, .quantity, .date, .text, .boolean, .name, .asOf, .outcome: self
    case .at(let name, let date): .at(name, date: date.copied(as: copy))
    case .call(let name, let operands): .call(name, operands.copied(as: copy))
    case .round(let value, let step, let mode):
      .round(value.copied(as: copy), to: step.copied(as: copy), mode: mode)
    case .negated(let value): .negated(value.copied(as: copy))
    case .not(let value): .not(value.copied(as: copy))
    case .arithmetic(let one, let operation, let other):
      .arithmetic(one.copied(as: copy), operation, other.copied(as: copy))
    case .comparison(let one, let comparison, let other):
      .comparison(one.copied(as: copy), comparison, other.copied(as: copy))
    case .membership(let value, let collection):
      .membership(value.copied(as: copy), in: collection.copied(as: copy))
    case .presence(let value, let isPresent):
      .presence(value.copied(as: copy), isPresent: isPresent)
    case .conditional(let condition, let one, let other):
      .conditional(
        condition.copied(as: copy), then: one.copied(as: copy), else: other.copied(as: copy))
    case .junction(let junction, let members): .junction(junction, members.copied(as: copy))
    case .aggregate(let aggregate): .aggregate(aggregate.copied(as: copy))
    case .scale(let name, let value): .scale(name, of: value.copied(as: copy))
    case .daysInCommon(let one, let other):
      .daysInCommon(one.copied(as: copy), other.copied(as: copy))
    case .businessDays(let count, let calendar): .businessDays(count.copied(as: copy), in: calendar)
    }
  }
}

extension [ExpressionSyntax] {
  fileprivate func copied(as copy: Int) -> Self { map { $0.copied(as: copy) } }
}

extension AggregateSyntax {
  fileprivate func copied(as copy: Int) -> AggregateSyntax {
    AggregateSyntax(
      word: word, value: value?.copied(as: copy), binding: binding,
      filter: filter?.copied(as: copy))
  }
}

extension CollectionSyntax {
  fileprivate func copied(as copy: Int) -> CollectionSyntax {
    let copied: Kind =
      switch kind {
      case .interval(let ends):
        .interval(
          IntervalSyntax(
            lower: ends.lower?.copied(as: copy), includesLower: ends.includesLower,
            upper: ends.upper?.copied(as: copy), includesUpper: ends.includesUpper))
      case .set(let members): .set(members.copied(as: copy))
      case .name(let name): .name(name)
      }
    return CollectionSyntax(copied, at: range.copied(as: copy))
  }
}

extension ValueSyntax {
  /// The same words, with places that are told from those of every other copy.
  package func copied(as copy: Int) -> ValueSyntax {
    switch self {
    case .expression(let expression): .expression(expression.copied(as: copy))
    case .table(let table): .table(table.copied(as: copy))
    case .allocation(let allocation):
      .allocation(
        AllocationSyntax(
          amount: allocation.amount.copied(as: copy), weight: allocation.weight.copied(as: copy),
          range: allocation.range.copied(as: copy)))
    // What is left of an allowance is the ticket's.
    case .allowance: self
    }
  }
}

extension TableSyntax {
  fileprivate func copied(as copy: Int) -> TableSyntax {
    TableSyntax(
      rows: rows.map { row in
        RowSyntax(
          condition: row.condition.copied(as: copy), value: row.value.copied(as: copy),
          range: row.range.copied(as: copy))
      }, otherwise: otherwise?.copied(as: copy), isFirstMatch: isFirstMatch,
      range: range.copied(as: copy))
  }
}
