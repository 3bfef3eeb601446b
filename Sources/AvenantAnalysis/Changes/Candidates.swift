import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What a fact, or a field of one record, could be instead.
struct Candidates {
  private let fact: Fact
  private let current: Value?
  /// What it would have to be for a comparison to hang in the balance.
  private let turning: [ExactNumber]
  private let texts: [String]
  private let trace: Trace

  /// Looks at a fact of the ticket.
  init(for id: FactID, in reach: Reach, _ trace: Trace) {
    let fact = trace.version[id]
    self.init(
      for: fact, now: trace.facts[id], in: reach, trace, isAt: { $0 == id },
      isRead: { read in
        trace.version.facts(readBy: read).contains { $0.name == fact.name }
      })
  }

  /// Looks at what a fact or a field is, with what says whether an expression is it, and whether
  /// one is worked out from it.
  init(
    for fact: Fact, now: Facts.State, in reach: Reach, _ trace: Trace,
    isAt: (FactID) -> Bool, isRead: (Expression) -> Bool
  ) {
    let current: Value? = if case .known(let value) = now { value } else { nil }
    turning = reach.thresholds.flatMap { threshold in
      if case .fact(let id) = threshold.expression.kind, isAt(id) { return [threshold.number] }
      if let days = threshold.days(around: current, isAt) {
        return days.map { ExactNumber($0.dayNumber) }
      }
      guard isRead(threshold.expression) else { return [] }
      return trace.turning(threshold, around: current?.number)
    }
    (self.fact, self.current, self.trace) = (fact, current, trace)
    texts = reach.texts
  }

  /// The values to try, nearest first, and apart those below what the fact is and those above.
  ///
  /// Of a choice they are every other option, of a number those around the fact's thresholds.
  var directions: [[Value]] {
    switch fact.type {
    case .boolean: return [[.boolean(true), .boolean(false)].filter { $0 != current }]
    case .choice(let choice):
      return [choice.options.indices.map(Value.choice).filter { $0 != current }]
    case .text: return [texts.map(Value.text).filter { $0 != current }]
    case .period, .list: return []
    case .number, .percent, .money, .date, .days, .months:
      let numbers = numbers
      guard let now = current?.number else { return [numbers.compactMap(value)] }
      return [numbers.filter { $0 < now }, numbers.filter { $0 > now }]
        .map { $0.compactMap(value) }
    }
  }

  /// The values to try, nearest first on either side.
  var nearestFirst: [Value] {
    fact.type.isNumeric ? numbers.compactMap(value) : Array(directions.joined())
  }

  /// Whether every value that flips is worth naming, and not only the nearest.
  var namesAll: Bool {
    if case .choice = fact.type { true } else { false }
  }

  /// How far a number lies from what the fact is, or from where one would begin to look.
  func distance(_ state: Facts.State) -> ExactNumber {
    guard case .known(let value) = state, let number = value.number else { return ExactNumber(0) }
    return distance(number)
  }

  /// Which values are tried between two others.
  enum Kind {
    case any
    case firstDaysOfMonths
    case lastDaysOfMonths
  }

  /// The kinds of values that the fact may be tried with.
  var kindsOfValues: [Kind] {
    fact.type == .date ? [.any, .firstDaysOfMonths, .lastDaysOfMonths] : [.any]
  }

  /// A value of a kind, in the middle between two others; `nil` where there is none between.
  func halfway(between one: Value, and other: Value, _ kind: Kind) -> Value? {
    guard let one = one.number?.rescaled(to: scale), let other = other.number?.rescaled(to: scale)
    else { return nil }
    let way = other.mantissa - one.mantissa
    guard way.magnitude > 1,
      let middle = value(ExactNumber(mantissa: one.mantissa + way / 2, scale: scale)),
      let found = kind == .any ? middle : middle.edge(of: kind), let place = found.number?.mantissa,
      min(one.mantissa, other.mantissa) < place, place < max(one.mantissa, other.mantissa)
    else { return nil }
    return found
  }

  // MARK: Numbers

  private var scale: Int { fact.numbers?.scale ?? 0 }

  /// The numbers around the thresholds and at the fact's bounds, nearest first.
  private var numbers: [ExactNumber] {
    let unit = ExactNumber(mantissa: 1, scale: scale)
    let near = (turning + samples).map(Fraction.init) + bounds
    let tried = near.compactMap { RoundingMode.floor.round($0, toScale: scale) }
      .flatMap { [$0, $0.adding(unit), $0.subtracting(unit)].compactMap { $0 } }
    let allowed = Set(tried).filter { isWithinBounds($0) && $0 != current?.number }
    let far: [(number: ExactNumber, distance: ExactNumber)] = allowed.map { ($0, distance($0)) }
    return far.sorted { one, other in
      one.distance == other.distance ? one.number < other.number : one.distance < other.distance
    }.map { $0.number }
  }

  /// Where there is nothing yet to change, a date may be any that the ticket knows.
  private var samples: [ExactNumber] {
    guard current == nil, fact.type == .date else { return [] }
    let days = trace.facts.states.compactMap { state -> ExactNumber? in
      if case .known(.date(let date)) = state { ExactNumber(date.dayNumber) } else { nil }
    }
    return days + [ExactNumber(trace.asOf.dayNumber)]
  }

  private var bounds: [Fraction] { fact.numbers.map { [$0.low, $0.high] } ?? [] }

  private func isWithinBounds(_ number: ExactNumber) -> Bool {
    guard let shape = fact.numbers else { return true }
    return shape.low <= Fraction(number) && Fraction(number) <= shape.high
  }

  private func distance(_ number: ExactNumber) -> ExactNumber {
    let start =
      current?.number ?? ExactNumber(fact.type == .date ? trace.asOf.dayNumber : 0)
    guard let difference = number.subtracting(start) else { return number }
    return difference < ExactNumber(0)
      ? ExactNumber(mantissa: -difference.mantissa, scale: difference.scale) : difference
  }

  private func value(_ number: ExactNumber) -> Value? { Value(number, of: fact.type) }
}

extension Reach.Threshold {
  /// The days on which a part of a date hangs in the balance; `nil` where none is compared.
  fileprivate func days(around current: Value?, _ isAt: (FactID) -> Bool) -> [CalendarDate]? {
    guard case .datePart(let part, let value) = expression.kind, case .fact(let id) = value.kind,
      isAt(id), case .date(let now)? = current,
      let number = number.rescaled(to: 0).flatMap({ Int(exactly: $0.mantissa) })
    else { return nil }
    return now.nearest(where: part, is: number)
  }
}

extension Trace {
  /// What a number would have to be for a comparison of what is computed from it to hang in the
  /// balance; the guess is that it counts once, forwards or backwards.
  fileprivate func turning(
    _ threshold: Reach.Threshold, around now: ExactNumber?
  ) -> [ExactNumber] {
    guard let now, let value = number(of: threshold.expression),
      let step = threshold.number.subtracting(value)
    else { return [] }
    return [now.adding(step), now.subtracting(step)].compactMap { $0 }
  }
}

extension Value {
  /// The first or the last day of the month that a day is in; `nil` of any other value.
  fileprivate func edge(of kind: Candidates.Kind) -> Value? {
    guard case .date(let day) = self else { return nil }
    switch kind {
    case .any: return self
    case .firstDaysOfMonths: return .date(day.startOfMonth)
    case .lastDaysOfMonths: return .date(day.endOfMonth)
    }
  }
}
