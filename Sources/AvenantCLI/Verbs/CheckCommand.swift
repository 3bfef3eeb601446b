import ArgumentParser
import Avenant

/// Says all that is wrong with contracts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say all that is wrong with contracts.",
    discussion: """
      Exits with 1 when there is an error, with 2 when there is no contract; warnings alone \
      exit with 0.

      Example: avenant check policies
      """)

  @Argument(
    help: "Folders: of a contract, or of contracts.", completion: .directory)
  var paths: [String]

  @Option(help: "text for people, json for machines.")
  var format: OutputFormat = .text

  func run() throws {
    let diagnostics = ContractLibrary.check(paths)
    switch format {
    case .json: Terminal.say(DiagnosticJSONRenderer().render(diagnostics))
    case .text:
      let renderer = DiagnosticTextRenderer(usesColour: Terminal.coloursOutput)
      Terminal.say(diagnostics.isEmpty ? "no problems" : renderer.render(diagnostics))
    }
    if diagnostics.contains(where: { $0.id == .noContractInFolder }) { throw Terminal.unusable }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Terminal.no }
  }
}
