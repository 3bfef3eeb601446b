import AvenantModel

/// What has to be worked out anew when something becomes known, for the sake of some places.
///
/// What is settled stays so, whatever else becomes known; only what is open, or may fall, is gone
/// through.
struct Rerun {
  /// What is worked out for the ticket, in an order in which each reads what those before it write.
  fileprivate(set) var ofTicket: [Instruction] = []
  /// The places of these among all instructions.
  fileprivate(set) var writers: [Int] = []
  /// The same for the record at hand.
  fileprivate(set) var ofItem: [Instruction] = []
  /// Whether the records of a list are gone through.
  fileprivate(set) var hasFold = false
}

/// Finds what has to be worked out anew, for one outcome after another.
struct RerunFinder {
  private let origins: Origins
  private let dependencies: Dependencies
  /// The number of the last walk that came by each instruction.
  private var visits: [UInt32]
  private var number: UInt32 = 0
  private var rerun = Rerun()

  init(_ program: VersionProgram) {
    origins = program.origins
    dependencies = program.dependencies
    visits = Array(repeating: 0, count: origins.instructions.count)
  }

  /// Finds what has to be worked out anew.
  ///
  /// - Parameters:
  ///   - wanted: What is read afterwards.
  ///   - rules: Literals that are read besides.
  ///   - memory: Memory in which everything is worked out, with the record at hand.
  /// - Returns: What it is.
  mutating func rerun(
    of wanted: [Address], _ rules: [Literal], in memory: borrowing Memory
  ) -> Rerun {
    number += 1
    rerun.ofTicket.removeAll(keepingCapacity: true)
    rerun.writers.removeAll(keepingCapacity: true)
    rerun.ofItem.removeAll(keepingCapacity: true)
    rerun.hasFold = false
    for address in wanted { visit(origins.numbers.number(address), memory) }
    for literal in rules { visit(literal.index, memory) }
    return rerun
  }

  private mutating func visit(_ place: Int, _ memory: borrowing Memory) {
    guard dependencies.mayChange(place, in: memory),
      let writer = dependencies.writer(of: place), visits[writer] != number
    else { return }
    visits[writer] = number
    for read in dependencies.reads(of: writer) { visit(dependencies.place(of: read), memory) }
    let instruction = origins.instructions[writer]
    if case .fold = instruction { rerun.hasFold = true }
    if writer >= origins.ticketCount {
      rerun.ofItem.append(instruction)
    } else {
      rerun.ofTicket.append(instruction)
      rerun.writers.append(writer)
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

  /// Puts back, from another memory, what instructions without folds write.
  mutating func restore(_ instructions: [Instruction], from memory: borrowing Memory) {
    for instruction in instructions {
      switch instruction {
      case .test(_, let yes):
        holdings[yes.index] = memory.holdings[yes.index]
        holdings[yes.index + 1] = memory.holdings[yes.index + 1]
      case .gate(_, let literal): holdings[literal.index] = memory.holdings[literal.index]
      case .number(_, let slot):
        words[slot.index] = memory.words[slot.index]
        states[slot.index] = memory.states[slot.index]
      case .wide(_, let wide):
        wides[wide.index] = memory.wides[wide.index]
        wideStates[wide.index] = memory.wideStates[wide.index]
      case .fold: break
      }
    }
  }
}
