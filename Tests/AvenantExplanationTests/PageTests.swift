import Avenant
import FoundationEssentials
import SmallContracts
import Testing

/// The pages, lines and JSON of the tickets in `examples/tickets`, as people read them.
///
/// After a change that is meant, run the tests with `REWRITE_GOLDEN=1` and read the difference.
@Suite struct PageTests {
  private static let tickets = [
    "july-diagnostic.yaml", "june-diagnostic.json", "late-on-30-june.json",
    "provider-at-fault.json",
    "accepted-quote.yaml", "disputed-estimate.json", "fault-not-known.json", "before-the-plan.yaml",
  ]

  @Test(arguments: tickets)
  func aTicketIsExplainedAsWritten(ticket: String) throws {
    let page = try Told(ticket: ticket).page()
    let name = String(ticket.prefix { $0 != "." })
    #expect(try page == Golden.expected("\(name).txt", actual: page))
  }

  @Test(arguments: tickets)
  func noLineIsWiderThanEightyColumns(ticket: String) throws {
    for line in try Told(ticket: ticket).page().split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: tickets)
  func noIDStandsInTheText(ticket: String) throws {
    let explanation = try Told(ticket: ticket).explanation()
    for line in explanation.line.split(separator: "\n") { #expect(!line.contains("_"), "\(line)") }
    for outcome in explanation.outcomes {
      let lines = outcome.clauses.flatMap(\.conditions) + outcome.steps
      let text = lines.flatMap { $0.outline(indent: "") } + [outcome.otherwise ?? ""]
      for line in text { #expect(!line.contains("_"), "\(line)") }
    }
  }

  @Test func aWaiverThatNoAnswerCanBringAboutIsNotCalledOpen() throws {
    let told = try Told(ticket: "july-diagnostic.yaml", ["diagnosis.performed_on=?"])
    #expect(
      try told.page(about: "diagnostic_charge").contains(
        "    ✗ whatever is not known, the clause does not apply                    launch\n"))
  }

  @Test func oneLineForEachOutcome() throws {
    #expect(
      try Told(ticket: "july-diagnostic.yaml").explanation(about: "diagnostic_charge").line
        == "Diagnostic fee: 20.00 EUR excluding tax, due 14 August 2010, overdue (¶8 and ¶9)")
  }

  @Test func coloursAreUsedOnlyWhereTheyAreAskedFor() throws {
    let explanation = try Told(ticket: "july-diagnostic.yaml").explanation(about: "launch")
    #expect(!explanation.page().contains("\u{1B}"))
    #expect(explanation.page(usesColour: true).contains("\u{1B}[31m✗\u{1B}[0m the day of the"))
  }

  @Test func whatATerminalWouldObeyIsShownAndNotObeyed() throws {
    let contract = try SmallContract.shop.loaded()
    let facts = try contract.facts(
      json: #"{"ordered_on": "2024-05-03", "quantity": 1, "note": "\u009b31m \u202e漢字"}"#)
    let asOf = try #require(CalendarDate("2024-06-01"))
    let page = try contract.explain(facts, asOf: asOf, about: "no_returns").page()
    #expect(page.contains(#"the note is "\u{9B}31m \u{202E}漢字""#))
    #expect(!page.unicodeScalars.contains("\u{9B}") && !page.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aNarrowPageKeepsItsWidth() throws {
    let page = try Told(ticket: "july-diagnostic.yaml").explanation(about: "launch").page(width: 50)
    #expect(
      page.contains(
        """
        The clause does not apply                   launch
          Diagnostics are free through June 2010, while
          billing is set up.

        """))
  }

  @Test func theJSONHasItsKeysInOneOrder() throws {
    let told = try Told(ticket: "june-diagnostic.json")
    let json = try told.explanation(about: "launch").json()
    #expect(json == (try told.explanation(about: "launch").json()))
    #expect(json.hasPrefix(#"{"title":"Incident support and diagnostics","decision":{"contract":"#))
    #expect(json.contains(#""outcomes":[{"kind":"clause","id":"launch","status":"applies","#))
    #expect(
      json.contains(
        #"{"mark":"met","text":"the day of the diagnostic is 30 June 2010, in the launch period"#))
  }
}

/// What was read and found good.
private enum Golden {
  static func expected(_ name: String, actual: String) throws -> String {
    let path = "\(Repository.root)/Tests/AvenantExplanationTests/Golden/\(name)"
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] != nil {
      try actual.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
