import TestSupport

/// Writes random expressions of a wanted kind that mostly pass the checker.
struct ExpressionGenerator {
  var random: SeededGenerator

  /// An expression of a kind, with at most `depth` levels of operators.
  mutating func value(_ kind: Kind, _ depth: Int, _ scope: Scope) -> Made {
    guard depth > 0, random.happens(75) else { return leaf(kind, scope) }
    if random.happens(12) { return conditional(kind, depth, scope) }
    let scales = scope.scales.filter {
      $0.result == kind && (scope.takesAbsent || !$0.mayBeAbsent)
    }
    if !scales.isEmpty, random.happens(30) {
      let scale = random.pick(scales)
      let (value, zero) = (leaf(scale.input, scope), zeros[scale.input] ?? "0")
      return Made(
        text: "\(scale.text) of max(\(value.text), \(zero))", names: value.names)
    }
    let isSummed = [.number, .euros, .dollars, .percent, .days, .date, .kilometres].contains(kind)
    if isSummed, !scope.lists.isEmpty, random.happens(20), let made = aggregate(kind, scope) {
      return made
    }
    if kind.isOrdered, kind != .period, random.happens(12) { return extreme(kind, depth, scope) }
    switch kind {
    case .boolean: return condition(depth, scope)
    case .text, .choice: return leaf(kind, scope)
    case .number: return number(depth, scope)
    case .kilometres, .percent: return scaled(kind, depth, scope)
    case .euros, .dollars: return money(kind, depth, scope)
    case .date: return date(depth, scope)
    case .days, .months, .period: return length(kind, depth, scope)
    }
  }

  /// A name or a literal.
  mutating func leaf(_ kind: Kind, _ scope: Scope) -> Made {
    let dated = scope.dated.filter { $0.kind == kind }
    if scope.takesAbsent, !dated.isEmpty, random.happens(25) {
      let dates = scope.usable(.date).filter { $0.text.contains(".") }.map(\.text) + ["as_of"]
      let date = random.happens(80) ? random.pick(dates) : "(\(day()) + 1 month)"
      let name = random.pick(dated).text
      if random.happens(35), kind != .date {
        return Made(text: "accrued(\(name), \(date), \(leaf(.date, scope).text))")
      }
      return Made(text: "\(name) at \(date)")
    }
    let names = scope.usable(kind)
    if !names.isEmpty, random.happens(75) {
      let name = random.pick(names)
      return Made(text: name.text, names: name.mayBeAbsent ? [name.text] : [])
    }
    let amounts = scope.clauses.filter {
      $0.kind == kind && scope.sums(forEach: $0.forEach)
        && (scope.takesAbsent || scope.present.contains("amount_of(\($0.name))"))
    }
    let totals = scope.clauses.filter { $0.kind == kind && scope.sums(forEach: $0.forEach) }
      .map(\.name)
    if let name = totals.first, random.happens(25) {
      let others = totals.dropFirst().filter { _ in random.happens(50) }
      return Made(text: "total_of(\(([name] + others).joined(separator: ", ")))")
    }
    if !amounts.isEmpty, random.happens(40) {
      let text = "amount_of(\(random.pick(amounts).name))"
      return Made(text: text, names: [text])
    }
    return Made(text: literal(kind))
  }

  /// A literal; small and round, so that literals and facts meet.
  mutating func literal(_ kind: Kind) -> String {
    switch kind {
    case .boolean: random.pick(["true", "false"])
    case .text: "\"\(random.pick(textPool))\""
    case .number: random.pick(["0", "1", "2", "3", "5", "10", "0.5", "2.5", "12.25"])
    case .kilometres: random.pick(["0 km", "1 km", "5 km", "12.5 km"])
    case .percent: random.pick(["0%", "5%", "12.5%", "33.33%", "100%"])
    case .euros: random.pick(["0 EUR", "0.01 EUR", "10 EUR", "20.00 EUR", "49.99 EUR", "100 EUR"])
    case .dollars: random.pick(["0 USD", "1 USD", "10.50 USD", "99.99 USD"])
    case .date: day()
    case .days: random.pick(["0 days", "1 day", "7 days", "2 weeks", "30 days", "365 days"])
    case .months: random.pick(["1 month", "2 months", "13 months", "1 year", "4 years"])
    case .period: "(\(literal(.months)) + \(literal(.days)))"
    case .choice(let number): random.pick(choiceOptions[number])
    }
  }

  /// A day, often the last of a month or beside it.
  mutating func day() -> String {
    let year = random.number(2010...2016)
    return "\(year)-\(random.pick(dayPool))"
  }

  private mutating func conditional(_ kind: Kind, _ depth: Int, _ scope: Scope) -> Made {
    let condition = condition(depth - 1, scope.knowing([]))
    var inner = scope
    inner.present.formUnion(condition.names)
    let one = value(kind, depth - 1, inner)
    let other = value(kind, depth - 1, scope)
    return Made(text: "(if \(condition.text) then \(one.text) else \(other.text))")
  }

  private mutating func extreme(_ kind: Kind, _ depth: Int, _ scope: Scope) -> Made {
    let values = (0..<random.number(2...3)).map { _ in value(kind, depth - 1, scope) }
    return Made(
      text: "\(random.pick(["min", "max"]))(\(values.map(\.text).joined(separator: ", ")))",
      names: values.reduce(into: []) { $0.formUnion($1.names) })
  }

  /// `one operator other`, in parentheses.
  func joined(_ one: Made, _ operation: String, _ other: Made) -> Made {
    Made(
      text: "(\(one.text) \(operation) \(other.text))", names: one.names.union(other.names))
  }

  /// `function(values)`.
  func call(_ function: String, _ values: [Made]) -> Made {
    Made(
      text: "\(function)(\(values.map(\.text).joined(separator: ", ")))",
      names: values.reduce(into: []) { $0.formUnion($1.names) })
  }

  /// `round(value to step mode)`.
  mutating func rounded(_ value: Made, to steps: [String]) -> Made {
    let mode = random.happens(85) ? " \(random.pick(roundingWords))" : ""
    return Made(text: "round(\(value.text) to \(random.pick(steps))\(mode))", names: value.names)
  }
}

/// The zeros of the kinds that scales are applied to.
private let zeros: [Kind: String] = [.euros: "0 EUR", .kilometres: "0 km", .days: "0 days"]

/// Texts, among them two that differ only in how an accent is written.
let textPool = ["a", "b", "B", "caf\u{E9}", "cafe\u{301}", "ab"]

/// Days of a year, most of them at an edge of a month.
let dayPool = [
  "01-01", "01-30", "01-31", "02-28", "03-01", "03-31", "04-30", "05-31", "06-14", "06-30",
  "07-01", "08-31", "10-15", "11-30", "12-31",
]
