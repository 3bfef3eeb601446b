/// What a decision was made from, so that it can be made again.
///
/// The hashes are made when somebody asks for them; until then the receipt holds what they are of.
public struct Receipt: Sendable {
  /// The hashes of the contract and the version.
  private let contract: Once<ReceiptText>
  private let ofFacts: Once<String>
  /// The version of the engine.
  public let engine: String
  /// The readings that were applied instead of those chosen: `free_period_date=by_ticket`.
  public let readings: [String]
  /// The zones whose data turned a timestamp into a date: `Europe/Paris sha256:…`; mostly none.
  public let zones: [String]

  init(
    contract: Once<ReceiptText>, facts: Once<String>, engine: String, readings: [String],
    zones: [String]
  ) {
    self.contract = contract
    ofFacts = facts
    self.engine = engine
    self.readings = readings
    self.zones = zones
  }

  /// `sha256:…` of all that decides in the contract and in the version that governs.
  public var meaning: String { contract.value.meaning }
  /// `sha256:…` of the sentences and citations.
  public var text: String { contract.value.text }
  /// `sha256:…` of the facts, each with who said so.
  public var facts: String { ofFacts.value }
}

extension Receipt: Equatable {
  /// Whether two decisions were made from the same.
  public static func == (one: Receipt, other: Receipt) -> Bool {
    one.engine == other.engine && one.readings == other.readings && one.zones == other.zones
      && one.meaning == other.meaning && one.text == other.text && one.facts == other.facts
  }
}
