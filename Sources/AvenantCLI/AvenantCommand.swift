import ArgumentParser
import Avenant

/// The command `avenant`: one verb a file.
@main
struct AvenantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avenant",
    abstract: "Contract terms as data: what they make due, and why.",
    discussion: """
      Exit codes: 0 when all is well; 1 when the answer is no (a contract with errors, a scenario \
      that fails); 2 when the input cannot be used; 64 for a wrong command line.
      """,
    version: engineVersion,
    subcommands: [
      AskCommand.self, BatchCommand.self, CheckCommand.self, DiffCommand.self,
      EvaluateCommand.self, ExplainCommand.self, TestCommand.self, TimelineCommand.self,
    ])

  /// Reads the command line and does what it says; a verb that need not wait starts no other
  /// thread.
  @MainActor
  static func main() async {
    Descriptor.keepStandardNumbers()
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let refusal as Refusal {
      Terminal.warn(refusal.text)
      exit(withError: refusal.code)
    } catch {
      exit(withError: error)
    }
  }
}
