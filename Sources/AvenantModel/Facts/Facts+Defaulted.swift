/// What nobody stated, and the contract settles.
extension Facts {
  /// The names of what nobody stated and the contract settles.
  ///
  /// - Parameter version: The version whose facts these are.
  /// - Returns: The names, in the order of the files; of a field of a record, `works[2].amount`.
  public func defaulted(in version: Version) -> [String] {
    version.facts.indices.flatMap { index -> [String] in
      let fact = version.facts[index]
      if origins[index] == .defaulted { return states[index] == .unknown ? [] : [fact.name] }
      guard case .known(.list(let items)) = states[index] else { return [] }
      return items.enumerated().flatMap { place, item in
        item.defaulted(fact.list?.fields ?? []).map { "\(fact.name)[\(place + 1)].\($0)" }
      }
    }
  }
}

extension Record {
  /// The names of the fields that nobody stated and the contract settles.
  fileprivate func defaulted(_ fields: [Fact]) -> [String] {
    fields.indices.filter { origins[$0] == .defaulted && states[$0] != .unknown }
      .map { fields[$0].name }
  }
}
