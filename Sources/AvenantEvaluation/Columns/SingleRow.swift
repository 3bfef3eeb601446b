import AvenantValues

/// Memory for one ticket of many, in which instructions are done that columns cannot do at once.
final class SingleRow: Sendable {
  private let words: Room<Int64>
  private let states: Room<Availability>
  private let wides: Room<Fraction>
  private let wideStates: Room<Availability>
  private let holdings: Room<Holding>
  /// The fractions of all rows.
  private let rowWides: Room<Fraction>
  private let rowWideStates: Room<Availability>

  /// Memory before any fact is there.
  init(_ initial: Memory) {
    words = Room(initial.words)
    states = Room(initial.states)
    wides = Room(initial.wides)
    wideStates = Room(initial.wideStates)
    holdings = Room(initial.holdings)
    let count = initial.wides.count * RowSet.capacity
    rowWides = Room(repeating: .zero, count: count)
    rowWideStates = Room(repeating: .known, count: count)
  }

  /// Does an instruction in every row of which nothing is open.
  func run(
    _ single: ColumnProgram.Single, _ program: VersionProgram, _ rows: RowSet,
    in memory: ColumnMemory
  ) {
    var registers = Registers(
      words: words.start, states: states.start, wides: wides.start,
      wideStates: wideStates.start, holdings: holdings.start)
    program.operands.withUnsafeBufferPointer { operands in
      (rows & ~memory.open).forEach { row in
        for address in single.reads { take(address, from: row, of: memory) }
        registers.openBit = 0
        registers.run(single.instruction, program, operands)
        for result in single.instruction.results { put(result, into: row, of: memory) }
      }
    }
    for case .slot(let slot) in single.instruction.results {
      memory[slot.index].bounds = -FactRooms.limit...FactRooms.limit
    }
  }

  private func take(_ address: Address, from row: Int, of memory: ColumnMemory) {
    switch address {
    case .slot(let slot):
      words.start[slot.index] = Int64(memory.number(slot.index, row: row))
      let isKnown = RowBits(memory.known(slot.index))[row]
      states.start[slot.index] = isKnown ? .known : .absent
    case .wide(let wide):
      wides.start[wide.index] = rowWides.start[wide.index * RowSet.capacity + row]
      wideStates.start[wide.index] = rowWideStates.start[wide.index * RowSet.capacity + row]
    case .literal(let literal):
      holdings.start[literal.index] =
        RowBits(memory.literal(literal.index))[row] ? .always : .never
    }
  }

  private func put(_ result: Address, into row: Int, of memory: ColumnMemory) {
    switch result {
    case .slot(let slot):
      let (word, state) = (words.start[slot.index], states.start[slot.index])
      let fits = word.magnitude <= FactRooms.limit.magnitude
      let isKnown = state == .known
      memory.setNumber(slot.index, row: row, to: fits && isKnown ? Int32(word) : 0)
      MutableRowBits(memory.known(slot.index))[row] = isKnown
      if state.isOpen || isKnown && !fits { memory.open.set(row, to: true) }
    case .wide(let wide):
      rowWides.start[wide.index * RowSet.capacity + row] = wides.start[wide.index]
      rowWideStates.start[wide.index * RowSet.capacity + row] = wideStates.start[wide.index]
      if wideStates.start[wide.index].isOpen { memory.open.set(row, to: true) }
    case .literal(let literal):
      MutableRowBits(memory.literal(literal.index))[row] = holdings.start[literal.index].must
    }
  }
}

extension ColumnMemory {
  fileprivate func number(_ slot: Int, row: Int) -> Int32 {
    UnsafeRawPointer(numbers(slot)).load(fromByteOffset: row * 4, as: Int32.self)
  }

  fileprivate func setNumber(_ slot: Int, row: Int, to number: Int32) {
    UnsafeMutableRawPointer(numbers(slot)).storeBytes(
      of: number, toByteOffset: row * 4, as: Int32.self)
  }
}
