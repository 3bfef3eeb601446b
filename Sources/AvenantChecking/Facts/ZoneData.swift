public import AvenantValues

/// The rules of a time zone, with the identity of the data they were read from.
public struct ZoneData: Sendable {
  /// The rules.
  public let rules: TimeZoneRules
  /// The identity of the data: `sha256:…`.
  public let identity: String

  /// Takes rules and the identity of their data.
  public init(rules: TimeZoneRules, identity: String) {
    self.rules = rules
    self.identity = identity
  }
}
