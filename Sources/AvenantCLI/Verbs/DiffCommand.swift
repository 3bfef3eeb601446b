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
    let difference = try Reporting.unusable { try self.difference() }
    switch format {
    case .text: try Terminal.say(difference.text(cases: cases))
    case .json: try Terminal.say(difference.json(cases: cases))
    case .markdown: try Terminal.say(difference.markdown(cases: cases))
    }
    if !difference.isSettled { throw Terminal.no }
  }

  private func difference() throws -> VersionDifference {
    let (one, before, other, after) = try versions()
    let progress = QuestionProgress()
    defer { progress.clear() }
    guard
      let difference = one.difference(
        from: before, to: after, of: other, budget: budget, progress: progress.show)
    else { throw unknown(before, in: one, after, in: other) }
    return difference
  }

  // MARK: Tickets

  private func compare(_ tickets: String) async throws {
    var run = try Reporting.unusable {
      let (one, before, other, after) = try versions()
      try refuseOtherCurrencies(than: [one, other ?? one])
      let asOf = history.date.day(for: one)
      guard
        let comparison = one.history(
          from: before, to: after, of: other, asOf: asOf, budget: budget)
      else { throw unknown(before, in: one, after, in: other) }
      return try HistoryRun(tickets, comparison, threads: history.threads.count)
    }
    let difference = try await run.difference()
    switch format {
    case .text: try Terminal.say(difference.text())
    case .json: try Terminal.say(difference.json())
    case .markdown: try Terminal.say(difference.markdown())
    }
    let exceeded = history.failOn.filter { difference.exceeds($0.budget) }
    for budget in exceeded { Terminal.warn("More changes than \(budget.words).") }
    if !exceeded.isEmpty || !difference.refusals.isEmpty { throw Terminal.no }
  }

  /// A limit in a currency in which nobody pays would never be exceeded.
  private func refuseOtherCurrencies(than contracts: [LoadedContract]) throws {
    let known = Set(
      contracts.flatMap(\.contract.versions).flatMap(\.clauses).compactMap { $0.charge?.currency })
    for budget in history.failOn {
      guard case .money(let limit) = budget.budget, !known.contains(limit.currency) else {
        continue
      }
      let codes = known.map(\.code).sorted().joined(separator: ", ")
      throw Reporting.unusable(
        "--fail-on \(budget.words): nothing is owed in \(limit.currency.code), but in \(codes)")
    }
  }

  // MARK: Versions

  /// Says which of two versions there is not, and which there are.
  private func unknown(
    _ before: String, in one: LoadedContract, _ after: String, in other: LoadedContract?
  ) -> ExitCode {
    let sides = [(before, one), (after, other ?? one)]
    for (id, contract) in sides where !contract.contract.versions.contains(where: { $0.id == id }) {
      let known = contract.contract.versions.map(\.id).joined(separator: ", ")
      return Reporting.unusable("there is no version '\(id)': known are \(known)")
    }
    return Terminal.unusable
  }

  /// The two contracts, with the ids of the versions; the second is `nil` where it is the first.
  private func versions() throws -> (LoadedContract, String, LoadedContract?, String) {
    var one = try ContractPath.contract(in: ContractPath.folder(of: contract))
    var other = try workingCopy.map { try ContractPath.contract(in: ContractPath.folder(of: $0)) }
    (one, other) = try one.reading(readings.choices(), with: other)
    let ids = one.contract.versions.map(\.id)
    let later = (other ?? one).contract.versions.map(\.id)
    let known = "known are \(ids.joined(separator: ", "))"
    guard let after = after ?? later.last,
      let before = before ?? (other == nil ? ids.dropLast().last : ids.last)
    else { throw ValidationError("There is only one version: \(known).") }
    return (one, before, other, after)
  }
}

/// How a difference is shown.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}
