import AvenantModel

/// What tickets came to, kept for others of the same fingerprint.
///
/// The one evaluator fills it; nothing is worked out in a second way. It takes its memory once, and
/// forgets the oldest first.
final class OutcomeMemo: Sendable {
  /// The most bytes that it takes, but for its table.
  private static let bound = 1 << 19

  private let wordCount: Int
  private let literalCount: Int
  /// How many tickets it keeps; 0 where they are so large that none would come twice.
  private let capacity: Int
  private let slotCount: Int

  /// The number of a kept ticket, counted from 1, by the hash of its fingerprint.
  private let table: Room<UInt32>
  private let fingerprints: Room<UInt64>
  private let holdings: Room<Holding>
  private let outcomes: OutcomeRooms
  /// The fingerprint that is looked for.
  private let sought: Room<UInt64>
  private nonisolated(unsafe) var count = 0
  private nonisolated(unsafe) var oldest = 0

  /// Makes room for tickets of a version.
  init(_ reader: OutcomeReader, literalCount: Int) {
    wordCount = max(1, reader.plan.fingerprint.wordCount)
    self.literalCount = literalCount
    let size = wordCount * 8 + literalCount + OutcomeRooms.size(of: reader)
    capacity = Self.bound / size < 64 ? 0 : min(4_096, Self.bound / size)
    slotCount = capacity == 0 ? 1 : 4 << (Int.bitWidth - capacity.leadingZeroBitCount)
    table = Room(repeating: 0, count: slotCount)
    fingerprints = Room(count: capacity * wordCount)
    holdings = Room(count: capacity * literalCount)
    outcomes = OutcomeRooms(reader, capacity: capacity)
    sought = Room(repeating: 0, count: wordCount)
  }

  // MARK: Looking up

  /// Takes the outcomes of a ticket of the same fingerprint.
  ///
  /// - Parameters:
  ///   - registers: Memory of a ticket of which nothing is open, with the numbers of the plan.
  ///   - fingerprint: What tells tickets apart.
  ///   - places: Take what was read of the outcomes.
  /// - Returns: The literals that such a ticket came to, until another is kept; `nil` where there is none.
  @inline(__always)
  func recall(
    _ registers: Registers, _ fingerprint: FingerprintView, into places: OutcomePlaces
  ) -> UnsafePointer<Holding>? {
    guard capacity > 0 else { return nil }
    fingerprint.take(of: registers, into: sought.start)
    let slot = slot
    guard let place = place(at: slot) ?? place(at: slot ^ 1) else { return nil }
    outcomes.read(place, into: places)
    return UnsafePointer(holdings.start + place * literalCount)
  }

  /// The kept ticket at a place of the table, if it has the sought fingerprint.
  @inline(__always)
  private func place(at slot: Int) -> Int? {
    let number = Int(table.start[slot])
    guard number > 0 else { return nil }
    let kept = fingerprints.start + (number - 1) * wordCount
    for index in 0..<wordCount where kept[index] != sought.start[index] { return nil }
    return number - 1
  }

  /// The place in the table of the sought fingerprint.
  @inline(__always)
  private var slot: Int {
    var hash: UInt64 = 0
    for index in 0..<wordCount { hash = (hash &<< 23 | hash &>> 41) ^ sought.start[index] }
    hash &*= 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash &>> 32) & (slotCount - 1)
  }

  // MARK: Keeping

  /// Keeps what the ticket came to that was looked for last.
  func keep(_ registers: Registers, _ places: OutcomePlaces) {
    guard capacity > 0 else { return }
    let place = count < capacity ? count : oldest
    if count < capacity { count += 1 } else { oldest = (oldest + 1) % capacity }
    (fingerprints.start + place * wordCount).update(from: sought.start, count: wordCount)
    (holdings.start + place * literalCount).update(from: registers.holdings, count: literalCount)
    outcomes.write(places, at: place)
    let slot = slot
    let isTaken = table.start[slot] != 0 && table.start[slot ^ 1] == 0
    table.start[isTaken ? slot ^ 1 : slot] = UInt32(place + 1)
  }
}
