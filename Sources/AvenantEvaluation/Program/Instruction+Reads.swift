import AvenantModel

extension VersionProgram {
  /// What an instruction reads.
  func reads(of instruction: Instruction) -> [Address] {
    instruction.reads(operands: operands, datedRows: datedRows)
  }
}

extension Instruction {
  /// What the instruction reads; of a fold only the list, for each record has addresses of its own.
  ///
  /// - Parameters:
  ///   - operands: The literals of the program that gates read.
  ///   - datedRows: The rows of the program, which dated values read.
  /// - Returns: What is read, in the order of the operands.
  func reads(operands: [Literal], datedRows: [DatedRow]) -> [Address] {
    switch self {
    case .test(let test, _): test.reads
    case .gate(let gate, _): gate.reads(operands)
    case .number(let operation, _): operation.reads(datedRows)
    case .wide(let operation, _): operation.reads(datedRows)
    case .fold: []
    }
  }
}

extension Gate {
  fileprivate func reads(_ operands: [Literal]) -> [Address] {
    switch self {
    case .all(let range), .any(let range): operands[range].map { .literal($0) }
    case .complement(let literal): [.literal(literal)]
    }
  }
}

extension NumberOperation {
  /// What it reads, in the order of the operands; of dated values the date and every row.
  func reads(_ datedRows: [DatedRow]) -> [Address] {
    switch self {
    case .unary(_, let slot), .scaled(let slot, _), .rounded(let slot, _): [.slot(slot)]
    case .binary(_, let one, let other): [.slot(one), .slot(other)]
    case .businessDays(_, let one, let other, _), .spans(_, let one, let other, _):
      [.slot(one), .slot(other)]
    case .recurrence(let recurrence, _): recurrence.slots.map { .slot($0) }
    case .narrowed(let wide, _): [.wide(wide)]
    case .select(let condition, let one, let other):
      [.literal(condition.yes), .literal(condition.no), .slot(one), .slot(other)]
    case .dated(let date, let rows):
      [.slot(date)] + datedRows[rows].map { .slot(Slot($0.value)) }
    case .shifted(let date, let months, let days, _): [.slot(date), .slot(months), .slot(days)]
    case .most(let slot, let literal, _): [.literal(literal), .slot(slot)]
    }
  }
}

extension WideOperation {
  fileprivate func reads(_ datedRows: [DatedRow]) -> [Address] {
    switch self {
    case .widened(let slot, _): [.slot(slot)]
    case .negated(let wide), .magnitude(let wide), .rounded(let wide, _): [.wide(wide)]
    case .binary(_, let one, let other): [.wide(one), .wide(other)]
    case .select(let condition, let one, let other):
      [.literal(condition.yes), .literal(condition.no), .wide(one), .wide(other)]
    case .dated(let date, let rows):
      [.slot(date)] + datedRows[rows].map { .wide(WideSlot($0.value)) }
    case .most(let wide, let literal, _): [.literal(literal), .wide(wide)]
    }
  }
}

extension Test {
  /// What it reads.
  var reads: [Address] {
    switch self {
    case .difference(let one, let other, _, _): [.slot(one), .slot(other)]
    case .option(let slot, _), .presence(let slot): [.slot(slot)]
    case .wideLess(let one, let other), .wideEqual(let one, let other):
      [.wide(one), .wide(other)]
    case .widePresence(let wide): [.wide(wide)]
    }
  }
}
