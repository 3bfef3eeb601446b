import AvenantModel
import AvenantValues

/// One step of a program: what is worked out, and where it is put.
enum Instruction: Sendable {
  /// Writes a literal and its neighbour: that the test is true, and that it is false.
  case test(Test, into: Literal)
  case gate(Gate, into: Literal)
  case number(NumberOperation, into: Slot)
  case wide(WideOperation, into: WideSlot)
  /// Goes through the records of a list; the place of the fold among those of the program.
  case fold(Int)
}

/// A question about values that is true, false, or neither where an operand is absent.
enum Test: Hashable, Sendable {
  /// `low <= slot[a] - slot[b] <= high`, the one form of every comparison that fits 64 bits.
  case difference(Slot, Slot, low: Int64, high: Int64)
  /// Whether the option of a choice is among the options of the mask.
  case option(Slot, among: UInt64)
  case wideLess(WideSlot, WideSlot)
  case wideEqual(WideSlot, WideSlot)
  /// Whether there is a value; this one always answers.
  case presence(Slot)
  case widePresence(WideSlot)
}

/// What follows from literals; it reads `operands` of the program.
enum Gate: Hashable, Sendable {
  case all(Range<Int>)
  case any(Range<Int>)
  /// What holds where the literal cannot hold, and may hold where the literal need not.
  case complement(Literal)
}

/// A number worked out in 64 bits; strict but for `select` and `most`.
enum NumberOperation: Hashable, Sendable {
  case unary(Unary, Slot)
  case binary(Binary, Slot, Slot)
  case scaled(Slot, by: Int64)
  case rounded(Slot, rule: Int)
  /// A fraction that is known to be a whole number of 10⁻ˢᶜᵃˡᵉ.
  case narrowed(WideSlot, scale: Int)
  case select(Condition, Slot, Slot)
  /// The slot of the row that holds on the date.
  case dated(Slot, rows: Range<Int>)
  case shifted(Slot, months: Slot, days: Slot, place: Int)
  /// What the days of a calendar say; absent outside of them.
  case businessDays(BusinessDayOperation, Slot, Slot, calendar: Int)
  /// What days that come back answer; absent for the last before the first.
  case recurrence(RecurrenceProgram, place: Int)
  /// The whole spans of months from the first date to the second.
  case spans(ofMonths: Int, Slot, Slot, place: Int)
  /// The most that a number may be where a literal may hold, else 0: the number, or the bound of
  /// what is not known. It is always known, and falls as more is known.
  case most(Slot, where: Literal, high: Int64)

  enum Unary: Hashable, Sendable {
    case negated, magnitude
    case part(DatePart)
    case edge(CalendarEdge)
  }

  enum Binary: Hashable, Sendable {
    case sum, difference, product, least, greatest
  }
}

/// A number worked out as an exact fraction; strict but for `select` and `most`.
enum WideOperation: Hashable, Sendable {
  case widened(Slot, scale: Int)
  case negated(WideSlot)
  case magnitude(WideSlot)
  case binary(Binary, WideSlot, WideSlot)
  case rounded(WideSlot, rule: Int)
  case select(Condition, WideSlot, WideSlot)
  case dated(Slot, rows: Range<Int>)
  /// As for a number in a slot.
  case most(WideSlot, where: Literal, high: Fraction)

  enum Binary: Hashable, Sendable {
    case sum, difference, product, quotient, least, greatest
  }
}

/// A value that holds from one day through another, both of which count.
struct DatedRow: Hashable, Sendable {
  let from: Int64
  let through: Int64
  /// The place of the value: a slot or a wide slot, as the reading operation says.
  let value: Int
}

/// How a number is rounded, and why.
struct RoundingRule: Sendable {
  let step: ExactNumber
  let mode: RoundingMode
  let reason: Rounding.Reason
  /// The scale of a number in a slot before it is rounded.
  let sourceScale: Int

  /// An amount of money that is owed is not below zero.
  var refusesNegative: Bool {
    if case .amount = reason { true } else { false }
  }
}
