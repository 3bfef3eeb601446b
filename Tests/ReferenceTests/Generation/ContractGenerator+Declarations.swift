/// Facts, entitlements, terms and definitions.
extension ContractGenerator {
  mutating func declareFacts() {
    var bounded = ["type: date"]
    if happens(70) { bounded.append("in: \"[1990-01-01..2040-12-31]\"") }
    contract.facts.append(.init(name: "t.opened_on", parts: bounded))
    scope.names.append(
      Name(
        text: "t.opened_on", kind: .date, mayBeAbsent: false, isBounded: bounded.count > 1))
    contract.facts.append(fact(.kilometres, named: "f.way"))
    for number in 0..<int(3...8) {
      contract.facts.append(fact(pickKind(), named: "f.\(number)".replacingDigit))
    }
    if happens(45) { declareList() }
    facts = scope.names
    lists = scope.lists
    guard happens(35) else { return }
    for _ in 0..<int(1...2) {
      let condition = expressions.condition(1, scope).text
      if !condition.contains("as_of") { contract.consistent.append(quoted(condition)) }
    }
  }

  /// A list of records of two to four fields.
  private mutating func declareList() {
    var (fields, lines) = ([Name](), "")
    for number in 0..<int(2...4) {
      let kind: Kind = pick([
        .boolean, .number, .number, .euros, .euros, .date, .date, .days, .percent, .choice(0),
        .text,
      ])
      var parts = type(of: kind)
      let isOptional = happens(35)
      if isOptional { parts.append("optional: true") }
      if isOptional, happens(40) {
        parts.append("if_missing: absent")
      } else if happens(20) {
        parts.append("if_missing: presume \(presumption(kind))")
      }
      let name = ["one", "two", "three", "four"][number]
      fields.append(
        Name(
          text: name, kind: kind, mayBeAbsent: isOptional,
          isBounded: parts.contains { $0.hasPrefix("in:") }))
      lines += "  \(name): { \(parts.joined(separator: ", ")) }\n"
    }
    var parts = ["list:\n" + lines]
    let isOptional = happens(30)
    if isOptional { parts.append("optional: true") }
    if happens(30) { parts.append("if_missing: empty") }
    contract.facts.append(.init(name: "rows", parts: parts))
    scope.lists.append(ListName(text: "rows", fields: fields, mayBeAbsent: isOptional))
  }

  /// A calendar whose ends lie among the days of tickets.
  mutating func declareCalendar() {
    let through = pick(["2015-12-31", "2016-06-30"])
    let weekend = pick(["saturday, sunday", "friday", "", "sunday, monday, tuesday"])
    contract.calendar.head = [
      "calendar: desk", "title: Days at the desk", "weekend: [\(weekend)]",
      "in_force: { from: 2010-06-01, through: \(through) }",
    ]
    let days = (2011...2015).flatMap { year in dayPool.map { "\(year)-\($0)" } }
    contract.calendar.holidays = days.filter { _ in happens(30) }
      .map { "{ on: \($0), says: closed }" }
  }

  mutating func pickKind() -> Kind {
    pick([
      .boolean, .boolean, .text, .number, .number, .kilometres, .percent, .euros, .euros, .dollars,
      .date, .date, .date, .date, .days, .months, .choice(0), .choice(1), .choice(2),
    ])
  }

  mutating func fact(_ kind: Kind, named name: String) -> ContractText.Entry {
    var parts = type(of: kind)
    let isOptional = happens(55)
    if isOptional { parts.append("optional: true") }
    if isOptional, happens(40) {
      parts.append("if_missing: absent")
    } else if happens(25) {
      parts.append("if_missing: presume \(presumption(kind))")
    }
    scope.names.append(
      Name(
        text: name, kind: kind, mayBeAbsent: isOptional,
        isBounded: parts.contains { $0.hasPrefix("in:") }))
    return .init(name: name, parts: parts)
  }

  private mutating func type(of kind: Kind) -> [String] {
    switch kind {
    case .boolean: return ["type: boolean"]
    case .text: return ["type: text"]
    case .number:
      return [
        "type: number", "decimals: \(int(0...3))", "in: \"[\(pick(["0", "-50", "1"]))..500]\"",
      ]
    case .kilometres:
      return ["type: number", "unit: km", "decimals: 1", "in: \"(0 km..100 km]\""]
    case .percent: return ["type: percent"] + bounds("[0%..200%]")
    case .euros: return ["type: money"] + bounds("[0 EUR..1000 EUR]")
    case .dollars: return ["type: money", "currency: USD"] + bounds("[0 USD..1000 USD)")
    case .date: return ["type: date"] + bounds("[1990-01-01..2040-12-31]")
    case .days: return ["type: days"] + bounds("[-30 days..400 days]")
    case .months: return ["type: months"] + bounds("[0 months..60 months]")
    case .choice(let number):
      return ["choice: [\(choiceOptions[number].joined(separator: ", "))]"]
    case .period: preconditionFailure("no fact is a length in months and days")
    }
  }

  private mutating func bounds(_ interval: String) -> [String] {
    happens(75) ? ["in: \"\(interval)\""] : []
  }

  private mutating func presumption(_ kind: Kind) -> String {
    switch kind {
    case .number: "3"
    case .kilometres: "5 km"
    default: expressions.literal(kind)
    }
  }

  mutating func declareEntitlements() {
    for number in 0..<int(1...3) {
      let parts = [
        "holder: \(pick(["customer", "provider"]))", "default: \(pick(["granted", "denied"]))",
        "says: do something", "cite: x",
      ]
      contract.entitlements.append(.init(name: "right\(number)", parts: parts))
    }
  }

  // MARK: Terms

  mutating func term(_ name: String) -> ContractText.Entry {
    let kind: Kind = pick([
      .number, .kilometres, .percent, .euros, .euros, .dollars, .days, .months, .period, .date,
      .date,
    ])
    switch int(0...11) {
    case 10, 11: return scaleTerm(name)
    case 0...4:
      scope.names.append(Name(text: name, kind: kind, mayBeAbsent: false))
      return .init(name: name, parts: ["value: \(expressions.literal(kind))", "cite: x"])
    case 5...7: return datedTerm(name, kind)
    default: return intervalTerm(name, kind)
    }
  }

  /// A scale from zero, perhaps one that changes with time.
  private mutating func scaleTerm(_ name: String) -> ContractText.Entry {
    let input: Kind = pick([.euros, .number, .kilometres, .days])
    let isSlab = happens(50)
    let isMoney = input != .euros && happens(50)
    let isAmount = isSlab && happens(30)
    let result: Kind = isMoney || isAmount ? .euros : input
    let word = pick(["above", "from"])
    func brackets(_ generator: inout ContractGenerator) -> String {
      let (low, high) = generator.expressions.sorted(input)
      let zero = ["\(generator.least(input, below: !isSlab || word == "from"))", low, high]
      let starts = zero[1].hasPrefix("0 ") || zero[1] == "0" ? [zero[0], zero[2]] : zero
      let all = starts.map { start in
        let rate =
          isMoney || isAmount
          ? generator.pick(["0.05 EUR", "2 EUR", "0.333 EUR"])
          : generator.pick(["0%", "2%", "12.5%", "100%"])
        return "{ \(word): \(start), \(isAmount ? "amount" : "rate"): \(rate) }"
      }
      return "[\(all.joined(separator: ", "))]"
    }
    let mode = "scale: \(isSlab ? "slab" : "slice")"
    guard happens(40) else {
      scope.scales.append(
        ScaleName(text: name, input: input, result: result, mayBeAbsent: false))
      return .init(name: name, parts: [mode, "brackets: \(brackets(&self))", "cite: x"])
    }
    scope.scales.append(ScaleName(text: name, input: input, result: result, mayBeAbsent: true))
    let values = ["2011-03-01", "2014-01-01"].map { from in
      "  - { from: \(from), brackets: \(brackets(&self)), cite: x }\n"
    }
    return .init(
      name: name,
      parts: [
        mode, "dated_by: \(pick(["as_of", "t.opened_on"]))", "values:\n" + values.joined(),
        "through: \(pick(["open", "superseded", "2015-12-31"]))",
      ])
  }

  /// Where the first bracket begins: at zero, or below it.
  private func least(_ kind: Kind, below isZero: Bool) -> String {
    let number = isZero ? "0" : "-1"
    switch kind {
    case .euros: return "\(number) EUR"
    case .kilometres: return "\(number) km"
    case .days: return "\(number) days"
    default: return number
    }
  }

  private mutating func intervalTerm(_ name: String, _ kind: Kind) -> ContractText.Entry {
    let kind = kind == .period ? .date : kind
    scope.intervals.append((name, kind))
    let (low, high) = expressions.sorted(kind)
    if kind == .date, happens(50) {
      return .init(name: name, parts: ["from: \(low)", "through: \(high)", "cite: x"])
    }
    let interval = "\(pick(["[", "("]))\(low)..\(happens(80) ? high : "")\(pick(["]", ")"]))"
    return .init(name: name, parts: ["in: \"\(interval)\"", "cite: x"])
  }

  private mutating func datedTerm(_ name: String, _ kind: Kind) -> ContractText.Entry {
    let dates = facts.filter { $0.kind == .date }
    let picker = pick(dates)
    let isAsOf = happens(20)
    var froms = ["2011-03-01", "2012-07-01", "2014-01-01", "2015-05-31"].filter { _ in happens(60) }
    if happens(50) || froms.isEmpty { froms.insert("0001-01-01", at: 0) }
    let through = pick(["open", "open", "superseded", "2015-12-31"])
    let coversAll = froms[0] == "0001-01-01" && through == "open"
    scope.names.append(
      Name(
        text: name, kind: kind, mayBeAbsent: !coversAll || (!isAsOf && picker.mayBeAbsent)))
    scope.dated.append((name, kind))
    let values = froms.map { from in
      "  - { from: \(from), value: \(quoted(expressions.literal(kind))), cite: x }\n"
    }
    return .init(
      name: name,
      parts: [
        "dated_by: \(isAsOf ? "as_of" : picker.text)", "values:\n" + values.joined(),
        "through: \(through)",
      ])
  }

  // MARK: Definitions

  mutating func definition(_ name: String) -> ContractText.Entry {
    if happens(25), let allowance = allowance(name) { return allowance }
    let kind: Kind = pick([
      .boolean, .boolean, .number, .euros, .date, .date, .days, .percent, .dollars,
    ])
    var inner = scope
    inner.takesAbsent = happens(50)
    let text: String
    if kind == .boolean {
      text = expressions.condition(key: "is", inner).text
    } else {
      text = expressions.value(key: "is", kind, 2, inner)
    }
    scope.names.append(
      Name(text: name, kind: kind, mayBeAbsent: inner.takesAbsent, isBounded: false))
    // Only what certainly ends can come out: a quotient may stand in another definition.
    let ends = kind == .boolean || kind == .date || kind == .days
    let isPlain = !text.contains("/") && !text.contains("value") && !text.contains(" of ")
    let outcome = (ends || isPlain) && happens(40) ? ["outcome: true"] : []
    return .init(name: name, parts: [text, "says: something", "cite: x"] + outcome)
  }

  /// A value of each record, which is read like a field; it may go through a list itself.
  mutating func definitionOfEach(_ name: String) -> ContractText.Entry {
    if happens(30) { return allocation(name) }
    let kind: Kind = pick([.boolean, .number, .euros, .euros, .date, .days, .percent])
    var inner = scope.entering(scope.lists[0], as: "e")
    inner.takesAbsent = happens(50)
    var text =
      kind == .boolean
      ? expressions.condition(key: "is", inner).text
      : expressions.value(key: "is", kind, 2, inner)
    // A sum takes no quotients.
    if text.contains("/") { text = "is: \(quoted(expressions.leaf(kind, inner).text))" }
    scope.lists[0].fields.append(
      Name(text: name, kind: kind, mayBeAbsent: inner.takesAbsent, isBounded: false))
    let heads = ["for_each: e in \(scope.lists[0].text)", text]
    return .init(name: name, parts: heads + ["says: something of it", "cite: x"])
  }

  /// A number that is shared out over the records by a weight that is never below zero.
  private mutating func allocation(_ name: String) -> ContractText.Entry {
    let kind: Kind = pick([.euros, .euros, .number, .days])
    let inner = scope.entering(scope.lists[0], as: "e")
    let weight: Kind = pick([.number, .euros, .percent])
    let zero = ["0", "0 EUR", "0%"][[.number, .euros, .percent].firstIndex(of: weight) ?? 0]
    var amount = happens(60) ? expressions.literal(kind) : expressions.leaf(kind, scope).text
    if kind == .euros { amount = "round(\(amount) to 0.01 EUR half_up)" }
    let by =
      happens(15) ? "1" : "max(\(expressions.leaf(weight, inner).text), \(zero))"
    scope.lists[0].fields.append(
      Name(text: name, kind: kind, mayBeAbsent: true, isBounded: false))
    return .init(
      name: name,
      parts: [
        "for_each: e in \(scope.lists[0].text)",
        "allocation:\n" + indented("of: \(quoted(amount))\nby: \(quoted(by))\n", by: 2),
        "says: its part", "cite: x",
      ])
  }
}

extension String {
  /// A name without digits at the start of its parts: `f.a` for `f.0`.
  fileprivate var replacingDigit: String {
    guard let digit = last?.wholeNumberValue else { return self }
    return dropLast() + ["a", "b", "c", "d", "e", "g", "h", "i", "j", "k"][digit]
  }
}
