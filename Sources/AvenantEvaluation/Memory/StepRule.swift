/// What each kind of step comes to, without a branch.
///
/// What is known of a value is told as the number of an ``Availability``, and a truth as 0 or 1.
enum StepRule {
  // MARK: Tests

  /// Whether `low ≤ one − other ≤ low + span`.
  @inline(__always)
  static func isWithin(_ one: Int64, _ other: Int64, low: Int64, span: UInt64) -> Bool {
    UInt64(bitPattern: one &- other &- low) <= span
  }

  /// Whether an option is among those of a mask.
  @inline(__always)
  static func isAmong(_ option: Int64, _ mask: UInt64) -> Bool {
    mask &>> UInt64(bitPattern: option) & 1 != 0
  }

  /// That a test with such a result is passed, of operands of which so much is known.
  @inline(__always)
  static func holding(_ truth: UInt8, given state: UInt8) -> Holding {
    let known: UInt8 = state == 0 ? 3 : 0
    return Holding(bits: (0 &- truth) & known | openBit(state) << 1)
  }

  /// That there is a value; this one always answers.
  @inline(__always)
  static func presence(_ state: UInt8) -> Holding {
    Holding(bits: (state == 0 ? 3 : 0) | openBit(state) << 1)
  }

  /// That there is no value.
  @inline(__always)
  static func absence(_ state: UInt8) -> Holding {
    Holding(bits: (state == 3 ? 3 : 0) | openBit(state) << 1)
  }

  /// 1 where a value is open, else 0.
  @inline(__always)
  static func openBit(_ state: UInt8) -> UInt8 { (state ^ state >> 1) & 1 }

  // MARK: Numbers

  /// What is known of a number that rounding leaves as it is; where it must not be below zero, it
  /// fails.
  @inline(__always)
  static func kept(_ state: UInt8, isNegative truth: UInt8) -> UInt8 {
    state == 0 ? truth << 1 : state
  }

  /// The branch that is taken; there is none where the condition is neither true nor false.
  @inline(__always)
  static func selected(
    _ yes: Holding, _ no: Holding, _ one: (word: Int64, state: UInt8),
    _ other: (word: Int64, state: UInt8)
  ) -> (Int64, UInt8) {
    let neither: UInt8 = yes.may || no.may ? 1 : 3
    let state = no.must ? other.state : neither
    return yes.must ? one : (other.word, state)
  }
}
