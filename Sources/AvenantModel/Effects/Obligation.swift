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

  /// What can be asked of an obligation that is owed.
  public enum Fulfilment: String, Sendable {
    /// It was met on its last day or before, or without a last day.
    case fulfilled
    /// It was met after its last day.
    case fulfilledLate = "fulfilled_late"
    /// It is not met, and its last day is over.
    case breached
  }

  /// The party, by its role.
  public let party: String
  /// What must be done, in words: *announce the fee*.
  public let what: String
  /// By when; `nil` where nothing is said of it.
  public let deadline: Deadline?
  /// The day on which it was done.
  public let doneOn: Expression?
  /// The clauses that follow where it is not met in time, and hold nowhere else.
  public let otherwise: [ClauseID]
  /// Where it stands.
  public let range: SourceRange

  /// Makes a checked obligation; reserved to the checker.
  @_spi(Checking)
  public init(
    party: String, what: String, deadline: Deadline?, doneOn: Expression?, otherwise: [ClauseID],
    range: SourceRange
  ) {
    self.party = party
    self.what = what
    self.deadline = deadline
    self.doneOn = doneOn
    self.otherwise = otherwise
    self.range = range
  }
}
