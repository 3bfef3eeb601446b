/// Tests of numbers and of options, for all rows.
extension ColumnMemory {
  func run(_ test: RangeTest, asOf: Int64) {
    let column = numbers(test.slot)
    let added = test.addsAsOf ? asOf : 0
    let rows = Self.rows(
      from: test.low, through: test.high, adding: added, largest: Int64(FactRooms.limit)
    ) { column[$0] }
    settle(test.yes, rows, given: known(test.slot).pointee)
  }

  func run(_ test: DifferenceTest) {
    let (one, other) = (numbers(test.one), numbers(test.other))
    let known = known(test.one).pointee & known(test.other).pointee
    switch (test.low, test.high) {
    case (.min, 0): settle(test.yes, ~RowSet { one[$0] .> other[$0] }, given: known)
    case (.min, -1): settle(test.yes, RowSet { other[$0] .> one[$0] }, given: known)
    case (0, .max): settle(test.yes, ~RowSet { other[$0] .> one[$0] }, given: known)
    case (1, .max): settle(test.yes, RowSet { one[$0] .> other[$0] }, given: known)
    default:
      let rows = Self.rows(
        from: test.low, through: test.high, adding: 0, largest: 2 * Int64(FactRooms.limit)
      ) { one[$0] &- other[$0] }
      settle(test.yes, rows, given: known)
    }
  }

  /// The rows in which numbers lie between bounds; both count.
  ///
  /// - Parameters:
  ///   - low: The lower bound; `Int64.min` for none.
  ///   - high: The upper bound; `Int64.max` for none.
  ///   - added: What is added to both.
  ///   - largest: How far from 0 no number lies farther.
  ///   - block: The numbers.
  /// - Returns: The rows, whatever is known of the numbers.
  @inline(__always)
  private static func rows(
    from low: Int64, through high: Int64, adding added: Int64, largest: Int64,
    _ block: (Int) -> Block
  ) -> RowSet {
    let bound = largest + 1
    // No number lies at a bound that is cut, nor behind it.
    let least = Int32(low == .min ? -bound : max(-bound, min(bound, low.adding(added))))
    let most = Int32(high == .max ? bound : max(-bound, min(bound, high.adding(added))))
    let (lowest, highest) = (Block(repeating: least), Block(repeating: most))
    if least > most { return .none }
    if least == Int32(-bound) { return ~RowSet { block($0) .> highest } }
    if most == Int32(bound) { return ~RowSet { lowest .> block($0) } }
    if least == most { return RowSet { block($0) .== highest } }
    return ~(RowSet { block($0) .> highest } | RowSet { lowest .> block($0) })
  }

  func run(_ test: OptionTest) {
    var rows = RowSet.none
    let count = UInt64(1) << UInt64(test.digits.count)
    for option in 0..<count where test.among >> option & 1 != 0 {
      var these = RowSet.all
      for (place, digit) in test.digits.enumerated() {
        these = these & (option >> UInt64(place) & 1 != 0 ? self.digit(digit) : ~self.digit(digit))
      }
      rows = rows | these
    }
    settle(test.yes, rows, given: known(test.slot).pointee)
  }
}

extension Int64 {
  /// The sum; where it does not fit, the bound that it passes.
  @inline(__always)
  func adding(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (self < 0 ? .min : .max) : sum
  }
}

extension RowSet {
  /// The rows in which a test of blocks of numbers, by their places, is true.
  @inline(__always)
  init(_ test: (Int) -> SIMDMask<RowPlace.Block.MaskStorage>) {
    self.init { group in
      var bits = RowPlace.Block.zero
      for block in 0..<RowPlace.blocksOfGroup {
        // A mask is −1 where it is true.
        let truths = unsafeBitCast(
          test(group * RowPlace.blocksOfGroup + block), to: RowPlace.Block.self)
        bits = bits &+ bits &- truths
      }
      return unsafeBitCast(bits, to: SIMD4<UInt64>.self)
    }
  }
}
