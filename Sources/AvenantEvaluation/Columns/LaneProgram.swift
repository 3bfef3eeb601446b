/// The steps of a version for many tickets in a row, in numbers of 32 bits.
final class LaneProgram: Sendable {
  /// A step over rows of numbers and literals.
  struct Step: Sendable {
    let kind: AvenantEvaluation.Step.Kind
    let one: Int
    let other: Int
    let third: Int
    let result: Int
    let low: Int32
    let span: UInt32
    let mask: UInt64
    /// What a small gate does.
    let row: GateTable.Row
  }

  /// Numbers lie between −`limit` and `limit`, so that neither a difference of two nor its distance to a
  /// bound leaves 32 bits.
  static let limit: Int32 = 1 << 28

  /// An instruction that is no plain step, or that reads a number that is too large for lanes: it is done
  /// ticket by ticket.
  struct Single: Sendable {
    let instruction: Instruction
    /// What it reads that is not the same for every ticket.
    let reads: [Reading]
    let results: [Reading]
  }

  let steps: FixedList<Step>
  let singles: [Single]
  /// The literals that gates of many literals read.
  let operands: [Literal]
  let program: VersionProgram
  let reader: OutcomeReader

  /// `nil` for a version that has values as outcomes, or amounts or facts that have no slot.
  init?(_ reader: OutcomeReader, _ program: VersionProgram) {
    guard reader.values.isEmpty, !reader.facts.slots.isEmpty,
      reader.view.amounts.allSatisfy({ $0.amount >= 0 })
    else { return nil }
    let instructions = reader.plan.instructions
    var varying = Set(instructions.flatMap(\.results))
    for slot in reader.facts.slots { varying.insert(.slot(Slot(slot))) }
    varying.insert(.slot(.asOf))
    var (steps, singles) = ([Step](), [Single]())
    for instruction in instructions {
      let reads = program.reads(of: instruction)
      let (kind, step) = AvenantEvaluation.Step.of(
        instruction, at: singles.count, program.operands, program.rules)
      let fits = reads.allSatisfy { varying.contains($0) || program.initial.fitsLanes($0) }
      if fits, kind != .instruction {
        steps.append(Step(kind, step))
      } else {
        steps.append(
          Step(.instruction, AvenantEvaluation.Step(singles.count, into: 0)))
        singles.append(
          Single(
            instruction: instruction, reads: reads.filter(varying.contains),
            results: instruction.results))
      }
    }
    self.steps = FixedList(steps)
    self.singles = singles
    operands = program.operands
    self.program = program
    self.reader = reader
  }
}

extension Memory {
  /// Whether a constant is one that lanes can hold.
  fileprivate func fitsLanes(_ reading: Reading) -> Bool {
    guard case .slot(let slot) = reading else { return true }
    return words[slot.index].magnitude <= LaneProgram.limit.magnitude
  }
}

extension LaneProgram.Step {
  fileprivate init(_ kind: Step.Kind, _ step: Step) {
    self.kind = kind
    (one, other, third) = (Int(step.one), Int(step.other), Int(step.third))
    result = Int(step.result)
    // No difference of two numbers lies at a bound that is cut, nor behind it.
    let bound = Int64(2 * LaneProgram.limit + 1)
    let high = step.low &+ Int64(bitPattern: step.span)
    let low = max(-bound, min(bound, step.low))
    self.low = kind == .difference ? Int32(low) : Int32(truncatingIfNeeded: step.low)
    span =
      kind == .difference
      ? UInt32(max(low, min(bound, high)) - low) : UInt32(truncatingIfNeeded: step.span)
    mask = UInt64(bitPattern: step.low)
    row = kind == .gate ? GateTable.Row(rawValue: Int(step.low)) ?? .all : .all
  }
}
