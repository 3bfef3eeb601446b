import AvenantValues

/// Memory for one ticket of many, in which instructions are done that lanes cannot do in a row.
final class SingleLane: Sendable {
  private let words: Room<Int64>
  private let states: Room<Availability>
  private let wides: Room<Fraction>
  private let wideStates: Room<Availability>
  private let holdings: Room<Holding>
  /// The fractions of all lanes.
  private let laneWides: Room<Fraction>
  private let laneWideStates: Room<Availability>

  /// Memory before any fact is there.
  init(_ initial: Memory) {
    words = Room(initial.words)
    states = Room(initial.states)
    wides = Room(initial.wides)
    wideStates = Room(initial.wideStates)
    holdings = Room(initial.holdings)
    laneWides = Room(repeating: .zero, count: initial.wides.count * Lanes.width)
    laneWideStates = Room(repeating: .known, count: initial.wides.count * Lanes.width)
  }

  /// Does an instruction in every lane.
  func run(_ single: LaneProgram.Single, _ program: VersionProgram, in lanes: Lanes) {
    var registers = Registers(
      words: words.start, states: states.start, wides: wides.start,
      wideStates: wideStates.start, holdings: holdings.start)
    program.operands.withUnsafeBufferPointer { operands in
      for lane in 0..<Lanes.width {
        for reading in single.reads { take(reading, from: lane, of: lanes) }
        registers.run(single.instruction, program, operands)
        for result in single.results { put(result, into: lane, of: lanes) }
      }
    }
  }

  private func take(_ reading: Reading, from lane: Int, of lanes: Lanes) {
    switch reading {
    case .slot(let slot):
      words.start[slot.index] = Int64(lanes.words(slot.index)[lane])
      states.start[slot.index] = Availability(number: lanes.states(slot.index)[lane])
    case .wide(let wide):
      wides.start[wide.index] = laneWides.start[wide.index * Lanes.width + lane]
      wideStates.start[wide.index] = laneWideStates.start[wide.index * Lanes.width + lane]
    case .literal(let literal):
      holdings.start[literal.index] = lanes.holdings(literal.index)[lane]
    }
  }

  private func put(_ result: Reading, into lane: Int, of lanes: Lanes) {
    switch result {
    case .slot(let slot):
      let word = words.start[slot.index]
      let fits = word.magnitude <= LaneProgram.limit.magnitude
      lanes.words(slot.index)[lane] = fits ? Int32(word) : 0
      lanes.states(slot.index)[lane] = states.start[slot.index].rawValue
      lanes.open[lane] |= fits ? states.start[slot.index].openBit : 1
    case .wide(let wide):
      laneWides.start[wide.index * Lanes.width + lane] = wides.start[wide.index]
      laneWideStates.start[wide.index * Lanes.width + lane] = wideStates.start[wide.index]
      lanes.open[lane] |= wideStates.start[wide.index].openBit
    case .literal(let literal):
      lanes.holdings(literal.index)[lane] = holdings.start[literal.index]
    }
  }
}
