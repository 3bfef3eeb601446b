import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What cannot be promised in a contract.
struct GuaranteeRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofContract: contractHead + refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      """
      guarantees:
        1️⃣a1️⃣: { says: It is so. }
      """,
      "1️⃣ missing-key: 'a' promises nothing",
      "help: add one of 'always', 'always_granted', 'always_denied', 'never_decreases', 'never_increases', 'no_more_than'"
    ),
    Refusal(
      """
      guarantees:
        a: { says: It is so., 2️⃣always2️⃣: true, 1️⃣always_granted1️⃣: entry }
      """,
      "1️⃣ exclusive-keys: 'always_granted' cannot stand beside 'always'",
      "2️⃣ note: 'always' stands here", "help: keep one of the two"),
    Refusal(
      """
      guarantees:
        a: { says: It is so., 2️⃣always2️⃣: true, 1️⃣with1️⃣: size }
      """,
      "1️⃣ exclusive-keys: 'with' cannot stand beside 'always'", "2️⃣ note: 'always' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      guarantees:
        1️⃣a1️⃣: { says: It is so., never_decreases: fee }
      """,
      "1️⃣ missing-key: 'a' lacks 'with'", "help: add a line 'with: …' to it"),
    Refusal(
      """
      guarantees:
        1️⃣a1️⃣: { says: It is so., never_increases: fee }
      """,
      "1️⃣ missing-key: 'a' lacks 'with'", "help: add a line 'with: …' to it"),
    Refusal(
      """
      guarantees:
        a: { says: It is so., 2️⃣never_decreases2️⃣: fee, 1️⃣never_increases1️⃣: fee, with: size }
      """,
      "1️⃣ exclusive-keys: 'never_increases' cannot stand beside 'never_decreases'",
      "2️⃣ note: 'never_decreases' stands here", "help: keep one of the two"),
    Refusal(
      """
      guarantees:
        1️⃣a1️⃣: { says: It is so., no_more_than: "2008" }
      """,
      "1️⃣ missing-key: 'a' lacks 'charges'", "help: add a line 'charges: …' to it"),
  ]
}
