/// A text that is compared eight bytes at a time, among the words of several.
struct WordText: Sendable {
  /// The place of its first word.
  let start: Int32
  /// How many bytes it has.
  let count: Int32
  /// Which bits of its last word belong to it.
  fileprivate let mask: UInt64

  /// Puts a text into words.
  ///
  /// - Parameters:
  ///   - bytes: The text, of which no byte is zero.
  ///   - start: The place of its first word.
  ///   - append: Takes a word.
  init(_ bytes: some Collection<UInt8>, at start: Int, append: (UInt64) -> Void) {
    (self.start, count) = (Int32(start), Int32(bytes.count))
    var (word, shift) = (UInt64(0), UInt64(0))
    for byte in bytes {
      word |= UInt64(byte) << shift
      shift += 8
      if shift == 64 {
        append(word)
        (word, shift) = (0, 0)
      }
    }
    if shift > 0 { append(word) }
    mask = shift == 0 ? .max : (1 << shift) - 1
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
    guard place <= bytes.count - 8 else { return lastWord(at: place) }
    return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  private func lastWord(at place: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in stride(from: bytes.count - 1, through: place, by: -1) {
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }

  /// Whether a text stands at a place.
  @inline(__always)
  func has(_ text: WordText, of words: UnsafePointer<UInt64>, at place: Int) -> Bool {
    var (place, word, rest) = (place, words + Int(text.start), Int(text.count))
    while rest > 8 {
      if self.word(at: place) != word.pointee { return false }
      (place, word, rest) = (place &+ 8, word + 1, rest &- 8)
    }
    return rest == 0 || (self.word(at: place) ^ word.pointee) & text.mask == 0
  }
}
