import AvenantModel

/// Which instruction writes what: the way back from an outcome to the facts.
struct Origins: Sendable {
  let numbers: PlaceNumbers
  /// All instructions: those for the ticket in order, then those for each record of a list.
  let instructions: [Instruction]
  /// How many of them are for the ticket.
  let ticketCount: Int
  /// The place of the instruction that writes each place; -1 of facts and constants.
  private var writers: [Int32]
  /// The fact that is kept in each place; -1 where none is.
  private var facts: [Int32]

  /// - Parameters:
  ///   - ticket: The instructions for the ticket.
  ///   - items: Those for each record of a list.
  ///   - folds: The folds that instructions speak of.
  ///   - facts: The places of facts, and of the fields of records that have names.
  ///   - memory: A memory of the program.
  init(
    _ ticket: [Instruction], items: [Instruction], folds: [FoldProgram],
    facts: [(FactID, FactProgram)], memory: Memory
  ) {
    numbers = PlaceNumbers(of: memory)
    instructions = ticket + items
    ticketCount = ticket.count
    writers = Array(repeating: -1, count: numbers.count)
    self.facts = writers
    for (index, instruction) in instructions.enumerated() {
      for result in instruction.allResults(folds) {
        writers[numbers.number(result)] = Int32(index)
      }
    }
    for (id, fact) in facts {
      let number = numbers.number(fact.place.address)
      if self.facts[number] < 0 { self.facts[number] = Int32(id.index) }
    }
  }

  /// The instruction that writes it; `nil` for facts and constants.
  func instruction(writing address: Address) -> Instruction? {
    writer(of: numbers.number(address)).map { instructions[$0] }
  }

  /// The place of the instruction that writes a place.
  @inline(__always)
  func writer(of place: Int) -> Int? {
    let writer = writers[place]
    return writer < 0 ? nil : Int(writer)
  }

  /// The fact that is kept there, or the field of the record at hand.
  func fact(at address: Address) -> FactID? { fact(at: numbers.number(address)) }

  @inline(__always)
  func fact(at place: Int) -> FactID? {
    let fact = facts[place]
    return fact < 0 ? nil : FactID(Int(fact))
  }
}

extension Instruction {
  /// What the instruction writes; of a fold all that is found by it.
  func allResults(_ folds: [FoldProgram]) -> [Address] {
    if case .fold(let place) = self { folds[place].results } else { results }
  }
}
