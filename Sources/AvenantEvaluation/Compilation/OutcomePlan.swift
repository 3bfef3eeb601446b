import AvenantModel

/// What outcomes are worked out from while nothing is open, in parts that follow one another.
///
/// What a ticket comes to depends on its numbers, on what tests tell apart of them, and on gates over
/// those tests. Tickets of which the tests tell nothing apart come to the same gates, which are then
/// worked out once for all of them.
struct OutcomePlan: Sendable {
  /// All that is worked out for a ticket, in an order in which each reads what those before it write.
  let instructions: [Instruction]
  /// Memory before any fact is there; what follows from constants alone is.
  let initial: Memory
  /// Days that are facts, moved by days.
  let movedDays: FixedList<MovedDay>
  /// Other numbers that no gate chooses, and those tests that are no plain steps.
  let numbers: Schedule
  /// The same, where all are sums, differences and numbers that stay as they are.
  let plainNumbers: FixedList<NumberStep>?
  /// The other tests of these numbers, and the gates over tests.
  let gates: Schedule
  /// What is left: numbers that a gate chooses, and what follows from them.
  let rest: Schedule
  /// What the tests of the first two parts tell apart.
  let fingerprint: Fingerprint
  /// What the first two parts write.
  private let early: Set<Literal>

  /// Plans instructions, each of which reads what others before it write; `nil` where there is a fold.
  ///
  /// - Parameters:
  ///   - all: What is worked out.
  ///   - program: Their program.
  ///   - facts: The slots of its facts, where they are behind one another.
  init?(_ all: [Instruction], of program: VersionProgram, facts: Range<Int>) {
    let constants = Constants(all, of: program)
    let instructions = constants.others
    (self.instructions, initial) = (instructions, constants.memory)
    var parts: [Part: [Instruction]] = [:]
    var writers: [Reading: Part] = [:]
    for instruction in instructions {
      if case .fold = instruction { return nil }
      let sources = program.reads(of: instruction).compactMap { writers[$0] }
      let part = Part(of: instruction, reading: sources)
      parts[part, default: []].append(instruction)
      for result in instruction.results { writers[result] = part }
    }
    let dates = program.dates
    func moved(_ instruction: Instruction) -> MovedDay? {
      MovedDay(instruction, dates: dates, constants.word)
    }
    func schedule(_ chosen: [Part]) -> Schedule {
      Schedule(
        chosen.flatMap { parts[$0] ?? [] }.filter { moved($0) == nil }, operands: program.operands,
        datedRows: program.datedRows, rules: program.rules)
    }
    numbers = schedule([.numbers])
    movedDays = FixedList((parts[.numbers] ?? []).compactMap(moved))
    plainNumbers = NumberStep.list(numbers)
    gates = schedule([.tests, .gates])
    rest = schedule([.rest])
    fingerprint = Fingerprint(
      parts[.tests] ?? [], numbers: parts[.numbers] ?? [], facts: facts,
      optionCounts: program.optionCounts, constants.word)
    early = constants.literals.union(
      writers.compactMap { reading, part in
        guard part != .rest, case .literal(let literal) = reading else { return nil }
        return literal
      })
  }

  /// Whether a literal follows from the fingerprint.
  func isEarly(_ literal: Literal) -> Bool {
    literal == .never || literal == .always || early.contains(literal)
  }
}

/// A part of a plan.
private enum Part: Comparable {
  case numbers, tests, gates, rest

  init(of instruction: Instruction, reading sources: [Part]) {
    let isOfNumbers = sources.allSatisfy { $0 == .numbers }
    switch instruction {
    case .gate: self = sources.contains(.rest) ? .rest : .gates
    case .test(let test, _) where isOfNumbers: self = test.isNarrow ? .tests : .numbers
    case .test, .number, .wide, .fold: self = isOfNumbers ? .numbers : .rest
    }
  }
}
