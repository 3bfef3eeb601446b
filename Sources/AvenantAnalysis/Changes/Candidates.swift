import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What a fact could be instead, nearest first.
struct Candidates {
  private let id: FactID
  private let fact: Fact
  private let reach: Reach
  private let trace: Trace

  init(for id: FactID, in reach: Reach, _ trace: Trace) {
    self.id = id
    self.fact = trace.version[id]
    self.reach = reach
    self.trace = trace
  }

  /// The values to try; of a choice every other option, else those around the fact's thresholds.
  var values: [Value] {
    switch fact.type {
    case .boolean: [.boolean(true), .boolean(false)].filter { $0 != current }
    case .choice(let choice): choice.options.indices.map(Value.choice).filter { $0 != current }
    case .text: reach.texts.map(Value.text).filter { $0 != current }
    case .period: []
    case .number, .percent, .money, .date, .days, .months: numbers.compactMap(value)
    }
  }

  /// Whether every value that flips is worth naming, and not only the nearest.
  var namesAll: Bool {
    if case .choice = fact.type { true } else { false }
  }

  private var current: Value? {
    if case .known(let value) = trace.facts[id] { value } else { nil }
  }

  // MARK: Numbers

  /// The numbers around the thresholds, within the fact's bounds, nearest first.
  private var numbers: [ExactNumber] {
    let unit = ExactNumber(mantissa: 1, scale: fact.numbers?.scale ?? 0)
    let near = (reach.thresholds.flatMap(targets) + samples)
      .compactMap { RoundingMode.floor.round(Fraction($0), toScale: unit.scale) }
      .flatMap { [$0, $0.adding(unit), $0.subtracting(unit)].compactMap { $0 } }
    let now = current?.number
    let start = now ?? (fact.type == .date ? ExactNumber(trace.asOf.dayNumber) : ExactNumber(0))
    return Set(near).subtracting([now].compactMap { $0 }).filter(isWithinBounds).sorted {
      let (one, other) = (distance($0, start), distance($1, start))
      return one == other ? $0 < $1 : one < other
    }
  }

  /// What the fact would have to be for a comparison to hang in the balance.
  private func targets(_ threshold: Reach.Threshold) -> [ExactNumber] {
    if case .fact(id) = threshold.expression.kind { return [threshold.number] }
    let read = trace.version.facts(readBy: threshold.expression)
    guard read.contains(where: { $0.name == fact.name }),
      let now = current?.number, let value = trace.number(of: threshold.expression),
      let step = threshold.number.subtracting(value)
    else { return [] }
    return [now.adding(step), now.subtracting(step)].compactMap { $0 }
  }

  /// What to try where there is nothing yet to change.
  private var samples: [ExactNumber] {
    guard current == nil else { return [] }
    guard fact.type == .date else {
      let least = fact.numbers.flatMap { RoundingMode.ceiling.round($0.low, toScale: 0) }
      return [least].compactMap { $0 }
    }
    let days = trace.facts.states.compactMap { state -> ExactNumber? in
      if case .known(.date(let date)) = state { ExactNumber(date.dayNumber) } else { nil }
    }
    return days + [ExactNumber(trace.asOf.dayNumber)]
  }

  private func isWithinBounds(_ number: ExactNumber) -> Bool {
    guard let shape = fact.numbers else { return true }
    return shape.low <= Fraction(number) && Fraction(number) <= shape.high
  }

  private func distance(_ number: ExactNumber, _ start: ExactNumber) -> ExactNumber {
    guard let difference = number.subtracting(start) else { return number }
    return difference < ExactNumber(0)
      ? ExactNumber(mantissa: -difference.mantissa, scale: difference.scale) : difference
  }

  private func value(_ number: ExactNumber) -> Value? {
    guard fact.type == .date || fact.type.isLengthOfTime else { return .number(number) }
    guard let count = number.rescaled(to: 0).flatMap({ Int(exactly: $0.mantissa) }) else {
      return nil
    }
    return switch fact.type {
    case .date: CalendarDate(dayNumber: count).map(Value.date)
    case .months: .period(Period(months: count))
    default: .period(Period(days: count))
    }
  }
}
