import ArgumentParser
import Avenant

/// Runs the scenarios of contracts.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the scenarios of contracts: what must follow, against what does.",
    discussion: """
      Exits with 1 when a scenario fails, with 2 when a contract or a scenario cannot be used.

      Example: avenant test policies
      """)

  @Argument(help: "Folders: of a contract, or of contracts.", completion: .directory)
  var paths: [String]

  @Option(help: "text for people, json for machines.")
  var format: OutputFormat = .text

  func run() throws {
    let report = try Reporting.unusable(format) { try ContractLibrary.test(paths) }
    switch format {
    case .json: try Terminal.say(report.json)
    case .text:
      try Terminal.say(
        report.text(usesColour: Terminal.coloursOutput) { result in
          let scenario = result.scenario
          return "avenant explain \(scenario.range.file.path.shellQuoted)"
            + " --scenario \(scenario.name.shellQuoted)"
        })
    }
    if !report.failures.isEmpty { throw Terminal.no }
  }
}
