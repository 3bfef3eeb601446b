public import AvenantDiagnostics

/// A condition that must be true of every ticket that a version governs.
public struct Guarantee: Sendable {
  /// The id.
  public let name: String
  /// What it comes to, as a sentence.
  public let says: String
  /// The condition, over facts and outcomes; it is never neither true nor false.
  public let condition: Expression
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked guarantee; reserved to the checker.
  @_spi(Checking)
  public init(name: String, says: String, condition: Expression, range: SourceRange) {
    (self.name, self.says, self.condition, self.range) = (name, says, condition, range)
  }
}
