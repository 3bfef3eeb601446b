import Foundation
import Testing

@Suite struct CommandTests {
  private static let july = "examples/tickets/july-diagnostic.yaml"

  @Test func policiesWithoutProblemsExitWithZero() throws {
    let outcome = try Command.run("check", "policies")
    #expect(
      outcome.output
        == "no problems\nMoney depends on at least 8 open questions; --questions shows them.\n")
    #expect(outcome.code == 0)
  }

  @Test func aContractWithErrorsExitsWithOne() throws {
    let folder = try BrokenContract()
    let outcome = try Command.run("check", folder.path)
    #expect(
      outcome.output.contains("error[unknown-name]: there is no fact, term or definition 'fe'"))
    #expect(outcome.output.contains("versions/1.yaml:9:35"))
    #expect(outcome.code == 1)
  }

  @Test func problemsComeAsJSONForMachines() throws {
    let folder = try BrokenContract()
    let outcome = try Command.run("check", folder.path, "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let problems = try #require(json as? [[String: Any]])
    #expect(problems.map { $0["id"] as? String } == ["unknown-name"])
    #expect(problems.first?["line"] as? Int == 9)
    #expect(problems.first?["column"] as? Int == 35)
    #expect(outcome.code == 1)
  }

  @Test func openQuestionsOnWhichMoneyDependsAreShownOnRequest() throws {
    let outcome = try Command.run("check", "policies/incident-support", "--questions")
    #expect(
      outcome.output.contains(
        "warning[money-depends-on-question]: what is owed depends on 'free_period_date': under"),
      "\(outcome.output)")
    #expect(
      outcome.output.contains(
        "what is owed depends on 'vat_of_the_quote': under 'with' it would be taxed otherwise"))
    #expect(outcome.code == 0)
  }

  @Test func aContractWithoutScenariosIsNotTested() throws {
    let folder = try Folder()
    let parking = folder.file("parking")
    try FileManager.default.copyItem(atPath: Command.root + "/policies/parking", toPath: parking)
    try FileManager.default.removeItem(atPath: parking + "/scenarios")
    let outcome = try Command.run("test", parking)
    #expect(outcome.problems.contains("error[nothing-to-test]: there is no scenario in"))
    #expect(outcome.code == 2)
  }

  @Test func aContractWithErrorsCannotDecideATicket() throws {
    let folder = try BrokenContract()
    let outcome = try Command.run("evaluate", Self.july, "--contract", folder.path)
    #expect(outcome.output == "")
    #expect(outcome.problems.contains("unknown-name"))
    #expect(outcome.code == 2)
  }

  @Test func aFolderWithoutAContractExitsWithTwo() throws {
    let outcome = try Command.run("check", "Sources")
    #expect(outcome.output.contains("there is no contract in 'Sources'"))
    #expect(outcome.code == 2)
  }

  @Test func aMisspeltContractIsOfferedItsName() throws {
    let outcome = try Command.run("check", "policies/incident-suport")
    #expect(outcome.output.contains("there is no contract in 'policies/incident-suport'"))
    #expect(outcome.output.contains("help: did you mean 'incident-support'?"))
    #expect(outcome.code == 2)
    let far = try Command.run("check", "policies/rental")
    #expect(!far.output.contains("did you mean"))
  }

  @Test func factsThatDoNotFitExitWithTwo() throws {
    let outcome = try Command.run(
      "evaluate", "-", "--contract", "incident-support",
      input: #"{"ticket.opened_on": "2010-02-30", "diagnosis.falt": "customer"}"#)
    #expect(outcome.problems.contains("there is no day '2010-02-30'"))
    #expect(outcome.problems.contains("did you mean 'diagnosis.fault'?"))
    #expect(outcome.code == 2)
  }

  @Test func aTicketThatNoVersionGovernsExitsWithTwo() throws {
    let outcome = try Command.run(
      "evaluate", Self.july, "--contract", "incident-support", "--set",
      "ticket.opened_on=2007-12-31", "--as-of", "2010-08-20")
    #expect(
      outcome.problems
        == "error[no-version-in-force]: no version of the contract is in force on 2007-12-31,"
        + " the date that picks it\n")
    #expect(outcome.code == 2)
  }

  @Test(arguments: [
    ["evaluate"], ["check"], ["evaluate", july, "--no-such", "option"], ["judge"],
  ])
  func aWrongCommandLineExitsWith64(arguments: [String]) throws {
    let outcome: Command.Outcome
    switch arguments.count {
    case 1: outcome = try Command.run(arguments[0])
    case 2: outcome = try Command.run(arguments[0], arguments[1])
    default:
      outcome = try Command.run(arguments[0], arguments[1], arguments[2], arguments[3])
    }
    #expect(outcome.code == 64)
    #expect(outcome.problems.contains("Usage:"))
  }

  @Test func aContractToBeChosenIsAskedFor() throws {
    let outcome = try Command.run("evaluate", Self.july)
    #expect(
      outcome.problems
        == "error[several-contracts]: there are several contracts\nhelp: choose one of air-passenger, "
        + "cloud-sla, incident-support, parcel-delivery, parking with --contract\n")
    #expect(outcome.code == 64)
  }

  @Test(arguments: [
    [
      "explain", july, "--contract", "incident-support", "--as-of", "2010-08-20", "--about",
      "launc",
    ],
    [
      "explain", july, "--contract", "incident-support", "--as-of", "2010-08-20", "--about",
      "launch[1]",
    ],
    ["explain", "policies/incident-support/scenarios/fee.yaml", "--scenario", "No such scenario"],
    ["explain", "no-such-file", "--contract", "incident-support"],
    ["evaluate", july, "--contract", "incident-support", "--set", "diagnosis.fault=custmer"],
    ["check", "no-such-folder"], ["test", "no-such-folder"],
  ])
  func whatTheContractOrTheTicketLacksIsToldWithoutHowTheCommandIsUsed(arguments: [String]) throws {
    let outcome = try Command.run(arguments: arguments)
    #expect(!(outcome.problems + outcome.output).contains("Usage:"))
    #expect((outcome.problems + outcome.output).contains("error"))
    #expect(outcome.code == 2)
  }

  @Test(arguments: [
    ("2010-13-01", "2", "--as-of is a date like 2010-07-20."),
    ("2010-07-20", "200000", "--horizon ends behind 9999-12-31, the last day there is."),
  ])
  func aHorizonThatIsNoneSaysWhy(asOf: String, months: String, problem: String) throws {
    let outcome = try Command.run(
      "check", "policies/parking", "--as-of", asOf, "--horizon", months)
    #expect(outcome.problems.hasPrefix("Error: \(problem)\n"))
    #expect(outcome.code == 64)
  }

  @Test func factsArePipedInAndChanged() throws {
    let outcome = try Command.run(
      "evaluate", "-", "--contract", "incident-support", "--as-of", "2010-08-20", "--compact",
      "--set", "diagnosis.fault=provider",
      input: """
        {"ticket": {"opened_on": "2010-07-12"}, "fee.announced_on": "2010-07-12",
         "diagnosis": {"performed_on": "2010-07-15", "fault": "customer",
                       "requested_because": "cause_unknown", "result": "solved"}}
        """)
    #expect(outcome.output.contains(#""diagnostic_charge":{"status":"waived""#))
    #expect(outcome.code == 0)
  }

  @Test func aDiagnosticAtHalfPastElevenInJuneUTCIsOfJulyInParis() throws {
    let outcome = try Command.run(
      "evaluate", Self.july, "--contract", "incident-support", "--as-of", "2010-08-20",
      "--compact", "--set", "ticket.opened_on=2010-06-28", "--set", "fee.announced_on=2010-06-28",
      "--set", "diagnosis.performed_on=2010-06-30T23:30:00Z")
    #expect(outcome.output.contains(#""diagnostic_charge":{"status":"due""#))
    #expect(outcome.output.contains(#""due_on":"2010-07-31""#))
  }

  @Test func todayIsTakenAndSaidWhenTheDateIsLeftOut() throws {
    let outcome = try Command.run("evaluate", Self.july, "--contract", "incident-support")
    #expect(outcome.problems.hasPrefix("As of today, "))
    #expect(outcome.code == 0)
  }

  @Test func theSameTicketGivesTheSameBytes() throws {
    let outputs = try (0..<3).map { _ in
      try Command.run(
        "evaluate", Self.july, "--contract", "incident-support", "--as-of", "2010-08-20"
      ).output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test func scenariosThatHoldTakeOneLine() throws {
    let outcome = try Command.run("test", "policies")
    #expect(outcome.output.hasSuffix(" scenarios passed\n"))
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.code == 0)
  }

  @Test(arguments: ["check", "evaluate", "explain", "test"])
  func everyVerbHasAnExample(verb: String) throws {
    let outcome = try Command.run(verb, "--help")
    #expect(outcome.output.contains("Example: avenant \(verb) "))
    #expect(outcome.code == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsGetCompletions(shell: String) throws {
    let outcome = try Command.run("--generate-completion-script", shell)
    #expect(outcome.output.contains("evaluate"))
    #expect(outcome.code == 0)
  }

  @Test func nothingIsColouredThatGoesToNoTerminal() throws {
    let folder = try BrokenContract()
    #expect(try !Command.run("check", folder.path).output.contains("\u{1B}"))
  }
}

/// A contract with one error, in a folder of its own.
private final class BrokenContract {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "avenant-\(UUID().uuidString)/broken")
    path = folder.path
    try FileManager.default.createDirectory(
      at: folder.appending(path: "versions"), withIntermediateDirectories: true)
    try """
    contract: broken
    title: A contract with an error
    parties: { provider: one, customer: other }
    currency: EUR
    governed_by: day
    facts: { day: { type: date } }
    """.write(to: folder.appending(path: "contract.yaml"), atomically: true, encoding: .utf8)
    try """
    contract: broken
    version: "1"
    in_force: { from: 2020-01-01, through: open }
    terms: { fee: { value: 1 EUR, cite: § 1 } }
    clauses:
      one:
        says: One costs a fee.
        cite: § 1
        charge: { label: One, amount: fe }
      two: { says: Two too., cite: § 2, charge: { label: Two, amount: fee } }
    """.write(
      to: folder.appending(path: "versions/1.yaml"), atomically: true, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(filePath: path).deletingLastPathComponent())
  }
}
