/// The texts that may stand in the place of facts, one behind the other.
struct FormTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before it ends.
  private var ends: [Int] = []
  /// The same texts with the quote behind them.
  private var quoted = WordTexts()
  private var quotedTexts: [WordTexts.Text] = []

  /// Adds texts; answers their places.
  mutating func add(_ texts: [String]) -> Range<Int> {
    let first = ends.count
    for text in texts {
      bytes += Array(text.utf8)
      ends.append(bytes.count)
      quotedTexts.append(quoted.add(Array(text.utf8) + [UInt8(ascii: "\"")]))
    }
    return first..<ends.count
  }

  /// The lists, while they are read.
  struct Lists {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let ends: UnsafeBufferPointer<Int>
    fileprivate let quoted: UnsafeBufferPointer<UInt64>
    fileprivate let quotedTexts: UnsafeBufferPointer<WordTexts.Text>

    /// The place behind a text and its quote, if it stands at a place.
    @inline(__always)
    func end(of text: Int, in ticket: TicketText, from place: Int) -> Int? {
      let text = quotedTexts[text]
      return ticket.has(text, of: quoted, at: place) ? place + Int(text.count) : nil
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

  /// Calls `body` with the lists.
  @inline(__always)
  func withLists<Result>(_ body: (Lists) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        quoted.withWords { quoted in
          quotedTexts.withUnsafeBufferPointer { texts in
            body(Lists(bytes: bytes, ends: ends, quoted: quoted, quotedTexts: texts))
          }
        }
      }
    }
  }
}
