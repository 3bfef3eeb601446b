package import AvenantModel
package import AvenantValues

/// A version of a contract, as it is read or under another reading of one of its open questions.
package struct ReadVersion: Sendable {
  /// The program of the contract.
  package let program: Program
  /// The place of the version.
  package let index: Int
  /// The place among the version's alternatives; `nil` as the version is read.
  package let alternative: Int?

  /// Takes a version by its place, and an alternative by its place among those of the version.
  package init(_ program: Program, version index: Int, alternative: Int? = nil) {
    (self.program, self.index, self.alternative) = (program, index, alternative)
  }

  /// The version, so read.
  package var version: Version { compiled.version }

  var compiled: VersionProgram {
    alternative.map { program.alternatives[index][$0] } ?? program.versions[index]
  }

  /// Decides a ticket that was made for this version, which nothing can keep it from.
  ///
  /// - Precondition: The facts are of the contract and of the version.
  package func evaluation(of facts: Facts, asOf: CalendarDate) -> Evaluation {
    precondition(facts.contract === program.contract.identity && facts.versionIndex == index)
    return program.evaluation(of: facts, asOf: asOf, by: compiled)
  }

  /// The places of the clauses that certainly apply to a ticket; of one for each record, to a
  /// record.
  ///
  /// What follows only because every completion of the ticket agrees is not looked for.
  ///
  /// - Precondition: The facts are of the contract and of the version.
  package func appliedClauses(_ facts: Facts, asOf: CalendarDate) -> [ClauseID] {
    precondition(facts.contract === program.contract.identity && facts.versionIndex == index)
    let compiled = compiled
    var memory = compiled.initial
    memory.load(facts, asOf: asOf, for: compiled)
    memory.run(compiled)
    return compiled.clauses.indices.map(ClauseID.init).filter {
      memory.mustHold(compiled.clauses[$0.index].appliesAnywhere.yes)
    }
  }
}
