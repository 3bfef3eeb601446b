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
      Terminal.warn("error[\(error.id)]: \(error.message)")
      throw Terminal.unusable
    }
  }

  /// How problems are shown to people.
  static var renderer: DiagnosticTextRenderer {
    DiagnosticTextRenderer(colour: Terminal.coloursErrors)
  }
}
