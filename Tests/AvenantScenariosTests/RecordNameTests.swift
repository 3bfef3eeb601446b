import AvenantScenarios
import Testing

/// Clauses for each record, which scenarios name with the number of the record.
@Suite struct RecordNameTests {
  private static let extras = "{ extras: [{ price: 5 EUR }, { price: 0 EUR }] }"
  private static let due = "charges: { nights: due, \"extra[1]\": due }"

  @Test(arguments: [
    Differing(extras, expecting: "{ \(due), applies: [\"extra[1]\"] }"),
    Differing(extras, expecting: "{ \(due), does_not_apply: [\"extra[2]\"] }"),
    Differing(extras, expecting: "{ \(due), applies: [extra] }"),
    Differing(
      "{ extras: [{ price: { unknown: true } }] }",
      expecting: "{ charges: { nights: due }, undetermined: [\"extra[1]\"] }"),
    Differing(
      "{ extras: { unknown: true } }",
      expecting: "{ charges: { nights: due }, undetermined: [extra] }"),
    Differing(
      extras, expecting: "{ \(due), applies: [\"extra[2]\"] }",
      "clause extra[2]: applies, not does not apply (extra does_not_apply)"),
    Differing(
      extras, expecting: "{ \(due), does_not_apply: [\"extra[1]\"] }",
      "clause extra[1]: does not apply, not applies (extra applies)"),
    Differing(
      extras, expecting: "{ \(due), applies: [\"extra[3]\"] }",
      "clause extra[3]: applies, not none"),
    Differing(
      "{ extras: { unknown: true } }",
      expecting: "{ charges: { nights: due }, applies: [\"extra[3]\"] }",
      "clause extra[3]: applies, not undetermined"),
    Differing(
      extras, expecting: "{ \(due), undetermined: [\"extra[3]\"] }",
      "clause extra[3]: undetermined, not none"),
  ])
  func aClauseIsReadForTheRecordThatIsNamed(_ example: Differing) throws {
    #expect(try example.found() == example.differences)
  }

  @Test(arguments: [
    Differing(
      extras, expecting: "{ charges: { nights: due, extra: due } }",
      "charge extra[1] status: none, not due (extra applies)",
      "not-in-version: version '2010' has a charge 'extra' for each record",
      "help: say it of one record after the other: 'extra[1]', …"),
    Differing(
      "{ extras: { unknown: true } }",
      expecting: "{ charges: { nights: due, extra: undetermined } }"),
  ])
  func theNameAloneSpeaksOfNoRecord(_ example: Differing) throws {
    #expect(try example.found() == example.differences)
  }

  @Test(arguments: ["extra[0]", "extra[-9223372036854775808]", "extra[x]", "extra[1", "extra[1]]"])
  func whatIsNoNumberOfARecordIsADiagnostic(_ name: String) throws {
    let example = Differing(
      Self.extras, expecting: "{ \(Self.due), applies: [\"\(name)\"] }",
      "not-in-version: version '2010' has no clause '\(name)'",
      "help: records count from 1: write 'extra[1]'")
    #expect(try example.found() == example.differences)
  }

  @Test func aClauseThatIsReadOnceHasNoRecords() throws {
    let example = Differing(
      expecting: "{ charges: { nights: due, \"linen[1]\": not_due } }",
      "not-in-version: version '2010' has no charge 'linen[1]'",
      "help: 'linen' is read once, not for each record: write 'linen'")
    #expect(try example.found() == example.differences)
  }
}
