package import AvenantEvaluation
@_spi(Checking) package import AvenantModel

extension Program {
  /// The ticket with one fact more; `nil` where no version would be in force.
  ///
  /// The fact that picks the version brings the facts of the version with it, unknown.
  package func answering(
    _ fact: FactID, _ state: Facts.State, in facts: Facts
  ) -> Facts? {
    guard fact == contract.governedBy, facts.versionIndex == nil,
      case .known(.date(let date)) = state
    else { return facts.setting(fact, to: state) }
    guard let index = contract.versionIndex(inForceOn: date) else { return nil }
    let count = contract.versions[index].facts.count
    let rest = Array(repeating: Facts.State.unknown, count: max(0, count - facts.states.count))
    return Facts(
      of: contract.identity, versionIndex: index, states: Array(facts.states.prefix(count)) + rest,
      origins: Array(repeating: .stated, count: count)
    ).setting(fact, to: state)
  }
}

extension Facts {
  /// The same facts where what nobody stated is unknown, whatever the contract says of it.
  ///
  /// - Parameter kept: The facts for which what the contract says holds.
  /// - Returns: The facts.
  package func withoutDefaults(but kept: Set<FactID>) -> Facts {
    states.indices.reduce(self) { facts, index in
      origins[index] == .defaulted && !kept.contains(FactID(index))
        ? facts.setting(FactID(index), to: .unknown) : facts
    }
  }
}
