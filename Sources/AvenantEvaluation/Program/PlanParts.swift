import AvenantModel

/// A part of what is worked out for a ticket.
enum PlanPart {
  /// What numbers that are facts, dates and constants come to, and tests of them that are no plain
  /// steps.
  case numbers
  /// Tests of those numbers that are plain steps.
  case tests
  /// Gates over tests, and tests of what they choose among constants.
  case gates
  /// What gates choose among constants, and what follows from that and from constants.
  case choices
  /// All others: what gates choose among numbers of the ticket, and what follows from it.
  case rest

  /// - Parameters:
  ///   - instruction: An instruction without a fold.
  ///   - read: What it reads that is not the same for every ticket.
  ///   - part: The part that something is worked out in; facts are numbers.
  fileprivate init(
    of instruction: Instruction, reading read: [Address], _ part: (Address) -> PlanPart
  ) {
    let isOfNumbers = read.allSatisfy { part($0) == .numbers }
    let followsFromTests = read.allSatisfy { address in
      if case .literal = address { return part(address) != .rest }
      return part(address) == .choices
    }
    switch instruction {
    case .gate: self = followsFromTests ? .gates : .rest
    case .test(let test, _) where isOfNumbers: self = test.isNarrow ? .tests : .numbers
    case .test: self = followsFromTests ? .gates : .rest
    case .number, .wide, .fold:
      self = isOfNumbers ? .numbers : followsFromTests ? .choices : .rest
    }
  }
}

/// Instructions by the part that each is worked out in.
struct PlanParts {
  private let instructions: [Instruction]
  private var parts: [PlanPart] = []
  /// The part of what is written.
  private var writers: [Address: PlanPart] = [:]

  /// Finds the part of each; `nil` where there is a fold.
  ///
  /// - Parameters:
  ///   - instructions: What is worked out, each after those that it reads.
  ///   - program: Their program.
  ///   - constants: What is the same for every ticket.
  init?(_ instructions: [Instruction], of program: VersionProgram, _ constants: Constants) {
    self.instructions = instructions
    for instruction in instructions {
      if case .fold = instruction { return nil }
      let read = program.reads(of: instruction).filter(constants.varies)
      let part = PlanPart(of: instruction, reading: read) { writers[$0] ?? .numbers }
      parts.append(part)
      for result in instruction.results { writers[result] = part }
    }
  }

  /// The instructions of some parts, each after those that it reads.
  subscript(chosen: PlanPart...) -> [Instruction] {
    zip(instructions, parts).filter { chosen.contains($1) }.map(\.0)
  }

  /// The literals that follow from what tests tell apart.
  var early: [Literal] {
    writers.compactMap { address, part in
      guard part != .rest, case .literal(let literal) = address else { return nil }
      return literal
    }
  }
}
