/// Whether a literal holds, in two bits: the lower says that it must, the upper that it may.
///
/// What must hold may hold too, so that of four patterns three occur.
struct Holding: Hashable, Sendable {
  let bits: UInt8

  @inline(__always)
  init(bits: UInt8) { self.bits = bits }

  @inline(__always)
  init(must: Bool, may: Bool) { bits = (must ? 1 : 0) | (may ? 2 : 0) }

  /// It does not hold, whatever is learnt.
  static let never = Holding(bits: 0)
  /// It may hold, and may not.
  static let possible = Holding(bits: 2)
  /// It holds, whatever is learnt.
  static let always = Holding(bits: 3)

  @inline(__always)
  var must: Bool { bits & 1 != 0 }

  @inline(__always)
  var may: Bool { bits & 2 != 0 }

  /// What holds where this cannot, and may hold where this need not.
  @inline(__always)
  var complement: Holding { Holding(bits: (bits & 1 ^ 1) << 1 | bits >> 1 ^ 1) }

  @inline(__always)
  static func & (one: Holding, other: Holding) -> Holding { Holding(bits: one.bits & other.bits) }

  @inline(__always)
  static func | (one: Holding, other: Holding) -> Holding { Holding(bits: one.bits | other.bits) }
}
