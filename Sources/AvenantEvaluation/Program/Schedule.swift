/// The order in which instructions are done: as much of the same work in a row as can be.
///
/// A fold goes through all that is worked out for each record, and so everything stays before or
/// behind it as it stood.
final class Schedule: Sendable {
  /// Steps of one kind, in an order in which each reads what those before it write.
  struct Group: Sendable {
    let kind: Step.Kind
    let steps: Range<Int>
  }

  /// Groups, and the fold that is done after them.
  struct Stretch: Sendable {
    let groups: Range<Int>
    let fold: Int?
  }

  let stretches: [Stretch]
  private let groups: FixedList<Group>
  private let steps: FixedList<Step>
  private let instructions: FixedList<Instruction>
  private let operands: FixedList<Literal>
  private let gates = GateTable.list
  /// The steps, for as long as the schedule lives.
  nonisolated(unsafe) let view: StepView

  /// Orders instructions, each of which reads what others before it write.
  init(
    _ instructions: [Instruction], operands: [Literal], datedRows: [DatedRow],
    rules: [RoundingRule]
  ) {
    var order = StepOrder()
    for (place, instruction) in instructions.enumerated() {
      if case .fold(let fold) = instruction {
        order.close(before: fold)
      } else {
        let (kind, step) = Step.of(instruction, at: place, operands, rules)
        order.add(
          kind, step, reading: instruction.reads(operands: operands, datedRows: datedRows),
          writing: instruction.results)
      }
    }
    order.close(before: nil)
    stretches = order.stretches
    groups = FixedList(order.groups)
    steps = FixedList(order.steps)
    self.instructions = FixedList(instructions)
    self.operands = FixedList(operands)
    view = StepView(
      groups: groups.elements, steps: steps.elements, instructions: self.instructions.elements,
      operands: self.operands.elements, gates: gates.start)
  }
}

extension Instruction {
  /// What the instruction writes; nothing of a fold.
  var results: [Address] {
    switch self {
    case .test(_, let yes): Condition(pairAt: yes).addresses
    case .gate(_, let literal): [.literal(literal)]
    case .number(_, let slot): [.slot(slot)]
    case .wide(_, let wide): [.wide(wide)]
    case .fold: []
    }
  }
}
