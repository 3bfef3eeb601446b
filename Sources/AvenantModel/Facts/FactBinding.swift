/// How one fact is taken from a service's own type, without a text between.
public struct FactBinding<Ticket>: Sendable {
  /// What is taken from a ticket.
  public enum Accessor: Sendable {
    /// A day number, the place of an option, 0 or 1, or a whole number of 10 to the power of minus
    /// ``FactBinding/decimals``; of a percentage, the points.
    case word(@Sendable (Ticket) -> Int64?)
    /// A text.
    case text(@Sendable (Ticket) -> String?)
    /// The records of a list: what is bound to their fields, and what each says of these.
    case list(
      fields: [FactBinding<BoundRecord>], records: @Sendable (Ticket) -> [BoundRecord]?)
    /// Nothing: the fact is never known.
    case unknown
  }

  /// The name of the fact: `diagnosis.fault`.
  public let fact: String
  /// What the value is and in which unit; `nil` for a fact that is never known.
  public let type: ValueType?
  /// The decimals of a number.
  public let decimals: Int
  /// What it says of the fact that there is no value.
  public let silence: Silence
  /// What is taken from a ticket.
  public let accessor: Accessor

  /// Makes a binding.
  public init(
    fact: String, type: ValueType?, decimals: Int = 0, silence: Silence, accessor: Accessor
  ) {
    self.fact = fact
    self.type = type
    self.decimals = decimals
    self.silence = silence
    self.accessor = accessor
  }
}

/// What a `nil` in a service's own type says of a fact.
public enum Silence: Hashable, Sendable {
  /// There is none; only of a fact that is `optional`.
  case absent
  /// It is not known.
  case unknown
  /// Nothing: the contract's `if_missing` holds.
  case unsaid
}
