/// Nothing in the version that governs has the name that somebody asked about.
public struct UnknownOutcome: Error, Sendable, Equatable {
  /// What was asked about.
  public let name: String
  /// The id of the version that governs; `nil` while the fact that picks it is unknown.
  public let version: String?
  /// A clause, an entitlement or a value that was probably meant.
  public let suggestion: String?
}

extension UnknownOutcome: CustomStringConvertible {
  /// One sentence for people, lower case and without a full stop.
  public var description: String {
    let place = version.map { "version \($0)" } ?? "the contract"
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(place) has no clause, entitlement or value '\(name)'\(hint)"
  }
}
