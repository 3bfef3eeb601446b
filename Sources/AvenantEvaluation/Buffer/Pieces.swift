import AvenantValues

/// Pieces of text in UTF-8, one behind the other.
struct Pieces: Sendable {
  /// Where a piece stands.
  struct Piece: Sendable {
    fileprivate let start: Int
    let count: Int
  }

  private var bytes: [UInt8] = []

  /// Adds a piece.
  mutating func add(_ text: String) -> Piece {
    let start = bytes.count
    bytes += Array(text.utf8)
    return Piece(start: start, count: bytes.count - start)
  }

  /// Calls `body` with the bytes of all pieces.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("there are always pieces") }
      return body(start)
    }
  }
}

/// A place in memory behind what is written; the caller made sure that there is room.
struct PieceCursor {
  private let pieces: UnsafePointer<UInt8>
  private(set) var next: UnsafeMutablePointer<UInt8>
  /// Where the room ends, which is asked in debug builds alone.
  private let end: UnsafeMutablePointer<UInt8>

  init(_ pieces: UnsafePointer<UInt8>, at start: UnsafeMutablePointer<UInt8>, room: Int) {
    self.pieces = pieces
    next = start
    end = start + room
  }

  /// Writes a piece.
  @inline(__always)
  mutating func put(_ piece: Pieces.Piece) {
    assert(next + piece.count <= end, "there is room for the longest decision")
    next.update(from: pieces + piece.start, count: piece.count)
    next += piece.count
  }

  /// Writes a text.
  mutating func put(_ text: String) {
    for byte in text.utf8 { put(byte) }
  }

  /// Writes a byte.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    assert(next < end, "there is room for the longest decision")
    next.pointee = byte
    next += 1
  }

  /// Writes a comma, but not before the first of several.
  @inline(__always)
  mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { put(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Writes an amount with its decimals: at most ``longestAmount`` bytes.
  mutating func put(amount: Int64, scale: Int) {
    if amount < 0 { put(UInt8(ascii: "-")) }
    var (rest, place) = (amount.magnitude, 0)
    // The digits stand the wrong way round at first, the last one in the lowest byte.
    var digits = InlineArray<24, UInt8>(repeating: 0x30)
    repeat {
      digits[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place += 1
    } while rest > 0
    place = max(place, scale + 1)
    while place > 0 {
      if place == scale { put(UInt8(ascii: ".")) }
      place -= 1
      put(digits[place])
    }
  }

  /// The most bytes that an amount takes: a sign, 24 digits and a point.
  static let longestAmount = 26

  /// Writes a day and a quote.
  mutating func put(_ day: CalendarDate) {
    let (year, month, date) = (day.year, day.month, day.day)
    put(twoDigits: year / 100)
    put(twoDigits: year % 100)
    put(UInt8(ascii: "-"))
    put(twoDigits: month)
    put(UInt8(ascii: "-"))
    put(twoDigits: date)
    put(UInt8(ascii: "\""))
  }

  /// The bytes that a day takes with its quote.
  static let lengthOfDay = 11

  @inline(__always)
  private mutating func put(twoDigits number: Int) {
    put(0x30 + UInt8(truncatingIfNeeded: number / 10))
    put(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }
}
