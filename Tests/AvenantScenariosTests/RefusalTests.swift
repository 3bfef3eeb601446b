import AvenantScenarios
import Testing

/// What is refused of a scenario file, in which words, and where.
@Suite struct RefusalTests {
  /// An expectation, and what is wrong with it; it begins in column 13 of line 4.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let expecting: String
    let problems: [String]

    init(_ expecting: String, _ problems: String...) {
      self.expecting = expecting
      self.problems = problems
    }

    var testDescription: String { expecting }
  }

  @Test(arguments: [
    Refusal(
      "{ chargs: { nights: due } }",
      "4:15 unknown-key: 'expect' has no key 'chargs'",
      "help: write 'charges'"),
    Refusal(
      "{ allowances: { baths: { rest: 3 h, from: 2010-02-30 } } }",
      "4:38 unknown-key: 'baths' has no key 'rest'",
      "help: write one of 'of', 'used', 'left', 'use', 'from' or 'through'",
      "4:55 no-such-date: the calendar has no day '2010-02-30'",
      "help: write a day that exists; the year stands first, then the month, then the day"),
    Refusal(
      "{ allowances: { baths: {} } }",
      "4:29 missing-key: 'baths' lacks 'left'",
      "help: add a line 'left: …' to it"),
    Refusal(
      "{ charges: { nights: dew } }",
      "4:34 unknown-word: 'status' cannot be 'dew'",
      "help: write one of 'not_due', 'due', 'waived', 'undetermined', 'failed' or 'below_minimum'"),
    Refusal(
      "{ charges: { nights: { amount: 20 EUR } } }",
      "4:26 missing-key: 'nights' lacks 'status'",
      "help: add a line 'status: …' to it"),
    Refusal(
      "{ charges: { nights: { status: due, tax_rate: 20 } } }",
      "4:59 malformed-rate: '20' is not how a rate of tax is written",
      "help: write '20%'"),
    Refusal(
      "{ charges: { nights: { status: due, tax_rate: -5% } } }",
      "4:59 malformed-rate: '-5%' is not how a rate of tax is written",
      "help: write a percentage from zero: '20%'"),
    Refusal(
      "{ charges: [nights] }",
      "4:24 wrong-kind: 'charges' takes keys with values, not a list",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      "{ charges: { nights: { status: due, amount: 20.00 eur } } }",
      "4:57 malformed-amount: '20.00 eur' is not how an amount is written",
      "help: write '20.00 EUR'"),
    Refusal(
      "{ charges: { nights: { status: due, amount: EUR 20 } } }",
      "4:57 malformed-amount: 'EUR 20' is not how an amount is written",
      "help: write '20.00 EUR'"),
    Refusal(
      #"{ charges: { nights: { status: due, amount: "20,00 EUR" } } }"#,
      "4:57 malformed-amount: '20,00 EUR' is not how an amount is written",
      "help: write '20.00 EUR'"),
    Refusal(
      "{ charges: { nights: { status: due, amount: 20.50€ } } }",
      "4:57 malformed-amount: '20.50€' is not how an amount is written",
      "help: write '20.50 EUR'"),
    Refusal(
      "{ charges: { nights: { status: due, amount: a lot } } }",
      "4:57 malformed-amount: 'a lot' is not how an amount is written",
      "help: write the number and the currency, and nothing else: '20.00 EUR'"),
    Refusal(
      "{ charges: { nights: { status: due, due_on: 2010-3-1 } } }",
      "4:57 malformed-date: '2010-3-1' is not how a date is written",
      "help: write '2010-03-01'"),
    Refusal(
      "{ charges: { nights: { status: due, due_on: 2010-02-30 } } }",
      "4:57 no-such-date: the calendar has no day '2010-02-30'",
      "help: write a day that exists; the year stands first, then the month, then the day"),
    Refusal(
      "{ charges: { nights: { status: due, payment: payed } } }",
      "4:58 unknown-word: 'payment' cannot be 'payed'",
      "help: write one of 'open', 'overdue', 'paid', 'paid_late', 'no_due_date' or 'undetermined'"),
    Refusal(
      "{ charges: { nights: { status: due, payment: unpaid } } }",
      "4:58 unknown-word: 'payment' cannot be 'unpaid'",
      "help: write one of 'open', 'overdue', 'paid', 'paid_late', 'no_due_date' or 'undetermined'"),
    Refusal(
      "{ entitlements: { pool: grantd } }",
      "4:37 unknown-word: 'status' cannot be 'grantd'",
      "help: write 'granted'"),
    Refusal(
      "{ values: { leaves_on: { status: there, value: 2010-01-01 } } }",
      "4:46 unknown-word: 'status' cannot be 'there'",
      "help: write one of 'known', 'absent', 'undetermined' or 'failed'"),
    Refusal(
      "{ obligations: { announce_bill: { status: pending, due_on: 2010-01-01 } } }",
      "4:64 unknown-key: 'announce_bill' has no key 'due_on'",
      "help: write 'last_day'"),
    Refusal(
      "{ totals: [{ owed_by: customer }] }",
      "4:24 missing-key: this total lacks 'amount'",
      "help: add a line 'amount: …' to it"),
    Refusal(
      "{ totals: [{ owed_by: customer, amount: 20 USD, currency: EUR }] }",
      "4:71 contradictory-currency: the amount is not in 'EUR'",
      "note: it is 20.00 USD",
      "help: say the currency once, behind the amount"),
    Refusal(
      "{ totals: [{ owed_by: customer, amount: 20, currency: eur, tax: inclded, complete: yes }] }",
      "4:67 unknown-currency: there is no currency 'eur'",
      "help: write 'EUR'",
      "4:77 unknown-word: 'tax' cannot be 'inclded'",
      "help: write 'included'",
      "4:96 unknown-word: 'complete' cannot be 'yes'",
      "help: write one of 'true' or 'false'"),
    Refusal(
      "{ error: no-version }",
      "4:22 unknown-word: 'error' cannot be 'no-version'",
      "help: write one of 'no-version-in-force', 'date-out-of-range', 'facts-of-another-contract', 'ambiguous-month-end', 'date-outside-calendar', 'negative-amount' or 'several-records'"
    ),
    Refusal(
      "{ error: no-version-in-force, charges: {} }",
      "4:43 exclusive-keys: 'charges' cannot stand beside 'error'",
      "note: 'error' stands here",
      "help: keep one of the two"),
    Refusal(
      "{ refused: [unknown-fact], error: negative-amount }",
      "4:40 exclusive-keys: 'error' cannot stand beside 'refused'",
      "note: 'refused' stands here",
      "help: keep one of the two"),
    Refusal(
      "{ asks_for: { stay: from } }",
      "4:25 wrong-kind: 'asks_for' takes a list, not keys with values",
      "help: begin each item with '- ' on a line of its own"),
    Refusal(
      "due",
      "4:13 wrong-kind: 'expect' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
  ])
  func anExpectationThatCannotBeMetIsRefused(_ refusal: Refusal) {
    let written = Written(expecting: refusal.expecting)
    #expect(written.problems == refusal.problems)
    #expect(written.scenarios.isEmpty)
  }

  @Test func aKeyInAnotherWordIsSaidOnce() {
    let written = Written(
      """
      scenarios:
        - name: A stay in March
          date: 2010-03-12
          given: { stay.nights: 2 }
          expect: {}
      """)
    #expect(
      written.problems == [
        "2:5 unknown-key: this scenario has no key 'name'", "help: write 'scenario'",
        "3:5 unknown-key: this scenario has no key 'date'", "help: write 'as_of'",
        "4:5 unknown-key: this scenario has no key 'given'", "help: write 'facts'",
      ])
  }

  @Test func everyMistakeOfAFileIsReportedAtOnce() {
    let written = Written(
      """
      given: [stay]
      givn_from: x
      scenarios:
        - scenario: One
          expect: {}
        - scenario: Two
          as_of: 2010-13-01
        - scenario: Three
          as_of: 2010-01-01
          facts: two nights
          expect:
        - as_of: 2010-01-01
          expect: { version: [] }
        - Four
      """)
    #expect(
      written.problems == [
        "1:8 wrong-kind: 'given' takes keys with values, not a list",
        "help: write 'key: value' on lines of their own",
        "2:1 unknown-key: the scenario file has no key 'givn_from'",
        "help: write 'given_from'",
        "4:5 missing-key: this scenario lacks 'as_of'",
        "help: add a line 'as_of: …' to it",
        "6:5 missing-key: this scenario lacks 'expect'",
        "help: add a line 'expect: …' to it",
        "7:12 no-such-date: the calendar has no day '2010-13-01'",
        "help: write a day that exists; the year stands first, then the month, then the day",
        "10:12 wrong-kind: 'facts' takes keys with values, not a single value",
        "help: write 'key: value' on lines of their own",
        "11:5 empty-value: nothing stands behind 'expect'",
        "help: write what belongs there, or remove the key",
        "12:5 missing-key: this scenario lacks 'scenario'",
        "help: add a line 'scenario: …' to it",
        "13:24 wrong-kind: 'version' takes words, not a list",
        "help: write it on one line, in quotes where it contains ': ' or begins with a bracket",
        "14:5 wrong-kind: this scenario takes keys with values, not a single value",
        "help: write 'key: value' on lines of their own",
      ])
    #expect(written.scenarios.isEmpty)
  }

  @Test func twoScenariosOfOneNameAreRefused() {
    let written = Written(
      """
      scenarios:
        - { scenario: One, as_of: 2010-01-01, expect: {} }
        - { scenario: Two, as_of: 2010-01-01, expect: {} }
        - { scenario: One, as_of: 2010-01-02, expect: {} }
      """)
    #expect(
      written.problems == [
        "4:17 same-scenario-twice: 'One' is already the name of a scenario",
        "note: first written here",
        "help: say in the name what is different about it",
      ])
    #expect(written.scenarios.map(\.name) == ["One", "Two"])
  }

  @Test(arguments: [
    (
      "given: {}",
      [
        "1:1 missing-key: the scenario file lacks 'scenarios'",
        "help: add a line 'scenarios: …' to it",
      ]
    ),
    (
      "scenarios: []",
      [
        "1:1 no-scenarios: the scenario file tests nothing",
        "help: write a '- scenario: …' beneath it, or remove the file",
      ]
    ),
    (
      "scenarios:",
      [
        "1:1 empty-value: nothing stands behind 'scenarios'",
        "help: write what belongs there, or remove the key",
      ]
    ),
    (
      "- scenario: One",
      [
        "1:1 wrong-kind: the scenario file takes keys with values, not a list",
        "help: write 'key: value' on lines of their own",
      ]
    ),
  ])
  func aFileWithoutScenariosIsRefused(text: String, problems: [String]) {
    #expect(Written(text).problems == problems)
  }

  @Test func aFileOfFactsThatIsNotThereIsRefused() {
    let text = """
      given_from: ../stay.yaml
      scenarios: [{ scenario: One, as_of: 2010-01-01, expect: {} }]
      """
    #expect(
      Written(text).problems == [
        "1:13 no-facts-file: there is no file 'policies/inn/stay.yaml'",
        "help: write the path as it leads on from the folder of the scenario file",
      ])
    #expect(
      Written(text, files: ["policies/inn/stay.yaml": "- 2"]).problems == [
        "1:1 facts-file-without-facts: the facts of a ticket are keys with values",
        "help: write 'ticket.opened_on: 2010-06-14' and the like",
      ])
    #expect(
      Written(text, files: ["policies/inn/stay.yaml": "a: [1"]).problems == [
        "1:4 yaml-syntax: '[' is not closed, or a comma is missing",
        "note: noticed here",
        "help: close it where the last entry ends",
      ])
  }
}
