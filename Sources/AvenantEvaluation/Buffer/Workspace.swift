import AvenantModel
import AvenantValues

/// Memory of one version for one ticket after another, and what they came to.
final class Workspace: Sendable {
  private let words: Room<Int64>
  private let states: Room<Availability>
  private let wides: Room<Fraction>
  private let wideStates: Room<Availability>
  private let holdings: Room<Holding>
  let reader: OutcomeReader
  private let program: VersionProgram
  let memo: OutcomeMemo
  private let slots: Range<Int>
  /// The literals of the ticket that was evaluated last.
  nonisolated(unsafe) var literals: UnsafePointer<Holding>
  /// Whether the ticket that was evaluated last leaves an outcome open.
  private(set) nonisolated(unsafe) var leavesOpen = false
  /// The memory, for as long as this lives.
  nonisolated(unsafe) let registers: Registers

  /// Memory of a version before any fact is there.
  convenience init(_ program: VersionProgram, _ reader: OutcomeReader) {
    let memory = program.initial
    self.init(
      Room(memory.words), Room(memory.states), Room(memory.wides), Room(memory.wideStates),
      Room(memory.holdings), program, reader)
  }

  /// The same memory, of which nothing is kept that tickets came to.
  convenience init(copying workspace: Workspace) {
    self.init(
      Room(workspace.words), Room(workspace.states), Room(workspace.wides),
      Room(workspace.wideStates), Room(workspace.holdings), workspace.program,
      workspace.reader)
  }

  private init(
    _ words: Room<Int64>, _ states: Room<Availability>, _ wides: Room<Fraction>,
    _ wideStates: Room<Availability>, _ holdings: Room<Holding>, _ program: VersionProgram,
    _ reader: OutcomeReader
  ) {
    (self.words, self.states, self.wides) = (words, states, wides)
    (self.wideStates, self.holdings) = (wideStates, holdings)
    (self.program, self.reader, slots) = (program, reader, reader.facts.slots)
    memo = OutcomeMemo(reader, literalCount: holdings.count)
    literals = UnsafePointer(holdings.start)
    registers = Registers(
      words: words.start, states: states.start, wides: wides.start,
      wideStates: wideStates.start, holdings: holdings.start)
  }

  /// A copy of the memory.
  var memory: Memory {
    var memory = program.initial
    memory.words = words.list
    memory.states = states.list
    memory.wides = wides.list
    memory.wideStates = wideStates.list
    memory.holdings = holdings.list
    return memory
  }

  /// Puts literals that another ticket came to into their places.
  func take(_ known: UnsafePointer<Holding>) {
    holdings.start.update(from: known, count: holdings.count)
    literals = UnsafePointer(holdings.start)
  }

  /// Puts memory into its place in which more is settled.
  func take(_ memory: Memory) {
    words.take(memory.words)
    states.take(memory.states)
    wides.take(memory.wides)
    wideStates.take(memory.wideStates)
    holdings.take(memory.holdings)
  }

  /// Evaluates a ticket.
  ///
  /// - Parameters:
  ///   - words: What is known of it.
  ///   - asOf: The number of the day of evaluation.
  ///   - outcomes: Takes the outcomes.
  /// - Returns: Whether outcomes say all that a decision does.
  @inline(__always)
  func evaluate(
    _ words: borrowing FactWords, asOf: Int, into outcomes: inout OutcomeList
  ) -> Bool {
    var registers = registers
    words.look { view in
      if slots.isEmpty {
        reader.facts.load(view, into: &registers)
      } else {
        registers.load(view, into: slots)
      }
    }
    return finish(&registers, asOf: asOf, into: &outcomes)
  }

  /// Evaluates a ticket of several that are held as columns.
  func evaluate(
    _ tickets: FactRooms, row: Int, asOf: Int, into outcomes: inout OutcomeList
  ) -> Bool {
    var registers = registers
    for (fact, slot) in slots.enumerated() {
      registers.set(slot, to: tickets.word(fact, row: row), tickets.state(fact, row: row))
    }
    return finish(&registers, asOf: asOf, into: &outcomes)
  }

  /// Evaluates the ticket whose facts are in their places.
  @inline(__always)
  private func finish(
    _ registers: inout Registers, asOf: Int, into outcomes: inout OutcomeList
  ) -> Bool {
    registers.set(Slot.asOf.index, to: Int64(asOf))
    leavesOpen = false
    return outcomes.fill { places in
      if registers.openBit == 0,
        let isRead = reader.read(&registers, self, into: places, program)
      {
        return isRead
      }
      literals = UnsafePointer(registers.holdings)
      registers.run(program.schedule.view, program)
      leavesOpen = !reader.isSettled(in: registers)
      return !leavesOpen && reader.read(registers, into: places)
    }
  }
}
