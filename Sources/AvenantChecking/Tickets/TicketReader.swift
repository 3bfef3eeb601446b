@_spi(Checking) public import AvenantModel
import AvenantValues

/// Reads tickets in JSON straight into words, without a tree between and without memory for each.
///
/// It takes what most tickets are: plain JSON whose values fit their facts. Of a ticket that it does
/// not take, it says nothing else; ``check(facts:for:zone:into:)`` then reads it, and has the words
/// for what is wrong.
public struct TicketReader: Sendable {
  private let contract: Contract
  private var scan: TicketScan
  private let governing: FactForm
  /// The first and the last day of each version.
  private let days: [(first: Int, last: Int)]
  private let forms: [[FactForm]]

  /// Makes a reader for the tickets of a contract; `nil` for one that has no version.
  public init?(_ contract: Contract) {
    guard let first = contract.versions.first else { return nil }
    let names = TicketNames(contract)
    let places = Dictionary(zip(names.facts, names.facts.indices)) { first, _ in first }
    self.contract = contract
    scan = TicketScan(names)
    let governing = first[contract.governedBy]
    self.governing = FactForm(governing, name: places[governing.name] ?? 0)
    days = contract.versions.map {
      ($0.from.dayNumber, $0.lastDay?.dayNumber ?? CalendarDate.latest.dayNumber)
    }
    forms = contract.versions.map { version in
      version.facts.map { FactForm($0, name: places[$0.name] ?? 0) }
    }
  }

  /// Memory for what is read.
  public func words() -> FactWords { FactWords(of: contract.identity) }

  /// Reads a ticket.
  ///
  /// - Parameters:
  ///   - bytes: A text that is one object.
  ///   - words: Takes what is known; undefined where the ticket is not taken.
  /// - Returns: Whether the ticket was taken.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into words: inout FactWords)
    -> Bool
  {
    guard scan.read(bytes), scan.tokens[governing.name].kind == .string,
      let day = governing.word(scan.tokens[governing.name], bytes),
      let version = days.firstIndex(where: { $0.first <= day && day <= $0.last })
    else { return false }
    words.begin(version: version, count: forms[version].count)
    var rest = scan.count
    for index in forms[version].indices {
      let token = scan.tokens[forms[version][index].name]
      if token.kind != .nothing { rest -= 1 }
      guard take(token, as: forms[version][index], at: index, bytes, &words) else { return false }
    }
    return rest == 0
  }

  @inline(__always)
  private func take(
    _ token: TicketScan.Token, as form: FactForm, at index: Int,
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout FactWords
  ) -> Bool {
    switch token.kind {
    case .nothing:
      guard let missing = form.missing else { return false }
      words.set(index, missing.state, missing.word, isStated: false)
    case .null:
      guard form.isOptional else { return false }
      words.set(index, .absent, 0, isStated: true)
    case .unknown: words.set(index, .unknown, 0, isStated: true)
    case .string, .number, .yes, .no:
      guard let word = form.word(token, bytes) else { return false }
      words.set(index, .known, word, isStated: true)
    }
    return true
  }
}
