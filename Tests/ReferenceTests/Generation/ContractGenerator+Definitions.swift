/// Definitions: of the ticket, of each record, and what is shared out.
extension ContractGenerator {
  mutating func definition(_ name: String) -> ContractText.Entry {
    if happens(25), let allowance = allowance(name) { return allowance }
    let kind: Kind = pick([
      .boolean, .boolean, .number, .euros, .date, .date, .days, .percent, .dollars, .months,
      .period,
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
    let isPlain = !["/", "value", "later", " of "].contains { text.contains($0) }
    let outcome = (ends || isPlain) && happens(40) ? ["outcome: true"] : []
    return .init(name: name, parts: [text, "says: something", "cite: x"] + outcome)
  }

  /// A definition that may ask what the clauses before it come to.
  mutating func laterDefinition(_ number: Int) -> ContractText.Entry {
    scope.lists.isEmpty || happens(50)
      ? definition("later\(number)") : definitionOfEach("later\(number)")
  }

  /// What clauses come to is no longer to be read by what may stand before them.
  mutating func forgetLaterDefinitions() {
    scope.names.removeAll { $0.text.hasPrefix("later") }
    for place in scope.lists.indices {
      scope.lists[place].fields.removeAll { $0.text.hasPrefix("later") }
    }
  }

  /// A value of each record, which is read like a field; it may go through a list itself.
  mutating func definitionOfEach(_ name: String) -> ContractText.Entry {
    let place = int(0...(scope.lists.count - 1))
    if happens(30) { return allocation(name, among: place) }
    let kind: Kind = pick([.boolean, .number, .euros, .euros, .date, .days, .percent, .period])
    var inner = scope.reading(scope.lists[place], as: "e")
    inner.takesAbsent = happens(50)
    var text =
      kind == .boolean
      ? expressions.condition(key: "is", inner).text
      : expressions.value(key: "is", kind, 2, inner)
    // A sum takes no quotients.
    if text.contains("/") { text = "is: \(quoted(expressions.leaf(kind, inner).text))" }
    scope.lists[place].fields.append(
      Name(text: name, kind: kind, mayBeAbsent: inner.takesAbsent, isBounded: false))
    let heads = ["for_each: e in \(scope.lists[place].text)", text]
    return .init(name: name, parts: heads + ["says: something of it", "cite: x"])
  }

  /// A number that is shared out over the records by a weight that is never below zero.
  private mutating func allocation(_ name: String, among place: Int) -> ContractText.Entry {
    let kind: Kind = pick([.euros, .euros, .number, .days])
    let inner = scope.reading(scope.lists[place], as: "e")
    let weight: Kind = pick([.number, .euros, .percent])
    let zero = ["0", "0 EUR", "0%"][[.number, .euros, .percent].firstIndex(of: weight) ?? 0]
    var amount = happens(60) ? expressions.literal(kind) : expressions.leaf(kind, scope).text
    if kind == .euros { amount = "round(\(amount) to 0.01 EUR half_up)" }
    let by =
      happens(15) ? "1" : "max(\(expressions.leaf(weight, inner).text), \(zero))"
    scope.lists[place].fields.append(
      Name(text: name, kind: kind, mayBeAbsent: true, isBounded: false))
    return .init(
      name: name,
      parts: [
        "for_each: e in \(scope.lists[place].text)",
        "allocation:\n" + indented("of: \(quoted(amount))\nby: \(quoted(by))\n", by: 2),
        "says: its part", "cite: x",
      ])
  }
}

extension Scope {
  /// The scope of a definition for each record, which cannot ask for clauses of the same list.
  fileprivate func reading(_ list: ListName, as variable: String) -> Scope {
    var scope = entering(list, as: variable)
    scope.clauses.removeAll { $0.forEach == list.text }
    scope.obligations.removeAll { $0.forEach == list.text }
    return scope
  }
}
