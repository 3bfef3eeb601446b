/// A party to a contract: the role, and who has it.
public struct Party: Sendable {
  /// The role: `provider`.
  public let role: String
  /// Who it is, in words.
  public let description: String

  /// Makes a party; reserved to the checker.
  @_spi(Checking)
  public init(role: String, description: String) {
    self.role = role
    self.description = description
  }
}
