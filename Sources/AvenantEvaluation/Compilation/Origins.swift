import AvenantModel

/// Which instruction writes what: the way back from an outcome to the facts.
struct Origins: Sendable {
  private var instructions: [Reading: Instruction] = [:]
  private var facts: [FactProgram.Place: FactID] = [:]

  /// - Parameters:
  ///   - instructions: All instructions, those for the ticket and those for each item of a list.
  ///   - folds: The folds that instructions speak of.
  ///   - facts: The places of facts, and of the fields of items that have names.
  init(_ instructions: [Instruction], folds: [FoldProgram], facts: [(FactID, FactProgram)]) {
    for instruction in instructions {
      switch instruction {
      case .test(_, let yes):
        for reading in Condition(pairAt: yes).readings { self.instructions[reading] = instruction }
      case .gate(_, let literal): self.instructions[.literal(literal)] = instruction
      case .number(_, let slot): self.instructions[.slot(slot)] = instruction
      case .wide(_, let wide): self.instructions[.wide(wide)] = instruction
      case .fold(let place):
        for reading in folds[place].results {
          self.instructions[reading] = instruction
        }
      }
    }
    for (id, fact) in facts where self.facts[fact.place] == nil { self.facts[fact.place] = id }
  }

  /// The instruction that writes it; `nil` for facts and constants.
  func instruction(writing reading: Reading) -> Instruction? { instructions[reading] }

  /// The fact that is kept there, or the field of the item at hand.
  func fact(at reading: Reading) -> FactID? {
    switch reading {
    case .literal: nil
    case .slot(let slot): facts[.slot(slot)]
    case .wide(let wide): facts[.wide(wide)]
    }
  }
}
