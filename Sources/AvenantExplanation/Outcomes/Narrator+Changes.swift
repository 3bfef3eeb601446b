import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The nearest changes, as a person says them.
extension Narrator {
  /// A change, by the names that a ticket uses.
  func change(_ change: NearestChange) -> OutcomeExplanation.Change {
    .init(steps: change.steps.map(step), status: change.status.name)
  }

  private func step(_ step: NearestChange.Step) -> OutcomeExplanation.Change.Step {
    let fact = version[step.fact]
    let field = step.record.flatMap { fact.list?.fields[$0.field] }
    let place = step.record.map { "[\($0.index + 1)].\(field?.name ?? "")" } ?? ""
    return .init(
      fact: fact.name + place, value: step.state.literal(as: (field ?? fact).type),
      isTruth: step.state.isTruth)
  }

  /// What would be otherwise, outcome by outcome; `nil` where there is no change that is near
  /// enough to help anybody.
  func otherwise(
    _ changes: [NearestChange], beginning: (OutcomeStatus) -> String
  ) -> String? {
    let changes = changes.filter { !$0.steps.contains(where: isFar) }
    let outcomes = changes.map { beginning($0.status) }.unique
    let sentences = outcomes.compactMap { outcome -> String? in
      let ways = conditions(changes.filter { beginning($0.status) == outcome })
      return ways.isEmpty
        ? nil : "\(outcome) \(ways.map { "if\($0)" }.listed(by: "or"))."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The changes of each fact, or of two together, as what would have to be so behind an *if*.
  private func conditions(_ changes: [NearestChange]) -> [String] {
    let records = changes.flatMap(\.steps).compactMap(condition)
    let alone = changes.filter { $0.steps.count == 1 }.map { $0.steps[0] }
      .filter { $0.record == nil }
    let together = changes.filter { $0.steps.count > 1 }.map { change in
      change.steps.map { condition($0.fact, [$0.state]) }.joined(separator: " and ")
    }
    let facts = alone.map(\.fact).unique.map { fact in
      condition(fact, alone.filter { $0.fact == fact }.map(\.state))
    }
    return facts.map { " \($0)" } + records + together.map { " \($0)" }
  }

  /// A value in a record, as what would have to be so behind an *if*; in another record than the
  /// one at hand it need not be the nearest there is.
  private func condition(_ step: NearestChange.Step) -> String? {
    guard let record = step.record, let field = version[step.fact].list?.fields[record.field] else {
      return nil
    }
    let label = field.label ?? "the \(field.name.spaced)"
    let isOwn = records.last.map {
      version[$0.binding].list == step.fact && $0.item == record.index
    }
    let item = isOwn == true ? nil : noun(ofItem: record.index, in: step.fact)
    let start = item == nil ? " " : ", for example, "
    let place = item.map { " of \($0)" } ?? ""
    guard case .known(let value) = step.state else {
      return "\(start)there were no \(label.withoutArticle)\(place)"
    }
    let words = value.words(as: field.type)
    guard field.type == .boolean else {
      let isExample = item == nil && state(of: step) == .absent
      return "\(start)\(label)\(place) were\(isExample ? ", for example," : "") \(words)"
    }
    let asked = item.map { " for \($0)" } ?? ""
    return "\(start)the answer to “\(field.ask ?? label)”\(asked) were \(words)"
  }

  /// What is so of what would be otherwise.
  private func state(of step: NearestChange.Step) -> Facts.State {
    guard let record = step.record, case .known(.list(let items)) = trace.facts[step.fact] else {
      return trace.facts[step.fact]
    }
    return items[record.index].states[record.field]
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

/// Changes that lie too far away.
extension Narrator {
  /// How many times as much, or as little, is too far away.
  private static let farRatio = ExactNumber(1_000)
  /// How many days are.
  private static let farDays = 3_653

  /// Whether what would have to be so lies so far from what is so that it helps nobody: ten years,
  /// a thousand times, or at the end of what a fact may be.
  private func isFar(_ step: NearestChange.Step) -> Bool {
    isFar(from: state(of: step), to: step.state, field(of: step))
  }

  /// The fact that would be otherwise, or the field of a record.
  private func field(of step: NearestChange.Step) -> Fact {
    step.record.flatMap { version[step.fact].list?.fields[$0.field] } ?? version[step.fact]
  }

  private func isFar(from now: Facts.State, to state: Facts.State, _ fact: Fact) -> Bool {
    guard case .known(let value) = state else { return false }
    switch (now, value) {
    case (.known(.date(let one)), .date(let other)):
      return abs(one.days(to: other)) > Self.farDays
    case (_, .date(let day)): return abs(trace.asOf.days(to: day)) > Self.farDays
    case (.known(.number(let one)), .number(let other)):
      return isFar(from: one, to: other, fact)
    default: return false
    }
  }

  private func isFar(from one: ExactNumber, to other: ExactNumber, _ fact: Fact) -> Bool {
    guard let before = Fraction(one).magnitude, let after = Fraction(other).magnitude else {
      return true
    }
    let (less, more) = (min(before, after), max(before, after))
    let zero = Fraction(ExactNumber(0))
    // That there were none is never far to say.
    guard after > zero, more > Fraction(Self.farRatio) else { return false }
    guard less > zero else { return isAtEnd(other, of: fact) }
    return less.multiplied(by: Fraction(Self.farRatio)).map { $0 <= more } ?? true
  }

  /// Whether a number is the least or the greatest that a fact may be, or the one beside it.
  private func isAtEnd(_ number: ExactNumber, of fact: Fact) -> Bool {
    guard let numbers = fact.numbers,
      let scale = numbers.scale, let unit = Fraction(1, over: ExactNumber.powerOfTen(scale))
    else { return false }
    return [numbers.low, numbers.high].contains { end in
      Fraction(number).subtracting(end).flatMap(\.magnitude).map { $0 <= unit } ?? false
    }
  }
}

extension Facts.State {
  /// Whether it is a yes or no.
  fileprivate var isTruth: Bool { if case .known(.boolean) = self { true } else { false } }

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
