extension ExactNumber {
  /// Returns the number in parts that are in proportion to weights and add up to it exactly.
  ///
  /// Each part is the exact share cut off at this number's last decimal; what is left over goes,
  /// one unit each, to the parts that lost the most by it, and among equal ones to the first. This
  /// is the method of the largest remainder. A weight of zero has no part, and a number below zero
  /// is shared like its mirror image.
  ///
  ///     ExactNumber("10.00")?.allocated(by: [1, 1, 1])  // 3.34, 3.33, 3.33
  ///
  /// - Parameter weights: One for each part, none below zero.
  /// - Returns: The parts, at this number's scale, in the order of the weights; `nil` where a
  ///   weight is below zero, where nothing has a weight and there is something to share, or where a
  ///   number on the way does not fit 128 bits.
  public func allocated(by weights: [Fraction]) -> [ExactNumber]? {
    let zero = Fraction(ExactNumber(0))
    guard weights.allSatisfy({ $0 >= zero }), mantissa != .min,
      let sum = weights.reduce(Optional(zero), { $0?.adding($1) })
    else { return nil }
    if sum == zero {
      return mantissa == 0 ? weights.map { _ in ExactNumber(mantissa: 0, scale: scale) } : nil
    }
    let whole = Fraction(ExactNumber(mantissa: abs(mantissa), scale: 0))
    let shares = weights.compactMap { $0.divided(by: sum)?.multiplied(by: whole) }
    guard shares.count == weights.count else { return nil }
    return Self.sharing(abs(mantissa), by: shares).map {
      ExactNumber(mantissa: mantissa < 0 ? -$0 : $0, scale: scale)
    }
  }

  /// Whole units in parts: each share cut off, and what is left to those that lost the most.
  private static func sharing(_ units: Int128, by shares: [Fraction]) -> [Int128] {
    var parts = shares.map { $0.numerator / $0.denominator }
    let rest = units - parts.reduce(0, +)
    let lost = zip(shares, parts).map {
      $0.subtracting(Fraction(ExactNumber(mantissa: $1, scale: 0)))
    }
    let order = shares.indices.sorted { one, other in
      guard let left = lost[one], let right = lost[other], left != right else { return one < other }
      return left > right
    }
    for index in order.prefix(Int(rest)) { parts[index] += 1 }
    return parts
  }
}
