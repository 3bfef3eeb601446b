public import AvenantDiagnostics
package import AvenantSyntax
public import AvenantValues

/// A test that a lawyer can read: the facts of a ticket, a date, and what must follow.
public struct Scenario: Sendable {
  /// One sentence that says what is tested; no two scenarios of a file have the same.
  public let name: String
  /// The date of evaluation.
  public let asOf: CalendarDate
  /// The facts: those of the scenario over those that its file shares, with dotted names.
  package let facts: SyntaxNode
  /// The readings of open questions by which it is decided, instead of those chosen; a mapping.
  package let readings: SyntaxNode
  /// What must follow.
  package let expectation: Expectation
  /// Where the name stands.
  public let range: SourceRange
}
