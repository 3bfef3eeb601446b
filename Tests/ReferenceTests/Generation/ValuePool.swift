import AvenantModel
import AvenantValues
import TestSupport

/// The constants that a version mentions, by the type that they have.
struct Constants {
  private(set) var values: [ValueType: Set<Value>] = [:]

  init(of version: Version) {
    for expression in version.everyExpression {
      expression.walk { part in
        if case .constant(let value) = part.kind { values[part.type, default: []].insert(value) }
      }
    }
    for term in version.terms {
      guard case .dated(let dated) = term.content else { continue }
      for bracket in dated.brackets {
        values[.date, default: []].formUnion([.date(bracket.from)])
        if let last = bracket.lastDay { values[.date, default: []].insert(.date(last)) }
      }
    }
  }

  /// The numbers of a type; of dates and lengths of time, their counts.
  func numbers(of type: ValueType) -> [ExactNumber] {
    values[type, default: []].compactMap { value in
      switch value {
      case .number(let number): number
      case .date(let date): ExactNumber(date.dayNumber)
      case .period(let period): ExactNumber(type == .months ? period.months : period.days)
      case .boolean, .text, .choice, .list: nil
      }
    }
  }
}

extension Version {
  /// Every expression of the version, terms and rules included.
  fileprivate var everyExpression: [Expression] {
    var all = clauses.flatMap(\.expressions) + definitions.map(\.value) + consistent
    for term in terms {
      switch term.content {
      case .value(let value): all.append(value)
      case .scale(let scale):
        all += scale.editions.flatMap(\.brackets).flatMap { [$0.start, $0.value] }
      case .interval(let interval): all += [interval.lower, interval.upper].compactMap { $0 }
      case .dated(let dated): all += dated.brackets.map(\.value)
      }
    }
    return all
  }
}

/// The values that a fact is given.
struct ValuePool {
  private let fact: Fact
  /// The values at which comparisons change, each with its neighbours, and both bounds.
  let edges: [Value]

  init(of fact: Fact, _ constants: Constants) {
    self.fact = fact
    switch fact.type {
    case .boolean: edges = [.boolean(false), .boolean(true)]
    case .choice(let choice): edges = choice.options.indices.map(Value.choice)
    case .text: edges = (textPool + ["zz"]).map(Value.text)
    default: edges = Self.numbers(fact, constants.numbers(of: fact.type))
    }
  }

  /// A random value: mostly near an edge.
  func value(_ random: inout SeededGenerator) -> Value {
    if random.happens(75) || fact.numbers == nil { return random.pick(edges) }
    guard case .date(let date) = random.pick(edges) else { return random.pick(edges) }
    let moved = CalendarDate(dayNumber: date.dayNumber + random.number(-70...70)) ?? date
    let value = ExactNumber(moved.dayNumber)
    return fact.fits(value) ? .date(moved) : .date(date)
  }

  private static func numbers(_ fact: Fact, _ constants: [ExactNumber]) -> [Value] {
    guard let numbers = fact.numbers, let scale = numbers.scale else { return [] }
    let unit = Fraction(ExactNumber(mantissa: 1, scale: scale))
    var edges: Set<ExactNumber> = []
    for number in constants.map(Fraction.init) + [numbers.low, numbers.high] {
      let near = [number.subtracting(unit), number, number.adding(unit)].compactMap { $0 }
      edges.formUnion(near.compactMap { RoundingMode.floor.round($0, toScale: scale) })
    }
    return edges.filter(fact.fits).sorted().compactMap { fact.value($0) }
  }
}

extension Fact {
  /// Whether a number lies within the bounds.
  fileprivate func fits(_ number: ExactNumber) -> Bool {
    guard let numbers else { return false }
    return Fraction(number) >= numbers.low && Fraction(number) <= numbers.high
  }

  /// The value that a number stands for.
  fileprivate func value(_ number: ExactNumber) -> Value? {
    switch type {
    case .date: CalendarDate(dayNumber: Int(number.mantissa)).map(Value.date)
    case .days: .period(Period(days: Int(number.mantissa)))
    case .months: .period(Period(months: Int(number.mantissa)))
    default: .number(number)
    }
  }
}
