import ArgumentParser
import Avenant

/// Turns what cannot be used into words and an exit code, in one place.
enum Reporting {
  /// Runs `work`; says what cannot be used, and exits with 2.
  static func unusable<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DiagnosticsError {
      Terminal.warn(renderer.render(error.diagnostics))
      throw Terminal.unusable
    } catch let error as EvaluationError {
      throw unusable(error)
    } catch ExplanationError.evaluation(let error) {
      throw unusable(error)
    } catch ExplanationError.unknownOutcome(let error) {
      throw unusable(error.description)
    }
  }

  private static func unusable(_ error: EvaluationError) -> ExitCode {
    unusable(error.id, error.description)
  }

  /// Says that a name of the command line is none of the contract or of the file: the line itself is
  /// well formed, so that nobody needs to hear how it is used.
  static func unusable(_ message: String, _ others: [String] = []) -> ExitCode {
    Terminal.warn("error: \(message.harmless)")
    for other in others { Terminal.warn("  \(other.harmless)") }
    return Terminal.unusable
  }

  /// Says that something cannot be used.
  static func unusable(_ id: String, _ message: String) -> ExitCode {
    Terminal.warn("error[\(id)]: \(message.harmless)")
    return Terminal.unusable
  }

  /// Says why a file, a pipe or a device cannot be read.
  static func unreadable(_ name: String, _ failure: SystemFailure) -> ExitCode {
    unusable("unreadable-file", "'\(name)' cannot be read: \(failure.words)")
  }

  /// Says why a file, a pipe or a device cannot be written.
  static func unwritable(_ name: String, _ failure: SystemFailure) -> ExitCode {
    unusable("unwritable-file", "'\(name)' cannot be written: \(failure.words)")
  }

  /// Says which line of the tickets has ended the work, and why.
  static func unusable(_ stop: BatchStop) -> ExitCode {
    for problem in stop.problems {
      Terminal.warn(
        "error[\(problem.id)]: line \(problem.line ?? stop.line): \(problem.message.harmless)")
      if let help = problem.help { Terminal.warn("help: \(help.harmless)") }
    }
    return Terminal.unusable
  }

  /// How problems are shown to people.
  static var renderer: DiagnosticTextRenderer {
    DiagnosticTextRenderer(usesColour: Terminal.coloursErrors)
  }
}
