import AvenantModel

/// When it pays to decide tickets by what they can reach.
struct DispatchRule: Sendable {
  /// How many tickets take the whole way before a choice is looked for, and before an option gets a
  /// branch.
  var patience = 64
  /// How much of a version tickets may reach on the average, in hundredths of its instructions.
  var share = 50
  /// How many instructions all branches may have, in multiples of those of the version.
  var room = 4
}

/// An index over a choice of a version with many clauses: a ticket is decided by what its option
/// lets it reach, and not by everything.
///
/// Which choice that is, and what an option lets tickets reach, the evaluator says: it works out
/// what follows where nothing but the option is known. That takes as long as some hundred tickets
/// do, and so is done for an option of which many have come.
final class Dispatch: Sendable {
  private let rule: DispatchRule
  private let program: VersionProgram
  private let reader: OutcomeReader
  private let restCodes: [UInt8]
  // It belongs to one ``Workspace``, in which no two threads work at once.
  private nonisolated(unsafe) var taken = 0
  private nonisolated(unsafe) var choice: DispatchChoice?
  private nonisolated(unsafe) var current: DispatchBranch?

  init(_ program: VersionProgram, _ reader: OutcomeReader, _ rule: DispatchRule) {
    (self.program, self.reader, self.rule) = (program, reader, rule)
    restCodes = reader.found.restCodes
  }

  /// Turns to the branch of a ticket.
  ///
  /// - Parameters:
  ///   - registers: Memory with the facts of a ticket of which nothing is open.
  ///   - codes: The codes of outcomes.
  /// - Returns: The branch, with all that is settled of it in memory and codes; `nil` where there
  ///   is none.
  func enter(
    _ registers: Registers, _ codes: UnsafeMutablePointer<UInt8>
  ) -> DispatchBranch? {
    guard let branch = branch(for: registers) else { return nil }
    guard branch !== current else { return branch }
    if let current {
      current.leave(codes, restCodes)
    } else {
      codes.update(from: restCodes, count: restCodes.count)
    }
    branch.enter(registers, codes)
    current = branch
    return branch
  }

  /// Whether the memory is that of a branch.
  var isEntered: Bool { current != nil }

  /// Says that something else is worked out in the memory.
  func leave() { current = nil }

  private func branch(for registers: Registers) -> DispatchBranch? {
    if taken < rule.patience {
      taken += 1
      if taken == rule.patience { choice = DispatchChoice(program, reader, rule) }
      return nil
    }
    return choice?.branch(for: registers, program, reader)
  }
}

/// A choice, and a branch for each option of which many tickets have come.
private struct DispatchChoice: Sendable {
  private let slot: Slot
  private let patience: Int
  private var options: [Option]
  private var finder: RerunFinder
  /// How many instructions further branches may have.
  private var room: Int

  private struct Option: Sendable {
    var seen = 0
    var branch: DispatchBranch?
  }

  /// The choice of whose options some reach the least; `nil` where these reach too much.
  init?(_ program: VersionProgram, _ reader: OutcomeReader, _ rule: DispatchRule) {
    var finder = RerunFinder(program)
    let choices = program.choices.map { choice in
      let last = choice.count - 1
      let reached = [0, last / 2, last].map { option in
        let memory = program.memory(knowing: choice.slot, option)
        return DispatchReach(memory, reader, &finder).instructions.count
      }
      return (choice, reached.reduce(0, +) / reached.count)
    }
    guard let least = choices.min(by: { $0.1 < $1.1 }),
      least.1 * 100 <= reader.plan.instructions.count * rule.share
    else { return nil }
    slot = least.0.slot
    options = Array(repeating: Option(), count: least.0.count)
    patience = rule.patience
    room = rule.room * program.instructions.count
    self.finder = finder
  }

  mutating func branch(
    for registers: Registers, _ program: VersionProgram, _ reader: OutcomeReader
  ) -> DispatchBranch? {
    let option = Int(registers.words[slot.index])
    guard registers.states[slot.index] == .known, options.indices.contains(option) else {
      return nil
    }
    if let branch = options[option].branch { return branch }
    options[option].seen += 1
    guard options[option].seen == patience else { return nil }
    let memory = program.memory(knowing: slot, option)
    let reach = DispatchReach(memory, reader, &finder)
    guard reach.instructions.count <= room else { return nil }
    room -= reach.instructions.count
    options[option].branch = DispatchBranch(reach, memory, reader, program)
    return options[option].branch
  }
}

extension VersionProgram {
  /// The slots of choices, and how many options each has.
  fileprivate var choices: [(slot: Slot, count: Int)] {
    zip(version.facts, facts).compactMap { fact, program in
      guard case .choice(let choice) = fact.type, case .slot(let slot) = program.place,
        choice.options.count > 1
      else { return nil }
      return (slot, choice.options.count)
    }
  }

  /// Memory in which everything is worked out where nothing is known but the option in a slot.
  fileprivate func memory(knowing slot: Slot, _ option: Int) -> Memory {
    var memory = initial
    memory.states[Slot.asOf.index] = .unknown
    for fact in facts { memory.store(.unknown, of: fact) }
    memory.set(slot, to: Int64(option))
    memory.run(self)
    return memory
  }
}
