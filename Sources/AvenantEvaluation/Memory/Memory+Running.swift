import AvenantModel
import AvenantValues

/// The evaluator: one pass over what is to be done.
extension Memory {
  /// Works out all that follows from the facts, instruction by instruction: to find a better order
  /// takes longer than one ticket does.
  mutating func run(_ program: VersionProgram) { run(program.instructions, program) }

  /// Works out what follows for the ticket, or for the record at hand.
  mutating func run(_ schedule: Schedule, _ program: VersionProgram) {
    for stretch in schedule.stretches {
      withRegisters { $0.run(schedule.view, stretch.groups, program) }
      if let fold = stretch.fold { run(program.folds[fold], program) }
    }
  }

  /// Works out one instruction by itself.
  mutating func run(_ instruction: Instruction, _ program: VersionProgram) {
    if case .fold(let place) = instruction { return run(program.folds[place], program) }
    withRegisters { registers in
      program.operands.withUnsafeBufferPointer { registers.run(instruction, program, $0) }
    }
  }
}

extension Registers {
  /// Works out all steps of a schedule without folds.
  @inline(__always)
  mutating func run(_ view: StepView, _ program: VersionProgram) {
    if !view.groups.isEmpty { run(view, view.groups.indices, program) }
  }

  /// Works out numbers.
  @inline(__always)
  mutating func run(_ numbers: UnsafeBufferPointer<NumberStep>) {
    for number in numbers { runNumber(number.kind, number.step) }
  }

  /// Works out numbers, some of which literals choose that stand elsewhere.
  @inline(__always)
  mutating func run(
    _ numbers: UnsafeBufferPointer<NumberStep>, choosingBy literals: UnsafePointer<Holding>
  ) {
    guard !numbers.isEmpty else { return }
    var registers = Registers(self, literals: literals)
    registers.run(numbers)
    openBit = registers.openBit
  }

  /// Works out groups of steps, one after the other.
  mutating func run(_ view: StepView, _ groups: Range<Int>, _ program: VersionProgram) {
    for place in groups { run(view.groups[place], view, program) }
  }

  @inline(__always)
  private mutating func run(_ group: Schedule.Group, _ view: StepView, _ program: VersionProgram) {
    let steps = view.steps(of: group)
    switch group.kind {
    case .difference:
      for step in steps {
        testDifference(
          Int(step.one), Int(step.other), step.low, span: step.span, into: Int(step.result))
      }
    case .option:
      for step in steps {
        testOption(
          Int(step.one), among: UInt64(bitPattern: step.low), into: Int(step.result))
      }
    case .presence:
      for step in steps { testPresence(states[Int(step.one)], into: Int(step.result)) }
    case .gate: for step in steps { lookUp(step, in: view.gates) }
    case .all:
      for step in steps { holdings[Int(step.result)] = all(step.operands, of: view.operands) }
    case .any:
      for step in steps { holdings[Int(step.result)] = any(step.operands, of: view.operands) }
    case .sum, .less, .keep, .select: for step in steps { runNumber(group.kind, step) }
    case .instruction:
      for step in steps { run(view.instructions[Int(step.one)], program, view.operands) }
    }
  }

  @inline(__always)
  private func lookUp(_ gate: Step, in table: UnsafePointer<Holding>) {
    let bits =
      Int(holdings[Int(gate.one)].bits) << 4 | Int(holdings[Int(gate.other)].bits) << 2
      | Int(holdings[Int(gate.third)].bits)
    holdings[Int(gate.result)] = table[Int(gate.low) << 6 | bits]
  }

  @inline(__always)
  private mutating func runNumber(_ kind: Step.Kind, _ step: Step) {
    let (one, other, result) = (Int(step.one), Int(step.other), Int(step.result))
    switch kind {
    case .sum: put(words[one].addingReportingOverflow(words[other]), one, other, into: result)
    case .less:
      put(words[one].subtractingReportingOverflow(words[other]), one, other, into: result)
    case .keep: keep(one, into: result, refusingNegative: step.low == 1)
    case .select:
      let condition = Condition(yes: Literal(Int(step.low)), no: Literal(Int(step.span)))
      select(condition, one, other, into: result)
    case .difference, .option, .presence, .gate, .all, .any, .instruction: break
    }
  }

  @inline(__always)
  private mutating func put(
    _ result: (partialValue: Int64, overflow: Bool), _ one: Int, _ other: Int, into slot: Int
  ) {
    let state = max(states[one], states[other])
    set(slot, to: result.partialValue, result.overflow && state == .known ? .unknown : state)
  }

  /// Works out one instruction that is no fold.
  mutating func run(
    _ instruction: Instruction, _ program: VersionProgram,
    _ operands: UnsafeBufferPointer<Literal>
  ) {
    switch instruction {
    case .test(let test, let literal): run(test, into: literal)
    case .gate(let gate, let literal): run(gate, into: literal, of: operands)
    case .number(let operation, let slot): run(operation, into: slot, program)
    case .wide(let operation, let wide): run(operation, into: wide, program)
    case .fold: preconditionFailure("a fold is gone through by the memory")
    }
  }
}

extension Step {
  /// The places of the operands of a gate.
  @inline(__always)
  fileprivate var operands: Range<Int> { Int(one)..<Int(other) }
}
