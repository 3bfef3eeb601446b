import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What cannot be a definition, a table or an open question.
struct DefinitionRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofVersion: versionHead + refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      """
      definitions:
        1️⃣a1️⃣: { says: S, is: b, outcome: true }
      """,
      "1️⃣ missing-key: 'a' lacks 'cite'", "help: add a line 'cite: …' to it"),
    Refusal(
      """
      definitions:
        a: { says: S, is: b, cite: C, outcome: 1️⃣yes1️⃣ }
      """,
      "1️⃣ unknown-word: 'outcome' cannot be 'yes'", "help: write one of 'true' or 'false'"),
    Refusal(
      """
      definitions:
        a: { says: S, allowance: { of: 3, per: 1️⃣week1️⃣, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ period-without-start: nothing says on which day a week begins",
      "help: add 'week_begins: monday', or 'counted_from' with the first day of the first week"),
    Refusal(
      """
      definitions:
        a: { says: S, allowance: { of: 3, per: 1️⃣30 days1️⃣, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ period-without-start: periods of '30 days' are counted from a day, and none is stated",
      "help: add 'counted_from' with the first day of the first period; those of the calendar are "
        + "day, week, month, quarter and year"),
    Refusal(
      """
      definitions:
        a: { says: S, allowance: { of: 3, per: 1️⃣mnoth1️⃣, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ period-without-start: periods of 'mnoth' are counted from a day, and none is stated",
      "help: write 'month', or add 'counted_from' with the first day of the first period; those of "
        + "the calendar are day, week, month, quarter and year"),
    Refusal(
      """
      definitions:
        a: { says: S, allowance: { of: 3, per: month, 1️⃣week_begins1️⃣: monday, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ begins-no-week: a period of 'month' is no week, and begins on no day of one",
      "help: remove 'week_begins', or write 'per: week'"),
    Refusal(
      """
      definitions:
        a: { says: S, allowance: { of: 3, per: week, week_begins: 1️⃣mon1️⃣, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ unknown-word: 'week_begins' cannot be 'mon'",
      "help: write one of 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday' or 'sunday'"
    ),
    Refusal(
      """
      definitions:
        a: { says: S, allowance: { of: 3, per: week, 1️⃣week_begins1️⃣: monday, 2️⃣counted_from2️⃣: d, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ exclusive-keys: 'week_begins' cannot stand beside 'counted_from'",
      "2️⃣ note: 'counted_from' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      definitions:
        a: { says: S, 1️⃣allowance1️⃣: { of: 3, per: day, at: b, dated: u.d } }
      """,
      "1️⃣ missing-key: 'allowance' lacks 'uses'",
      "help: add a line 'uses: …' to it"),
    Refusal(
      """
      definitions:
        a: { says: S, 2️⃣is2️⃣: b, 1️⃣allowance1️⃣: { of: 3, per: day, at: b, uses: u in c, dated: u.d } }
      """,
      "1️⃣ exclusive-keys: 'allowance' cannot stand beside 'is'",
      "2️⃣ note: 'is' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      definitions:
        1️⃣a1️⃣: { is: b }
      """,
      "1️⃣ missing-key: 'a' lacks 'says'",
      "help: add a line 'says: …' to it"),
    Refusal(
      """
      definitions:
        1️⃣a1️⃣: { says: b }
      """,
      "1️⃣ definition-without-value: 'a' defines nothing",
      "help: write 'is' with a condition or a value, 'table' with rows, or 'allowance'"),
    Refusal(
      """
      definitions:
        a:
          says: b
          2️⃣is2️⃣: c
          1️⃣table1️⃣: []
      """,
      "1️⃣ exclusive-keys: 'table' cannot stand beside 'is'",
      "2️⃣ note: 'is' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      definitions:
        a:
          says: b
          2️⃣is2️⃣: c
          1️⃣first_match1️⃣: true
      """,
      "1️⃣ exclusive-keys: 'first_match' cannot stand beside 'is'",
      "2️⃣ note: 'is' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      definitions:
        a:
          says: b
          first_match: 1️⃣yes1️⃣
          table:
            - when: c
              then: 2
      """,
      "1️⃣ unknown-word: 'first_match' cannot be 'yes'",
      "help: write one of 'true' or 'false'"),
    Refusal(
      """
      definitions:
        a:
          says: b
          table:
            - 1️⃣otherwise1️⃣: 1
            - when: c
              then: 2
      """,
      "1️⃣ otherwise-not-last: 'otherwise' is not the last row of the table",
      "help: move it to the end; a table has one"),
    Refusal(
      """
      definitions:
        a:
          says: b
          1️⃣table1️⃣:
            - otherwise: 1
      """,
      "1️⃣ table-without-rows: the table has no row with a condition",
      "help: write '- when: …' with 'then: …' under it"),
    Refusal(
      """
      definitions:
        a:
          says: b
          table:
            - 1️⃣then: 11️⃣
      """,
      "1️⃣ missing-key: this row lacks 'when'",
      "help: add a line 'when: …' to it"),
    Refusal(
      """
      definitions:
        a:
          says: b
          table: 1️⃣11️⃣
      """,
      "1️⃣ wrong-kind: 'table' takes a list, not a single value",
      "help: begin each item with '- ' on a line of its own"),
    Refusal(
      """
      definitions:
        a:
          says: b
          table:
            - 2️⃣when2️⃣: c
              then: 1
              1️⃣otherwise1️⃣: 2
      """,
      "1️⃣ exclusive-keys: 'otherwise' cannot stand beside 'when'",
      "2️⃣ note: 'when' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      unsettled:
        1️⃣q1️⃣: { question: a, 2️⃣chosn2️⃣: b }
      """,
      "1️⃣ missing-key: 'q' lacks 'cite'",
      "help: add a line 'cite: …' to it",
      "2️⃣ unknown-key: 'q' has no key 'chosn'",
      "help: write 'chosen'"),
  ]
}
