/// What clauses do to the amounts of clauses behind them.
extension ContractGenerator {
  mutating func amounts(_ index: Int, _ scope: Scope, _ present: Set<String>) -> [String] {
    var inner = scope.knowing([])
    inner.present.formUnion(present)
    return [happens(35) ? reduction(index, inner) : nil, happens(25) ? cap(index, inner) : nil]
      .compactMap { $0 }
  }

  private mutating func reduction(_ index: Int, _ scope: Scope) -> String? {
    let targets = plans[(index + 1)...].filter { $0.kind != nil }
      .filter { plans[index].acts(on: $0) }
    guard !targets.isEmpty else { return nil }
    let target = pick(Array(targets))
    let before = plans.filter { reducers[target.name]?.contains($0.name) ?? false }
    guard let kind = target.kind, !before.contains(where: { $0.name == plans[index].name }),
      before.allSatisfy({ plans[index].acts(on: $0) })
    else { return nil }
    var lines = "\(target.isCredit ? "credit" : "charge"): \(target.name)\n"
    if happens(50) {
      let share = happens(50) ? expressions.literal(.percent) : nonnegative(.percent, "0%", scope)
      lines += "by: \(quoted(share))\nof: \(pick(["rest", "whole"]))\n"
    } else {
      let zero = kind == .euros ? "0 EUR" : "0 USD"
      lines += "by: \(quoted(nonnegative(kind, zero, scope)))\n"
    }
    if let last = reducers[target.name]?.last { lines += "after: \(last)\n" }
    reducers[target.name, default: []].append(plans[index].name)
    return "reduces:\n" + indented(lines, by: 2)
  }

  private mutating func nonnegative(_ kind: Kind, _ zero: String, _ scope: Scope) -> String {
    "max(\(expressions.leaf(kind, scope).text), \(zero))"
  }

  private mutating func cap(_ index: Int, _ scope: Scope) -> String? {
    let kind: Kind = happens(75) ? .euros : .dollars
    let isCredit = happens(40)
    let members = plans[(index + 1)...].filter { $0.kind == kind && $0.isCredit == isCredit }
      .filter { plans[index].acts(on: $0) }
      .filter { _ in happens(80) }.map(\.name)
    guard !members.isEmpty else { return nil }
    let most = happens(60) ? expressions.literal(kind) : expressions.value(kind, 1, scope).text
    return "caps:\n  together: [\(members.joined(separator: ", "))]\n  at_most: \(quoted(most))\n"
  }

  /// A rate of tax, never below zero.
  mutating func taxRate(_ scope: Scope) -> String {
    happens(60)
      ? pick(["0%", "2.1%", "5.5%", "20%", "19%"]) : nonnegative(.percent, "0%", scope)
  }
}
