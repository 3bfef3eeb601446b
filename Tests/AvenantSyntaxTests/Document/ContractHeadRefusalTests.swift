import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What a contract cannot begin with.
struct ContractHeadRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofContract: refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "1️⃣- a1️⃣",
      "1️⃣ wrong-kind: the contract takes keys with values, not a list",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      "1️⃣title1️⃣: T",
      "1️⃣ missing-key: the contract lacks 'contract'",
      "help: add a line 'contract: …' to it",
      "1️⃣ missing-key: the contract lacks 'governed_by'",
      "help: add a line 'governed_by: …' to it",
      "1️⃣ missing-key: the contract lacks 'parties'",
      "help: add a line 'parties: …' to it"),
    Refusal(
      """
      contract: 1️⃣Incident-Support1️⃣
      title: T
      parties: { provider: P, customer: C }
      governed_by: ticket
      """,
      "1️⃣ malformed-name: 'Incident-Support' is not written as a name",
      "help: write 'incident-support'"),
    Refusal(
      """
      contract: c
      1️⃣title1️⃣:
      2️⃣parties2️⃣: {}
      governed_by: 3️⃣Ticket.opened3️⃣
      4️⃣timezone4️⃣: x
      5️⃣for_each5️⃣: y
      """,
      "1️⃣ empty-value: nothing stands behind 'title'",
      "help: write what belongs there, or remove the key",
      "2️⃣ empty-value: nothing stands behind 'parties'",
      "help: write what belongs there, or remove the key",
      "3️⃣ malformed-name: 'Ticket.opened' is not written as a name",
      "help: write 'ticket.opened'",
      "4️⃣ unknown-key: the contract has no key 'timezone'",
      "help: write 'time_zone'",
      "5️⃣ unknown-key: the contract has no key 'for_each'",
      "help: write one of 'contract', 'title', 'parties', 'time_zone', 'currency', 'rounding', 'month_end', 'tax_rounding', 'governed_by', 'facts', 'consistent', 'entitlements' or 'guarantees'"
    ),
    Refusal(
      """
      contract: c
      title: 1️⃣[T]1️⃣
      parties: 2️⃣P2️⃣
      governed_by: d
      """,
      "1️⃣ wrong-kind: 'title' takes words, not a list",
      "help: write it on one line, in quotes where it contains ': ' or begins with a bracket",
      "2️⃣ wrong-kind: 'parties' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      """
      contract: c
      title: T
      1️⃣parties1️⃣: { provider: P }
      governed_by: d
      """,
      "1️⃣ single-party: one party alone makes no contract",
      "help: name the other one, too: a charge is owed to it, or a credit by it"),
  ]
}
