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
  /// The forms of the facts, one version behind the other.
  private let forms: [FactForm]
  /// The places of each version's forms.
  private let places: [Range<Int>]
  private let texts: FormTexts

  /// Makes a reader for the tickets of a contract; `nil` for one that has no version.
  public init?(_ contract: Contract) {
    guard let first = contract.versions.first else { return nil }
    let names = TicketNames(contract)
    let places = Dictionary(zip(names.facts, names.facts.indices)) { first, _ in first }
    var texts = FormTexts()
    self.contract = contract
    scan = TicketScan(names)
    let governing = first[contract.governedBy]
    self.governing = FactForm(governing, name: places[governing.name] ?? 0, &texts)
    days = contract.versions.map {
      ($0.from.dayNumber, $0.lastDay?.dayNumber ?? CalendarDate.latest.dayNumber)
    }
    var (forms, ranges) = ([FactForm](), [Range<Int>]())
    for version in contract.versions {
      ranges.append(forms.count..<(forms.count + version.facts.count))
      forms += version.facts.map { FactForm($0, name: places[$0.name] ?? 0, &texts) }
    }
    (self.forms, self.places, self.texts) = (forms, ranges, texts)
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
    guard scan.read(bytes), scan.tokens[governing.name].kind == .string else { return false }
    return texts.withLists { texts in
      guard let day = governing.word(scan.tokens[governing.name], bytes, texts),
        let version = days.firstIndex(where: { $0.first <= day && day <= $0.last })
      else { return false }
      words.begin(version: version, count: places[version].count)
      return words.fill { places in take(version, bytes, texts, into: places) }
    }
  }

  /// Takes the facts of a version; says whether these are all that there are, and each fits.
  private func take(
    _ version: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ texts: FormTexts.Lists,
    into words: FactWords.Places
  ) -> Bool {
    var rest = scan.count
    return forms.withUnsafeBufferPointer { forms in
      scan.tokens.withUnsafeBufferPointer { tokens in
        for (index, place) in places[version].enumerated() {
          let token = tokens[forms[place].name]
          if token.kind != .nothing { rest -= 1 }
          guard take(token, as: forms[place], at: index, bytes, texts, words) else { return false }
        }
        return rest == 0
      }
    }
  }

  @inline(__always)
  private func take(
    _ token: TicketScan.Token, as form: FactForm, at index: Int,
    _ bytes: UnsafeBufferPointer<UInt8>, _ texts: FormTexts.Lists, _ words: FactWords.Places
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
      guard let word = form.word(token, bytes, texts) else { return false }
      words.set(index, .known, word, isStated: true)
    }
    return true
  }
}
