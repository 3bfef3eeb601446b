public import AvenantValues

/// What is known of one ticket, checked against the facts of the version that governs it.
public struct Facts: Sendable {
  /// What is known of one fact.
  public enum State: Hashable, Sendable {
    /// It has this value.
    case known(Value)
    /// There is none.
    case absent
    /// Nothing is known of it; it may be absent where it is optional.
    case unknown
  }

  /// Who said so.
  public enum Origin: Hashable, Sendable {
    /// The caller.
    case stated
    /// The contract, in the fact's `if_missing`.
    case defaulted
  }

  /// A timestamp that became a date in the contract's time zone.
  public struct Conversion: Hashable, Sendable {
    /// The fact; of a field of a record, its list.
    public let fact: FactID
    /// The timestamp, as it was given.
    public let timestamp: String
    /// The day that it became.
    public let date: CalendarDate
    /// The name of the zone: `Europe/Paris`.
    public let zone: String
    /// The identity of the zone's data: `sha256:…`.
    public let zoneData: String

    /// Makes a conversion.
    public init(fact: FactID, timestamp: String, date: CalendarDate, zone: String, zoneData: String)
    {
      self.fact = fact
      self.timestamp = timestamp
      self.date = date
      self.zone = zone
      self.zoneData = zoneData
    }
  }

  /// The place of the version that governs, from 0; `nil` while the fact that picks it is unknown.
  ///
  /// Without a version the facts are those of the contract's first version.
  public let versionIndex: Int?

  /// The contract that the facts were checked for.
  public let contract: ContractIdentity

  /// What is known, fact by fact, in the order of the version's facts.
  public private(set) var states: [State]

  /// Who said so, fact by fact.
  public private(set) var origins: [Origin]

  /// The timestamps that became dates.
  public let conversions: [Conversion]

  /// Takes what is known; reserved to the checker.
  ///
  /// - Precondition: As many states as origins, and as many as the version has facts.
  @_spi(Checking)
  public init(
    of contract: ContractIdentity, versionIndex: Int?, states: [State], origins: [Origin],
    conversions: [Conversion] = []
  ) {
    precondition(states.count == origins.count, "as many origins as states")
    self.contract = contract
    self.versionIndex = versionIndex
    self.states = states
    self.origins = origins
    self.conversions = conversions
  }

  /// What is known of a fact.
  public subscript(fact: FactID) -> State { states[fact.index] }

  /// The same facts with another state for one of them; the caller vouches that it fits the type.
  @_spi(Checking)
  public func setting(_ fact: FactID, to state: State) -> Facts {
    var changed = self
    changed.states[fact.index] = state
    changed.origins[fact.index] = .stated
    return changed
  }
}
