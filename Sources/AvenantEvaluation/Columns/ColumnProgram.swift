import AvenantModel
import AvenantValues

/// The steps of a version over columns, in the order of its instructions.
final class ColumnProgram: Sendable {
  /// An instruction that is done ticket by ticket.
  struct Single: Sendable {
    let instruction: Instruction
    /// What it reads that is not the same for every ticket.
    let reads: [Address]
  }

  let steps: FixedList<ColumnStep>
  let singles: [Single]
  /// The literals that gates read.
  let operands: FixedList<Int>
  let layout: FactLayout
  /// Memory before any fact is there: the constants are, and what follows from them alone.
  let initial: Memory
  /// Of each slot, whether it is the same for every ticket and every date.
  let isConstant: [Bool]
  let program: VersionProgram
  let reader: OutcomeReader
  let outcomes: ColumnOutcomes

  /// `nil` for a version that has values as outcomes, or amounts or facts that have no slot.
  init?(
    _ reader: OutcomeReader, _ program: VersionProgram, of contract: ContractIdentity,
    versionIndex: Int
  ) {
    guard reader.values.isEmpty, !reader.facts.slots.isEmpty,
      reader.places.owed.allSatisfy({ $0.amount >= 0 })
    else { return nil }
    var compiler = ColumnCompiler(reader, program)
    guard compiler.compile() else { return nil }
    steps = FixedList(compiler.steps)
    singles = compiler.singles
    operands = FixedList(program.operands.map(\.index))
    layout = FactLayout(contract, versionIndex: versionIndex, uses: compiler.uses)
    initial = reader.plan.initial
    isConstant = compiler.isConstant
    outcomes = ColumnOutcomes(reader)
    self.program = program
    self.reader = reader
  }
}

/// Makes the steps of a version.
private struct ColumnCompiler {
  private let program: VersionProgram
  private let reader: OutcomeReader
  private(set) var steps: [ColumnStep] = []
  private(set) var singles: [ColumnProgram.Single] = []
  private let initial: Memory
  private(set) var uses: [(digits: Int, isNumber: Bool)] = []
  /// What is not the same for every ticket or every date.
  private var varying: Set<Address> = [.slot(.asOf)]

  init(_ reader: OutcomeReader, _ program: VersionProgram) {
    (self.program, self.reader) = (program, reader)
    initial = reader.plan.initial
    varying.formUnion(reader.facts.slots.map { .slot(Slot($0)) })
  }

  var isConstant: [Bool] {
    initial.words.indices.map { !varying.contains(.slot(Slot($0))) }
  }

  /// Says whether every instruction depends on the ticket or the date.
  mutating func compile() -> Bool {
    let instructions = reader.plan.instructions
    varying.formUnion(instructions.flatMap(\.results))
    findUses(instructions)
    for instruction in instructions {
      let reads = program.reads(of: instruction).filter(varying.contains)
      if reads.isEmpty { return false }
      if let step = step(of: instruction) {
        steps.append(step)
      } else {
        steps.append(.single(singles.count))
        singles.append(ColumnProgram.Single(instruction: instruction, reads: reads))
      }
    }
    return true
  }

  // MARK: Facts

  /// Finds of each fact whether tests of its options read it, and whether anything else does.
  private mutating func findUses(_ instructions: [Instruction]) {
    let readers = instructions.reduce(into: [Address: [Instruction]]()) {
      for address in Set(program.reads(of: $1)) { $0[address, default: []].append($1) }
    }
    for slot in reader.facts.slots.map(Slot.init) {
      let count = program.optionCounts[slot] ?? 0
      var use = (digits: 0, isNumber: reader.shows(slot))
      for instruction in readers[.slot(slot)] ?? [] {
        switch instruction {
        case .test(.presence, _): break
        case .test(let test, _) where count > 0 && test.options(of: slot, constant) != nil:
          use.digits = Int.bitWidth - (count - 1).leadingZeroBitCount
        default: use.isNumber = true
        }
      }
      uses.append(use)
    }
  }

  /// The word of a slot that is the same for every ticket and every date.
  private func constant(_ slot: Slot) -> Int64? {
    !varying.contains(.slot(slot)) && initial.states[slot.index] == .known
      ? initial.words[slot.index] : nil
  }

  /// The number of a constant that columns can hold.
  private func small(_ slot: Slot) -> Int32? {
    constant(slot).flatMap { $0.magnitude <= FactRooms.limit.magnitude ? Int32($0) : nil }
  }

  /// Whether columns can hold what is in a slot.
  private func fits(_ slot: Slot) -> Bool { varying.contains(.slot(slot)) || small(slot) != nil }

  // MARK: Steps

  /// `nil` for an instruction that is done ticket by ticket.
  private func step(of instruction: Instruction) -> ColumnStep? {
    switch instruction {
    case .test(let test, let yes): step(of: test, into: yes.index)
    case .gate(.all(let range), let literal): .all(range, into: literal.index)
    case .gate(.any(let range), let literal): .any(range, into: literal.index)
    case .gate(.complement(let other), let literal):
      .complement(other.index, into: literal.index)
    case .number(let operation, let slot): step(of: operation, into: slot.index)
    case .wide, .fold: nil
    }
  }

  private func step(of test: Test, into yes: Int) -> ColumnStep? {
    if let option = optionTest(test, into: yes) { return .option(option) }
    switch test {
    case .difference(let one, let other, let low, let high):
      return difference(one, other, low, high, into: yes)
    case .presence(let slot): return .presence(slot: slot.index, yes: yes)
    case .option, .widePresence, .wideLess, .wideEqual: return nil
    }
  }

  private func optionTest(_ test: Test, into yes: Int) -> OptionTest? {
    var first = 0
    for (slot, use) in zip(reader.facts.slots.map(Slot.init), uses) {
      let digits = first..<(first + use.digits)
      first = digits.upperBound
      guard use.digits > 0, let among = test.options(of: slot, constant) else { continue }
      return OptionTest(slot: slot.index, digits: digits, among: among, yes: yes)
    }
    return nil
  }

  private func difference(
    _ one: Slot, _ other: Slot, _ low: Int64, _ high: Int64, into yes: Int
  ) -> ColumnStep? {
    guard fits(one), fits(other) else { return nil }
    if let word = constant(other) { return range(one, low.adding(word), high.adding(word), yes) }
    if let word = constant(one) {
      return range(other, high.negated.adding(word), low.negated.adding(word), yes)
    }
    if other == .asOf { return range(one, low, high, yes, addsAsOf: true) }
    if one == .asOf { return range(other, high.negated, low.negated, yes, addsAsOf: true) }
    return .difference(
      DifferenceTest(one: one.index, other: other.index, low: low, high: high, yes: yes))
  }

  private func range(
    _ slot: Slot, _ low: Int64, _ high: Int64, _ yes: Int, addsAsOf: Bool = false
  ) -> ColumnStep {
    .range(RangeTest(slot: slot.index, low: low, high: high, addsAsOf: addsAsOf, yes: yes))
  }

  private func step(of operation: NumberOperation, into slot: Int) -> ColumnStep? {
    switch operation {
    case .binary(.sum, let one, let other):
      if let word = small(other) { return .offset(one.index, by: word, into: slot) }
      if let word = small(one) { return .offset(other.index, by: word, into: slot) }
      return fits(one) && fits(other) ? .sum(one.index, other.index, into: slot) : nil
    case .binary(.difference, let one, let other):
      if let word = small(other) { return .offset(one.index, by: -word, into: slot) }
      return fits(one) && fits(other) ? .less(one.index, other.index, into: slot) : nil
    case .rounded(let one, let rule):
      guard program.rules[rule].dropsNothing, fits(one) else { return nil }
      return .keep(
        one.index, into: slot, refusesNegative: program.rules[rule].refusesNegative)
    case .select(let condition, let one, let other):
      return fits(one) && fits(other)
        ? .select(condition, one.index, other.index, into: slot) : nil
    case .unary, .binary, .scaled, .narrowed, .dated, .shifted, .businessDays, .recurrence,
      .spans, .most:
      return nil
    }
  }
}

extension OutcomeReader {
  /// Whether an outcome shows what is in a slot.
  fileprivate func shows(_ slot: Slot) -> Bool {
    places.owed.contains { $0.amount == slot.index || $0.dueOn == slot.index }
      || places.duties.contains { $0.lastDay == slot.index }
  }
}

extension Int64 {
  /// The bound of the other side.
  fileprivate var negated: Int64 { self == .min ? .max : self == .max ? .min : -self }
}
