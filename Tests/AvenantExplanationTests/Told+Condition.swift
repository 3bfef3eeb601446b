import Avenant
import SmallContracts

extension Told {
  /// What is said of a condition, line by line: the mark, then the sentence, parts indented.
  static func lines(of condition: String, _ facts: String) throws -> [String] {
    let contract = SmallContract(
      facts: """
        visits: { type: number, decimals: 0, in: "[0..100]", label: the number of visits }
        price: { type: money, in: "[0 EUR..100 EUR]", optional: true, label: the price }
        seen_on: { type: date, optional: true, label: the day of the visit }
        done_on: { type: date, optional: true, label: the day of the repair }
        asked: { type: boolean, label: a request in writing }
        member.since: { type: date, optional: true }
        side:
          choice: { left: the left side, right: the right side, middle: the middle }
          optional: true
          label: the side
        name: { type: text, optional: true, label: the name }
        """,
      version: """
        terms:
          limit: { value: 10, cite: §1, label: the limit of visits }
          season: { from: 2024-03-01, through: 2024-03-31, cite: §2 }
          discounts: { in: "(5 EUR..10 EUR]", cite: §2 }
        definitions:
          frequent: { is: visits > 5, says: the visits are frequent }
          frequent_and_asked: { is: visits > 5 and asked, says: both hold }
          often: { is: visits > 6, says: whether the visits are many }
        clauses:
          other: { says: Requests are answered., cite: §3, when: asked, requires: { party: provider, what: answer } }
          tested:
            says: It is tested.
            cite: §4
            when:
        \(condition.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
            requires: { party: provider, what: do it }
        """)
    let told = try Told(contract, "{ ordered_on: 2024-03-15, \(facts) }")
    let outcome = try told.explanation(about: "tested").outcomes[0]
    return outcome.clauses[0].conditions.flatMap { $0.outline(indent: "") }
  }
}

extension Explanation.Line {
  /// The line and its parts, each with its mark.
  func outline(indent: String) -> [String] {
    let sign =
      switch mark {
      case .met: "✓ "
      case .unmet: "✗ "
      case .open: "? "
      case nil: ""
      }
    return ["\(indent)\(sign)\(text)"] + parts.flatMap { $0.outline(indent: indent + "  ") }
  }
}
