import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Arithmetic, step by step: what each name stands for, then what is made of it.
extension Narrator {
  /// The steps to the value of an expression; those to a value that has a name stand beneath it.
  func steps(to expression: Expression) -> [Explanation.Line] {
    var said: [Explanation.Line] = []
    for step in allSteps(to: expression) where !said.contains(step) { said.append(step) }
    return said
  }

  private func allSteps(to expression: Expression) -> [Explanation.Line] {
    switch expression.kind {
    case .constant: return []
    case .fact, .asOf: return [named(expression)]
    case .term(let id): return [named(expression, margin: cite(of: id)?.text)]
    case .termOn(let id, let date):
      return allSteps(to: date) + [named(expression, margin: cite(of: id, on: date)?.text)]
    case .amountOf(let id), .totalOf(let id):
      return [named(expression, margin: version[id].name)]
    case .scaled(let scaled) where version[scaled.term].isDated:
      return scaled.argument.children.flatMap { allSteps(to: $0) } + brackets(of: scaled)
        + [named(expression)]
    case .scaled(let scaled):
      return allSteps(to: scaled.argument) + brackets(of: scaled) + [named(expression)]
    case .aggregate(let aggregate):
      return items(of: expression, aggregate) + [formula(expression)].compactMap { $0 }
    case .definition(let id) where version[id].allowance != nil:
      return [named(expression, margin: version[id].cite?.text, from: allowance(of: id))]
    case .definition(let id):
      let steps = steps(to: version[id].value)
      return [named(expression, margin: version[id].cite?.text, from: steps)]
    case .part(let id, _): return version[id].allocation.map { part(of: $0, expression) } ?? []
    case .conditional(let condition, let one, let other):
      return taken(trace.truth(of: condition) == .yes ? one : other, where: condition)
    case .table(let rows, let otherwise, let isFirstMatch):
      return taken(from: rows, otherwise, isFirstMatch)
    // A length that is taken off is said with the date: "the day before".
    case .shifted(let date, let length):
      return allSteps(to: date) + allSteps(to: length.unsigned)
        + [formula(expression)].compactMap { $0 }
    case .businessDays(let operation, let calendar, let operands):
      let result = operation == .isBusinessDay ? nil : formula(expression)
      return operands.flatMap { allSteps(to: $0.unsigned) } + [result].compactMap { $0 }
        + businessDaySteps(operation, calendar, operands, expression)
    case .daysInCommon(let overlap):
      return overlap.ends.flatMap(allSteps) + [formula(expression)].compactMap { $0 }
    case .recurrence(_, let operands):
      let dates = operands.indices.filter { $0 != 1 }.map { operands[$0] }
      return dates.flatMap(allSteps) + allSteps(to: operands[1])
        + [formula(expression), beforeTheFirst(operands)].compactMap { $0 }
    case .rounded(let inner, _, _): return allSteps(to: inner) + rounding(in: expression)
    default: return expression.children.flatMap(allSteps) + [formula(expression)].compactMap { $0 }
    }
  }

  /// The values that a comparison calls by the name of a definition, and those made of lists, each
  /// with the steps that lead to it.
  func derivations(in comparison: Expression) -> [Explanation.Line] {
    comparison.children.compactMap { operand in
      switch operand.kind {
      case .definition(let id):
        named(
          operand, margin: version[id].cite?.text,
          from: version[id].allowance == nil ? steps(to: version[id].value) : allowance(of: id))
      case .aggregate(let aggregate): named(operand, from: items(of: operand, aggregate))
      default: nil
      }
    }
  }

  /// What a clause's amount dropped when it was rounded at the end.
  func rounding(ofAmountOf clause: ClauseID) -> [Explanation.Line] {
    trace.roundings.filter { $0.reason == .amount(clause) }.compactMap { rounding in
      version[clause].charge.flatMap { words(for: rounding, as: $0.amount.type) }
    }
  }

  /// That a day which was stated is still to come, where it is.
  func future(_ day: Expression?) -> [Explanation.Line] {
    guard let day, case .known(.date(let date)) = trace.value(of: day), date > trace.asOf else {
      return []
    }
    return [.init("\(date.words) is after \(trace.asOf.words), so it has not happened yet")]
  }

  func named(
    _ expression: Expression, margin: String? = nil, from steps: [Explanation.Line] = []
  ) -> Explanation.Line {
    .init(
      "\(noun(of: expression)): \(value(of: expression))", margin: margin, derivation: steps)
  }

  private func formula(_ expression: Expression) -> Explanation.Line? {
    guard trace.value(of: expression).isThere else { return nil }
    let link = expression.type == .date ? "is" : "="
    return .init("\(phrase(of: expression, naming: value)) \(link) \(value(of: expression))")
  }

  // MARK: Cases

  private func taken(_ value: Expression, where condition: Expression) -> [Explanation.Line] {
    let isSo = trace.truth(of: condition) == .yes
    return lines(of: condition, wanted: isSo) + allSteps(to: value) + gives(value)
  }

  /// The row that holds; where the first counts, with the rows before it, which do not hold.
  private func taken(
    from rows: [TableRow], _ otherwise: Expression?, _ isFirstMatch: Bool
  ) -> [Explanation.Line] {
    if !isFirstMatch, let row = rows.first(where: { trace.truth(of: $0.condition) == .yes }) {
      return taken(row.value, where: row.condition)
    }
    let passed = rows.prefix { trace.truth(of: $0.condition) == .no }
    let others = passed.flatMap { lines(of: $0.condition, wanted: false) }
    guard passed.count < rows.count else {
      return otherwise.map { others + allSteps(to: $0) + gives($0) } ?? []
    }
    let row = rows[passed.count]
    guard trace.truth(of: row.condition) == .yes else { return [] }
    return others + taken(row.value, where: row.condition)
  }
  private func gives(_ value: Expression) -> [Explanation.Line] {
    guard case .constant = value.kind else { return [] }
    return [.init("for this case: \(self.value(of: value))")]
  }

  // MARK: Roundings

  private func rounding(in expression: Expression) -> [Explanation.Line] {
    trace.roundings.filter { $0.reason == .expression(expression.range) }
      .compactMap { words(for: $0, as: expression.type) }
  }

  func words(for rounding: Rounding, as type: ValueType) -> Explanation.Line? {
    let rounded = Fraction(rounding.rounded)
    guard rounded != rounding.exact, let added = rounded.subtracting(rounding.exact) else {
      return nil
    }
    let isMore = added.numerator > 0
    let size = isMore ? added : rounding.exact.subtracting(rounded) ?? added
    return .init(
      "rounded \(rounding.mode.rawValue.spaced) from \(rounding.exact.words(as: type)) to "
        + "\(rounding.rounded.words(as: type)) (\(size.words(as: type)) "
        + "\(isMore ? "added" : "dropped"))")
  }

  /// Where the contract states the value that a term has for this ticket.
  private func cite(of term: TermID) -> Citation? {
    guard case .dated(let values) = version[term].content else { return version[term].cite }
    return cite(of: term, on: values.datedBy)
  }

  private func cite(of term: TermID, on date: Expression) -> Citation? {
    guard case .dated(let values) = version[term].content,
      case .known(.date(let date)) = trace.value(of: date)
    else { return version[term].cite }
    return values.brackets.last { $0.from <= date }?.cite
  }
}

extension Expression {
  /// What is behind a minus sign; without one, the expression itself.
  fileprivate var unsigned: Expression {
    if case .negated(let value) = kind { value } else { self }
  }
}

extension TracedValue {
  /// Whether there is a value.
  var isThere: Bool {
    switch self {
    case .known, .fraction: true
    case .absent, .unknown, .failed: false
    }
  }
}
