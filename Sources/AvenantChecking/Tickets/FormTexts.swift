/// The texts that may stand in the place of facts, one behind the other.
struct FormTexts {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before it ends.
  private var ends: [Int] = []
  /// The same texts with the quote behind them.
  private var quoted: [WordText] = []
  private var words: [UInt64] = []

  /// Adds texts; answers their places.
  mutating func add(_ texts: [String]) -> Range<Int> {
    let first = ends.count
    for text in texts {
      bytes += Array(text.utf8)
      ends.append(bytes.count)
      quoted.append(
        WordText(Array(text.utf8) + [UInt8(ascii: "\"")], at: words.count) { words.append($0) })
    }
    return first..<ends.count
  }

  /// The texts in memory that stays where it is.
  final class Memory: Sendable {
    private let bytes: PlainMemory<UInt8>
    private let ends: PlainMemory<Int>
    private let quoted: PlainMemory<WordText>
    private let words: PlainMemory<UInt64>
    /// The lists, for as long as this lives.
    nonisolated(unsafe) let lists: Lists

    init(_ texts: FormTexts) {
      (bytes, ends) = (PlainMemory(texts.bytes), PlainMemory(texts.ends))
      (quoted, words) = (PlainMemory(texts.quoted), PlainMemory(texts.words))
      lists = Lists(
        bytes: bytes.start, ends: ends.start, quoted: quoted.start, words: words.start)
    }
  }

  /// The lists, to be read.
  struct Lists {
    fileprivate let bytes: UnsafePointer<UInt8>
    fileprivate let ends: UnsafePointer<Int>
    fileprivate let quoted: UnsafePointer<WordText>
    fileprivate let words: UnsafePointer<UInt64>

    /// The place behind a text and its quote, if it stands at a place.
    @inline(__always)
    func end(of text: Int, in ticket: TicketText, from place: Int) -> Int? {
      let text = quoted[text]
      return ticket.has(text, of: words, at: place) ? place + Int(text.count) : nil
    }

    /// Whether other bytes, from `start` up to but not including `end`, are those of a text.
    @inline(__always)
    func matches(
      _ text: Int, _ other: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
      let first = text == 0 ? 0 : ends[text - 1]
      guard end - start == ends[text] - first else { return false }
      for offset in 0..<(end - start) where bytes[first + offset] != other[start + offset] {
        return false
      }
      return true
    }
  }
}
