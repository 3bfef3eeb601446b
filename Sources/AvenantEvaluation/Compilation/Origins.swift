import AvenantModel

/// Which instruction writes what: the way back from an outcome to the facts.
struct Origins: Sendable {
  private let all: [Instruction]
  /// The places of the instructions.
  private var instructions = Places<Int>()
  private var facts = Places<FactID>()

  /// - Parameters:
  ///   - instructions: All instructions, those for the ticket and those for each item of a list.
  ///   - folds: The folds that instructions speak of.
  ///   - facts: The places of facts, and of the fields of items that have names.
  init(_ instructions: [Instruction], folds: [FoldProgram], facts: [(FactID, FactProgram)]) {
    all = instructions
    for (place, instruction) in instructions.enumerated() {
      let results: [Reading] =
        if case .fold(let fold) = instruction { folds[fold].results } else { instruction.results }
      for reading in results { self.instructions[reading] = place }
    }
    for (id, fact) in facts where self.facts[fact.place.reading] == nil {
      self.facts[fact.place.reading] = id
    }
  }

  /// The instruction that writes it; `nil` for facts and constants.
  func instruction(writing reading: Reading) -> Instruction? {
    instructions[reading].map { all[$0] }
  }

  /// The fact that is kept there, or the field of the item at hand.
  func fact(at reading: Reading) -> FactID? {
    if case .literal = reading { nil } else { facts[reading] }
  }
}
