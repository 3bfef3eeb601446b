import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What cannot be a term, and what cannot be replaced.
struct TermRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofVersion: versionHead + refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      """
      terms:
        a: { scale: slice, brackets: [1️⃣{ rate: 2% }1️⃣, 2️⃣{ above: 0 EUR }2️⃣] }
      """,
      "1️⃣ bracket-without: the bracket does not say where it begins",
      "help: write '{ above: 100 EUR, rate: 2% }', or 'from' where the start itself belongs to it, "
        + "or 'amount' in a slab",
      "2️⃣ bracket-without: the bracket does not say what holds in it",
      "help: write '{ above: 100 EUR, rate: 2% }', or 'from' where the start itself belongs to it, "
        + "or 'amount' in a slab"),
    Refusal(
      """
      terms:
        a: { scale: 1️⃣steps1️⃣, brackets: [{ above: 0 EUR, rate: 2% }] }
      """,
      "1️⃣ unknown-word: 'scale' cannot be 'steps'",
      "help: write one of 'slice' or 'slab'"),
    Refusal(
      "replaces: 1️⃣{ a: b }1️⃣",
      "1️⃣ wrong-kind: 'replaces' takes names, not keys with values",
      "help: write one name, or a list of names: '[one, another]'"),
    Refusal(
      "repeals: [a, 1️⃣B-c1️⃣, 2️⃣for2️⃣]",
      "1️⃣ malformed-name: 'B-c' is not written as a name",
      "help: write 'b_c'",
      "2️⃣ reserved-word: 'for' is a word of the language and cannot be a name",
      "help: choose a name of more than one word"),
    Refusal(
      "replaces: [1️⃣[a]1️⃣]",
      "1️⃣ wrong-kind: 'replaces' takes words, not a list",
      "help: write it on one line, in quotes where it contains ': ' or begins with a bracket"),
    Refusal(
      """
      terms:
        1️⃣a1️⃣: { cite: ¶1 }
      """,
      "1️⃣ term-without-value: 'a' has no value",
      "help: write 'value', 'in', 'from' with 'through', 'dated_by' with 'values', or 'scale'"),
    Refusal(
      """
      terms:
        a: 1️⃣20 EUR1️⃣
      """,
      "1️⃣ wrong-kind: 'a' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      """
      terms:
        1️⃣a1️⃣:
      """,
      "1️⃣ empty-value: nothing stands behind 'a'",
      "help: write what belongs there, or remove the key"),
    Refusal(
      """
      terms:
        a: { value: 20 EUR, 1️⃣through1️⃣: 2010-06-30 }
      """,
      "1️⃣ unknown-key: 'a' has no key 'through'",
      "help: write one of 'value', 'cite' or 'label'"),
    Refusal(
      """
      terms:
        1️⃣a1️⃣: { from: 2010-06-14 }
      """,
      "1️⃣ missing-key: 'a' lacks 'through'",
      "help: add a line 'through: …' to it"),
    Refusal(
      """
      terms:
        a: { from: 2010-06-14, through: 1️⃣open1️⃣ }
      """,
      "1️⃣ malformed-date: 'open' is not how a date is written",
      "help: write the year, the month and the day, and nothing else: '2010-06-14'"),
    Refusal(
      """
      terms:
        a: { dated_by: b, 1️⃣values1️⃣: [], through: open }
      """,
      "1️⃣ empty-value: nothing stands behind 'values'",
      "help: write what belongs there, or remove the key"),
    Refusal(
      """
      terms:
        1️⃣a1️⃣: { dated_by: 2️⃣B2️⃣, values: [3️⃣{ value: 1 }3️⃣] }
      """,
      "1️⃣ missing-key: 'a' lacks 'through'",
      "help: add a line 'through: …' to it",
      "2️⃣ malformed-name: 'B' is not written as a name",
      "help: write 'b'",
      "3️⃣ missing-key: this value lacks 'from'",
      "help: add a line 'from: …' to it"),
    Refusal(
      """
      terms:
        a: { in: "1️⃣(1, 2)1️⃣" }
      """,
      "1️⃣ interval-expected: '(1, 2)' is not an interval",
      "help: write both ends with two dots between them: '[0..100]'"),
    Refusal(
      """
      terms:
        1️⃣duty1️⃣: { label: slice }
      """,
      "1️⃣ term-without-value: 'duty' has no value",
      "help: write 'value', 'in', 'from' with 'through', 'dated_by' with 'values', or 'scale'"),
  ]
}
