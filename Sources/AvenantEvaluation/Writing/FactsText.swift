import AvenantDiagnostics
import AvenantModel
import AvenantValues
import Crypto

/// The pieces of the text whose hash names what is known of a ticket, made once for a version.
///
/// The text is that of ``Receipt/facts``: the date, and each fact that is known or absent, in the
/// order of names.
final class FactsText: Sendable {
  typealias Piece = Pieces.Piece

  /// How a word is written.
  fileprivate enum Form: Sendable {
    case truth
    /// A number with so many decimals, without zeros at its end.
    case number(scale: Int)
    case day
    case days
    case months
    case option([Piece])
    /// What has no word.
    case none
  }

  /// A fact, and its name up to the value.
  fileprivate struct Entry: Sendable {
    let fact: Int
    let name: Piece
    let form: Form
  }

  let pieces: Room<UInt8>
  fileprivate let head: Piece
  fileprivate let entries: [Entry]
  fileprivate let stated: Piece
  fileprivate let defaulted: Piece
  fileprivate let end: Piece
  fileprivate let null: Piece
  fileprivate let truths: (no: Piece, yes: Piece)

  init(_ version: Version, asOf: CalendarDate) {
    var pieces = Pieces()
    head = pieces.add(#"{"as_of":\#(JSONText.quoted(asOf.description)),"facts":{"#)
    let names = version.facts.indices.map { (key: version.facts[$0].name, value: $0) }
    entries = names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      name, fact in
      let text = pieces.add(JSONText.quoted(name) + ":[")
      return Entry(fact: fact, name: text, form: Form(version.facts[fact], &pieces))
    }
    stated = pieces.add(#","stated"]"#)
    defaulted = pieces.add(#","defaulted"]"#)
    end = pieces.add("}}")
    null = pieces.add("null")
    truths = (pieces.add("false"), pieces.add("true"))
    self.pieces = pieces.room
  }

  /// The bytes of `sha256:` and 64 digits.
  static let lengthOfIdentity = 71

  /// The most bytes that the text takes.
  fileprivate var longest: Int {
    entries.reduce(head.count + end.count) { sum, entry in
      sum + entry.name.count + entry.form.longest + [stated, defaulted].longest + 1
    }
  }
}

extension FactsText.Form {
  fileprivate init(_ fact: Fact, _ pieces: inout Pieces) {
    let scale = fact.numbers?.scale ?? 0
    switch fact.type {
    case .boolean: self = .truth
    case .date: self = .day
    case .days where scale == 0: self = .days
    case .months where scale == 0: self = .months
    case .number, .percent, .money, .days, .months: self = .number(scale: scale)
    case .choice(let choice):
      self = .option(choice.options.map { pieces.add(JSONText.quoted($0.name)) })
    case .text, .period, .list: self = .none
    }
  }

  /// The most bytes of a value.
  fileprivate var longest: Int {
    switch self {
    case .option(let options): max(options.longest, 4)
    case .truth, .number, .day, .days, .months, .none: PieceCursor.longestAmount + 4
    }
  }
}

/// What the facts of one version's tickets are named with.
final class FactsMemory: Sendable {
  private let text: FactsText
  private let days = DayTexts()
  private let room: Room<UInt8>

  init(_ text: FactsText) {
    self.text = text
    room = Room(repeating: 0, count: text.longest + PieceCursor.slack)
  }

  /// Writes the identity of what is known of a ticket; says whether all of it has words.
  func writeIdentity(of words: borrowing FactWords, to output: inout PieceCursor) -> Bool {
    var cursor = PieceCursor(text.pieces, days, into: room)
    guard text.write(words, &cursor) else { return false }
    var hash = SHA256()
    hash.update(
      bufferPointer: UnsafeRawBufferPointer(start: room.start, count: cursor.next - room.start))
    for byte in "sha256:".utf8 { output.put(byte) }
    for byte in hash.finalize() {
      output.put(Self.digit(byte >> 4))
      output.put(Self.digit(byte & 15))
    }
    return true
  }

  @inline(__always)
  private static func digit(_ number: UInt8) -> UInt8 { number + (number < 10 ? 0x30 : 0x57) }
}

extension FactsText {
  /// Writes the text; says whether all that is known has words.
  fileprivate func write(_ words: borrowing FactWords, _ cursor: inout PieceCursor) -> Bool {
    cursor.put(head)
    let isWhole = words.look { view in
      var isFirst = true
      for entry in entries where view.states[entry.fact] != .unknown {
        cursor.separate(&isFirst)
        cursor.put(entry.name)
        if view.states[entry.fact] == .absent {
          cursor.put(null)
        } else if !write(view.words[entry.fact], entry.form, &cursor) {
          return false
        }
        cursor.put(view.isStated[entry.fact] ? stated : defaulted)
      }
      return true
    }
    cursor.put(end)
    return isWhole
  }

  @inline(__always)
  private func write(_ word: Int64, _ form: Form, _ cursor: inout PieceCursor) -> Bool {
    switch form {
    case .truth: cursor.put(word == 0 ? truths.no : truths.yes)
    case .number(let scale): write(word, scale: scale, &cursor)
    case .day:
      guard let day = CalendarDate(dayNumber: Int(word)) else { return false }
      cursor.put(UInt8(ascii: "\""))
      cursor.put(day)
    case .days, .months:
      let (months, days) = if case .days = form { (0 as Int64, word) } else { (word, 0 as Int64) }
      cursor.put(UInt8(ascii: "["))
      cursor.put(number: months, scale: 0)
      cursor.put(UInt8(ascii: ","))
      cursor.put(number: days, scale: 0)
      cursor.put(UInt8(ascii: "]"))
    case .option(let options): cursor.put(options[Int(word)])
    case .none: return false
    }
    return true
  }

  /// Writes a number without zeros at the end of its decimals.
  private func write(_ word: Int64, scale: Int, _ cursor: inout PieceCursor) {
    var (number, decimals) = (word, scale)
    while decimals > 0, number % 10 == 0 { (number, decimals) = (number / 10, decimals - 1) }
    cursor.put(number: number, scale: decimals)
  }
}
