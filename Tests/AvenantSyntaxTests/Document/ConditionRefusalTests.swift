import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What cannot be a condition.
struct ConditionRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofVersion: versionHead + refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: 1️⃣[]1️⃣
          waives: all
      """,
      "1️⃣ empty-condition: the condition says nothing",
      "help: write a condition, or remove the key: what has no condition always holds"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: 1️⃣{}1️⃣
          waives: all
      """,
      "1️⃣ empty-condition: the condition says nothing",
      "help: write a condition, or remove the key: what has no condition always holds"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: 1️⃣""1️⃣
          waives: all
      """,
      "1️⃣ empty-condition: the condition says nothing",
      "help: write a condition, or remove the key: what has no condition always holds"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when:
            1️⃣diagnosis.fault1️⃣: provider
          waives: all
      """,
      "1️⃣ mapping-as-condition: 'diagnosis.fault' with a colon behind it is a key, not a condition",
      "help: write 'diagnosis.fault = provider', or one of 'all', 'any' and 'none' with a list"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: { all: 1️⃣a1️⃣ }
          waives: all
      """,
      "1️⃣ condition-not-a-list: 'all' takes a list of conditions",
      "help: write each condition on a line of its own behind '- '"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: { 2️⃣all2️⃣: [a], 1️⃣any1️⃣: [b] }
          waives: all
      """,
      "1️⃣ exclusive-keys: 'any' cannot stand beside 'all'",
      "2️⃣ note: 'all' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: 1️⃣{ any: [] }1️⃣
          waives: all
      """,
      "1️⃣ empty-condition: the condition says nothing",
      "help: write a condition, or remove the key: what has no condition always holds"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when:
            - a 1️⃣==1️⃣ b
            - { 2️⃣fault2️⃣: provider }
          waives: all
      """,
      "1️⃣ equality-sign: '==' is not how '=' is written",
      "help: write '='",
      "2️⃣ mapping-as-condition: 'fault' with a colon behind it is a key, not a condition",
      "help: write 'fault = provider', or one of 'all', 'any' and 'none' with a list"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          when: [a, [b, { none: [c 1️⃣&&1️⃣ d] }]]
          waives: all
      """,
      "1️⃣ and-sign: '&&' is written as a word",
      "help: write 'and'"),
  ]
}
