import AvenantModel

/// The parts of a version that are not what they are in another, and all that rests on one of them.
struct RestatedParts {
  private let numbers: PartNumbers
  private let isRestated: [Bool]
  let terms: [TermID]
  let definitions: [DefinitionID]
  let clauses: [ClauseID]
  /// The places of the guarantees that rest on one of these.
  let guarantees: [Int]
  /// The entitlements that one of the clauses grants or denies, in one of the versions.
  let entitlements: [EntitlementID]

  /// Compares an alternative with the version whose alternative it is.
  ///
  /// - Returns: `nil` where the alternative is better compiled as a whole: where most of it is
  ///   anew, its work has another order, or records are gone through, whose work is not gathered
  ///   part by part.
  init?(of alternative: Version, after version: Version, _ readers: PartReaders) {
    guard version.bindings.isEmpty, alternative.bindings.isEmpty,
      PartNumbers(of: alternative).count == readers.numbers.count,
      alternative.clauses.count == version.clauses.count,
      alternative.definitions.count == version.definitions.count,
      alternative.order == version.order
    else { return nil }
    numbers = readers.numbers
    isRestated = readers.closure(of: Self.restated(alternative, version, readers.numbers))
    let (numbers, isRestated) = (numbers, isRestated)
    terms = version.terms.indices.map { TermID($0) }.filter { isRestated[numbers[$0]] }
    definitions = version.definitions.indices.map { DefinitionID($0) }
      .filter { isRestated[numbers[$0]] }
    clauses = version.clauses.indices.map { ClauseID($0) }.filter { isRestated[numbers[$0]] }
    guarantees = version.guarantees.indices
      .filter { isRestated[numbers.number(ofGuarantee: $0)] }
    let concerned = Set(
      clauses.flatMap { clause in
        [alternative[clause], version[clause]].flatMap { $0.grants + $0.denies }
      })
    entitlements = version.entitlements.indices.map { EntitlementID($0) }
      .filter(concerned.contains)
    guard clauses.count * 2 <= version.clauses.count,
      !alternative.consistent.contains(where: restsOnRestated)
    else { return nil }
  }

  /// The parts that the two versions do not share, and those to which a clause among them has
  /// become something else: what it waives now and what it waived before.
  private static func restated(
    _ one: Version, _ other: Version, _ numbers: PartNumbers
  ) -> [Int] {
    let terms = one.terms.indices.filter { one.terms[$0] !== other.terms[$0] }
    let definitions = one.definitions.indices.filter {
      one.definitions[$0] !== other.definitions[$0]
    }
    let clauses = one.clauses.indices.filter { one.clauses[$0] !== other.clauses[$0] }
    return terms.map { numbers[TermID($0)] } + definitions.map { numbers[DefinitionID($0)] }
      + clauses.flatMap { index in
        ([ClauseID(index)] + one.clauses[index].concerned).map { numbers[$0] }
      }
  }

  /// Whether a step has to be worked out anew.
  func contains(_ step: Version.Step) -> Bool {
    switch step {
    case .definition(let id): isRestated[numbers[id]]
    case .clause(let id), .charge(let id), .obligation(let id): isRestated[numbers[id]]
    }
  }

  /// Whether an expression reads one of the parts.
  private func restsOnRestated(_ expression: Expression) -> Bool {
    var rests = false
    expression.walk { part in
      if let read = numbers.part(named: part.kind) { rests = rests || isRestated[read] }
    }
    return rests
  }
}
