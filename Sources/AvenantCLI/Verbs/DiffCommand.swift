import ArgumentParser
import Avenant

/// Says what changes from one version to another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changes from one version to another, for every ticket there may be.",
    discussion: """
      BEFORE and AFTER are ids of versions; with --working-copy, AFTER is one of the contract that \
      lies there. Left out, BEFORE is the version before the last, and AFTER the last.

      Exits with 1 when something could not be proven within the budget.

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

  @Option(help: "text for people, json for machines, markdown for a review.")
  var format: DiffFormat = .text

  func validate() throws {
    guard budget > 0 else { throw ValidationError("--budget is a number of nodes above 0.") }
  }

  func run() throws {
    let difference = try Reporting.unusable { try self.difference() }
    switch format {
    case .text: Terminal.say(difference.text())
    case .json: Terminal.say(difference.json())
    case .markdown: Terminal.say(difference.markdown())
    }
    if !difference.open.isEmpty { throw Terminal.no }
  }

  private func difference() throws -> VersionDifference {
    let one = try ContractPath.contract(in: ContractPath.folder(of: contract))
    let other = try workingCopy.map { try ContractPath.contract(in: ContractPath.folder(of: $0)) }
    let ids = one.contract.versions.map(\.id)
    let later = (other ?? one).contract.versions.map(\.id)
    let known = "known are \(ids.joined(separator: ", "))"
    guard let after = after ?? later.last,
      let before = before ?? (other == nil ? ids.dropLast().last : ids.last)
    else { throw ValidationError("There is only one version: \(known).") }
    guard let difference = one.difference(from: before, to: after, of: other, budget: budget)
    else { throw ValidationError("There is no such version: \(known).") }
    return difference
  }
}

/// How a difference is shown.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}
