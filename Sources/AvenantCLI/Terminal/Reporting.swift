import ArgumentParser
import Avenant

/// Tells what cannot be used, in one place.
enum Reporting {
  /// Runs `work`; tells what cannot be used, and exits.
  ///
  /// - Parameters:
  ///   - format: How it is told: to people on standard error; to machines in place of the result,
  ///     as `avenant check` tells it.
  ///   - work: What may refuse something.
  /// - Returns: What `work` gives.
  /// - Throws: The exit code, once it is told.
  static func unusable<Result>(
    _ format: OutputFormat = .text, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch {
      guard let refusal = Refusal(error) else { throw error }
      throw try told(refusal, format)
    }
  }

  /// Tells why nothing is done, and gives the exit code.
  static func told(_ refusal: Refusal, _ format: OutputFormat) throws -> ExitCode {
    switch format {
    case .text: Terminal.warn(refusal.text)
    case .json: try Terminal.say(refusal.json)
    }
    return refusal.code
  }

  /// How problems are shown to people.
  static var renderer: DiagnosticTextRenderer {
    DiagnosticTextRenderer(usesColour: Terminal.coloursErrors)
  }
}
