import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// One version, compiled: flat arrays of numbers that refer to one another by place.
struct VersionProgram: Sendable {
  let version: Version
  /// Memory before any fact is there: the constants are, all else is unknown.
  let initial: Memory
  /// What is worked out, in order.
  let instructions: [Instruction]
  let masks: [Mask]
  let datedRows: [DatedRow]
  let rules: [RoundingRule]
  /// Where dates are moved, for a month that lacks a day.
  let places: [SourceRange]
  /// The texts that the version mentions; a text in a slot is its place among them, or behind them.
  let texts: [String]
  let facts: [FactProgram]
  let clauses: [ClauseProgram]
  let entitlements: [EntitlementProgram]
  let consistent: [Condition]
  /// The business days of the calendars.
  let calendars: [BusinessDays]
  let map: ExpressionMap
  let origins: Origins
  let receipt: ReceiptText
}

/// Where a fact's value goes.
struct FactProgram: Sendable {
  enum Place: Hashable, Sendable {
    case slot(Slot)
    case wide(WideSlot)
  }

  let place: Place
  /// The scale of its number; 0 for what is no number.
  let scale: Int
  let operand: Operand
}

/// What became of a clause, literal by literal.
struct ClauseProgram: Sendable {
  let holds: Literal
  let applies: Condition
  let charge: ChargeProgram?
  let obligation: ObligationProgram?
}

/// What became of a charge or credit.
struct ChargeProgram: Sendable {
  let waivers: [ClauseID]
  /// That some waiver applies.
  let waived: Literal
  let due: Condition
  /// The amount, rounded; whether it is due or not.
  let amount: Operand
  let dueOn: Slot?
  let payment: PaymentProgram?
}

/// What became of a payment; exactly one of the literals holds once everything is known.
struct PaymentProgram: Sendable {
  let cases: [(ChargeOutcome.Payment, Literal)]
}

/// What became of an obligation; exactly one of the literals holds once everything is known.
struct ObligationProgram: Sendable {
  let lastDay: Slot?
  let cases: [(ObligationOutcome.Status, Literal)]
}

/// What became of an entitlement; exactly one of the literals holds once everything is known.
struct EntitlementProgram: Sendable {
  let grantedBy: [ClauseID]
  let deniedBy: [ClauseID]
  let cases: [(EntitlementOutcome.Status, Literal)]
}

extension VersionProgram {
  /// What an instruction reads.
  func reads(of instruction: Instruction) -> [Reading] {
    switch instruction {
    case .test(let test, _): test.reads
    case .gate(let gate, _): reads(of: gate)
    case .number(let operation, _): reads(of: operation)
    case .wide(let operation, _): reads(of: operation)
    }
  }

  private func reads(of gate: Gate) -> [Reading] {
    switch gate {
    case .all(let range), .any(let range): masks[range].flatMap(\.literals).map { .literal($0) }
    case .complement(let literal): [.literal(literal)]
    }
  }

  private func reads(of operation: NumberOperation) -> [Reading] {
    switch operation {
    case .unary(_, let slot), .scaled(let slot, _), .rounded(let slot, _): [.slot(slot)]
    case .binary(_, let one, let other): [.slot(one), .slot(other)]
    case .businessDays(_, let one, let other, _): [.slot(one), .slot(other)]
    case .narrowed(let wide, _): [.wide(wide)]
    case .select(let condition, let one, let other):
      [.literal(condition.yes), .literal(condition.no), .slot(one), .slot(other)]
    case .dated(let date, let rows):
      [.slot(date)] + datedRows[rows].map { .slot(Slot($0.value)) }
    case .shifted(let date, let months, let days, _): [.slot(date), .slot(months), .slot(days)]
    }
  }

  private func reads(of operation: WideOperation) -> [Reading] {
    switch operation {
    case .widened(let slot, _): [.slot(slot)]
    case .negated(let wide), .magnitude(let wide), .rounded(let wide, _): [.wide(wide)]
    case .binary(_, let one, let other): [.wide(one), .wide(other)]
    case .select(let condition, let one, let other):
      [.literal(condition.yes), .literal(condition.no), .wide(one), .wide(other)]
    case .dated(let date, let rows):
      [.slot(date)] + datedRows[rows].map { .wide(WideSlot($0.value)) }
    }
  }
}

extension Test {
  /// What it reads.
  var reads: [Reading] {
    switch self {
    case .difference(let one, let other, _, _): [.slot(one), .slot(other)]
    case .option(let slot, _), .presence(let slot): [.slot(slot)]
    case .wideLess(let one, let other), .wideEqual(let one, let other):
      [.wide(one), .wide(other)]
    case .widePresence(let wide): [.wide(wide)]
    }
  }
}

extension Mask {
  /// The literals, least first.
  var literals: [Literal] {
    (0..<64).filter { bits & 1 << UInt64($0) != 0 }.map { Literal(word * 64 + $0) }
  }
}
