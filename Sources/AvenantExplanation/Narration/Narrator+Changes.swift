import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// The nearest changes, as a person says them.
extension Narrator {
  /// A change, by the names that a ticket uses.
  func change(_ change: NearestChange) -> OutcomeExplanation.Change {
    let steps = change.steps.map { step in
      let fact = version[step.fact]
      if let record = step.record, let field = fact.list?.fields[record.field] {
        let name = "\(fact.name)[\(record.index + 1)].\(field.name)"
        return OutcomeExplanation.Change.Step(
          fact: name, value: record.state.literal(as: field.type))
      }
      return OutcomeExplanation.Change.Step(
        fact: fact.name, value: step.state.literal(as: fact.type))
    }
    return .init(steps: steps, status: change.status.name)
  }

  /// What would be otherwise, outcome by outcome; `nil` where there is no change.
  func otherwise(
    _ changes: [NearestChange], beginning: (OutcomeStatus) -> String
  ) -> String? {
    let outcomes = changes.map { beginning($0.status) }.unique
    let sentences = outcomes.map { outcome in
      let ways = conditions(changes.filter { beginning($0.status) == outcome })
      return "\(outcome) \(ways.map { "if \($0)" }.listed(by: "or"))."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The changes of each fact, or of two together, as what would have to be so.
  private func conditions(_ changes: [NearestChange]) -> [String] {
    let records = changes.flatMap(\.steps).compactMap(condition)
    let alone = changes.filter { $0.steps.count == 1 }.map { $0.steps[0] }
      .filter { $0.record == nil }
    let together = changes.filter { $0.steps.count > 1 }.map { change in
      change.steps.map { condition($0.fact, [$0.state]) }.joined(separator: " and ")
    }
    return alone.map(\.fact).unique.map { fact in
      condition(fact, alone.filter { $0.fact == fact }.map(\.state))
    } + records + together
  }

  /// A value in a record, as what would have to be so; it need not be the nearest there is.
  private func condition(_ step: NearestChange.Step) -> String? {
    guard let record = step.record, let field = version[step.fact].list?.fields[record.field],
      case .known(let value) = record.state
    else { return nil }
    let name = "\(field.label ?? field.name) of \(noun(ofItem: record.index, in: step.fact))"
    return "\(name) were \(value.words(as: field.type)) (the nearest found)"
  }

  private func condition(_ fact: FactID, _ states: [Facts.State]) -> String {
    let values = states.compactMap { state -> String? in
      if case .known(let value) = state { value.words(as: version[fact].type) } else { nil }
    }
    guard !values.isEmpty else { return "there were no \(noun(of: fact).withoutArticle)" }
    let value = values.listed(by: "or")
    if version[fact].type == .boolean {
      return "the answer to “\(version[fact].ask ?? noun(of: fact))” were \(value)"
    }
    // Where there was none, the value is one of many.
    let example = trace.facts[fact] == .absent ? ", for example," : ""
    return "\(noun(of: fact)) were\(example) \(value)"
  }
}

extension Facts.State {
  /// The value as a ticket states it; `nil` where there is none.
  fileprivate func literal(as type: ValueType) -> String? {
    if case .known(let value) = self { value.literal(as: type) } else { nil }
  }
}

extension OutcomeStatus {
  /// The name that a decision uses.
  fileprivate var name: String {
    switch self {
    case .charge(let status): status.rawValue
    case .entitlement(let status): status.rawValue
    case .obligation(let status): status.rawValue
    case .value(_, let isTrue?): isTrue ? "true" : "false"
    case .value(let status, nil): status.rawValue
    }
  }

  /// The beginning of a sentence: *It would not be charged*.
  func wouldBe(_ verb: String) -> String {
    switch self {
    case .charge(.due): "It would be \(verb)"
    case .charge: "It would not be \(verb)"
    case .entitlement(.granted): "It would be \(verb)"
    case .entitlement(.conflicting): "The contract would contradict itself"
    case .entitlement: "It would not be \(verb)"
    case .obligation(.notOwed): "It would not be \(verb)"
    case .obligation(.fulfilled): "It would be done in time"
    case .obligation(.fulfilledLate): "It would be done late"
    case .obligation(.breached): "It would be overdue"
    case .obligation(.pending): "It would still be open"
    case .obligation: "It would not be known"
    case .value(_, isTrue: true): "It would be so"
    case .value(_, isTrue: false): "It would not be so"
    case .value: "It would be neither so nor not so"
    }
  }
}
