public import AvenantModel

/// The facts of at most 1,024 tickets of one version, held as columns: a column for each fact, a
/// row for each ticket.
///
///     var tickets = evaluator.tickets
///     for ticket in … { guard tickets.append(ticket) else { … } }
public struct FactColumns: Sendable {
  /// The most tickets that there is room for.
  public static let capacity = RowSet.capacity

  private var room: FactRooms

  init(_ layout: FactLayout) { room = FactRooms(layout) }

  var layout: FactLayout { room.layout }

  /// Where the facts stand, for as long as this lives and is not changed.
  var rooms: FactRooms { room }

  /// How many tickets there are.
  public var count: Int { room.count }

  /// Adds a ticket.
  ///
  /// - Parameter ticket: What is known of it.
  /// - Returns: Whether there was room for it, and the version governs it that the columns are for.
  public mutating func append(_ ticket: borrowing FactWords) -> Bool {
    guard room.count < Self.capacity, ticket.contract === room.layout.contract,
      ticket.versionIndex == room.layout.versionIndex, ticket.count == room.layout.facts.count
    else { return false }
    if !isKnownUniquelyReferenced(&room) { room = FactRooms(copying: room) }
    let room = room
    ticket.look { room.append($0) }
    return true
  }

  /// Forgets all tickets, and keeps the room.
  public mutating func removeAll() {
    if isKnownUniquelyReferenced(&room) { room.removeAll() } else { room = FactRooms(room.layout) }
  }
}

/// Memory for the facts of tickets that are held as columns.
final class FactRooms: Sendable {
  /// Numbers lie between −`limit` and `limit`, so that no difference of two leaves 32 bits.
  static let limit: Int32 = 1 << 28

  let layout: FactLayout
  nonisolated(unsafe) private(set) var count = 0
  /// The rows that have a value, of each fact.
  let known: Room<RowSet>
  let digits: Room<RowSet>
  let numbers: Room<RowPlace.Block>
  /// Below and above which no number of a column lies.
  let bounds: Room<ClosedRange<Int32>>
  /// First the rows that there are, then those of which something is not known or does not fit.
  private let sets: Room<RowSet>
  /// The words of each ticket, fact by fact, and what is known of them.
  private let words: Room<Int64>
  private let states: Room<FactWords.State>

  init(_ layout: FactLayout) {
    self.layout = layout
    let (facts, capacity) = (layout.facts.count, FactColumns.capacity)
    known = Room(repeating: .none, count: facts)
    digits = Room(repeating: .none, count: layout.digitCount)
    numbers = Room(
      repeating: .zero, count: layout.columnCount * capacity / RowPlace.Block.scalarCount)
    bounds = Room(repeating: 0...0, count: layout.columnCount)
    sets = Room(repeating: .none, count: 2)
    words = Room(repeating: 0, count: facts * capacity)
    // What is known is looked at several facts at a time, also behind the last.
    states = Room(repeating: .unknown, count: facts * capacity + FactStates.stride)
  }

  init(copying rooms: FactRooms) {
    (layout, count) = (rooms.layout, rooms.count)
    (known, digits) = (Room(rooms.known), Room(rooms.digits))
    (numbers, bounds) = (Room(rooms.numbers), Room(rooms.bounds))
    (sets, words, states) = (Room(rooms.sets), Room(rooms.words), Room(rooms.states))
  }

  /// The rows in which tickets stand.
  var rows: RowSet { sets.start[0] }

  /// The rows of which something is not known, or does not fit.
  var open: RowSet { sets.start[1] }

  /// The numbers of a column.
  func column(_ index: Int) -> UnsafeMutablePointer<RowPlace.Block> {
    numbers.start + index * (FactColumns.capacity / RowPlace.Block.scalarCount)
  }

  /// Adds a ticket; there is room for it.
  func append(_ ticket: FactWords.View) {
    let (row, facts) = (count, layout.facts)
    (words.start + row * facts.count).update(from: ticket.words, count: facts.count)
    (states.start + row * facts.count).update(from: ticket.states, count: facts.count)
    let place = RowPlace(row)
    var isOpen = false
    for (index, fact) in facts.enumerated() {
      let (word, state) = (ticket.words[index], ticket.states[index])
      MutableRowBits(known.start + index).set(place, to: state == .known)
      isOpen = isOpen || state == .unknown
      for digit in 0..<fact.digits.count {
        MutableRowBits(digits.start + fact.digits.lowerBound + digit)
          .set(place, to: word >> Int64(digit) & 1 != 0)
      }
      if fact.column >= 0, !put(word, row, column: fact.column) { isOpen = true }
    }
    MutableRowBits(sets.start).set(place, to: true)
    MutableRowBits(sets.start + 1).set(place, to: isOpen)
    count += 1
  }

  /// Puts a number into a column; says whether it fits.
  @inline(__always)
  private func put(_ word: Int64, _ row: Int, column: Int) -> Bool {
    let fits = word.magnitude <= Self.limit.magnitude
    let number = fits ? Int32(truncatingIfNeeded: word) : 0
    UnsafeMutableRawPointer(self.column(column)).storeBytes(
      of: number, toByteOffset: row * 4, as: Int32.self)
    let bound = bounds.start[column]
    bounds.start[column] = min(bound.lowerBound, number)...max(bound.upperBound, number)
    return fits
  }

  func removeAll() {
    count = 0
    sets.start[0] = .none
    sets.start[1] = .none
    bounds.start.update(repeating: 0...0, count: bounds.count)
  }

  /// The words of a ticket, fact by fact, and what is known of them.
  func ticket(_ row: Int) -> (words: UnsafePointer<Int64>, states: UnsafeRawPointer) {
    let first = row * layout.facts.count
    return (UnsafePointer(words.start + first), UnsafeRawPointer(states.start + first))
  }
}
