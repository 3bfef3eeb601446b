package import AvenantDiagnostics
package import AvenantModel

extension Scenario {
  /// What it names that a version does not have, as ``compare(_:with:)`` says it; nothing is
  /// decided.
  ///
  /// - Parameter version: The version that governs its facts.
  /// - Returns: A diagnostic for each such name, in the order of a decision.
  package func namesMissing(in version: Version) -> [Diagnostic] {
    guard case .decision(let expected) = expectation else { return [] }
    return expected.names.flatMap { kind, names -> [Diagnostic] in
      if names.isEmpty { return [] }
      return names.filter { !kind.names($0.value, in: version) }
        .map { .notInVersion($0, as: kind, version) }
    }
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
