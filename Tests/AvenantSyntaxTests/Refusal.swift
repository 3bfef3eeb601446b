import AvenantDiagnostics
import Testing

/// A marked text and what is wrong with it: a line for each message, behind the mark of its place.
struct Refusal: Sendable, CustomTestStringConvertible {
  let text: String
  let problems: [String]

  init(_ text: String, _ problems: String...) {
    self.text = text
    self.problems = problems
  }

  var testDescription: String { text }

  /// The ids of the problems.
  var ids: [String] {
    problems.compactMap { line in
      if line.hasPrefix("help: ") || line.contains(" note: ") { return nil }
      return line.split(separator: " ").dropFirst().first.map { String($0.dropLast()) }
    }
  }
}
