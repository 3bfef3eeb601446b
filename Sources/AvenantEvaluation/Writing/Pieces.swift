import AvenantValues

/// Pieces of text in UTF-8, one behind the other.
struct Pieces {
  /// Where a piece stands.
  struct Piece: Sendable {
    fileprivate let start: Int
    let count: Int
  }

  private var bytes: [UInt8] = []

  /// Adds a piece.
  mutating func add(_ text: String) -> Piece { add(Array(text.utf8)) }

  /// Adds a piece.
  mutating func add(_ piece: [UInt8]) -> Piece {
    let start = bytes.count
    bytes += piece
    return Piece(start: start, count: piece.count)
  }

  /// The bytes of all pieces, in memory that stays where it is.
  var room: Room<UInt8> { Room(bytes + Array(repeating: 0, count: PieceCursor.slack)) }
}

/// A place in memory behind what is written; the caller made sure that there is room.
struct PieceCursor {
  private let pieces: UnsafeMutablePointer<UInt8>
  private let days: DayTexts.Memory
  private(set) var next: UnsafeMutablePointer<UInt8>
  /// Where the room ends, which is asked in debug builds alone.
  private let end: UnsafeMutablePointer<UInt8>

  /// How many bytes behind what is written may be written over, and behind what is copied be read.
  static let slack = 32

  /// Begins at the start of a room; all of them live while this is used.
  ///
  /// - Parameters:
  ///   - pieces: The pieces that are written.
  ///   - days: The texts of days.
  ///   - room: Where they are written; ``slack`` bytes at its end stay free.
  @inline(__always)
  init(_ pieces: Room<UInt8>, _ days: DayTexts, into room: Room<UInt8>) {
    self.init(pieces, days, into: room.start, count: room.count)
  }

  /// The same in so many bytes from a place on.
  @inline(__always)
  init(
    _ pieces: Room<UInt8>, _ days: DayTexts, into start: UnsafeMutablePointer<UInt8>, count: Int
  ) {
    self.pieces = pieces.start
    self.days = days.memory
    next = start
    end = start + count - Self.slack
  }

  /// Writes a piece, 32 bytes at a time.
  @inline(__always)
  mutating func put(_ piece: Pieces.Piece) {
    assert(next + piece.count <= end, "there is room for the longest decision")
    let (from, to) = (UnsafeRawPointer(pieces + piece.start), UnsafeMutableRawPointer(next))
    var place = 0
    repeat {
      let part = from.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
      to.storeBytes(of: part, toByteOffset: place, as: SIMD32<UInt8>.self)
      place &+= 32
    } while place < piece.count
    next += piece.count
  }

  /// Writes many bytes.
  @inline(__always)
  mutating func put(_ bytes: UnsafePointer<UInt8>, count: Int) {
    assert(next + count <= end, "there is room for the longest decision")
    next.update(from: bytes, count: count)
    next += count
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

  /// Writes a comma, or another sign, but not before the first of several.
  @inline(__always)
  mutating func separate(_ isFirst: inout Bool, by sign: UInt8 = UInt8(ascii: ",")) {
    if !isFirst { put(sign) }
    isFirst = false
  }

  /// Writes an amount with its decimals in quotes: at most ``longestAmount`` bytes.
  mutating func put(amount: Int64, scale: Int) {
    put(UInt8(ascii: "\""))
    put(number: amount, scale: scale)
    put(UInt8(ascii: "\""))
  }

  /// Writes a number with all its decimals: at most ``longestAmount`` bytes without the quotes.
  mutating func put(number: Int64, scale: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var (rest, digits, bound) = (number.magnitude, 1, UInt64(10))
    while digits < 19, rest >= bound { (digits, bound) = (digits + 1, bound * 10) }
    digits = max(digits, scale + 1)
    let length = scale > 0 ? digits + 1 : digits
    assert(next + length < end, "there is room for the longest decision")
    var place = length - 1
    for digit in 0..<digits {
      if digit == scale, scale > 0 {
        next[place] = UInt8(ascii: ".")
        place -= 1
      }
      next[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place -= 1
    }
    next += length
  }

  /// More bytes than an amount takes: two quotes, a sign, at most 19 digits with noughts before
  /// them, and a point.
  static let longestAmount = 28

  /// Writes a day and a quote, behind which a brace may follow.
  @inline(__always)
  mutating func put(_ day: CalendarDate, thenBrace: Bool = false) {
    assert(next + Self.lengthOfDay < end, "there is room for the longest decision")
    days.write(day, to: next)
    next += thenBrace ? Self.lengthOfDay + 1 : Self.lengthOfDay
  }

  /// Writes a day without a quote.
  @inline(__always)
  mutating func put(plain day: CalendarDate) {
    assert(next + Self.lengthOfDay < end, "there is room for the longest decision")
    days.write(day, to: next)
    next += Self.lengthOfDay - 1
  }

  /// The bytes that a day takes with its quote.
  static let lengthOfDay = 11
}
