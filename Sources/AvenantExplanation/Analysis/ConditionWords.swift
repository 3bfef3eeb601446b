import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Tells what delimits the tickets of a case, in the labels of their facts.
struct ConditionWords {
  private let space: RegionSpace
  private var ranges: [(variables: [Int], low: Int128?, high: Int128?)] = []
  private var options: [(variable: Int, options: [Int])] = []
  private var choices: [String] = []
  private var presences: [(variable: Int, isPresent: Bool)] = []
  private var dayParts: [(part: DayPart, among: [Int])] = []
  private var spans: [(span: MonthSpan, low: Int128?, high: Int128?)] = []

  init(_ constraints: [Constraint], in space: RegionSpace) {
    self.space = space
    for constraint in constraints {
      switch constraint.saying {
      case .present(let variable, let isPresent): presences.append((variable, isPresent))
      case .options(let variable, let among): add(among, of: variable)
      case .choice(let variable, let among, let orAbsent):
        choices.append(words(among, orAbsent, of: variable))
      case .numbers(let variable, let low, let high): add([variable], low, high)
      case .difference(let one, let other, let low, let high):
        addDifference(one, other, low, high)
      case .part(let part, let among): add(among, of: part)
      case .spans(let span, let low, let high): add(span, low, high)
      case nil: break
      }
    }
  }

  /// The conditions, each a part of a sentence; none where every ticket is meant.
  var parts: [String] {
    let valued = Set(
      ranges.flatMap(\.variables) + options.map(\.variable) + dayParts.map(\.part.variable)
        + spans.flatMap { [$0.span.start, $0.span.end] })
    let presences = presences.filter { !$0.isPresent || !valued.contains($0.variable) }
      .map { "\(label($0.variable)) is \($0.isPresent ? "present" : "absent")" }
    return presences + choices + options.map { words($0.options, of: $0.variable) }
      + ranges.compactMap(words)
      + dayParts.map { $0.part.words(among: $0.among, of: label($0.part.variable)) }
      + spans.flatMap { span, low, high in
        span.words(low, high, from: label(span.start), to: label(span.end))
      }
  }

  private mutating func add(_ span: MonthSpan, _ low: Int128?, _ high: Int128?) {
    guard let place = spans.firstIndex(where: { $0.span == span }) else {
      return spans.append((span, low, high))
    }
    spans[place].low = [spans[place].low, low].compactMap { $0 }.max()
    spans[place].high = [spans[place].high, high].compactMap { $0 }.min()
  }

  private mutating func add(_ among: [Int], of part: DayPart) {
    guard let place = dayParts.firstIndex(where: { $0.part == part }) else {
      return dayParts.append((part, among))
    }
    dayParts[place].among = dayParts[place].among.filter(among.contains)
  }

  /// Several conditions of one variable are told as one.
  private mutating func add(_ among: [Int], of variable: Int) {
    guard let place = options.firstIndex(where: { $0.variable == variable }) else {
      return options.append((variable, among))
    }
    options[place].options = options[place].options.filter(among.contains)
  }

  private mutating func add(_ variables: [Int], _ low: Int128?, _ high: Int128?) {
    guard let place = ranges.firstIndex(where: { $0.variables == variables }) else {
      return ranges.append((variables, low, high))
    }
    ranges[place].low = [ranges[place].low, low].compactMap { $0 }.max()
    ranges[place].high = [ranges[place].high, high].compactMap { $0 }.min()
  }

  /// The same two the other way round are told as one with these.
  private mutating func addDifference(
    _ one: Int, _ other: Int, _ low: Int128?, _ high: Int128?
  ) {
    if ranges.contains(where: { $0.variables == [other, one] }) {
      add([other, one], high.map { -$0 }, low.map { -$0 })
    } else {
      add([one, other], low, high)
    }
  }

  private func label(_ variable: Int) -> String {
    guard let fact = space.variables[variable].fact else { return "the date of evaluation" }
    return fact.label ?? fact.name
  }

  // MARK: Options

  private func words(_ options: [Int], of variable: Int) -> String {
    let names = options.compactMap { option(of: variable, $0) }
    let isTruth = space.variables[variable].fact?.type == .boolean
    return isTruth
      ? "\(label(variable)): \(names.joined(separator: " or "))"
      : "\(label(variable)) is \(names.joined(separator: " or "))"
  }

  /// What is left out is told where that is shorter.
  private func words(_ among: [Int], _ orAbsent: Bool, of variable: Int) -> String {
    guard orAbsent else { return words(among, of: variable) }
    if among.isEmpty { return "\(label(variable)) is absent" }
    let count = space.options(of: variable)?.among.nonzeroBitCount ?? 64
    let others = (0..<count).filter { !among.contains($0) }.compactMap {
      option(of: variable, $0)
    }
    return "\(label(variable)) is not \(others.joined(separator: " or "))"
  }

  private func option(of variable: Int, _ option: Int) -> String? {
    guard let fact = space.variables[variable].fact else { return nil }
    switch fact.type {
    case .boolean: return option < 2 ? Value.boolean(option == 1).words(as: fact.type) : nil
    case .choice(let choice):
      return choice.options.indices.contains(option) ? choice.options[option].label : nil
    default:
      let texts = space.variables[variable].texts
      if texts.indices.contains(option) { return JSONText.quoted(texts[option]) }
      return option == texts.count ? "another text" : nil
    }
  }

  // MARK: Ranges

  private func words(_ range: (variables: [Int], low: Int128?, high: Int128?)) -> String? {
    guard range.variables.count == 1 else {
      return difference(range.variables[0], range.variables[1], range.low, range.high)
    }
    let variable = range.variables[0]
    let bounds = space.numbers(of: variable)
    // At the end of what there may be, there is one value alone.
    let first = range.low ?? (range.high == bounds?.lowerBound ? range.high : nil)
    let last = range.high ?? (range.low == bounds?.upperBound ? range.low : nil)
    let (low, high) = (first.map { words($0, variable) }, last.map { words($0, variable) })
    let isDate = space.variables[variable].fact.map { $0.type == .date } ?? true
    let subject = "\(label(variable)) is"
    switch (low, high) {
    case (let low?, let high?) where low == high: return "\(subject) \(low)"
    case (let low?, let high?):
      return isDate ? "\(subject) from \(low) through \(high)" : "\(subject) from \(low) to \(high)"
    case (let low?, nil):
      return isDate ? "\(subject) \(low) or later" : "\(subject) at least \(low)"
    case (nil, let high?):
      return isDate ? "\(subject) \(high) or earlier" : "\(subject) at most \(high)"
    case (nil, nil): return nil
    }
  }

  private func words(_ number: Int128, _ variable: Int) -> String {
    let fact = space.variables[variable].fact
    if fact.map({ $0.type == .date }) ?? true {
      return CalendarDate(dayNumber: Int(clamping: number))?.words ?? "\(number)"
    }
    let exact = ExactNumber(mantissa: number, scale: fact?.numbers?.scale ?? 0)
    let type = fact?.type ?? .number(unit: nil)
    if case .number = type { return exact.reduced.words(as: type) }
    return exact.words(as: type)
  }

  private func isDay(_ variable: Int) -> Bool {
    space.variables[variable].fact.map { $0.type == .date } ?? true
  }

  private func difference(_ one: Int, _ other: Int, _ low: Int128?, _ high: Int128?) -> String? {
    let (subject, object) = (label(one), label(other))
    switch (isDay(one), isDay(other)) {
    case (true, true): return days(subject, object, low, high)
    case (true, false): return day(subject, object, low, high)
    case (false, true): return day(object, subject, high.map { -$0 }, low.map { -$0 })
    case (false, false):
      return amount(
        subject, object, low.map { words($0, one) }, high.map { words($0, one) }, low, high)
    }
  }

  /// Where a day lies that is so many days before another one.
  private func day(
    _ day: String, _ number: String, _ low: Int128?, _ high: Int128?
  ) -> String? {
    let date = { (number: Int128) in
      CalendarDate(dayNumber: Int(clamping: number))?.words ?? "\(number)"
    }
    let subject = "\(day) minus \(number) is"
    switch (low, high) {
    case (let low?, let high?):
      return low == high
        ? "\(subject) \(date(low))" : "\(subject) from \(date(low)) through \(date(high))"
    case (let low?, nil): return "\(subject) \(date(low)) or later"
    case (nil, let high?): return "\(subject) \(date(high)) or earlier"
    case (nil, nil): return nil
    }
  }

  /// How far two days are apart.
  private func days(
    _ subject: String, _ object: String, _ low: Int128?, _ high: Int128?
  ) -> String? {
    switch (low, high) {
    case (0, 0): return "\(subject) is \(object)"
    case (let low?, let high?) where low == high:
      return low > 0
        ? "\(subject) is \(days(low)) after \(object)"
        : "\(subject) is \(days(-low)) before \(object)"
    case (0, nil): return "\(subject) is not before \(object)"
    case (nil, 0): return "\(subject) is not after \(object)"
    case (let low?, nil):
      return low > 0
        ? "\(subject) is at least \(days(low)) after \(object)"
        : "\(subject) is not earlier than \(days(-low)) before \(object)"
    case (nil, let high?):
      return high < 0
        ? "\(subject) is at least \(days(-high)) before \(object)"
        : "\(subject) is not later than \(days(high)) after \(object)"
    case (let low?, let high?) where low >= 0:
      return "\(subject) lies from \(low) to \(days(high)) after \(object)"
    case (let low?, let high?) where high <= 0:
      return "\(subject) lies from \(-high) to \(days(-low)) before \(object)"
    case (let low?, let high?):
      return "\(subject) lies from \(days(-low)) before to \(days(high)) after \(object)"
    case (nil, nil): return nil
    }
  }

  /// How far two amounts are apart, with their unit.
  private func amount(
    _ subject: String, _ object: String, _ least: String?, _ most: String?, _ low: Int128?,
    _ high: Int128?
  ) -> String? {
    switch (low, high, least, most) {
    case (0, 0, _, _): "\(subject) and \(object) are equal"
    case (0, nil, _, _): "\(subject) is at least \(object)"
    case (nil, 0, _, _): "\(subject) is at most \(object)"
    case (1, nil, _, _): "\(subject) is above \(object)"
    case (nil, -1, _, _): "\(subject) is below \(object)"
    case (_, _, let least?, let most?):
      least == most
        ? "\(subject) minus \(object) is \(least)"
        : "\(subject) minus \(object) is from \(least) to \(most)"
    case (_, _, let least?, nil): "\(subject) minus \(object) is at least \(least)"
    case (_, _, nil, let most?): "\(subject) minus \(object) is at most \(most)"
    case (_, _, nil, nil): nil
    }
  }

  private func days(_ count: Int128) -> String { "\(count) day\(count == 1 ? "" : "s")" }
}
