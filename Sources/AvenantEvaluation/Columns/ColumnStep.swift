import AvenantValues

/// A step of a version over columns: what an instruction does, for all tickets at once.
enum ColumnStep: Sendable {
  /// Whether a number lies between bounds.
  case range(RangeTest)
  /// Whether the difference of two numbers lies between bounds.
  case difference(DifferenceTest)
  /// Whether an option is among those of a mask.
  case option(OptionTest)
  /// Whether there is a value in a slot; the literal that says so, and its neighbour that there is
  /// none.
  case presence(slot: Int, yes: Int)
  /// That all of the literals hold, by their places among the operands.
  case all(Range<Int>, into: Int)
  /// That one of the literals holds at least.
  case any(Range<Int>, into: Int)
  case complement(Int, into: Int)
  /// A number and a constant.
  case offset(Int, by: Int32, into: Int)
  case sum(Int, Int, into: Int)
  case less(Int, Int, into: Int)
  /// A number that rounding leaves as it is.
  case keep(Int, into: Int, refusesNegative: Bool)
  case select(Condition, Int, Int, into: Int)
  /// What is done ticket by ticket, by its place.
  case single(Int)
}

/// Whether `low ≤ slot ≤ high`, both of which count; or the same with the date of evaluation added
/// to both.
struct RangeTest: Sendable {
  let slot: Int
  let low: Int64
  let high: Int64
  let addsAsOf: Bool
  /// The literal that says so; its neighbour says that it is false.
  let yes: Int
}

/// Whether `low ≤ one − other ≤ high`, both of which count.
struct DifferenceTest: Sendable {
  let one: Int
  let other: Int
  let low: Int64
  let high: Int64
  let yes: Int
}

/// Whether the option of a choice is among those of a mask.
struct OptionTest: Sendable {
  let slot: Int
  /// The sets of rows of its digits, the lowest first.
  let digits: Range<Int>
  let among: UInt64
  let yes: Int
}

extension Test {
  /// The options of a choice that pass this test of it.
  ///
  /// - Parameters:
  ///   - slot: The slot of the choice.
  ///   - constant: The word of a slot, where it is the same for every ticket.
  /// - Returns: A bit for each option, 0 or 1 for a boolean; `nil` for another test.
  func options(of slot: Slot, _ constant: (Slot) -> Int64?) -> UInt64? {
    switch self {
    case .option(slot, let among): return among
    case .difference(slot, let other, let low, let high):
      guard let word = constant(other), word.magnitude < 1 << 32 else { return nil }
      return mask { low <= $0 - word && $0 - word <= high }
    case .difference(let other, slot, let low, let high):
      guard let word = constant(other), word.magnitude < 1 << 32 else { return nil }
      return mask { low <= word - $0 && word - $0 <= high }
    default: return nil
    }
  }

  private func mask(_ passes: (Int64) -> Bool) -> UInt64 {
    (Int64(0)..<64).reduce(0) { mask, option in passes(option) ? mask | 1 << option : mask }
  }
}
