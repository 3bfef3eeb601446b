import AvenantDiagnostics
public import AvenantModel

/// Nothing in the version that governs, or in the ticket, has the name that somebody asked about.
public struct UnknownOutcome: Error, Sendable, Equatable {
  /// What was asked about.
  public let name: String
  /// The id of the version whose names were looked at; `nil` while the fact that picks it is
  /// unknown.
  public let version: String?
  /// A clause, an entitlement or a value that was probably meant.
  public let suggestion: String?
  /// The records that there are, in words, where a record was asked about that there is not.
  public let records: String?
  /// Whether it is a definition, which is told only where it is marked as an outcome.
  public let isDefinition: Bool

  init(
    name: String, version: String?, suggestion: String? = nil, records: String? = nil,
    isDefinition: Bool = false
  ) {
    self.name = name
    self.version = version
    self.suggestion = suggestion
    self.records = records
    self.isDefinition = isDefinition
  }
}

extension UnknownOutcome: CustomStringConvertible {
  /// One sentence for people, lower case and without a full stop.
  public var description: String {
    if let records { return "there is no '\(name)': \(records)" }
    let place = version.map { "version \($0)" } ?? "the contract"
    if isDefinition {
      return "'\(name)' is a definition of \(place), and only those with outcome: true are told"
    }
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(place) has no clause, entitlement or value '\(name)'\(hint)"
  }
}

extension Contract {
  /// Refuses a name that no version gives to a clause, an entitlement or a value, so that nobody is
  /// asked about it in vain.
  ///
  /// - Parameter name: The name; that of a record's outcome stands for the outcome.
  /// - Throws: ``UnknownOutcome``, with the nearest name.
  public func requireOutcome(named name: String) throws(UnknownOutcome) {
    let names = versions.flatMap { version in
      version.clauses.map(\.name) + version.entitlements.map(\.name)
        + version.outcomes.map { version[$0].name }
    }
    guard !names.contains(name.withoutItem) else { return }
    throw UnknownOutcome(
      name: name, version: nil, suggestion: Suggestion.closest(to: name.withoutItem, among: names),
      isDefinition: versions.contains { $0.definitions.contains { $0.name == name } })
  }
}
