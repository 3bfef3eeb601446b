import AvenantEvaluation
import AvenantModel

/// How values that are outcomes may differ.
extension ChangeQuestions {
  var values: [ChangeQuestion] {
    outcomeNames.flatMap { name in
      questions(value: name, before.outcomeID(named: name), after.outcomeID(named: name))
    }
  }

  /// The values that nobody can compare: texts, lengths of months and days, and choices whose
  /// options do not stand in one order.
  var incomparableValues: [String] {
    outcomeNames.filter { name in
      let types = [
        before.outcomeID(named: name).map { before[$0].value.type },
        after.outcomeID(named: name).map { after[$0].value.type },
      ]
      guard !types.contains(where: { $0 == .text || $0 == .period }) else { return true }
      guard case (.choice?, .choice?) = (types[0], types[1]), let one = types[0] else {
        return false
      }
      return !(types[1]?.sharesValues(with: one) ?? true)
    }
  }

  var outcomeNames: [String] {
    names(before.outcomes.map { before[$0].name }, after.outcomes.map { after[$0].name })
  }

  private func questions(
    value name: String, _ one: DefinitionID?, _ other: DefinitionID?
  ) -> [ChangeQuestion] {
    guard let definition = other.map({ after[$0] }) ?? one.map({ before[$0] }),
      !incomparableValues.contains(name)
    else { return [] }
    let pair = ValuePair(
      one: one, other: other, oldType: one.map { before[$0].value.type },
      newType: other.map { after[$0].value.type }, type: definition.value.type)
    return pair.cases.map { was, now in
      let goals = [space.value(one, is: was, in: 0), space.value(other, is: now, in: 1)]
      return ChangeQuestion(
        name: name, label: definition.says, before: pair.value(was, pair.oldType),
        after: pair.value(now, pair.newType), goal: .all(goals + pair.difference(was, now, space)),
        values: pair)
    }
  }
}

/// A value under two versions; `nil` where a version does not give it.
struct ValuePair {
  let one: DefinitionID?
  let other: DefinitionID?
  let oldType: ValueType?
  let newType: ValueType?
  /// What the value is under the later version that gives it.
  let type: ValueType

  /// What it may come to under the one and under the other.
  fileprivate var cases: [(ValueKind, ValueKind)] {
    let all = kinds(oldType).flatMap { was in kinds(newType).map { (was, $0) } }
    return all.filter { $0 != $1 || $0 == .some }
  }

  private func kinds(_ type: ValueType?) -> [ValueKind] {
    switch type {
    case nil: [.none]
    case .boolean: [.yes, .no, .none]
    case .text, .number, .percent, .money, .date, .days, .months, .period, .choice, .list:
      [.some, .none]
    }
  }

  fileprivate func value(_ kind: ValueKind, _ type: ValueType?) -> OutcomeChange.Value {
    guard let type else { return .noValue }
    return switch kind {
    case .none: .noValue
    case .some: .value(nil, type)
    case .yes: .value(.boolean(true), type)
    case .no: .value(.boolean(false), type)
    }
  }

  /// That two values which are there are not the same; those of two types never are.
  fileprivate func difference(
    _ was: ValueKind, _ now: ValueKind, _ space: RegionSpace
  ) -> [Goal] {
    guard was == .some, now == .some, let one, let other, let oldType, let newType,
      oldType.sharesValues(with: newType)
    else { return [] }
    return [!space.valuesAreEqual(one, other)]
  }

  /// The part of a change in which the values are those of a region; `nil` where they are not
  /// constant there.
  func part(
    of region: Region, in space: RegionSpace, _ before: OutcomeChange.Value,
    _ after: OutcomeChange.Value
  ) -> (goal: Goal, before: OutcomeChange.Value, after: OutcomeChange.Value)? {
    var (goals, values) = ([Goal](), [before, after])
    for (ticket, id) in [one, other].enumerated() {
      guard let id, case .value(nil, let type) = values[ticket] else { continue }
      guard let found = space.constantValue(of: id, in: ticket, region) else { return nil }
      goals.append(found.goal)
      values[ticket] = .value(found.value, type)
    }
    return goals.isEmpty ? nil : (.all(goals), values[0], values[1])
  }
}
