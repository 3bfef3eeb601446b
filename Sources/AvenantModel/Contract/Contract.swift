public import AvenantValues

/// One agreement, checked: its parties, facts, entitlements and versions.
public struct Contract: Sendable {
  /// The id: the name of the contract's folder.
  public let id: String
  /// The title, for people.
  public let title: String
  /// The parties, in the order of the file; at least one.
  public let parties: [Party]
  /// The IANA name of the time zone in which a timestamp becomes a date; `nil` when none is given.
  public let timeZone: String?
  /// The currency of amounts that name none; `nil` when none is given.
  public let currency: Currency?
  /// The date fact that picks the version; the same place in every version.
  public let governedBy: FactID
  /// The versions, earliest first; their times do not overlap.
  public let versions: [Version]
  /// The names of the facts of all versions.
  public let factNames: FactNames
  /// Tells this contract from every other that was checked, also from the same one checked anew;
  /// one that is only read otherwise has the same facts, and the same identity.
  public let identity: ContractIdentity

  /// Makes a checked contract; reserved to the checker.
  @_spi(Checking)
  public init(
    id: String, title: String, parties: [Party], timeZone: String?, currency: Currency?,
    governedBy: FactID, versions: [Version], identity: ContractIdentity = ContractIdentity()
  ) {
    self.id = id
    self.title = title
    self.parties = parties
    self.timeZone = timeZone
    self.currency = currency
    self.governedBy = governedBy
    self.versions = versions
    factNames = FactNames(of: versions)
    self.identity = identity
  }

  /// The place, from 0, of the version in force on `date`; `nil` when there is none.
  public func versionIndex(inForceOn date: CalendarDate) -> Int? {
    versions.firstIndex { $0.isInForce(on: date) }
  }
}

/// Tells one checked contract from another; facts know by it which contract they were checked for.
public final class ContractIdentity: Sendable {
  /// A new identity, equal to no other.
  @_spi(Checking)
  public init() {}
}
