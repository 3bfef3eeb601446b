import AvenantModel

/// Outcomes of a version, by their places, that some tickets can reach.
struct ReachedOutcomes: Sendable {
  /// Charges and credits; all others are not due.
  private(set) var owed: [Int] = []
  /// Obligations; all others are not owed.
  private(set) var duties: [Int] = []
  /// Entitlements; all others have one status, whatever else is known.
  private(set) var entitlements: [Int] = []

  /// All outcomes of a version.
  init(allOf found: FoundOutcomes) {
    owed = Array(found.owed.indices)
    duties = Array(found.duties.indices)
    entitlements = Array(found.entitlements.indices)
  }

  /// Those that what is settled in a memory leaves to be found out.
  init(_ found: FoundOutcomes, notSettledIn memory: borrowing Memory) {
    for index in found.owed.indices where memory.mayHold(found.owed[index].applies) {
      owed.append(index)
    }
    for index in found.duties.indices {
      let rest = found.restCase(of: found.duties[index])
      let isAtRest = rest.map { memory.mustHold(found.dutyCases[$0].literal) } ?? false
      if !isAtRest { duties.append(index) }
    }
    for index in found.entitlements.indices {
      let cases = found.entitlements[index].map { found.entitlementCases[$0].literal }
      let isSettled =
        cases.allSatisfy { !memory.isOpen($0) } && cases.filter(memory.mustHold).count == 1
      if !isSettled { entitlements.append(index) }
    }
  }
}

extension OutcomeReader {
  /// All that is read of some outcomes, and of what a decision tells besides.
  func addresses(of reached: ReachedOutcomes) -> [Address] {
    var literals = broken + touches
    for index in reached.owed { literals += self.literals(of: owed[index]) }
    for index in reached.duties {
      literals.append(duties[index].applies)
      literals += dutyCases[duties[index].statuses].map(\.literal)
    }
    for index in reached.entitlements {
      literals += entitlementCases[entitlements[index]].map(\.literal)
    }
    var addresses: [Address] = literals.map { .literal($0) }
    addresses += reached.duties.compactMap { duties[$0].lastDay }.map { .slot($0) }
    addresses += reached.owed.flatMap { owed[$0].numbers }
    return addresses + values.flatMap(\.addresses)
  }

  private func literals(of owed: Owed) -> [Literal] {
    [owed.applies, owed.waived, owed.below] + waivers[owed.waivers].map(\.applies)
      + paymentCases[owed.payments].map(\.literal)
  }
}
