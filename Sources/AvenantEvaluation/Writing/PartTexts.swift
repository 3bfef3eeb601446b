/// The texts of one part of a version's decisions, kept by the bits that the part follows from.
///
/// It takes its memory once; a text gives way to the next one at its place.
final class PartTexts: Sendable {
  /// The most texts, and the most bytes of all.
  private static let bounds = (texts: 256, bytes: 1 << 17)

  private struct Kept: Sendable {
    var key: UInt64 = 0
    /// How many bytes the text has; 0 where there is none.
    var count = 0
  }

  private let kept: Room<Kept>
  private let bytes: Room<UInt8>
  /// How many bytes each text has room for, with slack behind it.
  private let longest: Int
  private let shift: Int

  /// - Parameter longest: The most bytes that a text has.
  init(longest: Int) {
    let size = longest + PieceCursor.slack
    let most = min(Self.bounds.texts, Self.bounds.bytes / size)
    // A power of two; 0 where texts are so long that none is kept.
    let count = most == 0 ? 0 : 1 << (Int.bitWidth - 1 - most.leadingZeroBitCount)
    self.longest = size
    shift = UInt64.bitWidth - count.trailingZeroBitCount
    kept = Room(repeating: Kept(), count: count)
    bytes = Room(repeating: 0, count: count * size)
  }

  /// Writes the text of a key, or what `body` writes, which is kept.
  ///
  /// - Parameters:
  ///   - key: All that the text follows from; `nil` where bits cannot say that.
  ///   - cursor: Where the text goes.
  ///   - body: Writes the text.
  @inline(__always)
  func write(
    _ key: UInt64?, to cursor: inout PieceCursor, or body: (inout PieceCursor) -> Void
  ) {
    guard let key, kept.count > 0 else { return body(&cursor) }
    let place =
      kept.count == 1 ? 0 : Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
    let text = bytes.start + place * longest
    if kept.start[place].key == key, kept.start[place].count > 0 {
      return cursor.put(UnsafePointer(text), count: kept.start[place].count)
    }
    let start = cursor.next
    body(&cursor)
    let count = cursor.next - start
    text.update(from: start, count: count)
    kept.start[place] = Kept(key: key, count: count)
  }
}

/// The bits that a part of a decision follows from.
struct PartKey: Sendable {
  private let literals: [Int]
  /// How many numbers below four are added to the bits.
  private let numbers: Int

  /// What follows from literals, and from numbers below four.
  init(_ literals: some Sequence<Literal>, numbers: Int = 0) {
    self.literals = Set(literals.map(\.index)).sorted()
    self.numbers = numbers
  }

  /// Whether 64 bits are enough.
  var fits: Bool { literals.count + 2 * numbers <= 64 }

  /// The literals that must hold, as bits.
  @inline(__always)
  func whatMustHold(_ holdings: UnsafePointer<Holding>) -> UInt64 {
    var bits: UInt64 = 0
    for literal in literals { bits = bits << 1 | UInt64(holdings[literal].bits & 1) }
    return bits
  }

  /// The literals that may hold, as bits.
  @inline(__always)
  func whatMayHold(_ holdings: UnsafePointer<Holding>) -> UInt64 {
    var bits: UInt64 = 0
    for literal in literals { bits = bits << 1 | UInt64(holdings[literal].bits >> 1 & 1) }
    return bits
  }
}
