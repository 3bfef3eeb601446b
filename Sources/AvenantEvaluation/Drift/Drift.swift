import AvenantModel
import AvenantValues

/// How far the date of evaluation can move on before anything turns, and what moves with it.
///
/// It reads the record of one evaluation, instruction by instruction, and works out nothing anew: a
/// number is known to stay, or to move by the same every day, and a test tells when such a number
/// gets to where it turns. Where that cannot be told, the record is vouched for on its own day
/// alone.
struct Drift {
  let program: VersionProgram
  /// What was worked out; while records are gone through, with one of them at hand.
  var memory: Memory
  /// How many days can follow on which every test turns out as it did.
  private(set) var days: Int
  /// Whether nothing of the ticket is unknown, so that there are no completions to be tried.
  let isComplete: Bool
  /// The records that are at hand, outermost first: their lists and their places.
  var items: [(list: Int, item: Int)] = []
  /// Where the values of an unknown fact, or field of a record, fall into cells.
  var cuts: [Causes.Place: Set<Cut>] = [:]

  private var numbers: [Motion]
  private var wides: [Motion]

  /// Follows what was worked out, for `days` at most.
  init(_ program: VersionProgram, _ memory: Memory, days: Int) {
    self.program = program
    self.memory = memory
    self.days = days
    isComplete = !memory.hasUnknownFact(of: program)
    numbers = Array(repeating: .still, count: memory.words.count)
    wides = Array(repeating: .still, count: memory.wides.count)
    self[.asOf] = .steady(Fraction(ExactNumber(1)))
    visit(program.instructions)
  }

  /// How the number in a slot moves.
  subscript(slot: Slot) -> Motion {
    get { numbers[slot.index] }
    set { numbers[slot.index] = newValue }
  }

  /// How a fraction moves.
  subscript(wide: WideSlot) -> Motion {
    get { wides[wide.index] }
    set { wides[wide.index] = newValue }
  }

  /// Says that nothing is vouched for beyond so many days.
  mutating func hold(_ days: Int128?) {
    guard let days, days < self.days else { return }
    self.days = Int(max(0, days))
  }

  /// Says that nothing is vouched for beyond the day itself.
  mutating func holdToday() { days = 0 }

  /// Follows instructions in their order.
  mutating func visit(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .test(let test, _): visit(test)
      case .gate: break  // What follows from literals turns only where one of them does.
      case .number(let operation, let slot): self[slot] = motion(of: operation)
      case .wide(let operation, let wide): self[wide] = motion(of: operation)
      case .fold(let place): visit(program.folds[place])
      }
    }
  }

  /// The greatest number of days, at most those that are vouched for, for which something stays so
  /// that begins so and, once it is not, is never so again.
  func lastDay(_ isSo: (Int128) -> Bool) -> Int128 {
    guard !isSo(Int128(days)) else { return Int128(days) }
    var (first, end) = (Int128(0), Int128(days))
    while end - first > 1 {
      let middle = (first + end) / 2
      if isSo(middle) { first = middle } else { end = middle }
    }
    return first
  }
}

extension Memory {
  /// Whether a fact, or a field of a record, is not known.
  fileprivate func hasUnknownFact(of program: VersionProgram) -> Bool {
    let ofTicket = program.facts.contains { fact in
      switch fact.place {
      case .slot(let slot): states[slot.index] == .unknown
      case .wide(let wide): wideStates[wide.index] == .unknown
      }
    }
    return ofTicket || lists.values.joined().joined().contains { $0.state == .unknown }
  }
}
