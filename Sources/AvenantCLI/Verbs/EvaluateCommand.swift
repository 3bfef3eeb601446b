import ArgumentParser
import Avenant

/// Prints the decision for a ticket.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Print the decision for a ticket, as JSON.",
    discussion: """
      Example: avenant evaluate examples/tickets/july-diagnostic.yaml \
      --contract incident-support --as-of 2010-08-01
      """)

  @OptionGroup var options: TicketOptions

  @Flag(help: "Print the decision on one line.")
  var compact = false

  @Option(help: "How problems are told: text for people, json for machines.")
  var format: OutputFormat = .text

  func run() throws {
    let decision = try Reporting.unusable(format) {
      let ticket = try options.ticket()
      return try ticket.contract.evaluate(
        ticket.facts, asOf: ticket.asOf, otherReadings: true)
    }
    try Terminal.say(decision.json(pretty: !compact))
  }
}
