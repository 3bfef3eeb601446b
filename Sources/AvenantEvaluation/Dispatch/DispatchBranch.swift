import AvenantModel
import AvenantValues

/// What tickets can reach that have one option of a choice.
struct DispatchReach {
  let outcomes: ReachedOutcomes
  /// All that is read of them.
  let addresses: [Address]
  /// What is worked out for that, each after those that it reads.
  let instructions: [Instruction]

  /// - Parameters:
  ///   - memory: Memory of the program in which everything is worked out from that option alone.
  ///   - reader: Where the outcomes of the program stand.
  ///   - finder: Finds what more has to be worked out.
  init(_ memory: borrowing Memory, _ reader: OutcomeReader, _ finder: inout RerunFinder) {
    outcomes = ReachedOutcomes(reader.found, notSettledIn: memory)
    addresses = reader.addresses(of: outcomes)
    instructions = finder.rerun(of: addresses, [], in: memory).ofTicket
  }
}

/// The part of a version by which tickets are decided that have one option of a choice.
final class DispatchBranch: Sendable {
  /// What is worked out for each of these tickets.
  let schedule: Schedule
  /// Reads the statuses of the outcomes that they can reach.
  let statuses: StatusReader
  /// The charges and credits among these.
  let owed: [Int]
  /// The codes of entitlements that are settled, by their places among the codes.
  private let codes: [(place: Int, code: UInt8)]
  /// The places of the codes of the outcomes that are reached.
  private let codePlaces: [Int]
  /// What is settled and read.
  private let settled: SettledPlaces

  /// - Parameters:
  ///   - reach: What these tickets can reach.
  ///   - memory: Memory of the program in which everything is worked out from that option alone.
  ///   - reader: Where the outcomes of the program stand.
  ///   - program: The version.
  init(
    _ reach: DispatchReach, _ memory: borrowing Memory, _ reader: OutcomeReader,
    _ program: VersionProgram
  ) {
    let (reached, instructions) = (reach.outcomes, reach.instructions)
    owed = reached.owed
    statuses = StatusReader(reader.found, reached, broken: reader.broken)
    codePlaces =
      reached.owed.flatMap { [$0, reader.owed.count + $0] }
      + reached.duties.map { reader.owed.count * 2 + $0 }
    schedule = Schedule(
      instructions, operands: program.operands, datedRows: program.datedRows, rules: program.rules)
    let read = reach.addresses + instructions.flatMap(program.reads)
    settled = SettledPlaces(
      Set(read).subtracting(instructions.flatMap(\.results)), of: program, in: memory)
    codes = reader.codes(ofEntitlementsSettledIn: memory, but: reached)
  }

  /// Puts in their places what is settled.
  func enter(_ registers: Registers, _ codes: UnsafeMutablePointer<UInt8>) {
    settled.put(into: registers)
    for (place, code) in self.codes { codes[place] = code }
  }

  /// Puts back the codes of what tickets of this branch reach.
  func leave(_ codes: UnsafeMutablePointer<UInt8>, _ rest: borrowing [UInt8]) {
    for place in codePlaces { codes[place] = rest[place] }
  }
}

/// What stands in places that are settled.
private struct SettledPlaces: Sendable {
  private var literals: [(Literal, Holding)] = []
  private var slots: [(Slot, Int64, Availability)] = []
  private var wides: [(WideSlot, Fraction, Availability)] = []

  /// - Parameters:
  ///   - places: The places; of facts and constants nothing is taken.
  ///   - program: The version.
  ///   - memory: A memory of it.
  init(_ places: Set<Address>, of program: VersionProgram, in memory: borrowing Memory) {
    for place in places
    where program.origins.writer(of: program.origins.numbers.number(place)) != nil {
      switch place {
      case .literal(let literal): literals.append((literal, memory.holdings[literal.index]))
      case .slot(let slot):
        slots.append((slot, memory.words[slot.index], memory.states[slot.index]))
      case .wide(let wide):
        wides.append((wide, memory.wides[wide.index], memory.wideStates[wide.index]))
      }
    }
  }

  func put(into registers: Registers) {
    for (literal, holding) in literals { registers.holdings[literal.index] = holding }
    for (slot, word, state) in slots {
      registers.words[slot.index] = word
      registers.states[slot.index] = state
    }
    for (wide, fraction, state) in wides {
      registers.wides[wide.index] = fraction
      registers.wideStates[wide.index] = state
    }
  }
}

extension OutcomeReader {
  /// The codes of entitlements that are settled in a memory, by their places among all codes.
  fileprivate func codes(
    ofEntitlementsSettledIn memory: borrowing Memory, but reached: ReachedOutcomes
  ) -> [(place: Int, code: UInt8)] {
    let first = owed.count * 2 + duties.count
    return Set(entitlements.indices).subtracting(reached.entitlements).sorted().compactMap {
      index in
      for place in entitlements[index] where memory.mustHold(entitlementCases[place].literal) {
        return (first + index, UInt8(place - entitlements[index].lowerBound))
      }
      return nil
    }
  }
}
