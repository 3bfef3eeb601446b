import AvenantModel

/// What outcomes are worked out from while nothing is open, in parts that follow one another.
///
/// What a ticket comes to depends on its numbers, on what tests tell apart of them, and on gates
/// over those tests. Tickets of which the tests tell nothing apart come to the same gates, which
/// are then worked out once for all of them.
struct OutcomePlan: Sendable {
  /// All that is worked out for a ticket, in an order in which each reads what those before it
  /// write.
  let instructions: [Instruction]
  /// Memory before any fact is there; what follows from constants alone is.
  let initial: Memory
  /// Days that are facts, moved by days.
  let movedDays: FixedList<MovedDay>
  /// Other numbers that no gate chooses, and those tests that are no plain steps.
  let numbers: Schedule
  /// The same, where all are plain steps.
  let plainNumbers: FixedList<NumberStep>?
  /// The other tests of these numbers, the gates over tests, and what follows from both and from
  /// constants.
  let gates: Schedule
  /// What is left: numbers that a gate chooses, and what follows from them.
  ///
  /// Those that gates choose among constants are worked out with the gates, and here again, since
  /// no number is kept.
  let rest: Schedule
  /// The same, where all are plain steps that write numbers.
  let plainRest: FixedList<NumberStep>?
  /// What the tests of the first two parts tell apart.
  let fingerprint: Fingerprint
  /// The slots of numbers of which what is known follows from what is known of facts.
  let derived: Set<Slot>
  /// What the first two parts write.
  private let early: Set<Literal>

  /// Plans instructions, each of which reads what others before it write; `nil` where there is a
  /// fold.
  ///
  /// - Parameters:
  ///   - all: What is worked out.
  ///   - program: Their program.
  ///   - facts: The slots of its facts, where they are behind one another.
  init?(_ all: [Instruction], of program: VersionProgram, facts: Range<Int>) {
    let constants = Constants(all, of: program)
    (instructions, initial) = (constants.others, constants.memory)
    guard let parts = PlanParts(instructions, of: program, constants) else { return nil }
    func schedule(_ chosen: [Instruction]) -> Schedule {
      Schedule(
        chosen, operands: program.operands, datedRows: program.datedRows, rules: program.rules)
    }
    let dates = program.dates
    let moved = parts[.numbers].map { MovedDay($0, dates: dates, constants.word) }
    movedDays = FixedList(moved.compactMap(\.self))
    numbers = schedule(zip(parts[.numbers], moved).filter { $1 == nil }.map(\.0))
    plainNumbers = NumberStep.list(numbers)
    gates = schedule(parts[.tests, .gates, .choices])
    rest = schedule(parts[.choices, .rest])
    plainRest = NumberStep.list(rest)
    fingerprint = Fingerprint(
      parts[.tests], numbers: parts[.numbers], facts: facts,
      optionCounts: program.optionCounts, constants.word)
    derived = DerivedPresence(parts[.numbers], facts: facts, constants.word).slots
    early = constants.literals.union(parts.early)
  }

  /// Whether a literal follows from the fingerprint.
  func isEarly(_ literal: Literal) -> Bool {
    literal == .never || literal == .always || early.contains(literal)
  }
}
