import AvenantValues

/// An instruction as plain numbers, of a kind of which many are done in a row.
struct Step: Sendable {
  /// What is done with a step, and how it reads its numbers.
  enum Kind: UInt8, CaseIterable, Sendable {
    /// `low ≤ one − other ≤ low + span`, of slots.
    case difference
    /// Whether the option in the slot `one` is among the bits of `low`.
    case option
    /// Whether the slot `one` has a value.
    case presence
    /// A gate over the literals `one`, `other` and `third`, looked up in the row `low` of its
    /// table.
    case gate
    /// Gates over the operands from `one` up to but not including `other`.
    case all, any
    /// `one + other` and `one − other`, of slots.
    case sum, less
    /// The slot `one`, which rounding leaves as it is; `low` is 1 where it must not be negative.
    case keep
    /// The slot `one` where the literal `low` must hold, `other` where the literal `span` must.
    case select
    /// The instruction at the place `one`, which says itself what is done.
    case instruction
  }

  var one: UInt32 = 0
  var other: UInt32 = 0
  var third: UInt32 = 0
  /// The place of what is written.
  var result: UInt32 = 0
  var low: Int64 = 0
  var span: UInt64 = 0
}

extension Step {
  init(_ one: Int, _ other: Int = 0, _ third: Int = 0, into result: Int) {
    self.one = UInt32(one)
    self.other = UInt32(other)
    self.third = UInt32(third)
    self.result = UInt32(result)
  }

  /// The step of an instruction that is no fold.
  ///
  /// - Parameters:
  ///   - instruction: What is done.
  ///   - place: Its place among the instructions.
  ///   - operands: The literals that gates read.
  ///   - rules: The roundings of the program.
  /// - Returns: The kind and the numbers.
  static func of(
    _ instruction: Instruction, at place: Int, _ operands: [Literal], _ rules: [RoundingRule]
  ) -> (kind: Kind, step: Step) {
    let packed: (Kind, Step)? =
      switch instruction {
      case .test(let test, let yes): of(test, into: yes.index)
      case .gate(let gate, let literal): of(gate, into: literal.index, operands)
      case .number(let operation, let slot): of(operation, into: slot.index, rules)
      case .wide, .fold: nil
      }
    return packed ?? (.instruction, Step(place, into: 0))
  }

  /// The step of a test; `nil` for one of fractions, and for one that nothing passes.
  static func of(_ test: Test, into yes: Int) -> (kind: Kind, step: Step)? {
    switch test {
    case .difference(let one, let other, let low, let high):
      guard low <= high else { return nil }
      var step = Step(one.index, other.index, into: yes)
      (step.low, step.span) = (low, UInt64(bitPattern: high &- low))
      return (.difference, step)
    case .option(let slot, let among):
      var step = Step(slot.index, into: yes)
      step.low = Int64(bitPattern: among)
      return (.option, step)
    case .presence(let slot): return (.presence, Step(slot.index, into: yes))
    case .wideLess, .wideEqual, .widePresence: return nil
    }
  }

  private static func of(
    _ gate: Gate, into literal: Int, _ operands: [Literal]
  ) -> (Kind, Step) {
    switch gate {
    case .complement(let other): (.gate, Step([other], .complement, into: literal))
    case .all(let range):
      range.count > 3
        ? (.all, Step(range.lowerBound, range.upperBound, into: literal))
        : (.gate, Step(operands[range], .all, into: literal))
    case .any(let range):
      range.count > 3
        ? (.any, Step(range.lowerBound, range.upperBound, into: literal))
        : (.gate, Step(operands[range], .any, into: literal))
    }
  }

  /// A gate of one to three literals, the last of which stands in the places that are left.
  private init(_ literals: ArraySlice<Literal>, _ row: GateTable.Row, into literal: Int) {
    let places = literals.map(\.index)
    let last = places.last ?? Literal.never.index
    self.init(
      places.first ?? last, places.count > 1 ? places[1] : last, last, into: literal)
    low = Int64(row.rawValue)
  }

  private static func of(
    _ operation: NumberOperation, into slot: Int, _ rules: [RoundingRule]
  ) -> (Kind, Step)? {
    switch operation {
    case .binary(.sum, let one, let other): return (.sum, Step(one.index, other.index, into: slot))
    case .binary(.difference, let one, let other):
      return (.less, Step(one.index, other.index, into: slot))
    case .rounded(let one, let rule):
      guard rules[rule].dropsNothing else { return nil }
      var step = Step(one.index, into: slot)
      step.low = rules[rule].refusesNegative ? 1 : 0
      return (.keep, step)
    case .select(let condition, let one, let other):
      var step = Step(one.index, other.index, into: slot)
      (step.low, step.span) = (Int64(condition.yes.index), UInt64(condition.no.index))
      return (.select, step)
    case .unary, .binary, .scaled, .narrowed, .dated, .shifted, .businessDays, .recurrence,
      .spans, .most:
      return nil
    }
  }
}

extension RoundingRule {
  /// Whether every number in a slot is a multiple of the step.
  var dropsNothing: Bool { step.mantissa == 1 && step.scale == sourceScale }
}
