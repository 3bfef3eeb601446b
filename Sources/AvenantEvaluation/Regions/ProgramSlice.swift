/// What some readings of a program need, and nothing else of it.
struct ProgramSlice: Sendable {
  /// What is worked out, in the order of the program.
  let instructions: [Instruction]
  /// The places of the facts that are read, in order.
  let facts: [Int]

  /// - Parameters:
  ///   - wanted: What is read afterwards.
  ///   - program: The program.
  init(for wanted: Set<Reading>, of program: VersionProgram) {
    var needed = wanted
    var kept: [Instruction] = []
    for instruction in program.instructions.reversed() {
      guard !needed.isDisjoint(with: program.results(of: instruction)) else { continue }
      needed.formUnion(program.allReads(of: instruction))
      kept.append(instruction)
    }
    instructions = kept.reversed()
    facts = program.facts.indices.filter {
      !needed.isDisjoint(with: program.facts[$0].operand.readings)
    }
  }
}

extension VersionProgram {
  /// What an instruction writes.
  fileprivate func results(of instruction: Instruction) -> [Reading] {
    guard case .fold(let place) = instruction else { return instruction.results }
    return folds[place].outputs.flatMap(\.result.readings)
  }

  /// What an instruction reads; of a fold the list, and all that is read for each item.
  fileprivate func allReads(of instruction: Instruction) -> [Reading] {
    guard case .fold(let place) = instruction else { return reads(of: instruction) }
    let fold = folds[place]
    return [.slot(fold.work.slot)] + fold.outputs.flatMap(\.readings)
      + fold.work.instructions.flatMap(allReads)
  }
}

extension Goal {
  /// What the goal reads of the program of a ticket.
  func readings(of ticket: Int) -> Set<Reading> {
    switch kind {
    case .literal(ticket, let literal): [.literal(literal)]
    case .present(ticket, let slot): [.slot(slot)]
    case .literal, .present, .constraint: []
    case .not(let goal): goal.readings(of: ticket)
    case .all(let goals), .any(let goals):
      goals.reduce(into: []) { $0.formUnion($1.readings(of: ticket)) }
    case .within(let sum, _, _):
      sum.parts.filter { $0.ticket == ticket }.reduce(into: []) {
        $0.insert(.literal($1.condition))
        $0.formUnion($1.value.readings)
      }
    }
  }
}
