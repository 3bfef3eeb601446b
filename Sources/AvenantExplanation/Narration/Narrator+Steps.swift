import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Arithmetic, step by step: what each name stands for, then what is made of it.
extension Narrator {
  /// The steps to the value of an expression; those to a value that has a name stand beneath it.
  func steps(to expression: Expression) -> [Explanation.Line] {
    allSteps(to: expression).unique
  }

  private func allSteps(to expression: Expression) -> [Explanation.Line] {
    switch expression.kind {
    case .constant: []
    case .fact, .asOf, .term, .termOn, .amountOf, .totalOf, .definition: steps(toNamed: expression)
    case .scaled(let scaled): steps(toScaled: scaled) + [named(expression)]
    case .aggregate(let aggregate):
      items(of: expression, aggregate) + [formula(expression)].compactMap { $0 }
    case .part(let id, _): version[id].allocation.map { part(of: $0, expression) } ?? []
    case .conditional, .table: steps(toCase: expression, isNamed: false)
    case .shifted, .businessDays, .daysInCommon, .recurrence: steps(toDate: expression)
    case .rounded(let inner, _, _): allSteps(to: inner) + rounding(in: expression)
    default: expression.children.flatMap(allSteps) + [formula(expression)].compactMap { $0 }
    }
  }

  /// What has a name, behind what leads to it.
  private func steps(toNamed expression: Expression) -> [Explanation.Line] {
    switch expression.kind {
    case .term(let id): [named(expression, margin: cite(of: id)?.text)]
    case .termOn(let id, let date):
      allSteps(to: date) + [named(expression, margin: cite(of: id, on: date)?.text)]
    case .amountOf(let id), .totalOf(let id): [named(expression, margin: version[id].name)]
    case .definition(let id):
      [named(expression, margin: version[id].cite?.text, from: derivation(of: id))]
    default: [named(expression)]
    }
  }

  private func steps(toScaled scaled: ScaledValue) -> [Explanation.Line] {
    let argument = scaled.argument
    // The days of a stretch are counted on the way, and not told as one number.
    let parts = version[scaled.term].isDated ? argument.children : [argument]
    return parts.flatMap(allSteps) + brackets(of: scaled)
  }

  private func steps(toDate expression: Expression) -> [Explanation.Line] {
    let result = [formula(expression)].compactMap { $0 }
    switch expression.kind {
    // A length that is taken off is said with the date: "the day before".
    case .shifted(let date, let length):
      return allSteps(to: date) + allSteps(to: length.unsigned) + result
    case .businessDays(let operation, let calendar, let operands):
      return operands.flatMap { allSteps(to: $0.unsigned) }
        + (operation == .isBusinessDay ? [] : result)
        + businessDaySteps(operation, calendar, operands, expression)
    case .daysInCommon(let overlap): return overlap.ends.flatMap(allSteps) + result
    case .recurrence(_, let operands):
      let dates = operands.indices.filter { $0 != 1 }.map { operands[$0] }
      return dates.flatMap(allSteps) + allSteps(to: operands[1]) + result
        + [beforeTheFirst(operands)].compactMap { $0 }
    default: return result
    }
  }

  /// The steps to the value of a definition, behind which its name is told with the value.
  func derivation(of id: DefinitionID) -> [Explanation.Line] {
    let value = version[id].value
    if version[id].allowance != nil { return allowance(of: id) }
    switch value.kind {
    // Its name says what is made of the records.
    case .aggregate(let aggregate): return items(of: value, aggregate)
    case .conditional, .table: return steps(toCase: value, isNamed: true).unique
    default: return steps(to: value)
    }
  }

  /// The values that a comparison calls by the name of a definition, and those made of lists, each
  /// with the steps that lead to it.
  func derivations(in comparison: Expression) -> [Explanation.Line] {
    comparison.children.compactMap { operand in
      switch operand.kind {
      case .definition(let id):
        named(operand, margin: version[id].cite?.text, from: derivation(of: id))
      case .aggregate(let aggregate): named(operand, from: items(of: operand, aggregate))
      default: nil
      }
    }
  }

  /// What a clause's amount dropped when it was rounded at the end.
  func rounding(ofAmountOf clause: ClauseID) -> [Explanation.Line] {
    trace.roundings(because: .amount(clause)).compactMap { rounding in
      version[clause].charge.flatMap { words(for: rounding, as: $0.amount.type) }
    }
  }

  func named(
    _ expression: Expression, margin: String? = nil, from steps: [Explanation.Line] = []
  ) -> Explanation.Line {
    .init(
      "\(noun(of: expression)): \(value(of: expression))", margin: margin, derivation: steps)
  }

  private func formula(_ expression: Expression) -> Explanation.Line? {
    guard trace.value(of: expression).isThere, !isTrivial(expression) else { return nil }
    let link = expression.type == .date ? "is" : "="
    return .init("\(phrase(of: expression, naming: value)) \(link) \(value(of: expression))")
  }

  // MARK: Roundings

  private func rounding(in expression: Expression) -> [Explanation.Line] {
    trace.roundings(because: .expression(expression.range))
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
      "rounded \(rounding.mode.words) from \(rounding.exact.words(as: type)) to "
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
