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
    if happens(50) { declareList("rows") }
    if !scope.lists.isEmpty, happens(50) { declareList("notes") }
    facts = scope.names
    lists = scope.lists
    guard happens(35) else { return }
    for _ in 0..<int(1...2) {
      let condition = expressions.condition(1, scope).text
      if !condition.contains("as_of") { contract.consistent.append(quoted(condition)) }
    }
  }

  /// A list of records of two to four fields.
  private mutating func declareList(_ name: String) {
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
      let field = ["one", "two", "three", "four"][number]
      fields.append(
        Name(
          text: field, kind: kind, mayBeAbsent: isOptional,
          isBounded: parts.contains { $0.hasPrefix("in:") }))
      lines += "  \(field): { \(parts.joined(separator: ", ")) }\n"
    }
    var parts = ["list:\n" + lines]
    let isOptional = happens(30)
    if isOptional { parts.append("optional: true") }
    if happens(30) { parts.append("if_missing: empty") }
    contract.facts.append(.init(name: name, parts: parts))
    scope.lists.append(ListName(text: name, fields: fields, mayBeAbsent: isOptional))
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
}

extension String {
  /// A name without digits at the start of its parts: `f.a` for `f.0`.
  fileprivate var replacingDigit: String {
    guard let digit = last?.wholeNumberValue else { return self }
    return dropLast() + ["a", "b", "c", "d", "e", "g", "h", "i", "j", "k"][digit]
  }
}
