import AvenantDiagnostics
import AvenantScenarios
import Testing

/// Facts, what is expected of them, and what comes out differently: a line for each difference.
struct Differing: Sendable, CustomTestStringConvertible {
  let facts: String
  let expecting: String
  let differences: [String]

  /// Takes facts on top of a stay of two nights in March 2010.
  init(_ facts: String = "{}", expecting: String, _ differences: String...) {
    self.facts = facts
    self.expecting = expecting
    self.differences = differences
  }

  var testDescription: String { "\(facts) → \(expecting)" }

  /// What comes out differently; names that the version does not have are lines with `line:column`.
  func found() throws -> [String] {
    try SampleContract().results(
      """
      given: { stay.from: 2010-03-10, stay.nights: 2 }
      scenarios:
        - scenario: One
          as_of: 2010-03-12
          facts: \(facts)
          expect: \(expecting)
      """
    ).flatMap { result in
      result.mismatches.map(Self.line)
        + result.diagnostics.flatMap { diagnostic in
          ["\(diagnostic.id): \(diagnostic.message)"]
            + (diagnostic.help.map { ["help: \($0)"] } ?? [])
        }
    }
  }

  private static func line(_ mismatch: Mismatch) -> String {
    let thing = [mismatch.subject.kind.rawValue, mismatch.subject.name, mismatch.part?.rawValue]
    let clauses = mismatch.clauses.map { clause in
      [clause.name, clause.role.rawValue, clause.object].compactMap { $0 }.joined(separator: " ")
    }
    return thing.compactMap { $0 }.joined(separator: " ")
      + ": \(mismatch.expected), not \(mismatch.actual)"
      + (clauses.isEmpty ? "" : " (\(clauses.joined(separator: ", ")))")
  }
}
