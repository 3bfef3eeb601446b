/// Memory of one version for many tickets in a row, a lane for each.
///
/// What each step comes to is what the rules say that one ticket's step comes to; here stands how the
/// lanes are gone through.
final class Lanes: Sendable {
  /// How many tickets are worked out at once.
  static let width = 256

  private let wordRoom: Room<Int32>
  private let stateRoom: Room<UInt8>
  private let holdingRoom: Room<Holding>
  private let truthRoom = Room<UInt8>(repeating: 0, count: Lanes.width)
  private let openRoom = Room<UInt8>(repeating: 0, count: Lanes.width)
  private let countRoom = Room<UInt8>(repeating: 0, count: Lanes.width)
  private nonisolated(unsafe) let wordPlaces: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
  private nonisolated(unsafe) let statePlaces: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>>
  private let facts: Range<Int>
  private let single: SingleLane

  /// Memory before any fact is there.
  init(_ program: LaneProgram) {
    let (initial, width) = (program.program.initial, Self.width)
    single = SingleLane(initial)
    facts = program.reader.facts.slots
    wordRoom = Room(repeating: 0, count: initial.words.count * width)
    stateRoom = Room(repeating: 0, count: initial.words.count * width)
    holdingRoom = Room(repeating: .never, count: initial.holdings.count * width)
    let (words, states) = (wordRoom.start, stateRoom.start)
    wordPlaces = .allocate(capacity: initial.words.count)
    statePlaces = .allocate(capacity: initial.words.count)
    for (slot, word) in initial.words.enumerated() {
      (wordPlaces + slot).initialize(to: words + slot * width)
      (statePlaces + slot).initialize(to: states + slot * width)
      (words + slot * width).update(repeating: Int32(clamping: word), count: width)
      (states + slot * width).update(repeating: initial.states[slot].rawValue, count: width)
    }
    for (literal, holding) in initial.holdings.enumerated() {
      (holdingRoom.start + literal * width).update(repeating: holding, count: width)
    }
  }

  deinit {
    wordPlaces.deallocate()
    statePlaces.deallocate()
  }

  /// The lanes of a slot.
  @inline(__always)
  func words(_ slot: Int) -> UnsafeMutablePointer<Int32> { wordPlaces[slot] }

  @inline(__always)
  func states(_ slot: Int) -> UnsafeMutablePointer<UInt8> { statePlaces[slot] }

  /// The lanes of a literal.
  @inline(__always)
  func holdings(_ literal: Int) -> UnsafeMutablePointer<Holding> {
    holdingRoom.start + literal * Self.width
  }

  /// Not 0 in the lanes of which something is open, or does not fit.
  @inline(__always)
  var open: UnsafeMutablePointer<UInt8> { openRoom.start }

  /// Room for a mark in each lane, and for a number.
  @inline(__always)
  var marks: UnsafeMutablePointer<UInt8> { truthRoom.start }

  @inline(__always)
  var counts: UnsafeMutablePointer<UInt8> { countRoom.start }

  /// Begins with other tickets.
  ///
  /// - Parameters:
  ///   - words: The words of the facts of the first ticket and those behind it.
  ///   - states: What is known of them.
  ///   - stride: How far the facts are apart.
  ///   - asOf: The number of the day of evaluation.
  func begin(
    _ words: UnsafeMutablePointer<Int32>, _ states: UnsafeMutablePointer<UInt8>,
    stride: Int, asOf: Int32
  ) {
    self.words(Slot.asOf.index).update(repeating: asOf, count: Self.width)
    open.update(repeating: 0, count: Self.width)
    for (place, slot) in facts.enumerated() {
      wordPlaces[slot] = words + place * stride
      statePlaces[slot] = states + place * stride
      note(statePlaces[slot])
    }
  }

  /// Notes the lanes of which a value is open.
  @inline(__always)
  private func note(_ states: UnsafeMutablePointer<UInt8>) {
    for lane in 0..<Self.width { open[lane] |= StepRule.openBit(states[lane]) }
  }

  // MARK: Steps

  /// Works out all steps.
  func run(_ program: LaneProgram) {
    for step in program.steps.elements {
      switch step.kind {
      case .difference: testDifference(step)
      case .option: testOption(step)
      case .presence: testPresence(step)
      case .gate: join(step)
      case .all: join(program.operands[step.one..<step.other], into: step.result, .always, &)
      case .any: join(program.operands[step.one..<step.other], into: step.result, .never, |)
      case .sum: combine(step) { $0 &+ $1 }
      case .less: combine(step) { $0 &- $1 }
      case .keep: keep(step)
      case .select: select(step)
      case .instruction: single.run(program.singles[step.one], program.program, in: self)
      }
    }
  }

  @inline(__always)
  private func testDifference(_ step: LaneProgram.Step) {
    let (one, other, truths) = (words(step.one), words(step.other), marks)
    for lane in 0..<Self.width {
      let isWithin = StepRule.isWithin(one[lane], other[lane], low: step.low, span: step.span)
      truths[lane] = isWithin ? 1 : 0
    }
    let (first, second, joined) = (states(step.one), states(step.other), counts)
    for lane in 0..<Self.width { joined[lane] = max(first[lane], second[lane]) }
    settle(step.result, given: joined)
  }

  /// Writes the literals of tests whose results are marked.
  @inline(__always)
  private func settle(_ literal: Int, given states: UnsafeMutablePointer<UInt8>) {
    let (yes, no, truths) = (holdings(literal), holdings(literal + 1), marks)
    for lane in 0..<Self.width { yes[lane] = StepRule.holding(truths[lane], given: states[lane]) }
    for lane in 0..<Self.width {
      no[lane] = StepRule.holding(truths[lane] ^ 1, given: states[lane])
    }
  }

  @inline(__always)
  private func testOption(_ step: LaneProgram.Step) {
    let (one, truths) = (words(step.one), marks)
    if step.mask.nonzeroBitCount == 1 {
      let only = Int32(step.mask.trailingZeroBitCount)
      for lane in 0..<Self.width { truths[lane] = one[lane] & 63 == only ? 1 : 0 }
    } else {
      for lane in 0..<Self.width {
        truths[lane] = StepRule.isAmong(one[lane], step.mask) ? 1 : 0
      }
    }
    settle(step.result, given: states(step.one))
  }

  @inline(__always)
  private func testPresence(_ step: LaneProgram.Step) {
    let first = states(step.one)
    let (yes, no) = (holdings(step.result), holdings(step.result + 1))
    for lane in 0..<Self.width {
      yes[lane] = StepRule.presence(first[lane])
      no[lane] = StepRule.absence(first[lane])
    }
  }

  @inline(__always)
  private func join(_ step: LaneProgram.Step) {
    let (one, other) = (holdings(step.one), holdings(step.other))
    let (third, result) = (holdings(step.third), holdings(step.result))
    switch step.row {
    case .all:
      for lane in 0..<Self.width { result[lane] = one[lane] & other[lane] & third[lane] }
    case .any:
      for lane in 0..<Self.width { result[lane] = one[lane] | other[lane] | third[lane] }
    case .complement: for lane in 0..<Self.width { result[lane] = one[lane].complement }
    }
  }

  @inline(__always)
  private func join(
    _ literals: ArraySlice<Literal>, into result: Int, _ neutral: Holding,
    _ operation: (Holding, Holding) -> Holding
  ) {
    let result = holdings(result)
    result.update(repeating: neutral, count: Self.width)
    for literal in literals {
      let next = holdings(literal.index)
      for lane in 0..<Self.width { result[lane] = operation(result[lane], next[lane]) }
    }
  }

  // MARK: Numbers

  @inline(__always)
  private func combine(_ step: LaneProgram.Step, _ operation: (Int32, Int32) -> Int32) {
    let (one, other, result) = (words(step.one), words(step.other), words(step.result))
    let (truths, limit) = (marks, LaneProgram.limit)
    for lane in 0..<Self.width {
      let word = operation(one[lane], other[lane])
      result[lane] = word
      truths[lane] = StepRule.isWithin(word, 0, low: -limit, span: 2 * UInt32(limit)) ? 1 : 0
    }
    let (first, second, state) = (states(step.one), states(step.other), states(step.result))
    for lane in 0..<Self.width {
      state[lane] = StepRule.state(max(first[lane], second[lane]), fits: truths[lane])
    }
    note(state)
  }

  @inline(__always)
  private func keep(_ step: LaneProgram.Step) {
    let (one, result, truths) = (words(step.one), words(step.result), marks)
    let refuses: Int32 = step.low == 1 ? 1 : 0
    for lane in 0..<Self.width {
      result[lane] = one[lane]
      truths[lane] = UInt8(truncatingIfNeeded: (one[lane] &>> 31) & refuses)
    }
    let (first, state) = (states(step.one), states(step.result))
    for lane in 0..<Self.width {
      state[lane] = StepRule.kept(first[lane], isNegative: truths[lane])
    }
    note(state)
  }

  @inline(__always)
  private func select(_ step: LaneProgram.Step) {
    let (one, other, result) = (words(step.one), words(step.other), words(step.result))
    let (first, second, state) = (states(step.one), states(step.other), states(step.result))
    let (yes, no) = (holdings(Int(step.low)), holdings(Int(step.span)))
    for lane in 0..<Self.width {
      (result[lane], state[lane]) = StepRule.selected(
        yes[lane], no[lane], (one[lane], first[lane]), (other[lane], second[lane]))
    }
    note(state)
  }
}
