/// A unit of numbers that a contract declares: `km`.
public struct Unit: Hashable, Sendable {
  /// The word that stands behind a number.
  public let symbol: String

  /// Takes the word for a unit.
  public init(symbol: String) {
    self.symbol = symbol
  }
}
