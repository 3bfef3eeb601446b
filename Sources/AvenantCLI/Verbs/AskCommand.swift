import ArgumentParser
import Avenant

/// Asks for what can still change an outcome, and explains it.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask for what can still change an outcome, and no more; then say why it is so.",
    discussion: """
      Answers are read from standard input, a line each. With --format json, what is known stands in \
      the ticket, and the next question is printed for a service to ask.

      Example: avenant ask incident-support --outcome diagnostic_charge --as-of 2010-08-20
      """)

  @OptionGroup var options: ContractOptions

  @Option(help: "A clause, an entitlement or a value, by its id; everything when left out.")
  var outcome: String?

  @OptionGroup var date: DateOptions

  @Option(help: "text asks here and now, json prints the next question.")
  var format: OutputFormat = .text

  func validate() throws {
    if format == .text, options.ticket == "-" {
      throw ValidationError("Standard input has the answers; write the ticket into a file.")
    }
  }

  func run() throws {
    try Reporting.unusable {
      let contract = try options.loadedContract()
      if let outcome {
        do {
          try contract.contract.requireOutcome(named: outcome)
        } catch {
          throw Reporting.unusable("\(error)")
        }
      }
      var interview = try Interview(
        contract, knowing: options.input(), about: outcome, asOf: date.day(for: contract))
      switch format {
      case .json: try Terminal.say(interview.json().text(pretty: true))
      case .text:
        try converse(&interview)
        try Terminal.say(
          try interview.explanation().page(usesColour: Terminal.coloursOutput))
      }
    }
  }

  /// Asks until nothing is left to be asked, or nobody answers.
  private func converse(_ interview: inout Interview) throws {
    while let question = interview.question {
      try Terminal.say(([question.ask] + question.hints.map { "  \($0)" }).joined(separator: "\n"))
      guard let line = readLine() else {
        Terminal.warn("No more answers; this is what follows so far.")
        break
      }
      guard !line.unicodeScalars.contains("\u{FFFD}") else {
        try Terminal.say("  ✗ the answer is no UTF-8\n")
        continue
      }
      do throws(DiagnosticsError) {
        try interview.answer(line)
      } catch {
        for problem in error.diagnostics where problem.severity == .error {
          try Terminal.say("  ✗ " + problem.message.harmless)
          if let help = problem.help { try Terminal.say("    \(help.harmless)") }
        }
      }
      try Terminal.say("")
    }
  }
}
