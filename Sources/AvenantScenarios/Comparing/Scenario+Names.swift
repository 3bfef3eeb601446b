package import AvenantDiagnostics
package import AvenantModel

extension Scenario {
  /// What it names that a version does not have, as ``compare(_:with:parties:)`` says it; nothing
  /// is decided.
  ///
  /// - Parameters:
  ///   - version: The version that governs its facts.
  ///   - parties: The parties of the contract.
  /// - Returns: A diagnostic for each such name, in the order of a decision, and for each party and
  ///   value that there cannot be.
  package func namesMissing(in version: Version, _ parties: [Party]) -> [Diagnostic] {
    guard case .decision(let expected) = expectation else { return [] }
    let missing = expected.names.flatMap { kind, names -> [Diagnostic] in
      if names.isEmpty { return [] }
      return names.filter { !kind.names($0.value, in: version) }
        .map { .notInVersion($0, as: kind, version) }
    }
    return missing + expected.malformedValues(in: version)
      + expected.partiesMissing(among: parties)
  }
}

extension ExpectedDecision {
  /// The names of each kind; those of questions by whose readings it is decided are checked with
  /// those.
  fileprivate var names: [(NameInVersion, [Expected<String>])] {
    let owed = charges + credits
    let clauses =
      applies + doesNotApply + owed.flatMap { $0.waivedBy?.names ?? [] }
      + owed.flatMap { $0.mayBeWaivedBy?.names ?? [] }
      + entitlements.flatMap { $0.because?.names ?? [] }
    return [
      (.charge, charges.map(\.clause)), (.credit, credits.map(\.clause)),
      (.entitlement, entitlements.map(\.name)), (.obligation, obligations.map(\.clause)),
      (.value, values.map(\.name)), (.clause, clauses), (.any, undetermined),
      (.fact, asksFor?.names ?? []),
      (.question, (unsettled?.names ?? []) + (matters?.names ?? [])),
    ]
  }
}
