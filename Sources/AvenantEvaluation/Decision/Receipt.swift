/// What a decision was made from, so that it can be made again.
public struct Receipt: Sendable, Equatable {
  /// `sha256:…` of all that decides in the contract and in the version that governs.
  public let meaning: String
  /// `sha256:…` of the sentences and citations.
  public let text: String
  /// `sha256:…` of the facts, each with who said so.
  public let facts: String
  /// The version of the engine.
  public let engine: String
  /// The readings that were applied instead of those chosen: `free_period_date=by_ticket`.
  public let readings: [String]
  /// The zones whose data turned a timestamp into a date: `Europe/Paris sha256:…`; mostly none.
  public let zones: [String]
}
