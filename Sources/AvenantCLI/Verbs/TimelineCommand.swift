import ArgumentParser
import Avenant

/// Tells when the decision for a ticket changes, and why.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Say on which days the decision for a ticket changes, and why.",
    discussion: """
      Begins on the day that picks the version, and goes on as long as anything changes.

      Example: avenant timeline incident-support --ticket examples/tickets/july-diagnostic.yaml
      """)

  @OptionGroup var options: ContractOptions

  @Option(help: "The first date of evaluation; the day that picks the version when left out.")
  var from: String?

  @Option(help: "The last date of evaluation; as long as anything changes when left out.")
  var through: String?

  @Option(help: "text for people, json for machines.")
  var format: OutputFormat = .text

  func run() throws {
    let timeline = try Reporting.unusable(format) { try self.timeline() }
    switch format {
    case .text: try Terminal.say(timeline.page(usesColour: Terminal.coloursOutput))
    case .json: try Terminal.say(timeline.json(pretty: true))
    }
  }

  private func timeline() throws -> TimelineExplanation {
    var problems = Problems()
    let from = from?.day(of: "--from", &problems)
    let through = through?.day(of: "--through", &problems)
    let contract = try options.loadedContract(&problems)
    let input = try options.input(&problems)
    let facts = try problems.collect { try contract?.facts(input) } ?? nil
    try problems.requireDecidable(input, under: contract, on: from)
    if let from, let through, through < from {
      problems.reportWrongLine(.daysOutOfOrder(through, before: "--from"))
    }
    if let contract, let facts, self.from == nil, let through {
      refuseNoDays(of: facts, in: contract, through, &problems)
    }
    try problems.throwIfAny()
    guard let contract, let facts else { preconditionFailure("what is not there was refused") }
    return try contract.timeline(facts, from: from, through: through)
  }

  /// Says so where the last day lies before the one that picks the version, from which it is looked
  /// on.
  private func refuseNoDays(
    of facts: Facts, in contract: LoadedContract, _ through: CalendarDate,
    _ problems: inout Problems
  ) {
    guard case .known(.date(let start)) = facts[contract.contract.governedBy], through < start
    else { return }
    problems.report(
      .daysOutOfOrder(
        through, before: "\(start), on which the ticket begins", help: "give --from as well"))
  }
}
