import ArgumentParser
import Avenant

/// Tells why a ticket is decided as it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a ticket is charged, credited, entitled and obliged to, and why.",
    discussion: """
      Example: avenant explain examples/tickets/july-diagnostic.yaml \
      --contract incident-support --as-of 2010-08-01 --about diagnostic_charge
      """)

  /// How much is told.
  enum Depth: String, ExpressibleByArgument, CaseIterable {
    case line, page, json
  }

  @OptionGroup var options: TicketOptions

  @Option(
    help: """
      A clause, one of its records (call_out[2]), an entitlement or a value, by its id; all that \
      follows when left out.
      """)
  var about: String?

  @Option(help: "A line for each outcome, a page, or json for machines.")
  var depth: Depth = .page

  @Flag(help: "Tell every rounding, with what it added or dropped.")
  var cents = false

  func validate() throws {
    if cents, depth == .line {
      throw ValidationError("--cents needs a page or json, not --depth line")
    }
  }

  func run() throws {
    let explanation = try Reporting.unusable(depth == .json ? .json : .text) {
      let ticket = try options.ticket(about: about)
      return try Refusal.naming("--about") {
        try ticket.contract.explain(
          ticket.facts, asOf: ticket.asOf, about: about, changes: depth != .line,
          cents: cents)
      }
    }
    switch depth {
    case .line: try Terminal.say(explanation.line)
    case .page: try Terminal.say(explanation.page(usesColour: Terminal.coloursOutput))
    case .json: try Terminal.say(explanation.json(pretty: true))
    }
  }
}
