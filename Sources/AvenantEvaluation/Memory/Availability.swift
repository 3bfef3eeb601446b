/// What is known of a value in memory.
///
/// The order is the order in which operands decide what becomes of a strict operation: nothing
/// follows from what is absent, whatever else is unknown.
enum Availability: UInt8, Sendable, Comparable {
  case known
  case unknown
  /// It cannot be worked out; for the rest it is like unknown.
  case failed
  case absent

  /// Whether learning more could still settle it, or would have, had it not failed.
  @inline(__always)
  var isOpen: Bool { openBit != 0 }

  /// 1 where it is open, else 0: worked out without a branch.
  @inline(__always)
  var openBit: UInt8 { StepRule.openBit(rawValue) }

  /// By its number.
  @inline(__always)
  init(number: UInt8) { self = Availability(rawValue: number) ?? .unknown }

  @inline(__always)
  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
