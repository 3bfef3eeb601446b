import TestSupport

/// Conditions.
extension ExpressionGenerator {
  /// A condition as an expression.
  mutating func condition(_ depth: Int, _ scope: Scope) -> Made {
    guard depth > 0, random.happens(55) else { return atom(depth, scope) }
    switch random.number(0...9) {
    case 0...3:
      let one = condition(depth - 1, scope)
      var inner = scope
      inner.present.formUnion(one.names)
      return joined(one, "and", condition(depth - 1, inner))
    case 4...6:
      let one = condition(depth - 1, scope)
      let other = condition(depth - 1, scope)
      return Made(
        text: "(\(one.text) or \(other.text))", names: one.names.intersection(other.names))
    case 7, 8: return Made(text: "not (\(condition(depth - 1, scope.knowing([])).text))")
    default:
      let test = condition(depth - 1, scope.knowing([]))
      let one = condition(depth - 1, scope)
      let other = condition(depth - 1, scope)
      return Made(text: "(if \(test.text) then \(one.text) else \(other.text))")
    }
  }

  private mutating func atom(_ depth: Int, _ scope: Scope) -> Made {
    switch random.number(0...12) {
    case 0, 1: presence(scope) ?? comparison(depth, scope)
    case 12: quantifier(scope) ?? comparison(depth, scope)
    case 2: outcome(scope) ?? comparison(depth, scope)
    case 3: truth(scope) ?? comparison(depth, scope)
    case 4, 5: interval(depth, scope)
    case 6: scope.takesAbsent && random.happens(40) ? isBusinessDay(scope) : set(scope)
    case 7: equality(scope)
    default: comparison(depth, scope)
    }
  }

  private mutating func presence(_ scope: Scope) -> Made? {
    let names = scope.names.filter(\.mayBeAbsent)
    guard !names.isEmpty else { return nil }
    let name = random.pick(names).text
    return random.happens(70)
      ? Made(text: "\(name) is present", names: [name]) : Made(text: "\(name) is absent")
  }

  private mutating func outcome(_ scope: Scope) -> Made? {
    let obligations = scope.obligations.filter { scope.answers(forEach: $0.forEach) }
    if !obligations.isEmpty, random.happens(40) {
      let word = random.pick(["is_fulfilled", "is_fulfilled_late", "is_breached"])
      return Made(text: "\(word)(\(random.pick(obligations).name))")
    }
    let clauses = scope.clauses.filter { scope.answers(forEach: $0.forEach) }
    guard !clauses.isEmpty else { return nil }
    let clause = random.pick(clauses)
    guard clause.kind != nil, random.happens(60) else {
      return Made(text: "applies(\(clause.name))")
    }
    return Made(text: "is_due(\(clause.name))", names: ["amount_of(\(clause.name))"])
  }

  private mutating func truth(_ scope: Scope) -> Made? {
    let names = scope.usable(.boolean)
    guard !names.isEmpty else { return nil }
    let name = random.pick(names)
    return Made(text: name.text, names: name.mayBeAbsent ? [name.text] : [])
  }

  private mutating func comparison(_ depth: Int, _ scope: Scope) -> Made {
    let kind = orderedKind(scope)
    let operation = random.pick(["<", "<=", ">", ">=", "=", "<", ">=", "!="])
    let scope = operation == "!=" ? scope.knowing([]) : scope
    if kind == .percent, random.happens(15) {
      let ratio = joined(value(.euros, depth, scope), "/", Made(text: "7.00 EUR"))
      return joined(ratio, operation, Made(text: literal(.percent)))
    }
    let one = random.happens(60) ? leaf(kind, scope) : value(kind, depth, scope)
    let other = random.happens(70) ? Made(text: literal(kind)) : value(kind, min(depth, 1), scope)
    return joined(one, operation, other)
  }

  private mutating func interval(_ depth: Int, _ scope: Scope) -> Made {
    let kind = orderedKind(scope)
    let one = random.happens(70) ? leaf(kind, scope) : value(kind, depth, scope)
    let named = scope.intervals.filter { $0.kind == kind }
    if !named.isEmpty, random.happens(60) {
      return Made(text: "(\(one.text) in \(random.pick(named).text))", names: one.names)
    }
    let ends = sorted(kind)
    let low = random.happens(80) ? ends.0 : ""
    let high = random.happens(80) || low.isEmpty ? ends.1 : ""
    let opener = random.pick(["[", "("])
    let closer = random.pick(["]", ")"])
    return Made(text: "(\(one.text) in \(opener)\(low)..\(high)\(closer))", names: one.names)
  }

  /// Two literals, the lower first; the pools are in order.
  mutating func sorted(_ kind: Kind) -> (String, String) {
    switch kind {
    case .date: ("201\(random.number(0...3))-06-30", "201\(random.number(4...6))-03-31")
    case .number: (random.pick(["0", "1", "2"]), random.pick(["3", "5.5", "10"]))
    case .kilometres: (random.pick(["0 km", "1 km"]), random.pick(["5 km", "12.5 km"]))
    case .percent: (random.pick(["0%", "5%"]), random.pick(["12.5%", "50%"]))
    case .euros: (random.pick(["0 EUR", "10 EUR"]), random.pick(["20.00 EUR", "100 EUR"]))
    case .dollars: (random.pick(["0 USD", "1 USD"]), random.pick(["10.50 USD", "99 USD"]))
    case .months: (random.pick(["0 months", "1 month"]), random.pick(["2 months", "1 year"]))
    default: (random.pick(["0 days", "1 day"]), random.pick(["7 days", "30 days"]))
    }
  }

  private mutating func set(_ scope: Scope) -> Made {
    let kind: Kind = random.pick([.choice(0), .choice(1), .choice(2), .text, .number])
    let one = leaf(kind, scope)
    guard !one.names.isEmpty || scope.usable(kind).contains(where: { $0.text == one.text }) else {
      return Made(text: "1 in (1, 2)")
    }
    let members = Set((0..<random.number(1...3)).map { _ in literal(kind) }).sorted()
    return Made(
      text: "(\(one.text) in (\(members.joined(separator: ", "))))", names: one.names)
  }

  private mutating func equality(_ scope: Scope) -> Made {
    let kind: Kind = random.pick([.choice(0), .choice(1), .choice(2), .text, .boolean])
    let operation = random.pick(["=", "=", "!="])
    let scope = operation == "!=" ? scope.knowing([]) : scope
    let names = scope.usable(kind)
    guard !names.isEmpty else { return comparison(0, scope) }
    let name = random.pick(names)
    let one = Made(text: name.text, names: name.mayBeAbsent ? [name.text] : [])
    return joined(
      one, operation, random.happens(60) ? Made(text: literal(kind)) : leaf(kind, scope))
  }

  /// A kind of which the scope has a name, if it has any.
  private mutating func orderedKind(_ scope: Scope) -> Kind {
    let kinds = scope.names.map(\.kind).filter { $0.isOrdered }
    return kinds.isEmpty || random.happens(10) ? .date : random.pick(kinds)
  }
}
