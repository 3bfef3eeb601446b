/// Which instruction writes what: the way back from an outcome to the facts.
struct Origins: Sendable {
  private var literals: [Literal: Int] = [:]
  private var slots: [Slot: Int] = [:]
  private var wides: [WideSlot: Int] = [:]
  private var facts: [FactProgram.Place: Int] = [:]

  init(_ instructions: [Instruction], facts: [FactProgram]) {
    for (index, instruction) in instructions.enumerated() {
      switch instruction {
      case .test(_, let yes):
        literals[yes] = index
        literals[Condition(pairAt: yes).no] = index
      case .gate(_, let literal): literals[literal] = index
      case .number(_, let slot): slots[slot] = index
      case .wide(_, let wide): wides[wide] = index
      }
    }
    for (index, fact) in facts.enumerated() { self.facts[fact.place] = index }
  }

  /// The place of the instruction that writes it; `nil` for facts and constants.
  func instruction(writing reading: Reading) -> Int? {
    switch reading {
    case .literal(let literal): literals[literal]
    case .slot(let slot): slots[slot]
    case .wide(let wide): wides[wide]
    }
  }

  /// The place of the fact that is kept there.
  func fact(at reading: Reading) -> Int? {
    switch reading {
    case .literal: nil
    case .slot(let slot): facts[.slot(slot)]
    case .wide(let wide): facts[.wide(wide)]
    }
  }
}
