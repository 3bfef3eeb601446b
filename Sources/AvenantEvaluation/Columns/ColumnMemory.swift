/// Memory of one version for up to 1,024 tickets at once: a column of numbers for each slot, a set
/// of rows for each literal.
///
/// What each step comes to is what it comes to for one ticket; here stands how it is done for all
/// of them. A row of which something is open says nothing; it is left to a memory of its own.
final class ColumnMemory: Sendable {
  typealias Block = RowPlace.Block

  /// Where the numbers of a slot stand, and the rows that have one.
  struct Column: @unchecked Sendable {
    var numbers: UnsafeMutablePointer<Block>
    var known: UnsafeMutablePointer<RowSet>
    /// Bounds of the numbers; both count.
    var bounds: ClosedRange<Int32>
  }

  private let numberRoom: Room<Block>
  private let knownRoom: Room<RowSet>
  private let columns: Room<Column>
  private let literalRoom: Room<RowSet>
  private let openRoom = Room<RowSet>(repeating: .none, count: 1)
  private nonisolated(unsafe) var digits: UnsafePointer<RowSet>
  private let single: SingleRow

  /// Memory before any fact is there.
  init(_ program: ColumnProgram) {
    let initial = program.initial
    let (slots, size) = (initial.words.count, FactColumns.capacity / Block.scalarCount)
    numberRoom = Room(repeating: .zero, count: slots * size)
    knownRoom = Room(initial.states.map { $0 == .known ? .all : .none })
    let (numbers, known) = (numberRoom.start, knownRoom.start)
    columns = Room(
      initial.words.enumerated().map { slot, word in
        let number = Int32(clamping: word)
        (numbers + slot * size).update(repeating: Block(repeating: number), count: size)
        return Column(
          numbers: numbers + slot * size, known: known + slot, bounds: number...number)
      })
    literalRoom = Room(initial.holdings.map { $0.must ? .all : .none })
    digits = UnsafePointer(known)
    single = SingleRow(initial)
  }

  // MARK: Places

  /// The column of a slot.
  @inline(__always)
  subscript(slot: Int) -> Column {
    get { columns.start[slot] }
    set { columns.start[slot] = newValue }
  }

  /// The numbers of a slot.
  @inline(__always)
  func numbers(_ slot: Int) -> UnsafeMutablePointer<Block> { columns.start[slot].numbers }

  /// The rows in which a slot has a value.
  @inline(__always)
  func known(_ slot: Int) -> UnsafeMutablePointer<RowSet> { columns.start[slot].known }

  /// The rows in which a literal holds.
  @inline(__always)
  func literal(_ index: Int) -> UnsafeMutablePointer<RowSet> { literalRoom.start + index }

  /// The rows of which something is open, or does not fit.
  @inline(__always)
  var open: RowSet {
    get { openRoom.start.pointee }
    set { openRoom.start.pointee = newValue }
  }

  /// The rows that have a digit of an option.
  @inline(__always)
  func digit(_ index: Int) -> RowSet { digits[index] }

  // MARK: Evaluation

  /// Works out all steps for other tickets.
  ///
  /// - Parameters:
  ///   - program: The program of this memory.
  ///   - tickets: The facts, which have to live for as long as this is read.
  ///   - asOf: The number of the day of evaluation.
  func run(_ program: ColumnProgram, _ tickets: FactRooms, asOf: Int32) {
    take(tickets, program.reader.facts.slots, asOf: asOf)
    for step in program.steps.elements {
      switch step {
      case .range(let test): run(test, asOf: Int64(asOf))
      case .difference(let test): run(test)
      case .option(let test): run(test)
      case .presence(let slot, let yes):
        (literal(yes).pointee, literal(yes + 1).pointee) =
          (known(slot).pointee, ~known(slot).pointee)
      case .all(let range, let result): all(program.operands.elements, range, into: result)
      case .any(let range, let result): any(program.operands.elements, range, into: result)
      case .complement(let other, let result): literal(result).pointee = ~literal(other).pointee
      case .offset, .sum, .less, .keep, .select: runNumbers(step)
      case .single(let place):
        single.run(program.singles[place], program.program, tickets.rows, in: self)
      }
    }
  }

  private func take(_ tickets: FactRooms, _ slots: Range<Int>, asOf: Int32) {
    open = tickets.open
    let size = FactColumns.capacity / Block.scalarCount
    numbers(Slot.asOf.index).update(repeating: Block(repeating: asOf), count: size)
    self[Slot.asOf.index].bounds = asOf...asOf
    digits = UnsafePointer(tickets.digits.start)
    for (index, slot) in slots.enumerated() {
      self[slot].known = tickets.known.start + index
      let column = tickets.layout.facts[index].column
      guard column >= 0 else { continue }
      self[slot].numbers = tickets.column(column)
      self[slot].bounds = tickets.bounds.start[column]
    }
  }

  // MARK: Literals

  @inline(__always)
  private func all(_ operands: UnsafeBufferPointer<Int>, _ range: Range<Int>, into result: Int) {
    var rows = RowSet.all
    for place in range { rows = rows & literal(operands[place]).pointee }
    literal(result).pointee = rows
  }

  @inline(__always)
  private func any(_ operands: UnsafeBufferPointer<Int>, _ range: Range<Int>, into result: Int) {
    var rows = RowSet.none
    for place in range { rows = rows | literal(operands[place]).pointee }
    literal(result).pointee = rows
  }

  /// Writes the literals of a test that is true in some rows, of those in which its operands are
  /// known.
  @inline(__always)
  func settle(_ yes: Int, _ rows: RowSet, given known: RowSet) {
    literal(yes).pointee = rows & known
    literal(yes + 1).pointee = ~rows & known
  }
}
