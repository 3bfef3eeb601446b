import TestSupport

/// Numbers, shares and money.
extension ExpressionGenerator {
  mutating func number(_ depth: Int, _ scope: Scope) -> Made {
    let less = depth - 1
    if scope.takesAbsent, random.happens(12) { return businessDaysBetween(scope) }
    if random.happens(8) { return occurrencesBetween(scope) }
    switch random.number(0...11) {
    case 0: return joined(value(.number, less, scope), "+", value(.number, less, scope))
    case 1: return joined(value(.number, less, scope), "-", value(.number, less, scope))
    case 2: return joined(value(.number, less, scope), "*", leaf(.number, scope))
    case 3: return joined(value(.number, less, scope), "/", Made(text: divisor))
    case 4 where random.happens(40): return daysInCommon(scope)
    case 4, 5:
      let function = random.pick(["days_between", "months_between", "years_between"])
      return call(function, [value(.date, less, scope), value(.date, less, scope)])
    case 6:
      return call(random.pick(["year", "month", "day", "weekday"]), [value(.date, less, scope)])
    case 7: return rounded(value(.number, less, scope), to: ["1", "0.1", "0.25", "5"])
    case 8: return call("abs", [value(.number, less, scope)])
    case 9: return joined(value(.kilometres, less, scope), "/", Made(text: "3 km"))
    case 10: return joined(value(.euros, less, scope), "/", Made(text: "7.00 EUR"))
    default:
      let below = call("max", [leaf(.number, scope), Made(text: "1")])
      return joined(leaf(.number, scope), "/", below)
    }
  }

  /// The days in common of two periods, whose ends count or not.
  private mutating func daysInCommon(_ scope: Scope) -> Made {
    let ends = (0..<4).map { _ in leaf(.date, scope) }
    func period(_ place: Int) -> Made {
      let (low, high) = (ends[place], ends[place + 1])
      return Made(
        text: "\(random.pick(["[", "("]))\(low.text)..\(high.text)\(random.pick(["]", ")"]))",
        names: low.names.union(high.names))
    }
    return call("days_in_common", [period(0), period(2)])
  }

  private var divisor: String {
    mutating get { random.pick(["2", "3", "7", "0.5", "12"]) }
  }

  mutating func scaled(_ kind: Kind, _ depth: Int, _ scope: Scope) -> Made {
    let less = depth - 1
    switch random.number(0...4) {
    case 0: return joined(value(kind, less, scope), "+", value(kind, less, scope))
    case 1: return joined(value(kind, less, scope), "-", value(kind, less, scope))
    case 2 where kind == .kilometres:
      return joined(leaf(.number, scope), "*", value(kind, less, scope))
    case 3: return joined(value(kind, less, scope), "/", Made(text: divisor))
    default: return call("abs", [value(kind, less, scope)])
    }
  }

  mutating func money(_ kind: Kind, _ depth: Int, _ scope: Scope) -> Made {
    let less = depth - 1
    let unit = kind == .euros ? "EUR" : "USD"
    switch random.number(0...8) {
    case 0, 1: return joined(value(kind, less, scope), "+", value(kind, less, scope))
    case 2: return joined(value(kind, less, scope), "-", leaf(kind, scope))
    case 3: return joined(leaf(.number, scope), "*", value(kind, less, scope))
    case 4, 5: return joined(leaf(.percent, scope), "*", value(kind, less, scope))
    case 6: return joined(value(kind, less, scope), "/", Made(text: divisor))
    case 7:
      return rounded(
        value(kind, less, scope), to: ["0.01 \(unit)", "0.05 \(unit)", "1 \(unit)", "2.5 \(unit)"])
    default:
      return call(
        "max", [value(kind, less, scope), Made(text: "0 \(unit)")])
    }
  }

  // MARK: Dates and lengths of time

  mutating func date(_ depth: Int, _ scope: Scope) -> Made {
    let less = depth - 1
    if scope.takesAbsent, random.happens(25) { return businessDay(scope) }
    if scope.takesAbsent, random.happens(20) { return occurrence(scope) }
    switch random.number(0...6) {
    case 0, 1: return joined(value(.date, less, scope), "+", moveable(scope))
    case 2: return joined(boundedDate(scope), "-", moveable(scope))
    case 3:
      return joined(boundedDate(scope), "+", length(random.pick([.days, .period]), less, scope))
    case 4: return Made(text: "as_of")
    default:
      return call(
        random.pick([
          "start_of_month", "end_of_month", "start_of_quarter", "end_of_quarter", "start_of_year",
          "end_of_year",
        ]), [value(.date, less, scope)])
    }
  }

  /// A length that is a name or a literal.
  private mutating func moveable(_ scope: Scope) -> Made {
    leaf(random.pick([.days, .months, .months, .period]), scope)
  }

  private mutating func boundedDate(_ scope: Scope) -> Made {
    let names = scope.usable(.date).filter(\.isBounded)
    guard !names.isEmpty, random.happens(80) else { return Made(text: day()) }
    let name = random.pick(names)
    return Made(text: name.text, names: name.mayBeAbsent ? [name.text] : [])
  }

  mutating func length(_ kind: Kind, _ depth: Int, _ scope: Scope) -> Made {
    let less = max(depth - 1, 0)
    if kind == .period {
      return joined(leaf(.months, scope), random.pick(["+", "-"]), leaf(.days, scope))
    }
    switch random.number(0...4) {
    case 0: return joined(value(kind, less, scope), "+", value(kind, less, scope))
    case 1: return joined(leaf(kind, scope), "-", leaf(kind, scope))
    case 2: return joined(Made(text: random.pick(["2", "3", "-1"])), "*", value(kind, less, scope))
    case 3 where kind == .days: return joined(leaf(.date, scope), "-", leaf(.date, scope))
    default: return call("abs", [value(kind, less, scope)])
    }
  }
}
