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
  var from: Day?

  @Option(help: "The last date of evaluation; as long as anything changes when left out.")
  var through: Day?

  @Option(help: "text for people, json for machines.")
  var format: OutputFormat = .text

  func validate() throws {
    if let from, let through, through.date < from.date {
      throw ValidationError("--through lies before --from.")
    }
  }

  /// Says so where the last day lies before the one that picks the version, from which it is looked on.
  private func refuseNoDays(of facts: Facts, in contract: LoadedContract) throws {
    guard from == nil, let through,
      case .known(.date(let start)) = facts[contract.contract.governedBy],
      through.date < start
    else { return }
    throw Reporting.unusable(
      "--through lies before \(start), on which the ticket begins; give --from as well")
  }

  func run() throws {
    let timeline = try Reporting.unusable {
      let contract = try options.loadedContract()
      let facts = try contract.facts(options.input())
      try refuseNoDays(of: facts, in: contract)
      return try contract.timeline(facts, from: from?.date, through: through?.date)
    }
    switch format {
    case .text: try Terminal.say(timeline.page(usesColour: Terminal.coloursOutput))
    case .json: try Terminal.say(timeline.json(pretty: true))
    }
  }
}
