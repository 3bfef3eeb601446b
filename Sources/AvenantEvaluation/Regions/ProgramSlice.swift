/// What some addresses of a program need, and nothing else of it.
struct ProgramSlice: Sendable {
  /// What is worked out, in the order of the program.
  let instructions: [Instruction]
  /// The places of the facts that are read, in order.
  let facts: [Int]
  /// What is worked out while each of the records at hand is.
  let records: [[Instruction]]

  /// Follows what is read back to the instructions that write it, and what these read.
  ///
  /// - Parameters:
  ///   - wanted: What is read afterwards.
  ///   - program: The program.
  ///   - records: The records at hand.
  init(for wanted: Set<Address>, of program: VersionProgram, records: [RecordAtHand] = []) {
    let (origins, numbers) = (program.origins, program.origins.numbers)
    var isNeeded = Array(repeating: false, count: numbers.count)
    var pending = wanted.map { numbers.number($0) }
    var kept: Set<Int> = []
    while let place = pending.popLast() {
      if isNeeded[place] { continue }
      isNeeded[place] = true
      guard let writer = origins.writer(of: place),
        writer < origins.ticketCount || !records.isEmpty, kept.insert(writer).inserted
      else { continue }
      pending += program.allReads(of: origins.instructions[writer]).map { numbers.number($0) }
    }
    instructions = kept.sorted().filter { $0 < origins.ticketCount }
      .map { program.instructions[$0] }
    self.records = records.map { record in
      record.work.instructions.filter { instruction in
        instruction.allResults(program.folds).contains { isNeeded[numbers.number($0)] }
      }
    }
    facts = program.facts.indices.filter {
      isNeeded[numbers.number(program.facts[$0].place.address)]
    }
  }
}

extension VersionProgram {
  /// What an instruction reads; of a fold the list, and all that is read for each record.
  func allReads(of instruction: Instruction) -> [Address] {
    guard case .fold(let place) = instruction else { return reads(of: instruction) }
    let fold = folds[place]
    return [.slot(fold.work.slot)] + fold.outputs.flatMap(\.addresses)
      + fold.work.instructions.flatMap(allReads)
  }
}

extension Goal {
  /// What the goal reads of the program of a ticket.
  func addresses(of ticket: Int) -> Set<Address> {
    switch kind {
    case .literal(ticket, let literal): [.literal(literal)]
    case .present(ticket, let slot): [.slot(slot)]
    case .literal, .present, .constraint: []
    case .not(let goal): goal.addresses(of: ticket)
    case .all(let goals), .any(let goals):
      goals.reduce(into: []) { $0.formUnion($1.addresses(of: ticket)) }
    case .within(let sum, _, _):
      sum.parts.filter { $0.ticket == ticket }.reduce(into: []) {
        $0.insert(.literal($1.condition))
        $0.formUnion($1.value.addresses)
      }
    }
  }
}
