import ArgumentParser
import Avenant

/// What keeps the command from its work: all of it at once, to be told in one place.
struct Refusal: Error {
  /// What is wrong with no text: a stream that cannot be read, a date without a version.
  struct Remark {
    let id: String
    let message: String
    var help: String?
  }

  /// What has a place in a text or on the command line.
  let diagnostics: [Diagnostic]
  /// What has none.
  let remarks: [Remark]
  /// The exit code.
  let code: ExitCode

  init(diagnostics: [Diagnostic] = [], remarks: [Remark] = [], code: ExitCode = Terminal.unusable) {
    (self.diagnostics, self.remarks, self.code) = (diagnostics, remarks, code)
  }

  /// Takes what the library has thrown; `nil` for an error that keeps nobody from anything.
  init?(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let error as DiagnosticsError: self.init(diagnostics: error.diagnostics)
    case let error as EvaluationError: self.init(error)
    case ExplanationError.evaluation(let error): self.init(error)
    default: return nil
    }
  }

  /// Runs `work`, which may ask about an outcome that an option names.
  static func naming<Result>(_ option: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as UnknownOutcome {
      throw Refusal(diagnostics: [.unknownOutcome(error, of: option)])
    } catch ExplanationError.unknownOutcome(let error) {
      throw Refusal(diagnostics: [.unknownOutcome(error, of: option)])
    }
  }

  private init(_ error: EvaluationError) { self.init(error.id, error.description) }

  /// Refuses what stands in no text.
  init(_ id: String, _ message: String) {
    self.init(remarks: [Remark(id: id, message: message)])
  }

  /// Refuses the line of the tickets that has ended the work.
  init(_ stop: BatchStop) {
    self.init(
      remarks: stop.problems.map {
        Remark(id: $0.id, message: "line \($0.line ?? stop.line): \($0.message)", help: $0.help)
      })
  }

  /// Refuses a file, a pipe or a device that cannot be read.
  static func unreadable(_ name: String, _ failure: SystemFailure) -> Refusal {
    Refusal("unreadable-file", "'\(name)' cannot be read: \(failure.words)")
  }

  /// Refuses a file, a pipe or a device that cannot be written.
  static func unwritable(_ name: String, _ failure: SystemFailure) -> Refusal {
    Refusal("unwritable-file", "'\(name)' cannot be written: \(failure.words)")
  }

  /// All of it for people: what has no place first, and at last the number of all.
  var text: String {
    guard !diagnostics.isEmpty else { return remarks.map(\.text).joined(separator: "\n") }
    let placed = Reporting.renderer.render(diagnostics, beside: remarks.count)
    return (remarks.map(\.text) + [placed]).joined(separator: "\n\n")
  }

  /// All of it for machines: an array as `avenant check --format json` gives it.
  var json: String {
    DiagnosticJSONRenderer.array(
      diagnostics.map(\.jsonValue)
        + remarks.map { Diagnostic.jsonValue($0.id, $0.message, help: $0.help) })
  }
}

extension Refusal.Remark {
  fileprivate var text: String {
    "error[\(id)]: \(message.harmless)" + (help.map { "\nhelp: \($0.harmless)" } ?? "")
  }
}
