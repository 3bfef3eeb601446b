public import AvenantDiagnostics

/// Something that a party must do.
public struct Obligation: Sendable {
  /// By when.
  public enum Deadline: Sendable {
    /// On this day at the latest.
    case by(Expression)
    /// On the day before this day at the latest.
    case before(Expression)
  }

  /// The party, by its role.
  public let party: String
  /// What must be done, in words: *announce the fee*.
  public let what: String
  /// By when; `nil` where nothing is said of it.
  public let deadline: Deadline?
  /// The day on which it was done.
  public let doneOn: Expression?
  /// Where it stands.
  public let range: SourceRange

  /// Makes a checked obligation; reserved to the checker.
  @_spi(Checking)
  public init(
    party: String, what: String, deadline: Deadline?, doneOn: Expression?, range: SourceRange
  ) {
    self.party = party
    self.what = what
    self.deadline = deadline
    self.doneOn = doneOn
    self.range = range
  }
}
