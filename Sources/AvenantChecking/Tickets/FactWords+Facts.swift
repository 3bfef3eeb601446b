@_spi(Checking) package import AvenantModel

extension FactWords {
  /// The same facts as values, of a ticket whose words were read by a ``TicketReader``.
  ///
  /// - Parameter contract: The contract that they were checked for.
  /// - Returns: The facts; `nil` for words of another contract, into which no ticket was read, or
  ///   of which one has no value of its type.
  package func facts(in contract: Contract) -> Facts? {
    guard self.contract === contract.identity, contract.versions.indices.contains(versionIndex)
    else { return nil }
    let facts = contract.versions[versionIndex].facts
    guard count == facts.count else { return nil }
    return look { view in
      var states: [Facts.State] = []
      states.reserveCapacity(facts.count)
      for index in facts.indices {
        switch view.states[index] {
        case .absent: states.append(.absent)
        case .unknown: states.append(.unknown)
        case .known:
          guard let value = facts[index].value(view.words[index], isStated: view.isStated[index])
          else { return nil }
          states.append(.known(value))
        }
      }
      return Facts(
        of: contract.identity, versionIndex: versionIndex, states: states,
        origins: facts.indices.map { view.isStated[$0] ? .stated : .defaulted })
    }
  }
}

extension Fact {
  /// The value that a word stands for; what nobody stated is as the contract has it.
  fileprivate func value(_ word: Int64, isStated: Bool) -> Value? {
    if !isStated, case .presume(let value) = ifMissing { return value }
    return Value(word: word, scale: numbers?.scale ?? 0, of: type)
  }
}
