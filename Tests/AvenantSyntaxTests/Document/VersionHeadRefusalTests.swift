import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What a version cannot begin with.
struct VersionHeadRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofVersion: refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "1️⃣contract1️⃣: c",
      "1️⃣ missing-key: the version lacks 'version'",
      "help: add a line 'version: …' to it",
      "1️⃣ missing-key: the version lacks 'in_force'",
      "help: add a line 'in_force: …' to it"),
    Refusal(
      """
      contract: c
      version: 1️⃣a b1️⃣
      2️⃣in_force2️⃣: { from: 3️⃣2010-6-143️⃣ }
      """,
      "1️⃣ malformed-version-id: 'a b' cannot be the name of a version",
      "help: leave out spaces and slashes: a version is a file of that name",
      "2️⃣ missing-key: 'in_force' lacks 'through'",
      "help: add a line 'through: …' to it",
      "3️⃣ malformed-date: '2010-6-14' is not how a date is written",
      "help: write '2010-06-14'"),
    Refusal(
      """
      contract: c
      version: 1️⃣v/11️⃣
      in_force: 2️⃣open2️⃣
      """,
      "1️⃣ malformed-version-id: 'v/1' cannot be the name of a version",
      "help: leave out spaces and slashes: a version is a file of that name",
      "2️⃣ wrong-kind: 'in_force' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
    Refusal(
      """
      contract: c
      version: v
      in_force: { from: 1️⃣2010-02-301️⃣, through: 2️⃣supersede2️⃣ }
      amends: 3️⃣v/03️⃣
      """,
      "1️⃣ no-such-date: the calendar has no day '2010-02-30'",
      "help: write a day that exists; the year stands first, then the month, then the day",
      "2️⃣ unknown-word: 'through' cannot be 'supersede'",
      "help: write 'superseded'",
      "3️⃣ malformed-version-id: 'v/0' cannot be the name of a version",
      "help: leave out spaces and slashes: a version is a file of that name"),
    Refusal(
      """
      contract: c
      version: v
      in_force: { from: 1️⃣14.06.20101️⃣, through: open }
      source: 2️⃣text2️⃣
      """,
      "1️⃣ malformed-date: '14.06.2010' is not how a date is written",
      "help: write the year, the month and the day, and nothing else: '2010-06-14'",
      "2️⃣ wrong-kind: 'source' takes keys with values, not a single value",
      "help: write 'key: value' on lines of their own"),
  ]
}
