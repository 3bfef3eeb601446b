extension Party {
  /// The role that owes charges, where a contract has it.
  fileprivate static let customer = "customer"
  /// The role that owes credits, where a contract has it.
  fileprivate static let provider = "provider"
}

extension Contract {
  /// The role of the party that owes charges, or credits.
  ///
  /// Charges are owed by the party called `customer`, credits by the one called `provider`. Where a
  /// contract has one of these names alone, the other debtor is the first other party; where it has
  /// none of them, credits are owed by the first party, and charges by the second.
  package func debtor(_ direction: Charge.Direction) -> String {
    let roles = parties.map(\.role)
    let isCharge = direction == .charge
    let (role, other) =
      isCharge ? (Party.customer, Party.provider) : (Party.provider, Party.customer)
    if roles.contains(role) { return role }
    let others = roles.contains(other) || !isCharge ? roles : Array(roles.dropFirst())
    return others.first { $0 != other } ?? role
  }
}
