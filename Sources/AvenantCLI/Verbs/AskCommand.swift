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
    try Reporting.unusable(format) {
      var interview = try begin()
      date.remarkOnToday(interview.asOf)
      try Refusal.naming("--outcome") {
        switch format {
        case .json: try Terminal.say(interview.json().text(pretty: true))
        case .text:
          try converse(&interview)
          try Terminal.say(
            try interview.explanation().page(usesColour: Terminal.coloursOutput))
        }
      }
    }
  }

  /// Begins with what is known, or refuses all of it that cannot be used.
  private func begin() throws -> Interview {
    var problems = Problems()
    let contract = try options.loadedContract(&problems)
    let input = try options.input(&problems)
    let day = date.day(for: contract, &problems)
    try problems.requireDecidable(input, under: contract, on: day)
    var about = outcome
    if let contract, let outcome {
      let isThere: Void? = try problems.collect {
        try Refusal.naming("--outcome") { try contract.contract.requireOutcome(named: outcome) }
      }
      if isThere == nil { about = nil }
    }
    let interview = try problems.collect {
      try contract.map { try Interview($0, knowing: input, about: about, asOf: day) }
    }
    try problems.throwIfAny()
    guard let begun = interview ?? nil else { preconditionFailure("what is wrong was refused") }
    return begun
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
