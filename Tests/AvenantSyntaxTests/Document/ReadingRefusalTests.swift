import AvenantSyntax
import Testing

/// What cannot be a reading of an open question.
struct ReadingRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofVersion: versionHead + question + refusal.text) == refusal.problems)
  }

  private static let question = """
    unsettled:
      q:
        question: Is it so?
        chosen: a
        cite: ¶1

    """
  private var question: String { Self.question }

  static let refusals = [
    Refusal(
      "    1️⃣readings1️⃣: {}",
      "1️⃣ empty-value: nothing stands behind 'readings'",
      "help: write what belongs there, or remove the key"),
    Refusal(
      "    readings: { 1️⃣a1️⃣: { terms: {} } }",
      "1️⃣ missing-key: 'a' lacks 'says'", "help: add a line 'says: …' to it"),
    Refusal(
      "    readings: { a: { says: S, 1️⃣facts1️⃣: {} } }",
      "1️⃣ unknown-key: 'a' has no key 'facts'",
      "help: write one of 'says', 'terms', 'definitions' or 'clauses'"),
    Refusal(
      "    readings: { a: { says: S, clauses: { 1️⃣c1️⃣: {} } } }",
      "1️⃣ empty-value: nothing stands behind 'c'",
      "help: write what belongs there, or remove the key"),
    Refusal(
      "    readings: { a: { says: S, clauses: { c: { 1️⃣judged_by1️⃣: provider } } } }",
      "1️⃣ unknown-key: 'c' has no key 'judged_by'",
      "help: write one of 'says', 'when', 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    ),
    Refusal(
      "    readings: { a: { says: S, terms: { 1️⃣t1️⃣: { cite: ¶1 } } } }",
      "1️⃣ term-without-value: 't' has no value",
      "help: write 'value', 'in', 'from' with 'through', 'dated_by' with 'values', or 'scale'"),
    Refusal(
      "    readings: { a: { says: S, definitions: { 1️⃣d1️⃣: { says: T } } } }",
      "1️⃣ definition-without-value: 'd' defines nothing",
      "help: write 'is' with a condition or a value, 'table' with rows, or 'allowance'"),
    Refusal(
      "    readings: { a: { says: S, definitions: { d: { is: 3, 1️⃣cite1️⃣: ¶1 } } } }",
      "1️⃣ unknown-key: 'd' has no key 'cite'",
      "help: write one of 'is', 'table', 'allowance', 'allocation', 'first_match' or 'says'"),
    Refusal(
      "    readings: { 1️⃣B1️⃣: { says: S } }",
      "1️⃣ malformed-name: 'B' is not written as a name", "help: write 'b'"),
  ]
}
