import TestSupport

/// Writes random small contracts that use the whole language.
struct ContractGenerator {
  var expressions: ExpressionGenerator
  var contract = ContractText()
  var scope = Scope()
  /// The names of the facts, for what may read nothing else.
  var facts: [Name] = []
  /// The lists with their fields alone.
  var lists: [ListName] = []
  /// What the clauses of the first version charge, decided before their conditions are written.
  var plans: [ClausePlan] = []
  /// The clauses that reduce a charge, in their order.
  var reducers: [String: [String]] = [:]

  /// What a clause will charge, and for whom it is a charge.
  struct ClausePlan {
    let name: String
    let kind: Kind?
    let isCredit: Bool
    /// The list for each record of which it is read.
    var forEach: String?

    /// Whether it may act on another: it is read once, or both are read for the same records.
    func acts(on other: ClausePlan) -> Bool { forEach == nil || forEach == other.forEach }
  }

  /// The contract of a seed.
  static func contract(seed: UInt64) -> ContractText {
    var generator = ContractGenerator(
      expressions: ExpressionGenerator(random: SeededGenerator(seed: seed)))
    return generator.generated()
  }

  private mutating func generated() -> ContractText {
    contract.head = [
      "contract: generated", "title: A generated contract",
      "parties: { provider: the provider, customer: the customer }", "currency: EUR",
      "time_zone: Europe/Paris",
      "rounding: \(pick(roundingWords))",
      "month_end: \(pick(["error", "last_day", "last_day", "next_month", "sticky_end"]))",
      "tax_rounding: \(pick(["per_line", "per_total"]))", "governed_by: t.opened_on",
    ]
    declareCalendar()
    declareFacts()
    declareEntitlements()
    let hasSecond = happens(50)
    contract.editions.append(edition("v1", from: "2010-01-01", amends: nil))
    if hasSecond {
      var later = second()
      if happens(50) { extendChoice(in: &later) }
      contract.editions.append(later)
    }
    return contract
  }

  private mutating func second() -> ContractText.Edition {
    guard happens(60), let first = contract.editions.first else {
      scope = Scope(lists: lists, names: facts)
      return edition("v2", from: "2013-01-01", amends: nil)
    }
    return amendment(of: first)
  }

  /// States a choice again with one option more, and asks for it.
  private mutating func extendChoice(in edition: inout ContractText.Edition) {
    let choices = contract.facts.filter { $0.parts[0].hasPrefix("choice: [") }
    guard !choices.isEmpty else { return }
    var fact = pick(choices)
    fact.parts[0] = fact.parts[0].dropLast() + ", extra]"
    edition.facts.append(fact)
    let test = pick(["\(fact.name) = extra", "\(fact.name) in (extra, \(option(of: fact)))"])
    edition.clauses.append(
      .init(
        name: "extra",
        parts: [
          "says: Something is so.", "cite: x", "when: '\(test)'", "denies: [right0]",
        ]))
  }

  /// The first option of a choice.
  private func option(of fact: ContractText.Entry) -> String {
    let options = fact.parts[0].dropFirst("choice: [".count)
    return String(options.prefix { $0 != "," })
  }

  mutating func edition(_ id: String, from: String, amends: String?) -> ContractText.Edition {
    var edition = ContractText.Edition(id: id, head: head(id, from: from, amends: amends))
    if happens(30) { edition.facts.append(fact(pickKind(), named: "own.\(id)")) }
    for number in 0..<int(2...5) { edition.terms.append(term("term\(number)")) }
    for number in 0..<int(0...3) where !scope.lists.isEmpty {
      edition.definitions.append(definitionOfEach("each\(number)"))
    }
    for number in 0..<int(1...4) { edition.definitions.append(definition("value\(number)")) }
    plan(int(3...7))
    reducers = [:]
    for index in plans.indices {
      edition.clauses.append(clause(index))
      if happens(20) { edition.definitions.append(laterDefinition(edition.definitions.count)) }
    }
    edition.clauses.shuffle(using: &expressions.random)
    for number in 0..<int(0...2) {
      edition.unsettled.append(question("question\(number)", in: edition))
    }
    return edition
  }

  private mutating func head(_ id: String, from: String, amends: String?) -> [String] {
    let through = id == "v1" ? pick(["superseded", "superseded", "2012-12-31"]) : "open"
    var head = [
      "contract: generated", "version: \(id)", "in_force: { from: \(from), through: \(through) }",
    ]
    if let amends { head.append("amends: \(amends)") }
    if happens(20) { head.append("rounding: \(pick(roundingWords))") }
    if happens(10) { head.append("tax_rounding: \(pick(["per_line", "per_total"]))") }
    if happens(20) { head.append("month_end: \(pick(["last_day", "sticky_end", "next_month"]))") }
    return head
  }

  /// A version that states only what it changes of another.
  private mutating func amendment(of first: ContractText.Edition) -> ContractText.Edition {
    var edition = ContractText.Edition(id: "v2", head: head("v2", from: "2013-01-01", amends: "v1"))
    forgetLaterDefinitions()
    for (index, plan) in plans.enumerated() where happens(30) {
      let others =
        first.clauses.filter { $0.name != plan.name } + edition.clauses + first.definitions
      let isNamed = others.contains { $0.parts.contains { $0.contains(plan.name) } }
      if isNamed || happens(70) {
        let before = Set(plans.prefix(index).map(\.name))
        scope.clauses.removeAll { !before.contains($0.name) }
        scope.obligations.removeAll { !before.contains($0.name) }
        edition.clauses.append(clause(index))
        edition.replaces.append(plan.name)
      } else if !first.unsettled.contains(where: { $0.parts[2].contains(plan.name) }) {
        edition.repeals.append(plan.name)
      }
    }
    if edition.repeals.isEmpty || happens(50) {
      plans.append(ClausePlan(name: "c\(plans.count)", kind: .euros, isCredit: false))
      (scope.clauses, scope.obligations) = ([], [])
      edition.clauses.append(clause(plans.count - 1))
    }
    return edition
  }

  // MARK: Chance

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    expressions.random.pick(elements)
  }

  mutating func happens(_ percent: Int) -> Bool { expressions.random.happens(percent) }

  mutating func int(_ range: ClosedRange<Int>) -> Int { expressions.random.number(range) }
}
