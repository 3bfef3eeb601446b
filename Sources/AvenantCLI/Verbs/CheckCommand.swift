import ArgumentParser
import Avenant

/// Says all that is wrong with contracts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say all that is wrong with contracts.",
    discussion: """
      A contract without errors is analysed as well: clauses that can never apply, conditions that \
      decide nothing, contradictions, dates from which on something is missing. Of scenarios the \
      names are checked; 'avenant test' runs them.

      Exits with 1 when there is an error, with 2 when there is no contract; warnings alone \
      exit with 0.

      Example: avenant check policies
      """)

  @Argument(
    help: "Folders: of a contract, or of contracts.", completion: .directory)
  var paths: [String]

  @Option(help: "text for people, json for machines.")
  var format: OutputFormat = .text

  @Flag(inversion: .prefixedNo, help: "Analyse contracts without errors.")
  var analysis = true

  @Flag(help: "Show the open questions on which money depends, each with a ticket.")
  var questions = false

  @Option(help: "The most nodes that the analysis visits for one question.")
  var budget = AnalysisOptions().budget

  @Option(help: "How many months of dates that end matter; needs --as-of.")
  var horizon: Int?

  @Option(name: .customLong("as-of"), help: "The date from which the horizon is counted.")
  var asOf: String?

  func validate() throws {
    guard budget > 0 else { throw ValidationError("--budget is a number of nodes above 0.") }
    guard (horizon == nil) == (asOf == nil) else {
      throw ValidationError("--horizon and --as-of go together.")
    }
    if let horizon, horizon < 0 { throw ValidationError("--horizon is not negative.") }
    guard let asOf else { return }
    guard CalendarDate(asOf) != nil else {
      throw ValidationError("--as-of is a date like 2010-07-20.")
    }
    guard end != nil else {
      throw ValidationError("--horizon ends behind \(CalendarDate.latest), the last day there is.")
    }
  }

  /// The last day that matters.
  private var end: CalendarDate? {
    guard let horizon, let day = asOf.flatMap({ CalendarDate($0) }) else { return nil }
    // With this rule every month has the day, so that only the end of the calendar is in the way.
    return try? day.adding(Period(months: horizon), monthEnd: .lastDay)
  }

  func run() throws {
    // For people open questions are counted where they are not shown.
    let looksAtQuestions = questions || format == .text
    let progress = QuestionProgress()
    let options = AnalysisOptions(
      budget: budget, showsQuestions: looksAtQuestions, horizon: end, progress: progress.show)
    let all = ContractLibrary.check(paths, analysis: analysis ? options : nil)
    progress.clear()
    let diagnostics = questions ? all : all.filter { $0.id != .moneyDependsOnQuestion }
    switch format {
    case .json: try Terminal.say(DiagnosticJSONRenderer().render(diagnostics))
    case .text:
      let renderer = DiagnosticTextRenderer(usesColour: Terminal.coloursOutput)
      try Terminal.say(diagnostics.isEmpty ? "no problems" : renderer.render(diagnostics))
      try sayQuestions(all)
    }
    if diagnostics.contains(where: { $0.id == .noContractInFolder || $0.id == .unreadableFolder }) {
      throw Terminal.unusable
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Terminal.no }
  }

  /// Says in one line on how many open questions money depends, where they are not shown; of others
  /// it may not be proven.
  private func sayQuestions(_ diagnostics: [Diagnostic]) throws {
    let places = Set(diagnostics.filter { $0.id == .moneyDependsOnQuestion }.map(\.range))
    guard !questions, !places.isEmpty else { return }
    let count = "at least \(places.count) open question" + (places.count == 1 ? "" : "s")
    try Terminal.say(
      "Money depends on \(count); --questions shows \(places.count == 1 ? "it" : "them").")
  }
}
