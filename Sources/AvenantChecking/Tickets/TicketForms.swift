@_spi(Checking) import AvenantModel
import AvenantValues

/// The forms that the facts of a contract's tickets have, by which values are taken as words.
final class TicketForms: Sendable {
  /// What is known of a fact.
  typealias Known = (state: FactWords.State, word: Int64, isStated: Bool)

  /// The days that pick a version.
  struct Days {
    /// The first and the last day of each version.
    fileprivate let versions: UnsafeBufferPointer<(first: Int64, last: Int64)>
    /// The first and the last day that a ticket may state.
    fileprivate let bounds: (first: Int64, last: Int64)

    /// The version that governs a ticket of a day.
    @inline(__always)
    func version(on day: Int64) -> Int? {
      guard bounds.first <= day, day <= bounds.last else { return nil }
      for version in versions.indices
      where versions[version].first <= day && day <= versions[version].last { return version }
      return nil
    }
  }

  private let governing: FactForm
  /// The place of the fact that picks the version among those of each.
  private let governingPlaces: [Int]
  private let versionDays: PlainMemory<(first: Int64, last: Int64)>
  private nonisolated(unsafe) let days: Days
  /// The forms of the facts, one version behind the other.
  private let forms: PlainMemory<FactForm>
  /// The places of each version's forms.
  private let places: [Range<Int>]
  private let texts: FormTexts.Memory

  /// - Precondition: The contract has a version.
  init(_ contract: Contract, _ names: TicketNames) {
    let places = Dictionary(zip(names.facts, names.facts.indices)) { first, _ in first }
    var texts = FormTexts()
    let governing = contract.versions[0][contract.governedBy]
    self.governing = FactForm(governing, name: places[governing.name] ?? 0, &texts)
    governingPlaces = contract.versions.map { version in
      version.facts.firstIndex { $0.name == governing.name } ?? -1
    }
    versionDays = PlainMemory(
      contract.versions.map {
        (Int64($0.from.dayNumber), Int64(($0.lastDay ?? .latest).dayNumber))
      })
    days = Days(
      versions: .init(start: versionDays.start, count: contract.versions.count),
      bounds: (self.governing.low, self.governing.high))
    var (forms, ranges) = ([FactForm](), [Range<Int>]())
    for version in contract.versions {
      ranges.append(forms.count..<(forms.count + version.facts.count))
      forms += version.facts.map { FactForm($0, name: places[$0.name] ?? 0, &texts) }
    }
    (self.forms, self.places, self.texts) = (
      PlainMemory(forms), ranges, FormTexts.Memory(texts)
    )
  }

  /// How many facts a version has.
  func count(_ version: Int) -> Int { places[version].count }

  /// The places of the names of a version's facts.
  func names(_ version: Int) -> [Int] { places[version].map { forms.start[$0].name } }

  /// What reads the values of a ticket, for as long as this lives.
  @inline(__always)
  func reader(of text: TicketText, version: Int, into words: FactWords.Places) -> TicketValueReader
  {
    TicketValueReader(
      of: text, version: version, forms.start + places[version].lowerBound, texts.lists,
      governing: (governingPlaces[version], days), into: words)
  }

  /// Takes the facts of a ticket; says whether these are all that there are, and each fits.
  ///
  /// - Parameters:
  ///   - tokens: What stands at each name.
  ///   - count: How many names have a value.
  ///   - bytes: The text of the ticket.
  ///   - words: Takes what is known.
  /// - Returns: Whether the ticket was taken.
  func take(
    _ tokens: [TicketScan.Token], count: Int, of bytes: UnsafeBufferPointer<UInt8>,
    into words: inout FactWords
  ) -> Bool {
    guard tokens[governing.name].kind == .string,
      let day = governing.word(tokens[governing.name], bytes, texts.lists),
      let version = days.version(on: day)
    else { return false }
    words.begin(version: version, count: places[version].count)
    return words.fill { words in
      tokens.withUnsafeBufferPointer { tokens in
        take(version, tokens, count, bytes, into: words)
      }
    }
  }

  @inline(__always)
  private func take(
    _ version: Int, _ tokens: UnsafeBufferPointer<TicketScan.Token>, _ count: Int,
    _ bytes: UnsafeBufferPointer<UInt8>, into words: FactWords.Places
  ) -> Bool {
    let (texts, first) = (texts.lists, forms.start + places[version].lowerBound)
    var rest = count
    for index in 0..<places[version].count {
      let form = first + index
      let token = tokens[form.pointee.name]
      if token.kind != .nothing { rest -= 1 }
      guard form.pointee.take(token, at: index, bytes, texts, words) else { return false }
    }
    return rest == 0
  }
}
