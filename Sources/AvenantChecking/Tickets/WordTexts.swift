/// A text that is compared eight bytes at a time, among the words of several.
struct WordText: Sendable {
  /// The place of its first word.
  let start: Int32
  /// How many bytes it has.
  let count: Int32
  /// Which bits of its one word belong to it, where it has fewer than eight bytes.
  fileprivate let mask: UInt64

  /// Puts a text into words: eight bytes each, the last word its last eight bytes, some of them
  /// once more; a shorter text has one word, with zeros behind it.
  ///
  /// - Parameters:
  ///   - bytes: The text, of which no byte is zero.
  ///   - start: The place of its first word.
  ///   - append: Takes a word.
  init(_ bytes: some Collection<UInt8>, at start: Int, append: (UInt64) -> Void) {
    (self.start, count) = (Int32(start), Int32(bytes.count))
    let bytes = Array(bytes)
    for place in stride(from: 0, to: bytes.count - 8, by: 8) {
      append(Self.word(bytes[place..<(place + 8)]))
    }
    if !bytes.isEmpty { append(Self.word(bytes.suffix(8))) }
    mask = bytes.count < 8 ? (1 << UInt64(8 * bytes.count)) - 1 : .max
  }
}

extension WordText {
  /// The word of at most eight bytes, the first of them lowest.
  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// The bytes of a ticket, looked at eight at a time.
struct TicketText {
  let bytes: UnsafeBufferPointer<UInt8>
  private let start: UnsafeRawPointer

  /// `nil` for a ticket without bytes.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    self.bytes = bytes
    self.start = UnsafeRawPointer(start)
  }

  /// Eight bytes from a place on, the first of them lowest, with zeros behind the end.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    guard place <= bytes.count &- 8 else { return lastWord(at: place) }
    return start.word(place)
  }

  private func lastWord(at place: Int) -> UInt64 {
    guard place < bytes.count else { return 0 }
    guard bytes.count < 8 else {
      return start.word(bytes.count &- 8) &>> UInt64(8 &* (8 &- (bytes.count &- place)))
    }
    var word: UInt64 = 0
    for index in stride(from: bytes.count - 1, through: place, by: -1) {
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }

  /// Whether a text stands at a place.
  @inline(__always)
  func has(_ text: WordText, of words: UnsafePointer<UInt64>, at place: Int) -> Bool {
    let (count, words) = (Int(text.count), words + Int(text.start))
    if count < 8 { return count == 0 || (word(at: place) ^ words.pointee) & text.mask == 0 }
    guard count <= bytes.count &- place else { return false }
    let (from, last) = (start + place, count &- 8)
    var offset = 0
    while offset < last {
      if from.word(offset) != words[offset &>> 3] { return false }
      offset &+= 8
    }
    return from.word(last) == words[offset &>> 3]
  }
}

extension UnsafeRawPointer {
  /// Eight bytes from a place on, the first of them lowest.
  @inline(__always)
  fileprivate func word(_ place: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
