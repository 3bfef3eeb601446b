import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What cannot be a clause.
struct ClauseRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofVersion: versionHead + refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      """
      clauses:
        1️⃣c1️⃣: { waives: all }
      """,
      "1️⃣ clause-without-cite: clause 'c' does not cite the contract",
      "help: add 'cite' with the paragraph that says so",
      "1️⃣ clause-without-says: clause 'c' does not say what it is about",
      "help: add 'says' with one sentence in plain words"),
    Refusal(
      """
      clauses:
        1️⃣c1️⃣: { says: S, cite: ¶1 }
      """,
      "1️⃣ clause-without-effect: nothing follows from clause 'c'",
      "help: add 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    ),
    Refusal(
      """
      clauses:
        c: { says: S, cite: ¶1, for_each: 1️⃣the works1️⃣, waives: all }
      """,
      "1️⃣ malformed-binding: 'the works' does not name the items of a list",
      "help: write a name for one item, 'in' and the list: 'w in works'"),
    Refusal(
      """
      clauses:
        c: { says: S, cite: ¶1, 1️⃣for_all1️⃣: w in works, waives: all }
      """,
      "1️⃣ unknown-key: 'c' has no key 'for_all'",
      "help: write one of 'says', 'cite', 'for_each', 'when', 'judged_by', 'judges', 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    ),
    Refusal(
      """
      clauses:
        1️⃣c1️⃣: { says: S., cite: ¶1, judges: it is fair, waives: all }
      """,
      "1️⃣ missing-key: 'c' lacks 'judged_by'", "help: add a line 'judged_by: …' to it"),
    Refusal(
      """
      clauses:
        1️⃣c1️⃣: { says: S., cite: ¶1, judged_by: provider }
      """,
      "1️⃣ clause-without-effect: nothing follows from clause 'c'",
      "help: add 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    ),
    Refusal(
      """
      clauses:
        c: { says: S., cite: ¶1, judged_by: 1️⃣[provider, customer]1️⃣, waives: all }
      """,
      "1️⃣ wrong-kind: 'judged_by' takes words, not a list",
      "help: write it on one line, in quotes where it contains ': ' or begins with a bracket"),
    Refusal(
      """
      clauses:
        1️⃣c1️⃣:
          says: S.
          cite: ¶1
          when: a
      """,
      "1️⃣ clause-without-effect: nothing follows from clause 'c'",
      "help: add 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    ),
    Refusal(
      """
      clauses:
        1️⃣c1️⃣:
          says: S.
          cite: ¶1
          waives: []
      """,
      "1️⃣ clause-without-effect: nothing follows from clause 'c'",
      "help: add 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    ),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          1️⃣when1️⃣:
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
          2️⃣charge2️⃣: { label: L, amount: 1 }
          1️⃣credit1️⃣: { label: L, amount: 1 }
      """,
      "1️⃣ exclusive-keys: 'credit' cannot stand beside 'charge'",
      "2️⃣ note: 'charge' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          charge: 1️⃣20 EUR1️⃣
      """,
      "1️⃣ wrong-kind: 'charge' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          1️⃣charge1️⃣:
            label: L
      """,
      "1️⃣ missing-key: 'charge' lacks 'amount'",
      "help: add a line 'amount: …' to it"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          charge:
            label: L
            amount: 1️⃣[1]1️⃣
      """,
      "1️⃣ expression-not-scalar: an expression is one line of text, not a list or a mapping",
      "help: put an expression that contains ': ' or begins with '[' or '{' in quotes"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          charge:
            label: L
            1️⃣amount1️⃣: { 2️⃣rows2️⃣: [] }
      """,
      "1️⃣ missing-key: 'amount' lacks 'table'",
      "help: add a line 'table: …' to it",
      "2️⃣ unknown-key: 'amount' has no key 'rows'",
      "help: write one of 'table' or 'first_match'"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          charge:
            label: L
            amount: 1️⃣20,501️⃣ EUR
            due: 2️⃣2010-6-12️⃣
            3️⃣tax_class3️⃣: vat
            4️⃣at_mist4️⃣: 1 EUR
      """,
      "1️⃣ decimal-comma: '20,50' has a comma for a decimal point",
      "help: write '20.50'",
      "2️⃣ malformed-date: '2010-6-1' is not how a date is written",
      "help: write '2010-06-01', or put spaces around the signs of a calculation",
      "3️⃣ unknown-key: 'charge' has no key 'tax_class'",
      "help: write one of 'label', 'amount', 'at_least', 'at_most', 'nothing_below', 'tax', 'tax_rate', 'due' or 'paid_on'",
      "4️⃣ unknown-key: 'charge' has no key 'at_mist'",
      "help: write 'at_most'"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          requires: { party: provider, what: pay, 2️⃣by2️⃣: a, 1️⃣before1️⃣: b }
      """,
      "1️⃣ exclusive-keys: 'before' cannot stand beside 'by'",
      "2️⃣ note: 'by' stands here",
      "help: keep one of the two"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          1️⃣requires1️⃣: { what: pay, 2️⃣unless2️⃣: b }
      """,
      "1️⃣ missing-key: 'requires' lacks 'party'",
      "help: add a line 'party: …' to it",
      "2️⃣ unknown-key: 'requires' has no key 'unless'",
      "help: write one of 'party', 'what', 'by', 'before', 'done_on' or 'otherwise'"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          waives: 1️⃣{ a: b }1️⃣
      """,
      "1️⃣ wrong-kind: 'waives' takes names, not keys with values",
      "help: write one name, or a list of names: '[one, another]'"),
    Refusal(
      """
      clauses:
        c:
          says: S.
          cite: ¶1
          1️⃣grants1️⃣: ""
      """,
      "1️⃣ empty-value: nothing stands behind 'grants'",
      "help: write what belongs there, or remove the key"),
  ]
}
