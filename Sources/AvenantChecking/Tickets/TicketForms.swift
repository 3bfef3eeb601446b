@_spi(Checking) import AvenantModel
import AvenantValues

/// The forms that the facts of a contract's tickets have, by which tokens are taken as words.
final class TicketForms: Sendable {
  private let governing: FactForm
  /// The first and the last day of each version.
  private let days: [(first: Int, last: Int)]
  /// The forms of the facts, one version behind the other.
  private let forms: [FactForm]
  /// The places of each version's forms.
  private let places: [Range<Int>]
  private let texts: FormTexts

  /// - Precondition: The contract has a version.
  init(_ contract: Contract, _ names: TicketNames) {
    let places = Dictionary(zip(names.facts, names.facts.indices)) { first, _ in first }
    var texts = FormTexts()
    let governing = contract.versions[0][contract.governedBy]
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
    texts.withLists { texts in
      guard tokens[governing.name].kind == .string,
        let day = governing.word(tokens[governing.name], bytes, texts),
        let version = days.firstIndex(where: { $0.first <= day && day <= $0.last })
      else { return false }
      words.begin(version: version, count: places[version].count)
      return words.fill { words in
        tokens.withUnsafeBufferPointer { tokens in
          take(version, tokens, count, bytes, texts, into: words)
        }
      }
    }
  }

  @inline(__always)
  private func take(
    _ version: Int, _ tokens: UnsafeBufferPointer<TicketScan.Token>, _ count: Int,
    _ bytes: UnsafeBufferPointer<UInt8>, _ texts: FormTexts.Lists, into words: FactWords.Places
  ) -> Bool {
    var rest = count
    return forms.withUnsafeBufferPointer { forms in
      for (index, place) in places[version].enumerated() {
        let token = tokens[forms[place].name]
        if token.kind != .nothing { rest -= 1 }
        guard take(token, as: forms[place], at: index, bytes, texts, words) else { return false }
      }
      return rest == 0
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
