import ArgumentParser
import Avenant

/// Says what changes from one version to another.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changes from one version to another, for every ticket there may be.",
    discussion: """
      BEFORE and AFTER are ids of versions; with --working-copy, AFTER is one of the contract that \
      lies there. Left out, BEFORE is the version before the last, and AFTER the last.

      With --tickets, real tickets are decided under both versions instead, whatever their dates, \
      and what changes is counted.

      It is told what changes as the open questions are read, by the contract or by --reading, and \
      then what changes otherwise under every other reading, one at a time.

      Exits with 1 when something could not be proven within the budget, and when more changes than \
      --fail-on allows.

      Example: avenant diff incident-support 2008 2010-06-14
      """)

  @Argument(help: "The contract: its folder, or its id beneath ./policies.")
  var contract: String

  @Argument(help: "The id of the earlier version.")
  var before: String?

  @Argument(help: "The id of the later version.")
  var after: String?

  @Option(
    name: .customLong("working-copy"), help: "The folder of the contract that AFTER is of.",
    completion: .directory)
  var workingCopy: String?

  @Option(help: "The most nodes that the analysis visits for one question.")
  var budget = AnalysisOptions().budget

  @Option(help: "The most cases that are told of one change.")
  var cases = VersionDifference.standardCases

  @OptionGroup var readings: ReadingOptions

  @OptionGroup var history: HistoryOptions

  @Option(help: "text for people, json for machines, markdown for a review.")
  var format: DiffFormat = .text

  func validate() throws {
    guard budget > 0 else { throw ValidationError("--budget is a number of nodes above 0.") }
    guard cases > 0 else { throw ValidationError("--cases is a number of cases above 0.") }
  }

  func run() async throws {
    if let tickets = history.tickets { return try await compare(tickets) }
    let difference = try Reporting.unusable(format.ofProblems) { try self.difference() }
    switch format {
    case .text: try Terminal.say(difference.text(cases: cases))
    case .json: try Terminal.say(difference.json(cases: cases))
    case .markdown: try Terminal.say(difference.markdown(cases: cases))
    }
    if !difference.isSettled { throw Terminal.no }
  }

  private func difference() throws -> VersionDifference {
    var problems = Problems()
    let compared = try ComparedVersions(self, &problems)
    try problems.throwIfAny()
    let progress = QuestionProgress()
    defer { progress.clear() }
    guard
      let compared,
      let difference = compared.contract.difference(
        from: compared.before, to: compared.after, of: compared.other, budget: budget,
        progress: progress.show)
    else { preconditionFailure("a version that is not there was refused") }
    return difference
  }

  // MARK: Tickets

  private func compare(_ tickets: String) async throws {
    var run = try Reporting.unusable(format.ofProblems) { try historyRun(tickets) }
    let difference: HistoryDifference
    do {
      difference = try await run.difference()
    } catch let refusal as Refusal {
      throw try Reporting.told(refusal, format.ofProblems)
    }
    switch format {
    case .text: try Terminal.say(difference.text())
    case .json: try Terminal.say(difference.json())
    case .markdown: try Terminal.say(difference.markdown())
    }
    let exceeded = history.failOn.filter { difference.exceeds($0.budget) }
    for budget in exceeded { Terminal.warn("More changes than \(budget.words).") }
    if !exceeded.isEmpty || !difference.refusals.isEmpty { throw Terminal.no }
  }

  private func historyRun(_ tickets: String) throws -> HistoryRun {
    var problems = Problems()
    let compared = try ComparedVersions(self, &problems)
    if let compared { refuseOtherCurrencies(than: compared.contracts, &problems) }
    let asOf = history.date.day(for: compared?.contract, &problems)
    let input = try problems.collect { try BatchInput(tickets, .ndjson) }
    try problems.throwIfAny()
    history.date.remarkOnToday(asOf)
    guard let compared, let input,
      let comparison = compared.contract.history(
        from: compared.before, to: compared.after, of: compared.other, asOf: asOf, budget: budget)
    else { preconditionFailure("a version that is not there was refused") }
    return HistoryRun(input, comparison, threads: history.threads.count)
  }

  /// A limit in a currency in which nobody pays would never be exceeded.
  private func refuseOtherCurrencies(
    than contracts: [LoadedContract], _ problems: inout Problems
  ) {
    let known = Set(
      contracts.flatMap(\.contract.versions).flatMap(\.clauses).compactMap { $0.charge?.currency })
    for (index, budget) in history.failOn.enumerated() {
      guard case .money(let limit) = budget.budget, !known.contains(limit.currency) else {
        continue
      }
      problems.report(
        .nothingOwed(
          in: limit.currency, of: budget.words, number: index + 1,
          but: known.map(\.code).sorted()))
    }
  }
}

/// How a difference is shown.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown

  /// How it is told that there is none.
  var ofProblems: OutputFormat { self == .json ? .json : .text }
}
