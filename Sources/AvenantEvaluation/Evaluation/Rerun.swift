import AvenantModel

/// What has to be worked out anew when something becomes known, for the sake of some places.
///
/// What is settled stays so, whatever else becomes known; only what is open, or may fall, is gone
/// through.
struct Rerun {
  /// What is worked out for the ticket, in an order in which each reads what those before it write.
  private(set) var ofTicket: [Instruction] = []
  /// The same for the item at hand.
  private(set) var ofItem: [Instruction] = []
  /// Whether the items of a list are gone through, so that another is at hand afterwards.
  private(set) var hasFold = false

  private let program: VersionProgram
  private let memory: Memory
  private var isVisited: [Bool]

  /// - Parameters:
  ///   - wanted: What is read afterwards.
  ///   - memory: Memory in which everything is worked out, with the item at hand.
  ///   - program: The program.
  init(of wanted: [Reading], in memory: Memory, _ program: VersionProgram) {
    self.program = program
    self.memory = memory
    isVisited = Array(repeating: false, count: program.origins.instructions.count)
    let dependencies = program.dependencies
    for reading in wanted { visit(program.origins.numbers.number(reading), dependencies) }
  }

  private mutating func visit(_ place: Int, _ dependencies: Dependencies) {
    let origins = program.origins
    guard dependencies.isRestless[place] || memory.isOpen(place, origins.numbers),
      let writer = origins.writer(of: place), !isVisited[writer]
    else { return }
    isVisited[writer] = true
    for read in dependencies.reads(of: writer) { visit(Int(read), dependencies) }
    if writer >= origins.ticketCount {
      ofItem.append(origins.instructions[writer])
    } else {
      ofTicket.append(origins.instructions[writer])
      if case .fold = origins.instructions[writer] { hasFold = true }
    }
  }
}

extension Memory {
  /// Works out instructions one by one, in order.
  mutating func run(_ instructions: [Instruction], _ program: VersionProgram) {
    var next = 0
    while next < instructions.count {
      if case .fold(let place) = instructions[next] {
        run(program.folds[place], program)
        next += 1
        continue
      }
      withRegisters { registers in
        program.operands.withUnsafeBufferPointer { operands in
          while next < instructions.count {
            if case .fold = instructions[next] { return }
            registers.run(instructions[next], program, operands)
            next += 1
          }
        }
      }
    }
  }
}
