import AvenantModel

/// What tickets came to, kept for others of the same fingerprint.
///
/// The one evaluator fills it; nothing is worked out in a second way. It takes its memory once, and
/// forgets the oldest first.
final class OutcomeMemo: Sendable {
  /// The number of a kept ticket, counted from 1, by the hash of its fingerprint.
  private let table: Room<UInt16>
  /// Of each kept ticket the fingerprint, then the codes of its outcomes, in lines of a processor's
  /// cache.
  private let lines: Room<SIMD8<UInt64>>
  /// The words of the lines.
  private nonisolated(unsafe) let kept: UnsafeMutablePointer<UInt64>
  private let holdings: Room<Holding>
  /// The fingerprint that is looked for.
  private let sought: Room<UInt64>
  /// The same, for as long as this lives.
  nonisolated(unsafe) let view: MemoView
  // It belongs to one ``Workspace``, in which no two threads work at once.
  private nonisolated(unsafe) var count = 0
  private nonisolated(unsafe) var oldest = 0

  /// Makes room for tickets of a version.
  ///
  /// - Parameters:
  ///   - wordCount: How many words tickets are told apart by.
  ///   - codeCount: How many outcomes there are.
  ///   - literalCount: How many literals a memory of the version has.
  ///   - bytes: The most bytes that are taken, but for the table; where they are not enough for 64
  ///     tickets, none is kept.
  init(wordCount: Int, codeCount: Int, literalCount: Int, bytes: Int) {
    let stride = Self.stride(wordCount + (codeCount + 7) / 8)
    let size = stride * 8 + literalCount
    let capacity = bytes / size < 64 ? 0 : min(4_096, bytes / size)
    let slotCount = capacity == 0 ? 2 : 2 << (Int.bitWidth - capacity.leadingZeroBitCount)
    table = Room(repeating: 0, count: slotCount)
    lines = Room(repeating: .zero, count: (max(1, capacity * stride) + 7) / 8)
    kept = UnsafeMutableRawPointer(lines.start).assumingMemoryBound(to: UInt64.self)
    holdings = Room(repeating: .never, count: max(1, capacity * literalCount))
    sought = Room(repeating: 0, count: wordCount)
    view = MemoView(
      table: table.start, slotMask: slotCount - 1, kept: kept, stride: stride,
      wordCount: wordCount, holdings: holdings.start, literalCount: literalCount,
      sought: sought.start, capacity: capacity)
  }

  /// How many words a kept ticket takes that needs so many: it does not begin in the middle of a
  /// line where it fits into one.
  private static func stride(_ count: Int) -> Int {
    switch count {
    case ...4: 4
    case ...8: 8
    default: count
    }
  }

  /// Keeps what the ticket came to that was looked for last.
  func keep(_ registers: Registers, _ codes: UnsafePointer<UInt8>, count codeCount: Int) {
    guard view.capacity > 0 else { return }
    let place = count < view.capacity ? count : oldest
    if count < view.capacity { count += 1 } else { oldest = (oldest + 1) % view.capacity }
    let words = kept + place * view.stride
    words.update(from: sought.start, count: view.wordCount)
    UnsafeMutableRawPointer(words + view.wordCount).copyMemory(from: codes, byteCount: codeCount)
    (holdings.start + place * view.literalCount)
      .update(from: registers.holdings, count: view.literalCount)
    let slot = view.slot
    let isTaken = table.start[slot] != 0 && table.start[slot ^ 1] == 0
    table.start[isTaken ? slot ^ 1 : slot] = UInt16(place + 1)
  }
}

/// What tickets came to, to be looked up for as long as the memo lives.
struct MemoView {
  fileprivate let table: UnsafePointer<UInt16>
  fileprivate let slotMask: Int
  fileprivate let kept: UnsafePointer<UInt64>
  /// How many words a kept ticket takes.
  fileprivate let stride: Int
  /// How many of them are its fingerprint.
  fileprivate let wordCount: Int
  fileprivate let holdings: UnsafePointer<Holding>
  fileprivate let literalCount: Int
  /// The fingerprint that is looked for; it begins with which facts have a value.
  let sought: UnsafeMutablePointer<UInt64>
  /// How many tickets are kept at most; 0 where they are so large that none would come twice.
  fileprivate let capacity: Int

  /// Whether any ticket is kept.
  @inline(__always)
  var keepsTickets: Bool { capacity > 0 }

  /// What a ticket came to, until another is kept.
  struct Entry {
    let codes: UnsafePointer<UInt8>
    let holdings: UnsafePointer<Holding>
  }

  /// Finds the ticket of the fingerprint that is looked for; `nil` where none is kept.
  @inline(__always)
  func find() -> Entry? {
    let slot = slot
    guard let place = place(at: slot) ?? place(at: slot ^ 1) else { return nil }
    return Entry(
      codes: UnsafeRawPointer(kept + (place &* stride &+ wordCount))
        .assumingMemoryBound(to: UInt8.self),
      holdings: holdings + place &* literalCount)
  }

  /// The kept ticket at a place of the table, if it has the sought fingerprint.
  @inline(__always)
  private func place(at slot: Int) -> Int? {
    let number = Int(table[slot])
    guard number > 0 else { return nil }
    let words = kept + (number &- 1) &* stride
    for index in 0..<wordCount where words[index] != sought[index] { return nil }
    return number &- 1
  }

  /// The place in the table of the sought fingerprint.
  @inline(__always)
  fileprivate var slot: Int {
    var hash: UInt64 = 0
    for index in 0..<wordCount { hash = (hash &<< 23 | hash &>> 41) ^ sought[index] }
    // Every bit has a part in the lowest bits of one half of the product or of the other.
    let (high, low) = hash.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: high ^ low) & slotMask
  }
}
