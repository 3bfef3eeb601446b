/// Clauses and open questions.
extension ContractGenerator {
  /// Decides how many clauses there are and what they charge.
  mutating func plan(_ count: Int) {
    plans = (0..<count).map { index in
      let kind: Kind? = happens(65) ? (happens(75) ? .euros : .dollars) : nil
      return ClausePlan(
        name: "c\(index)", kind: kind, isCredit: happens(25),
        forEach: !scope.lists.isEmpty && happens(40) ? pick(scope.lists).text : nil)
    }
  }

  /// Writes a clause, which may speak of the clauses before it and act on those behind it.
  mutating func clause(_ index: Int) -> ContractText.Entry {
    let plan = plans[index]
    var parts = ["says: Something is so.", "cite: x"]
    var inner = scope
    if let list = scope.lists.first(where: { $0.text == plan.forEach }) {
      parts.append("for_each: r in \(list.text)")
      inner = scope.entering(list, as: "r")
      inner.forEach = list.text
    }
    let waivesAll = hasCharge(besides: index) && plan.forEach == nil && happens(8)
    if waivesAll { (inner.clauses, inner.obligations) = ([], []) }
    var names: Set<String> = []
    if happens(85) {
      let condition = expressions.condition(key: "when", inner)
      parts.append(condition.text)
      names = condition.names
    }
    if happens(12) { parts += judgement(of: plan.name) }
    if let kind = plan.kind { parts.append(charge(kind, plan, inner, names)) }
    var isBreachable = false
    if plan.kind == nil ? happens(50) : happens(15) {
      let obligation = obligation(index, inner, names)
      isBreachable = obligation.hasDeadline
      parts.append(obligation.text)
    }
    parts += relations(index, waivesAll: waivesAll)
    if !waivesAll { parts += amounts(index, inner, names) }
    parts += rights()
    let heads = ["says", "cite", "when", "for_each", "judge"]
    if parts.allSatisfy({ part in heads.contains { part.hasPrefix($0) } }) {
      parts.append("\(pick(["grants", "denies"])): [right0]")
    }
    scope.clauses.append((plan.name, plan.kind, plan.forEach))
    if isBreachable { scope.obligations.append((plan.name, plan.forEach)) }
    return .init(name: plan.name, parts: parts)
  }

  /// Leaves a clause to somebody's judgement, which others may read like a fact.
  private mutating func judgement(of clause: String) -> [String] {
    if happens(40) {
      scope.names.append(Name(text: "judgement.\(clause)", kind: .boolean, mayBeAbsent: false))
    }
    let judge = pick(["provider", "customer", "an independent expert"])
    return ["judged_by: \(judge)"] + (happens(50) ? ["judges: it is fair"] : [])
  }

  private func hasCharge(besides index: Int) -> Bool {
    plans.indices.contains { $0 != index && plans[$0].kind != nil && !plans[$0].isCredit }
  }

  private mutating func charge(
    _ kind: Kind, _ plan: ClausePlan, _ scope: Scope, _ present: Set<String>
  ) -> String {
    var inner = scope.knowing([])
    inner.present.formUnion(present)
    var lines = "label: Something\n"
    lines += expressions.value(key: "amount", kind, 2, inner) + "\n"
    for key in ["at_least", "at_most"] where happens(20) {
      let bound = happens(60) ? expressions.literal(kind) : expressions.leaf(kind, inner).text
      lines += "\(key): \(quoted(bound))\n"
    }
    if happens(15) { lines += "nothing_below: \(quoted(expressions.literal(kind)))\n" }
    if happens(35) {
      lines += "tax: \(pick(["excluded", "included"]))\ntax_rate: \(quoted(taxRate(inner)))\n"
    } else if happens(40) {
      lines += "tax: \(pick(["excluded", "included", "none"]))\n"
    }
    if happens(60) {
      lines += "due: \(quoted(expressions.value(.date, 2, scope).text))\n"
      if happens(70) { lines += "paid_on: \(quoted(expressions.leaf(.date, scope).text))\n" }
    }
    return "\(plan.isCredit ? "credit" : "charge"):\n" + indented(lines, by: 2)
  }

  /// An obligation, which may lead to clauses behind it.
  private mutating func obligation(
    _ index: Int, _ scope: Scope, _ present: Set<String>
  ) -> (text: String, hasDeadline: Bool) {
    var lines = "party: \(pick(["customer", "provider"]))\nwhat: do something\n"
    let hasDeadline = happens(75)
    if hasDeadline {
      let date = expressions.value(.date, 2, scope).text
      lines += "\(pick(["by", "before"])): \(quoted(date))\n"
    }
    if happens(75) { lines += "done_on: \(quoted(expressions.leaf(.date, scope).text))\n" }
    let later = plans.filter { plans[index].acts(on: $0) }.map(\.name)
      .filter { !plans[...index].map(\.name).contains($0) }
    let following = later.filter { _ in happens(40) }
    if hasDeadline, !following.isEmpty, happens(60) {
      lines += "otherwise: [\(following.joined(separator: ", "))]\n"
    }
    return ("requires:\n" + indented(lines, by: 2), hasDeadline)
  }

  private mutating func relations(_ index: Int, waivesAll: Bool) -> [String] {
    var parts: [String] = []
    let later = plans.indices.filter { $0 > index && plans[index].acts(on: plans[$0]) }
    let charges = later.filter { plans[$0].kind != nil && !plans[$0].isCredit }
    if waivesAll {
      parts.append("waives: all")
    } else if !charges.isEmpty, happens(45) {
      let names = charges.filter { _ in happens(60) }.map { plans[$0].name }
      if names.count == 1, happens(50) {
        parts.append("waives: \(names[0])")
      } else if !names.isEmpty {
        parts.append("waives: [\(names.joined(separator: ", "))]")
      }
    }
    if !later.isEmpty, happens(35) {
      let names = later.filter { _ in happens(35) }.map { plans[$0].name }
      if !names.isEmpty { parts.append("overrides: [\(names.joined(separator: ", "))]") }
    }
    return parts
  }

  private mutating func rights() -> [String] {
    var parts: [String] = []
    let rights = contract.entitlements.map(\.name)
    let granted = rights.filter { _ in happens(20) }
    let denied = rights.filter { !granted.contains($0) }.filter { _ in happens(20) }
    if !granted.isEmpty { parts.append("grants: [\(granted.joined(separator: ", "))]") }
    if !denied.isEmpty { parts.append("denies: [\(denied.joined(separator: ", "))]") }
    return parts
  }
}
