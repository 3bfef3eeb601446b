/// What a clause leaves to the judgement of a person, and to whom.
///
/// How it came out is a fact of the ticket like any other: nothing is presumed of it.
public struct Judgement: Sendable, Equatable {
  /// The role of the party that must judge; `nil` where it is somebody else.
  public let role: String?
  /// Who must judge, in words: *an independent expert*.
  public let judge: String
  /// What is judged, as a statement that is so or is not: *the request was made in good faith*.
  public let statement: String

  /// Makes a checked judgement; reserved to the checker.
  @_spi(Checking)
  public init(role: String?, judge: String, statement: String) {
    self.role = role
    self.judge = judge
    self.statement = statement
  }
}
