@_spi(Checking) public import AvenantModel
import AvenantValues

/// Reads tickets in JSON straight into words, without a tree between and without memory for each.
///
/// It takes what most tickets are: plain JSON whose values fit their facts. Of a ticket that it
/// does not take, it says nothing else; ``check(facts:for:zone:into:)`` then reads it, and has the
/// words for what is wrong.
public struct TicketReader: Sendable {
  private var scan: TicketScan
  private let forms: TicketForms
  private var guess: TicketGuess
  /// The place of each name.
  private let places: [String: Int]

  /// Makes a reader for the tickets of a contract; `nil` for one that has no version.
  public init?(_ contract: Contract) {
    guard !contract.versions.isEmpty else { return nil }
    let names = TicketNames(contract)
    places = Dictionary(zip(names.facts, names.facts.indices)) { first, _ in first }
    scan = TicketScan(names)
    forms = TicketForms(contract, names)
    guess = TicketGuess(versions: contract.versions.count)
  }

  /// Memory for what is read of the tickets of a contract.
  public static func words(of contract: Contract) -> FactWords {
    FactWords(of: contract.identity)
  }

  /// Reads a ticket.
  ///
  /// - Parameters:
  ///   - bytes: A text that is one object.
  ///   - words: Takes what is known; undefined where the ticket is not taken.
  /// - Returns: Whether the ticket was taken.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into words: inout FactWords)
    -> Bool
  {
    if guess.read(bytes, forms, into: &words) { return true }
    guard scan.read(bytes),
      forms.take(scan.tokens, count: scan.count, of: bytes, into: &words)
    else { return false }
    guess.learn(bytes, scan.tokens, forms, words)
    return true
  }

  /// Reads a ticket that is a row of a table.
  ///
  /// - Parameters:
  ///   - bytes: The row, without its line break.
  ///   - columns: What ``places(of:)`` gave for the columns.
  ///   - words: Takes what is known; undefined where the ticket is not taken.
  /// - Returns: Whether the ticket was taken.
  public mutating func read(
    row bytes: UnsafeBufferPointer<UInt8>, columns: [Int], into words: inout FactWords
  ) -> Bool {
    scan.readRow(bytes, columns: columns)
      && forms.take(scan.tokens, count: scan.count, of: bytes, into: &words)
  }

  /// The places of the facts that the columns of a table give.
  ///
  /// - Parameter columns: The names of facts, none of them twice.
  /// - Returns: Their places; `nil` where one is no name of a fact.
  public func places(of columns: [String]) -> [Int]? {
    let places = columns.compactMap { self.places[$0] }
    return places.count == columns.count ? places : nil
  }
}
