import AvenantModel

/// What follows from constants alone is the same for every ticket, and is worked out once.
struct Constants {
  /// Memory before any fact is there, with what follows from constants.
  private(set) var memory: Memory
  /// The instructions that are left, in their order.
  private(set) var others: [Instruction] = []
  /// The literals that are the same for every ticket.
  private(set) var literals: Set<Literal> = []
  /// What depends on the ticket or on the date.
  private var varying: Set<Address> = [.slot(.asOf)]

  /// Works out what follows from the constants of a program.
  init(_ instructions: [Instruction], of program: VersionProgram) {
    memory = program.initial
    varying.formUnion(program.facts.flatMap(\.addresses))
    for instruction in instructions {
      if isConstant(instruction, program), let after = memory.settled(instruction, program) {
        memory = after
        for case .literal(let literal) in instruction.results { literals.insert(literal) }
      } else {
        varying.formUnion(instruction.results)
        others.append(instruction)
      }
    }
  }

  private func isConstant(_ instruction: Instruction, _ program: VersionProgram) -> Bool {
    if case .fold = instruction { return false }
    return !program.reads(of: instruction).contains(where: varies)
  }

  /// Whether something depends on the ticket or on the date.
  func varies(_ address: Address) -> Bool { varying.contains(address) }

  /// The word of a slot that is the same for every ticket and every date; `nil` for others, and
  /// where there is none.
  func word(_ slot: Slot) -> Int64? {
    !varies(.slot(slot)) && memory.states[slot.index] == .known
      ? memory.words[slot.index] : nil
  }
}

extension Memory {
  /// The memory after an instruction; `nil` where that leaves something open.
  fileprivate func settled(_ instruction: Instruction, _ program: VersionProgram) -> Memory? {
    var memory = self
    memory.regainCertainty()
    memory.run(instruction, program)
    return memory.isCertain ? memory : nil
  }
}

extension FactProgram {
  /// The places of the fact.
  fileprivate var addresses: [Address] {
    switch place {
    case .slot(let slot): operand.addresses + [.slot(slot)]
    case .wide(let wide): operand.addresses + [.wide(wide)]
    }
  }
}

extension VersionProgram {
  /// How many options the values of slots have, of those facts that have few: two of a boolean, and
  /// of a choice its options.
  var optionCounts: [Slot: Int] {
    zip(version.facts, facts).reduce(into: [:]) { counts, each in
      guard case .slot(let slot) = each.1.place else { return }
      switch each.0.type {
      case .boolean: counts[slot] = 2
      case .choice(let choice) where (2...64).contains(choice.options.count):
        counts[slot] = choice.options.count
      default: break
      }
    }
  }

  /// The number that an amount is, where rounding leaves it as it is and it cannot be negative;
  /// else the amount.
  func source(of amount: Operand) -> Operand {
    guard case .number(let number) = amount else { return amount }
    return .number(
      Number(slot: source(of: number.slot), scale: number.scale, limit: number.limit))
  }

  /// The same of what is read, so that it is known just where its source is.
  func source(of address: Address) -> Address {
    if case .slot(let slot) = address { .slot(source(of: slot)) } else { address }
  }

  private func source(of slot: Slot) -> Slot {
    guard
      case .number(.rounded(let source, let rule), _)? = origins.instruction(
        writing: .slot(slot)),
      rules[rule].dropsNothing, isNeverNegative(source)
    else { return slot }
    return source
  }

  private func isNeverNegative(_ slot: Slot) -> Bool {
    zip(version.facts, facts).contains { fact, program in
      program.place == .slot(slot) && (fact.numbers.map { $0.low >= .zero } ?? false)
    }
  }
}
