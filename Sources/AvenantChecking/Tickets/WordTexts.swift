/// Texts that are compared eight bytes at a time, one behind the other.
struct WordTexts: Sendable {
  /// Where a text stands, and how long it is.
  struct Text: Sendable {
    /// The place of its first word.
    fileprivate let start: Int32
    /// How many bytes it has.
    let count: Int32
    /// Which bits of its last word belong to it.
    fileprivate let mask: UInt64
  }

  private var words: [UInt64] = []

  /// How many bytes all texts take.
  var size: Int { words.count * 8 }

  /// Adds a text.
  mutating func add(_ bytes: some Collection<UInt8>) -> Text {
    let start = words.count
    var shift: UInt64 = 64
    for byte in bytes {
      if shift == 64 {
        words.append(0)
        shift = 0
      }
      words[words.count - 1] |= UInt64(byte) << shift
      shift += 8
    }
    return Text(
      start: Int32(start), count: Int32(bytes.count), mask: shift == 64 ? .max : (1 << shift) - 1)
  }

  /// Calls `body` with the words of all texts.
  @inline(__always)
  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    words.withUnsafeBufferPointer(body)
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

  /// Whether a text, which has no byte that is zero, stands at a place.
  @inline(__always)
  func has(_ text: WordTexts.Text, of words: UnsafeBufferPointer<UInt64>, at place: Int) -> Bool {
    var (place, index, rest) = (place, Int(text.start), Int(text.count))
    while rest > 8 {
      if word(at: place) != words[index] { return false }
      (place, index, rest) = (place + 8, index + 1, rest - 8)
    }
    return rest == 0 || (word(at: place) ^ words[index]) & text.mask == 0
  }
}
