import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// A value that may be absent, or a condition that may be neither true nor false.
struct Absence {
  /// The part of the expression that may be absent: a name in it.
  let part: Expression
  /// The thing whose absence makes it so: the part itself, or what a definition reads.
  let cause: Expression
  /// The name that says by `is present` whether it is there, where the words of the cause do not.
  var asked: String?
  /// Whether each record that is gone through has it or not, so that no condition of a clause can
  /// ask.
  var isOfItem = false
}

/// What may be absent, or neither true nor false, where an expression stands.
extension VersionChecker {
  /// What makes `value` absent although `given` holds; `nil` when it is present.
  func mayBeAbsent(_ value: Expression, given: Assumptions) -> Absence? {
    if given.isDamaged { return nil }
    switch value.kind {
    case .fact(let fact):
      let isPresent = !facts[fact.index].isOptional || given.present.contains(.fact(fact))
      return isPresent ? nil : Absence(part: value, cause: value, asked: facts[fact.index].name)
    case .term(let term): return mayBeAbsent(term, value, given)
    case .termOn(let term, let date): return mayBeAbsent(term, on: date, value, given)
    case .definition(let id): return mayBeAbsent(id, value, given)
    case .part(let id, _): return mayBeAbsent(partOf: id, value, given: given)
    case .amountOf(let clause):
      let isPresent = given.present.contains(.amount(clause)) || isAlwaysDue(clause)
      return isPresent ? nil : Absence(part: value, cause: value)
    case .conditional(let condition, let one, let other):
      return mayBeAbsent(one, given: given.and(assuming(condition, true)))
        ?? mayBeAbsent(other, given: given.and(assuming(condition, false)))
    case .table(let rows, let otherwise, let isFirstMatch):
      return mayBeAbsent(rows, otherwise, isFirstMatch, given)
    case .presence, .applies, .isDue, .obligationIs, .constant, .asOf: return nil
    case .scaled(let scaled): return mayBeAbsent(scaled, value, given: given)
    case .aggregate(let aggregate): return mayBeAbsent(aggregate, value, given: given)
    case .totalOf(let clause): return mayBeAbsent(totalOf: clause, value, given: given)
    case .junction(let junction, let members): return mayBeNeither(junction, members, given)
    case .businessDays(let operation, let calendar, let operands):
      return mayBeAbsent(operation, calendar, operands, value, given)
    case .recurrence(let operation, let operands):
      return mayBeAbsent(operation, operands, value, given)
    case .negated, .arithmetic, .shifted, .minimum, .maximum, .absolute, .rounded, .between,
      .datePart, .calendarEdge, .daysInCommon, .comparison, .inInterval, .inSet, .not:
      return mayBeAbsent(anyOf: value.children, given: given)
    }
  }

  // Expressions lie within one another, and a closure would keep the whole checker for each.
  private func mayBeAbsent(anyOf values: [Expression], given: Assumptions) -> Absence? {
    for value in values {
      if let absence = mayBeAbsent(value, given: given) { return absence }
    }
    return nil
  }

  private func mayBeAbsent(
    totalOf clause: ClauseID, _ value: Expression, given: Assumptions
  ) -> Absence? {
    guard let list = listName(of: clause).flatMap({ names.facts[$0] }),
      facts[list.index].isOptional,
      !given.present.contains(.fact(list))
    else { return nil }
    return Absence(part: value, cause: value, asked: facts[list.index].name)
  }

  /// What makes `condition` neither true nor false although `given` holds.
  func mayBeNeither(_ condition: Expression, given: Assumptions) -> Absence? {
    mayBeAbsent(condition, given: given)
  }

  /// What makes a junction neither: no member decides it, and one is neither.
  ///
  /// A member that is neither does no harm where another decides. So an order is sought in which
  /// each member is decided wherever those before it do not decide; the order in which they are
  /// written says nothing.
  private func mayBeNeither(
    _ junction: Junction, _ members: [Expression], _ given: Assumptions
  ) -> Absence? {
    var known = given
    var waiting = members[...]
    while !waiting.isEmpty {
      var undecided: [Expression] = []
      var first: Absence?
      for (place, member) in waiting.enumerated() {
        if let absence = mayBeNeither(member, given: known) {
          first = first ?? absence
          undecided.append(member)
        } else if place + 1 < waiting.count || !undecided.isEmpty {
          known.add(assuming(member, junction == .all))
        }
      }
      if undecided.count == waiting.count { return first }
      waiting = undecided[...]
    }
    return nil
  }

  /// Whether a charge or credit is due on every ticket: it has no condition, and no clause waives
  /// or overrides it.
  private func isAlwaysDue(_ id: ClauseID) -> Bool {
    let name = text.clauses[id.index].content.name.text
    let syntax = text.clauses[id.index].content
    guard syntax.condition == nil, amountRules.leading[id] == nil,
      syntax.charge?.nothingBelow == nil
    else {
      return false
    }
    return text.clauses.allSatisfy { stated in
      let clause = stated.content
      guard clause.name.text != name else { return true }
      if clause.overrides.contains(where: { $0.text == name }) { return false }
      switch clause.waives {
      case .named(let names): return !names.contains { $0.text == name }
      case .all: return false
      case nil: return true
      }
    }
  }

  private func mayBeAbsent(
    _ id: DefinitionID, _ value: Expression, _ given: Assumptions
  ) -> Absence? {
    guard !given.present.contains(.definition(id)), !excused.contains(id),
      let definition = finished(id),
      let absence = mayBeAbsent(definition.value, given: given)
    else { return nil }
    // What is made of a list, by a scale or of an allowance has no other name to be asked for.
    if definition.allowance != nil { return Absence(part: value, cause: value) }
    switch absence.cause.kind {
    case .aggregate, .scaled, .part: return Absence(part: value, cause: value)
    default:
      return Absence(
        part: value, cause: absence.cause, asked: absence.asked, isOfItem: absence.isOfItem)
    }
  }

  private func mayBeAbsent(
    _ term: TermID, _ value: Expression, _ given: Assumptions
  ) -> Absence? {
    guard !given.present.contains(.term(term)),
      case .dated(let values) = finished(term)?.content,
      !covers(values, on: values.datedBy, given: given)
    else { return nil }
    return Absence(part: value, cause: value)
  }

  func mayBeAbsent(
    _ term: TermID, on date: Expression, _ value: Expression, _ given: Assumptions
  ) -> Absence? {
    guard !given.present.contains(.termOn(term, date: date.axisKey)),
      case .dated(let values) = finished(term)?.content
    else { return nil }
    if let absence = mayBeAbsent(date, given: given) { return absence }
    return covers(values, on: date, given: given) ? nil : Absence(part: value, cause: value)
  }

  private func mayBeAbsent(
    _ rows: [TableRow], _ otherwise: Expression?, _ isFirstMatch: Bool, _ given: Assumptions
  ) -> Absence? {
    var others = given
    for row in rows {
      let known = (isFirstMatch ? others : given).and(assuming(row.condition, true))
      if let absence = mayBeAbsent(row.value, given: known) { return absence }
      others = others.and(assuming(row.condition, false))
    }
    return otherwise.flatMap { mayBeAbsent($0, given: others) }
  }

  /// Whether the date that picks a value is there, and lies within the times of the values.
  func covers(
    _ values: DatedValues, on date: Expression, given: Assumptions
  ) -> Bool {
    guard let first = values.brackets.first, let last = values.brackets.last,
      mayBeAbsent(date, given: given) == nil
    else { return false }
    // A fact to govern the ticket that does not exist, or is no date, was reported.
    guard governedBy != nil else { return true }
    let (low, high) = bounds(of: date, given: given)
    guard let low, low >= Fraction(whole: first.from.dayNumber), let high else { return false }
    return last.lastDay.map { high <= Fraction(whole: $0.dayNumber) } ?? true
  }

  /// The first and the last day that a date may be, counted from 1970-01-01.
  func bounds(of date: Expression, given: Assumptions) -> (low: Fraction?, high: Fraction?) {
    var low = date.numbers?.low
    var high = date.numbers?.high
    if case .fact(let fact) = date.kind {
      if fact == governedBy {
        low = Fraction(whole: versionDays.from)
        high = versionDays.through.map { Fraction(whole: $0) } ?? high
      }
      low = [low, given.bounds[.fact(fact)]?.low].compactMap { $0 }.max()
      high = [high, given.bounds[.fact(fact)]?.high].compactMap { $0 }.min()
    }
    return (low, high)
  }
}
