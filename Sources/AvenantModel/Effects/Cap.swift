public import AvenantDiagnostics

/// What several charges, or several credits, come to at most together.
public struct Cap: Sendable {
  /// The clauses whose amounts count where they are due, in the order in which they fill it.
  public let members: [ClauseID]
  /// How much, in the currency of every member; rounded down before it is used.
  public let atMost: Expression
  /// Where it stands.
  public let range: SourceRange

  /// Makes a checked cap; reserved to the checker.
  @_spi(Checking)
  public init(members: [ClauseID], atMost: Expression, range: SourceRange) {
    self.members = members
    self.atMost = atMost
    self.range = range
  }

  /// The members that fill it before `clause`.
  public func members(before clause: ClauseID) -> [ClauseID] {
    Array(members.prefix { $0 != clause })
  }
}
