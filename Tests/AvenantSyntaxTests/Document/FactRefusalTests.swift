import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What cannot be declared in a contract.
struct FactRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofContract: contractHead + refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "1️⃣facts1️⃣:",
      "1️⃣ empty-value: nothing stands behind 'facts'",
      "help: write what belongs there, or remove the key"),
    Refusal(
      "facts: 1️⃣[a]1️⃣",
      "1️⃣ wrong-kind: 'facts' takes keys with values, not a list",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      """
      facts:
        a: { type: 1️⃣choice1️⃣ }
      """,
      "1️⃣ choice-without-options: the choice has nothing to choose from",
      "help: write 'choice: { a_name: words for it, … }'"),
    Refusal(
      """
      facts:
        a: { type: choice, 1️⃣options1️⃣: [b, c] }
      """,
      "1️⃣ unknown-key: 'a' has no key 'options'",
      "help: write 'choice'"),
    Refusal(
      """
      facts:
        a: { 1️⃣choice1️⃣: {} }
      """,
      "1️⃣ choice-without-options: the choice has nothing to choose from",
      "help: write 'choice: { a_name: words for it, … }'"),
    Refusal(
      """
      facts:
        a: { 1️⃣list1️⃣: {} }
      """,
      "1️⃣ list-without-fields: the list does not say what its records hold",
      "help: write 'list:' and under it each field with its type: 'amount: { type: money }'"),
    Refusal(
      """
      facts:
        a: { list: { b: { 1️⃣list1️⃣: { c: { type: date } } } } }
      """,
      "1️⃣ list-in-a-list: a record of a list cannot hold a list itself",
      "help: make it a list of its own, whose records have a field that says where they belong"),
    Refusal(
      """
      facts:
        a: { type: date, 1️⃣max_items1️⃣: 3 }
      """,
      "1️⃣ key-of-a-list: 'max_items' speaks of a list, and this fact is none",
      "help: remove it, or write 'list' in place of 'type'"),
    Refusal(
      """
      facts:
        a: { 2️⃣type2️⃣: money, 1️⃣list1️⃣: { c: { type: date } } }
      """,
      "1️⃣ exclusive-keys: 'list' cannot stand beside 'type'",
      "2️⃣ note: 'type' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      facts:
        a: { 2️⃣type2️⃣: money, 1️⃣choice1️⃣: [b] }
      """,
      "1️⃣ exclusive-keys: 'choice' cannot stand beside 'type'",
      "2️⃣ note: 'type' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      facts:
        1️⃣a1️⃣: { ask: b }
      """,
      "1️⃣ missing-key: 'a' lacks 'type'",
      "help: add a line 'type: …' to it"),
    Refusal(
      """
      facts:
        a: 1️⃣date1️⃣
      """,
      "1️⃣ wrong-kind: 'a' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      """
      facts:
        1️⃣Earlier-Disputes1️⃣: { type: number }
      """,
      "1️⃣ malformed-name: 'Earlier-Disputes' is not written as a name",
      "help: write 'earlier_disputes'"),
    Refusal(
      """
      facts:
        a: { choice: { 1️⃣null1️⃣: nothing, other: another } }
      """,
      "1️⃣ reserved-word: 'null' is a word of the language and cannot be a name",
      "help: choose a name of more than one word"),
    Refusal(
      """
      facts:
        1️⃣if1️⃣: { type: number }
      """,
      "1️⃣ reserved-word: 'if' is a word of the language and cannot be a name",
      "help: choose a name of more than one word"),
    Refusal(
      """
      facts:
        a: { type: date, optional: 1️⃣yes1️⃣ }
      """,
      "1️⃣ unknown-word: 'optional' cannot be 'yes'",
      "help: write one of 'true' or 'false'"),
    Refusal(
      """
      facts:
        a: { type: date, if_missing: 1️⃣absnt1️⃣ }
      """,
      "1️⃣ unknown-word: 'if_missing' cannot be 'absnt'",
      "help: write 'absent'"),
    Refusal(
      """
      facts:
        a: { type: date, if_missing: 1️⃣zero1️⃣ }
      """,
      "1️⃣ unknown-word: 'if_missing' cannot be 'zero'",
      "help: write one of 'undetermined', 'absent', 'empty' or 'presume'"),
    Refusal(
      """
      facts:
        a: { type: number, if_missing: 1️⃣presume1️⃣ }
      """,
      "1️⃣ presume-without-value: 'presume' does not say what",
      "help: write the value behind it, such as 'presume 0' or 'presume false'"),
    Refusal(
      """
      facts:
        a: { type: number, if_missing: presume 1 1️⃣+1️⃣ }
      """,
      "1️⃣ missing-operand: a value is missing after '+'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      """
      facts:
        a: { type: number, in: "1️⃣0..11️⃣" }
      """,
      "1️⃣ interval-expected: nothing says whether the ends of '0..1' count",
      "help: write \"[0..1]\", with '(' or ')' at an end that does not count"),
    Refusal(
      """
      facts:
        a: { type: number, in: 1️⃣large1️⃣ }
      """,
      "1️⃣ interval-expected: 'large' is not an interval",
      "help: write both ends with two dots between them: '[0..100]'"),
    Refusal(
      """
      facts:
        a: { type: number, in: 1️⃣{ from: 0 }1️⃣ }
      """,
      "1️⃣ expression-not-scalar: an expression is one line of text, not a list or a mapping",
      "help: put an expression that contains ': ' or begins with '[' or '{' in quotes"),
    Refusal(
      """
      facts:
        a: { choice: { 1️⃣Provider1️⃣: x, 2️⃣b2️⃣: } }
      """,
      "1️⃣ malformed-name: 'Provider' is not written as a name",
      "help: write 'provider'",
      "2️⃣ empty-value: nothing stands behind 'b'",
      "help: write what belongs there, or remove the key"),
    Refusal(
      """
      entitlements:
        1️⃣a1️⃣: { holder: customer, default: 2️⃣grant2️⃣, says: b }
      """,
      "1️⃣ missing-key: 'a' lacks 'cite'",
      "help: add a line 'cite: …' to it",
      "2️⃣ unknown-word: 'default' cannot be 'grant'",
      "help: write one of 'granted' or 'denied'"),
    Refusal(
      "consistent: 1️⃣a = b1️⃣",
      "1️⃣ condition-not-a-list: 'consistent' takes a list of conditions",
      "help: write each condition on a line of its own behind '- '"),
    Refusal(
      "consistent: [a = b, c 1️⃣==1️⃣ d, f 2️⃣<>2️⃣ g]",
      "1️⃣ equality-sign: '==' is not how '=' is written",
      "help: write '='",
      "2️⃣ inequality-sign: '<>' is not how '!=' is written",
      "help: write '!='"),
  ]
}
