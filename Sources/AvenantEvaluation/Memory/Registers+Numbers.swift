import AvenantModel
import AvenantValues

/// Numbers in 64 bits.
extension Registers {
  /// Puts a result into a slot, if the operands are known; one that there is not is unknown.
  @inline(__always)
  mutating func put(_ state: Availability, into slot: Slot, _ work: (Registers) -> Int64?) {
    guard state == .known else { return set(slot.index, state) }
    if let word = work(self) { set(slot.index, to: word) } else { set(slot.index, .unknown) }
  }

  /// Works out one number.
  mutating func run(_ operation: NumberOperation, into slot: Slot, _ program: VersionProgram) {
    switch operation {
    case .unary(let unary, let one):
      put(states[one.index], into: slot) { unary.apply($0.words[one.index]) }
    case .binary(let binary, let one, let other):
      put(max(states[one.index], states[other.index]), into: slot) {
        binary.apply($0.words[one.index], $0.words[other.index])
      }
    case .scaled(let one, let factor):
      put(states[one.index], into: slot) { $0.words[one.index].multiplied(by: factor) }
    case .rounded(let one, let rule): round(one, by: program.rules[rule], into: slot)
    case .narrowed(let wide, let scale):
      put(wideStates[wide.index], into: slot) { $0.wides[wide.index].word(scale: scale) }
    case .select(let condition, let one, let other):
      select(condition, one.index, other.index, into: slot.index)
    case .dated(let date, let rows): pick(date, program.datedRows[rows], into: slot)
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
      set(slot.index, to: mayHold(literal) ? most : 0)
    }
  }

  /// Copies a number that rounding leaves as it is; where it must not be below zero, it may fail.
  @inline(__always)
  mutating func keep(_ source: Int, into slot: Int, refusingNegative: Bool) {
    let isNegative: UInt8 = refusingNegative && words[source] < 0 ? 1 : 0
    let state = StepRule.kept(states[source].rawValue, isNegative: isNegative)
    set(slot, to: words[source], Availability(number: state))
  }

  private mutating func round(_ source: Slot, by rule: RoundingRule, into slot: Slot) {
    put(states[source.index], into: slot) { rule.apply($0.words[source.index]) }
    guard rule.refusesNegative, states[slot.index] == .known, words[slot.index] < 0 else { return }
    set(slot.index, .failed)
  }

  private mutating func shift(
    _ date: Slot, _ months: Slot, _ days: Slot, into slot: Slot, by rule: MonthEndRule
  ) {
    let state = max(states[date.index], states[months.index], states[days.index])
    guard state == .known, let start = CalendarDate(dayNumber: Int(words[date.index])) else {
      return set(slot.index, state == .known ? .unknown : state)
    }
    let period = Period(months: Int(words[months.index]), days: Int(words[days.index]))
    do {
      set(slot.index, to: Int64(try start.adding(period, monthEnd: rule).dayNumber))
    } catch {
      set(slot.index, .failed)
    }
  }

  // MARK: Choosing

  /// Copies the branch that is taken; there is none where the condition is neither true nor false.
  @inline(__always)
  mutating func select(_ condition: Condition, _ one: Int, _ other: Int, into slot: Int) {
    let (word, state) = StepRule.selected(
      holdings[condition.yes.index], holdings[condition.no.index],
      (words[one], states[one].rawValue), (words[other], states[other].rawValue))
    set(slot, to: word, Availability(number: state))
  }

  /// What becomes of a choice whose condition is not known to be true or false.
  func undecided(_ condition: Condition) -> Availability {
    mayHold(condition.yes) || mayHold(condition.no) ? .unknown : .absent
  }

  private mutating func pick(_ date: Slot, _ rows: ArraySlice<DatedRow>, into slot: Slot) {
    let state = states[date.index]
    guard let row = row(on: words[date.index], of: rows), state == .known else {
      return set(slot.index, state == .known ? .absent : state)
    }
    set(slot.index, to: words[row], states[row])
  }

  /// The place of the value that holds on a date.
  func row(on date: Int64, of rows: ArraySlice<DatedRow>) -> Int? {
    rows.first { $0.from <= date && date <= $0.through }?.value
  }
}
