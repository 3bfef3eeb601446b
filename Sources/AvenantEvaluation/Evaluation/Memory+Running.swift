import AvenantModel
import AvenantValues

/// The evaluator: one pass over the instructions.
///
/// A branch that is not taken is worked out like any other. There a divisor may be zero and a number
/// may not fit, which the checker excludes only where the branch is taken; such a value is unknown,
/// and nobody reads it.
extension Memory {
  /// Works out all that follows from the facts.
  mutating func run(_ program: VersionProgram) {
    for instruction in program.instructions { run(instruction, program) }
  }

  /// Works out one step.
  @inline(__always)
  mutating func run(_ instruction: Instruction, _ program: VersionProgram) {
    switch instruction {
    case .test(let test, let literal): run(test, into: literal)
    case .gate(let gate, let literal): run(gate, into: literal, program.masks)
    case .number(let operation, let slot): run(operation, into: slot, program)
    case .wide(let operation, let slot): run(operation, into: slot, program)
    case .fold(let place): run(program.folds[place], program)
    }
  }

  // MARK: Literals

  @inline(__always)
  private mutating func run(_ test: Test, into yes: Literal) {
    switch test {
    case .difference(let one, let other, let low, let high):
      let difference = words[one.index] &- words[other.index]
      set(
        yes, low <= difference && difference <= high,
        given: max(states[one.index], states[other.index]))
    case .option(let slot, let among):
      let option = UInt64(truncatingIfNeeded: words[slot.index]) & 63
      set(yes, among >> option & 1 != 0, given: states[slot.index])
    case .wideLess(let one, let other):
      set(
        yes, wides[one.index] < wides[other.index],
        given: max(wideStates[one.index], wideStates[other.index]))
    case .wideEqual(let one, let other):
      set(
        yes, wides[one.index] == wides[other.index],
        given: max(wideStates[one.index], wideStates[other.index]))
    case .presence(let slot): setPresence(yes, of: states[slot.index])
    case .widePresence(let wide): setPresence(yes, of: wideStates[wide.index])
    }
  }

  @inline(__always)
  private mutating func set(_ yes: Literal, _ isTrue: Bool, given state: Availability) {
    switch state {
    case .known: set(isTrue ? yes : yes.next)
    case .absent: break
    case .unknown, .failed: setPossible(yes, yes.next)
    }
  }

  @inline(__always)
  private mutating func setPresence(_ yes: Literal, of state: Availability) {
    switch state {
    case .known: set(yes)
    case .absent: set(yes.next)
    case .unknown, .failed: setPossible(yes, yes.next)
    }
  }

  private mutating func setPossible(_ yes: Literal, _ no: Literal) {
    setPossible(yes)
    setPossible(no)
  }

  @inline(__always)
  private mutating func run(_ gate: Gate, into literal: Literal, _ masks: [Mask]) {
    let holds =
      switch gate {
      case .all(let range): holdsAll(masks[range])
      case .any(let range): holdsAny(masks[range])
      case .complement(let other): (must: !mayHold(other), may: !mustHold(other))
      }
    if holds.must {
      set(literal)
    } else if holds.may {
      setPossible(literal)
    }
  }

  // MARK: Numbers in 64 bits

  @inline(__always)
  private mutating func run(
    _ operation: NumberOperation, into slot: Slot, _ program: VersionProgram
  ) {
    switch operation {
    case .unary(let unary, let one):
      put(states[one.index], into: slot) { memory in unary.apply(memory.words[one.index]) }
    case .binary(let binary, let one, let other):
      put(max(states[one.index], states[other.index]), into: slot) { memory in
        binary.apply(memory.words[one.index], memory.words[other.index])
      }
    case .scaled(let one, let factor):
      put(states[one.index], into: slot) { memory in
        memory.words[one.index].multiplied(by: factor)
      }
    case .rounded(let one, let rule):
      round(one, by: program.rules[rule], into: slot)
    case .narrowed(let wide, let scale):
      put(wideStates[wide.index], into: slot) { memory in
        memory.wides[wide.index].word(scale: scale)
      }
    case .select(let condition, let one, let other):
      copy(selected(condition, one, other), to: slot, whenNone: condition)
    case .dated(let date, let rows):
      let row = row(on: words[date.index], of: program.datedRows[rows])
      states[slot.index] = state(of: row, given: states[date.index])
      if let row { words[slot.index] = words[row] }
    case .shifted(let date, let months, let days, _):
      shift(date, months, days, into: slot, by: program.version.monthEnd)
    case .businessDays(let operation, let one, let other, let calendar):
      ask(program.calendars[calendar], operation, one, other, into: slot)
    case .recurrence(let recurrence, _):
      ask(recurrence, into: slot, by: program.version.monthEnd)
    case .spans(let months, let one, let other, _):
      countSpans(ofMonths: months, one, other, into: slot, by: program.version.monthEnd)
    case .most(let one, let literal, let high):
      let most = states[one.index] == .known ? min(words[one.index], high) : high
      set(slot, to: mayHold(literal) ? most : 0)
    }
  }

  /// Puts what `work` finds into a slot if every operand is known.
  @inline(__always)
  private mutating func put(
    _ state: Availability, into slot: Slot, _ work: (borrowing Memory) -> Int64?
  ) {
    if state == .known, let word = work(self) {
      set(slot, to: word)
    } else {
      states[slot.index] = state == .known ? .unknown : state
      if states[slot.index].isOpen { loseCertainty() }
    }
  }

  private mutating func round(_ source: Slot, by rule: RoundingRule, into slot: Slot) {
    put(states[source.index], into: slot) { memory in rule.apply(memory.words[source.index]) }
    guard rule.refusesNegative, states[slot.index] == .known, words[slot.index] < 0 else { return }
    states[slot.index] = .failed
    loseCertainty()
  }

  private mutating func shift(
    _ date: Slot, _ months: Slot, _ days: Slot, into slot: Slot, by rule: MonthEndRule
  ) {
    let state = max(states[date.index], states[months.index], states[days.index])
    put(state, into: slot) { memory in Int64(memory.words[date.index]) }
    guard state == .known, let start = CalendarDate(dayNumber: Int(words[date.index])) else {
      return
    }
    let period = Period(months: Int(words[months.index]), days: Int(words[days.index]))
    do {
      words[slot.index] = Int64(try start.adding(period, monthEnd: rule).dayNumber)
    } catch {
      states[slot.index] = .failed
      loseCertainty()
    }
  }

  // MARK: Choosing

  /// The branch that is taken; `nil` where there is none, or which one is not known.
  @inline(__always)
  private func selected<Place>(_ condition: Condition, _ one: Place, _ other: Place) -> Place? {
    mustHold(condition.yes) ? one : mustHold(condition.no) ? other : nil
  }

  /// What becomes of a choice whose condition is not known to be true or false.
  private func undecided(_ condition: Condition) -> Availability {
    mayHold(condition.yes) || mayHold(condition.no) ? .unknown : .absent
  }

  @inline(__always)
  private mutating func copy(_ source: Slot?, to slot: Slot, whenNone condition: Condition) {
    if let source {
      words[slot.index] = words[source.index]
      states[slot.index] = states[source.index]
    } else {
      states[slot.index] = undecided(condition)
    }
  }

  /// The place of the value that holds on a date.
  private func row(on date: Int64, of rows: ArraySlice<DatedRow>) -> Int? {
    rows.first { $0.from <= date && date <= $0.through }?.value
  }

  private func state(of row: Int?, given date: Availability) -> Availability {
    date == .known && row == nil ? .absent : date
  }

  // MARK: Exact fractions

  private mutating func run(
    _ operation: WideOperation, into slot: WideSlot, _ program: VersionProgram
  ) {
    switch operation {
    case .widened(let one, let scale):
      put(states[one.index], into: slot) { memory in
        Fraction(ExactNumber(mantissa: Int128(memory.words[one.index]), scale: scale))
      }
    case .negated(let one):
      put(wideStates[one.index], into: slot) { memory in memory.wides[one.index].negated }
    case .magnitude(let one):
      put(wideStates[one.index], into: slot) { memory in memory.wides[one.index].magnitude }
    case .binary(let binary, let one, let other):
      put(max(wideStates[one.index], wideStates[other.index]), into: slot) { memory in
        binary.apply(memory.wides[one.index], memory.wides[other.index])
      }
    case .rounded(let one, let rule): round(one, by: program.rules[rule], into: slot)
    case .select(let condition, let one, let other):
      copy(selected(condition, one, other), to: slot, whenNone: condition)
    case .dated(let date, let rows):
      let row = row(on: words[date.index], of: program.datedRows[rows])
      wideStates[slot.index] = state(of: row, given: states[date.index])
      if let row { wides[slot.index] = wides[row] }
    case .most(let one, let literal, let high):
      let most = wideStates[one.index] == .known ? min(wides[one.index], high) : high
      wides[slot.index] = mayHold(literal) ? most : Fraction(ExactNumber(0))
      wideStates[slot.index] = .known
    }
  }

  private mutating func put(
    _ state: Availability, into slot: WideSlot, _ work: (borrowing Memory) -> Fraction?
  ) {
    if state == .known, let wide = work(self) {
      wides[slot.index] = wide
      wideStates[slot.index] = .known
    } else {
      wideStates[slot.index] = state == .known ? .unknown : state
      if wideStates[slot.index].isOpen { loseCertainty() }
    }
  }

  private mutating func copy(
    _ source: WideSlot?, to slot: WideSlot, whenNone condition: Condition
  ) {
    if let source {
      wides[slot.index] = wides[source.index]
      wideStates[slot.index] = wideStates[source.index]
    } else {
      wideStates[slot.index] = undecided(condition)
    }
  }

  private mutating func round(_ source: WideSlot, by rule: RoundingRule, into slot: WideSlot) {
    put(wideStates[source.index], into: slot) { memory in
      memory.wides[source.index].rounded(toMultipleOf: rule.step, rule.mode).map { Fraction($0) }
    }
    guard rule.refusesNegative, wideStates[slot.index] == .known,
      wides[slot.index].numerator < 0
    else { return }
    wideStates[slot.index] = .failed
    loseCertainty()
  }
}

extension Literal {
  /// The neighbour: that the condition is false.
  @inline(__always)
  fileprivate var next: Literal { Literal(index + 1) }
}
