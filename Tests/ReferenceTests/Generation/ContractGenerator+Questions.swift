/// Open questions, some with another reading.
extension ContractGenerator {
  mutating func question(_ name: String, in edition: ContractText.Edition) -> ContractText.Entry {
    var names = plans.map(\.name).filter { _ in happens(25) }
    let reading = happens(60) ? pickReading(in: edition) : nil
    if let clause = reading?.clause, !names.contains(clause) { names.append(clause) }
    var parts = [
      "question: What is meant?", "chosen: plainly",
      "touches: [\(names.joined(separator: ", "))]", "cite: x",
    ]
    if let reading {
      parts.append(
        "readings:\n  plainly: { says: plainly }\n  otherwise_read:\n    says: otherwise\n"
          + indented(reading.text, by: 4))
    }
    return .init(name: name, parts: parts)
  }

  private mutating func pickReading(
    in edition: ContractText.Edition
  ) -> (text: String, clause: String?)? {
    switch int(0...3) {
    case 0: readDefinition(in: edition)
    case 1, 2: readTerm(in: edition)
    default: happens(50) ? readClause() : readEffects()
    }
  }

  /// A literal in the place of what a definition computes.
  private mutating func readDefinition(
    in edition: ContractText.Edition
  ) -> (text: String, clause: String?)? {
    guard !edition.definitions.isEmpty else { return nil }
    let name = pick(edition.definitions).name
    guard let kind = scope.names.first(where: { $0.text == name })?.kind else { return nil }
    return ("definitions:\n  \(name): { is: \(quoted(expressions.literal(kind))) }\n", nil)
  }

  /// Another value of a term that does not change with time.
  private mutating func readTerm(
    in edition: ContractText.Edition
  ) -> (text: String, clause: String?)? {
    let terms = edition.terms.filter { $0.parts.first?.hasPrefix("value:") ?? false }
    guard !terms.isEmpty else { return nil }
    let term = pick(terms)
    guard let kind = scope.names.first(where: { $0.text == term.name })?.kind else { return nil }
    return ("terms:\n  \(term.name): { value: \(quoted(expressions.literal(kind))) }\n", nil)
  }

  /// Another condition of a clause without a charge, whose amount could need the one that it has.
  private mutating func readClause() -> (text: String, clause: String?)? {
    let clauses = plans.filter { $0.kind == nil }
    guard !clauses.isEmpty else { return nil }
    let clause = pick(clauses).name
    var inner = scope
    inner.clauses = []
    let condition = expressions.condition(key: "when", inner).text
    return ("clauses:\n  \(clause):\n" + indented(condition, by: 4), clause)
  }

  /// Other clauses that a clause acts on: of those behind it, so that no circle comes about.
  private mutating func readEffects() -> (text: String, clause: String?)? {
    let index = int(0...max(plans.count - 1, 0))
    let later = plans.indices.filter { $0 > index && plans[$0].forEach == nil }
    guard !later.isEmpty, plans[index].forEach == nil else { return nil }
    let charges = later.filter { plans[$0].kind != nil && !plans[$0].isCredit }
    let effects = charges.isEmpty || happens(30) ? ("overrides", later) : ("waives", charges)
    let names = effects.1.filter { _ in happens(60) }.map { plans[$0].name }
    let clause = plans[index].name
    return ("clauses:\n  \(clause): { \(effects.0): [\(names.joined(separator: ", "))] }\n", clause)
  }
}
