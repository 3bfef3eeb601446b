import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// `duty of price`: what a scale gives for a value, made of what the language has.
///
/// Each part has a place that tells it from every other: that of the whole where the value is read,
/// that of a bracket where the scale is.
extension VersionChecker {
  mutating func scaled(
    _ name: NameSyntax, of syntax: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    let argument = check(syntax)
    guard let id = names.terms[name.text], let term = checkedTerm(id, neededAt: name.range) else {
      if names.terms[name.text] == nil, !isDamaged(name.text) {
        let known = names.terms.keys.sorted()
        let isOther = names.facts[name.text] != nil || names.definitions[name.text] != nil
        diagnostics.report(
          isOther ? .notAScale(name, known: known) : .unknownScale(name, known: known))
      }
      return nil
    }
    used.insert(name.text)
    guard case .scale(let scale) = term.content else {
      diagnostics.report(.notAScale(name, known: []))
      return nil
    }
    guard let argument else { return nil }
    return scaled(scale, id, term.type, argument, at: range)
  }

  private mutating func scaled(
    _ scale: Scale, _ id: TermID, _ type: ValueType, _ argument: Expression, at range: SourceRange
  ) -> Expression? {
    guard let first = scale.editions.first?.brackets.first, argument.type == first.start.type else {
      let wanted = scale.editions.first?.brackets.first?.start.type ?? type
      diagnostics.report(.wrongType(argument, wanted: wanted, for: "for the scale"))
      return nil
    }
    checkReach(of: argument, scale)
    var steps: [ScaledValue.Step] = []
    var rows: [TableRow] = []
    for (index, edition) in scale.editions.enumerated() {
      let made =
        scale.mode == .slice
        ? slices(of: edition, index, argument, type, at: range)
        : slabs(of: edition, index, scale, argument, type, at: range)
      guard let (own, value) = made else { return nil }
      steps += own
      rows.append(TableRow(condition: days(of: edition, scale), value: value))
    }
    guard let value = whole(rows, scale, type, at: range) else { return nil }
    return Expression(
      .scaled(ScaledValue(term: id, argument: argument, steps: steps, value: value)),
      type: type, numbers: value.numbers, at: range)
  }

  /// The value of the edition that holds.
  private mutating func whole(
    _ rows: [TableRow], _ scale: Scale, _ type: ValueType, at range: SourceRange
  ) -> Expression? {
    guard scale.datedBy != nil else { return rows.first?.value }
    guard let (_, numbers) = common(rows.map(\.value), at: range) else { return nil }
    return Expression(
      .table(rows, otherwise: nil, isFirstMatch: false), type: type, numbers: numbers, at: range)
  }

  private func days(of edition: Scale.Edition, _ scale: Scale) -> Expression {
    let place = edition.brackets[0].start.range
    guard let date = scale.datedBy, let from = edition.from else {
      return Expression(.constant(.boolean(true)), type: .boolean, at: place)
    }
    func day(_ day: CalendarDate) -> Expression {
      Expression(
        .constant(.date(day)), type: .date,
        numbers: .whole(from: day.dayNumber, through: day.dayNumber), at: place)
    }
    return Expression(
      .inInterval(
        date,
        Interval(
          lower: day(from), includesLower: true, upper: edition.lastDay.map(day),
          includesUpper: true)), type: .boolean, at: place)
  }

  /// The value must not lie below the first bracket of any edition; said once, of the highest.
  private mutating func checkReach(of argument: Expression, _ scale: Scale) {
    let starts = scale.editions.compactMap { edition in
      edition.brackets.first.flatMap { bracket in
        bracket.start.constantNumber.map { (start: bracket.start, low: $0) }
      }
    }
    guard let (start, low) = starts.max(by: { $0.low < $1.low }),
      let least = argument.numbers?.low, !assumptions.isDamaged
    else { return }
    let reaches = scale.mode == .slab && !scale.includesStart ? least > low : least >= low
    if !reaches { diagnostics.report(.belowTheScale(argument, start)) }
  }

  // MARK: Brackets

  private mutating func slices(
    of edition: Scale.Edition, _ index: Int, _ argument: Expression, _ type: ValueType,
    at range: SourceRange
  ) -> (steps: [ScaledValue.Step], value: Expression)? {
    var steps: [ScaledValue.Step] = []
    var total: Expression?
    for (place, bracket) in edition.brackets.enumerated() {
      let next = place + 1 < edition.brackets.count ? edition.brackets[place + 1].start : nil
      guard let part = slice(of: argument, from: bracket.start, to: next, at: range),
        let result = product(part, bracket.value, type, at: range)
      else { return nil }
      steps.append(
        .init(edition: index, bracket: place, part: part, condition: nil, result: result))
      guard let before = total else {
        total = result
        continue
      }
      total = numeric(.arithmetic(before, .sum, result), type, at: bracket.value.range) {
        () throws(ShapeProblem) in
        guard let one = before.numbers, let other = result.numbers else { return nil }
        return try one.adding(other)
      }
      if total == nil { return nil }
    }
    return total.map { (steps, $0) }
  }

  /// How much of the value lies between the starts of two brackets.
  private mutating func slice(
    of argument: Expression, from start: Expression, to end: Expression?, at range: SourceRange
  ) -> Expression? {
    var upper = argument
    if let end {
      guard let shape = common([argument, end], at: range)?.numbers else { return nil }
      let highs = [argument, end].compactMap { $0.numbers?.high }
      upper = Expression(
        .minimum([argument, end]), type: argument.type,
        numbers: shape.narrowed(low: nil, high: highs.min()), at: end.range)
    }
    let above = numeric(.arithmetic(upper, .difference, start), argument.type, at: range) {
      () throws(ShapeProblem) in
      guard let one = upper.numbers, let other = start.numbers else { return nil }
      return try one.adding(other.negated)
    }
    guard let above else { return nil }
    let zero = Expression(
      .arithmetic(start, .difference, start), type: argument.type,
      numbers: start.numbers?.nothing, at: start.range)
    return Expression(
      .maximum([above, zero]), type: argument.type, numbers: above.numbers?.raisedToZero,
      at: range)
  }

  private mutating func slabs(
    of edition: Scale.Edition, _ index: Int, _ scale: Scale, _ argument: Expression,
    _ type: ValueType, at range: SourceRange
  ) -> (steps: [ScaledValue.Step], value: Expression)? {
    var steps: [ScaledValue.Step] = []
    for (place, bracket) in edition.brackets.enumerated() {
      let next = place + 1 < edition.brackets.count ? edition.brackets[place + 1].start : nil
      let interval = Interval(
        lower: bracket.start, includesLower: scale.includesStart, upper: next,
        includesUpper: !scale.includesStart)
      let condition = Expression(
        .inInterval(argument, interval), type: .boolean, at: bracket.start.range)
      let result =
        bracket.isAmount
        ? bracket.value : product(argument, bracket.value, type, at: range)
      guard let result else { return nil }
      steps.append(
        .init(
          edition: index, bracket: place, part: argument, condition: condition, result: result))
    }
    let rows = steps.compactMap { step in
      step.condition.map { TableRow(condition: $0, value: step.result) }
    }
    guard let (_, numbers) = common(rows.map(\.value), at: range) else { return nil }
    let table = Expression(
      .table(rows, otherwise: nil, isFirstMatch: false), type: type, numbers: numbers,
      at: range)
    return (steps, table)
  }

  /// A part of the value at a rate; of money for each unit, the number of units.
  private mutating func product(
    _ part: Expression, _ rate: Expression, _ type: ValueType, at range: SourceRange
  ) -> Expression? {
    numeric(.arithmetic(part, .product, rate), type, at: range) { () throws(ShapeProblem) in
      guard let one = part.numbers, let other = rate.numbers else { return nil }
      return try one.multiplied(by: other)
    }
  }
}

extension VersionChecker {
  /// What makes the value of a scale absent: the value itself, or that it is read outside its
  /// dates.
  func mayBeAbsent(
    _ scaled: ScaledValue, _ whole: Expression, given: Assumptions
  ) -> Absence? {
    if let absence = mayBeAbsent(scaled.argument, given: given) { return absence }
    if case .dated = finished(scaled.term)?.content {
      return mayBeAbsent(accrual: scaled, whole, given: given)
    }
    guard case .scale(let scale) = finished(scaled.term)?.content, let date = scale.datedBy,
      let first = scale.editions.first, let from = first.from
    else { return nil }
    let brackets = scale.editions.map { edition in
      DatedValues.Bracket(
        from: edition.from ?? from, lastDay: edition.lastDay, value: edition.brackets[0].value,
        cite: nil)
    }
    let values = DatedValues(datedBy: date, brackets: brackets, through: scale.through)
    return covers(values, on: date, given: given) ? nil : Absence(part: whole, cause: whole)
  }
}
