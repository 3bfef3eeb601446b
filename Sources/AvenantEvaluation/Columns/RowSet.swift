/// A set of rows of columns: a bit for each of 1,024 tickets.
public struct RowSet: Hashable, Sendable {
  /// How many rows there are.
  public static let capacity = 1_024

  // In four pieces, each of which a processor does in one go or two.
  private var one: SIMD4<UInt64>
  private var two: SIMD4<UInt64>
  private var three: SIMD4<UInt64>
  private var four: SIMD4<UInt64>

  @inline(__always)
  private init(
    _ one: SIMD4<UInt64>, _ two: SIMD4<UInt64>, _ three: SIMD4<UInt64>, _ four: SIMD4<UInt64>
  ) {
    (self.one, self.two, self.three, self.four) = (one, two, three, four)
  }

  /// No row.
  public static let none = RowSet(.zero, .zero, .zero, .zero)
  /// Every row.
  public static let all = ~none

  /// Asks for the words of each group of rows.
  @inline(__always)
  init(_ group: (Int) -> SIMD4<UInt64>) {
    self.init(group(0), group(1), group(2), group(3))
  }

  /// Calls `body` with each group of rows: eight words, in which the first block of rows stands
  /// highest.
  @inline(__always)
  func forEachGroup(_ body: (Int, RowPlace.Block) -> Void) {
    body(0, unsafeBitCast(one, to: RowPlace.Block.self))
    body(1, unsafeBitCast(two, to: RowPlace.Block.self))
    body(2, unsafeBitCast(three, to: RowPlace.Block.self))
    body(3, unsafeBitCast(four, to: RowPlace.Block.self))
  }

  // MARK: Rows

  /// Whether a row is in the set; those below 0, and from ``capacity`` on, are in none.
  public func contains(_ row: Int) -> Bool {
    (0..<Self.capacity).contains(row) && withUnsafePointer(to: self) { RowBits($0)[row] }
  }

  /// Puts a row into the set, or takes it out.
  mutating func set(_ row: Int, to isIn: Bool) {
    withUnsafeMutablePointer(to: &self) { MutableRowBits($0)[row] = isIn }
  }

  /// How many rows are in the set.
  public var count: Int { one.bitCount + two.bitCount + three.bitCount + four.bitCount }

  /// Whether no row is in the set.
  public var isEmpty: Bool { (one | two | three | four) == .zero }

  /// Calls `body` with each row of the set, in their order.
  public func forEach(_ body: (Int) throws -> Void) rethrows {
    for row in 0..<Self.capacity where contains(row) { try body(row) }
  }

  // MARK: Sets

  /// The rows that are in both.
  @inline(__always)
  public static func & (one: RowSet, other: RowSet) -> RowSet {
    RowSet(
      one.one & other.one, one.two & other.two, one.three & other.three, one.four & other.four)
  }

  /// The rows that are in one of both at least.
  @inline(__always)
  public static func | (one: RowSet, other: RowSet) -> RowSet {
    RowSet(
      one.one | other.one, one.two | other.two, one.three | other.three, one.four | other.four)
  }

  /// The rows that are not in it, of all that there is room for.
  @inline(__always)
  public static prefix func ~ (set: RowSet) -> RowSet {
    RowSet(~set.one, ~set.two, ~set.three, ~set.four)
  }
}

extension SIMD4<UInt64> {
  fileprivate var bitCount: Int {
    self[0].nonzeroBitCount + self[1].nonzeroBitCount + self[2].nonzeroBitCount
      + self[3].nonzeroBitCount
  }
}

/// Where the bit of a row stands: bits are filled by eight numbers at a time, each of which goes
/// into a word of its own, and thirty-two times eight rows fill eight words.
struct RowPlace {
  /// Numbers that are done at once.
  typealias Block = SIMD8<Int32>
  /// How many blocks fill eight words; of groups of so many there are four.
  static let blocksOfGroup = 32
  static let rowsOfGroup = blocksOfGroup * Block.scalarCount

  let word: Int
  let mask: UInt32

  @inline(__always)
  init(_ row: Int) {
    word = (row / Self.rowsOfGroup) * Block.scalarCount + row % Block.scalarCount
    // The first block ends up highest.
    mask = 1 << UInt32(31 - row / Block.scalarCount % Self.blocksOfGroup)
  }
}

/// The rows of a set, to be looked at one by one.
struct RowBits {
  private let words: UnsafeRawPointer

  @inline(__always)
  init(_ set: UnsafePointer<RowSet>) { words = UnsafeRawPointer(set) }

  @inline(__always)
  subscript(row: Int) -> Bool {
    let place = RowPlace(row)
    return words.load(fromByteOffset: place.word * 4, as: UInt32.self) & place.mask != 0
  }
}

/// The rows of a set, to be changed one by one.
struct MutableRowBits {
  private let words: UnsafeMutableRawPointer

  @inline(__always)
  init(_ set: UnsafeMutablePointer<RowSet>) { words = UnsafeMutableRawPointer(set) }

  @inline(__always)
  subscript(row: Int) -> Bool {
    get { RowBits(UnsafePointer(words.assumingMemoryBound(to: RowSet.self)))[row] }
    nonmutating set { set(RowPlace(row), to: newValue) }
  }

  @inline(__always)
  func set(_ place: RowPlace, to isIn: Bool) {
    let word = words.load(fromByteOffset: place.word * 4, as: UInt32.self)
    words.storeBytes(
      of: isIn ? word | place.mask : word & ~place.mask, toByteOffset: place.word * 4,
      as: UInt32.self)
  }
}
