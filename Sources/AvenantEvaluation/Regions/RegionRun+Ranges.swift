import AvenantModel
import AvenantValues

/// Between which numbers a value lies that is no sum of multiples of variables.
///
/// Nothing is found by it but that something cannot be: both ends may be out of reach.
extension RegionRun {
  /// The least and the greatest that the value in a slot may be; `nil` where nothing is known.
  func range(_ slot: Slot) -> ClosedRange<Int128>? {
    if let form = form(slot), let range = region.range(of: form) { return range }
    return ranges[slot.index]
  }

  /// The least and the greatest that a fraction may be; `nil` where nothing is known.
  func range(_ wide: WideSlot) -> ClosedRange<Fraction>? {
    memory.wideStates[wide.index] == .known
      ? memory.wides[wide.index]...memory.wides[wide.index] : wideRanges[wide.index]
  }

  /// The least and the greatest that the one may be above the other.
  func spread(_ one: Slot, minus other: Slot) -> ClosedRange<Int128>? {
    guard let one = range(one), let other = range(other) else { return nil }
    return one.lowerBound - other.upperBound...one.upperBound - other.lowerBound
  }

  // MARK: What is known of a test

  /// Takes what a test came to into account where its numbers are read again.
  ///
  /// - Returns: Whether it cannot have come to that.
  mutating func keep(_ test: Test, to outcomes: TestOutcomes) -> Bool {
    guard outcomes == .yes || outcomes == .no else { return false }
    switch test {
    case .difference(let one, let other, let low, let high):
      guard let base = form(other)?.onlyConstant, form(one) == nil else { return false }
      return keep(one, within: Int128(low) + base...Int128(high) + base, isSo: outcomes == .yes)
    case .wideLess(let one, let other):
      guard let first = range(one), let second = range(other) else { return false }
      return outcomes == .yes
        ? keep(one, first.lowerBound, second.upperBound)
          || keep(other, first.lowerBound, second.upperBound)
        : keep(one, second.lowerBound, first.upperBound)
          || keep(other, second.lowerBound, first.upperBound)
    case .wideEqual(let one, let other):
      guard outcomes == .yes, let first = range(one), let second = range(other) else {
        return false
      }
      return keep(one, second.lowerBound, second.upperBound)
        || keep(other, first.lowerBound, first.upperBound)
    case .option, .presence, .widePresence: return false
    }
  }

  private mutating func keep(
    _ slot: Slot, within interval: ClosedRange<Int128>, isSo: Bool
  ) -> Bool {
    let range = ranges[slot.index] ?? -Self.farthest...Self.farthest
    var (low, high) = (range.lowerBound, range.upperBound)
    if isSo {
      (low, high) = (max(low, interval.lowerBound), min(high, interval.upperBound))
    } else {
      if interval.lowerBound <= low, interval.upperBound >= low { low = interval.upperBound + 1 }
      if interval.lowerBound <= high, interval.upperBound >= high { high = interval.lowerBound - 1 }
    }
    guard low <= high else { return true }
    ranges[slot.index] = low...high
    return false
  }

  private mutating func keep(_ wide: WideSlot, _ low: Fraction, _ high: Fraction) -> Bool {
    guard memory.wideStates[wide.index] != .known, let range = wideRanges[wide.index] else {
      return false
    }
    let (low, high) = (max(low, range.lowerBound), min(high, range.upperBound))
    guard low <= high else { return true }
    wideRanges[wide.index] = low...high
    return false
  }

  /// What no number in a slot reaches.
  private static let farthest: Int128 = 1 << 64

  // MARK: Numbers

  /// Where an operation's number lies.
  func range(of operation: NumberOperation) -> ClosedRange<Int128>? {
    switch operation {
    case .unary(let unary, let one): range(of: unary, one)
    case .binary(let binary, let one, let other):
      range(one).flatMap { one in range(other).flatMap { binary.range(one, $0) } }
    case .scaled(let one, let factor):
      range(one).flatMap {
        NumberOperation.Binary.product.range($0, Int128(factor)...Int128(factor))
      }
    case .rounded(let one, let rule): range(one).flatMap { program.rules[rule].range($0) }
    case .narrowed(let wide, let scale): range(wide).flatMap { $0.words(scale: scale) }
    case .select(let condition, let one, let other):
      joined(branches(condition, one, other).map(range))
    case .dated(_, let rows): joined(program.datedRows[rows].map { range(Slot($0.value)) })
    case .shifted, .businessDays, .recurrence, .spans, .most: nil
    }
  }

  private func range(
    of unary: NumberOperation.Unary, _ one: Slot
  ) -> ClosedRange<Int128>? {
    switch unary {
    case .negated: range(one).map { -$0.upperBound...(-$0.lowerBound) }
    case .magnitude:
      range(one).map { range in
        let ends = [abs(range.lowerBound), abs(range.upperBound)]
        return range.contains(0)
          ? 0...max(ends[0], ends[1]) : min(ends[0], ends[1])...max(ends[0], ends[1])
      }
    case .part(let part): range(ofPart: part, one)
    case .edge(let edge):
      range(one).flatMap { days in
        CalendarDate(number: days.lowerBound).flatMap { low in
          CalendarDate(number: days.upperBound).map { high in
            Int128(edge.day(of: low).dayNumber)...Int128(edge.day(of: high).dayNumber)
          }
        }
      }
    }
  }

  /// The branches that may be taken.
  private func branches<Place>(_ condition: Condition, _ one: Place, _ other: Place) -> [Place] {
    (memory.mayHold(condition.yes) ? [one] : []) + (memory.mayHold(condition.no) ? [other] : [])
  }

  private func joined<Bound>(_ ranges: [ClosedRange<Bound>?]) -> ClosedRange<Bound>? {
    let known = ranges.compactMap(\.self)
    guard known.count == ranges.count, let low = known.map(\.lowerBound).min(),
      let high = known.map(\.upperBound).max()
    else { return nil }
    return low...high
  }

  // MARK: Fractions

  /// What is known of an open fraction that an operation makes.
  mutating func follow(_ operation: WideOperation, into wide: WideSlot) {
    wideRanges[wide.index] = range(of: operation)
    if isPresent(operation, into: wide) {
      presentWides.insert(wide.index)
    } else {
      presentWides.remove(wide.index)
    }
  }

  /// Whether there may be no fraction.
  func mayBeAbsent(_ wide: WideSlot) -> Bool {
    memory.wideStates[wide.index] != .known && !presentWides.contains(wide.index)
  }

  /// Whether there certainly is a fraction.
  private func isPresent(_ operation: WideOperation, into wide: WideSlot) -> Bool {
    if program.mayFail(.wide(operation, into: wide)) { return false }
    switch operation {
    case .widened(let one, _): return !mayBeAbsent(one)
    case .negated(let one), .magnitude(let one), .rounded(let one, _): return !mayBeAbsent(one)
    case .binary(let binary, let one, let other):
      // A quotient of which nothing is known may be one by zero.
      return !mayBeAbsent(one) && !mayBeAbsent(other)
        && (binary != .quotient || wideRanges[wide.index] != nil)
    case .select, .dated, .most: return false
    }
  }

  /// Where an operation's fraction lies.
  func range(of operation: WideOperation) -> ClosedRange<Fraction>? {
    switch operation {
    case .widened(let one, let scale): range(one).flatMap { $0.fractions(scale: scale) }
    case .negated(let one):
      range(one).flatMap { range in
        range.upperBound.negated.flatMap { low in range.lowerBound.negated.map { low...$0 } }
      }
    case .binary(let binary, let one, let other):
      range(one).flatMap { one in range(other).flatMap { binary.range(one, $0) } }
    case .rounded(let one, let rule):
      range(one).flatMap { program.rules[rule].range($0) }
    case .select(let condition, let one, let other):
      joined(branches(condition, one, other).map(range))
    case .dated(_, let rows): joined(program.datedRows[rows].map { range(WideSlot($0.value)) })
    case .magnitude, .most: nil
    }
  }
}

extension NumberOperation.Binary {
  /// Where the result lies.
  fileprivate func range(
    _ one: ClosedRange<Int128>, _ other: ClosedRange<Int128>
  ) -> ClosedRange<Int128>? {
    switch self {
    case .sum: one.lowerBound + other.lowerBound...one.upperBound + other.upperBound
    case .difference: one.lowerBound - other.upperBound...one.upperBound - other.lowerBound
    case .product: one.corners(with: other) { $0.multipliedReportingOverflow(by: $1) }
    case .least:
      min(one.lowerBound, other.lowerBound)...min(one.upperBound, other.upperBound)
    case .greatest:
      max(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
  }
}

extension WideOperation.Binary {
  /// Where the result lies; `nil` where it is too large to be told, or there may be none.
  fileprivate func range(
    _ one: ClosedRange<Fraction>, _ other: ClosedRange<Fraction>
  ) -> ClosedRange<Fraction>? {
    if self == .quotient, other.lowerBound <= .zero, other.upperBound >= .zero { return nil }
    let ends = [one.lowerBound, one.upperBound].flatMap { end in
      [other.lowerBound, other.upperBound].map { apply(end, $0) }
    }
    let known = ends.compactMap(\.self)
    guard known.count == ends.count, let low = known.min(), let high = known.max() else {
      return nil
    }
    return low...high
  }
}

extension RoundingRule {
  /// Where a rounded number lies.
  fileprivate func range(_ range: ClosedRange<Int128>) -> ClosedRange<Int128>? {
    range.fractions(scale: sourceScale).flatMap { self.range($0) }?.words(scale: step.scale)
  }

  fileprivate func range(_ range: ClosedRange<Fraction>) -> ClosedRange<Fraction>? {
    guard let low = range.lowerBound.rounded(toMultipleOf: step, mode),
      let high = range.upperBound.rounded(toMultipleOf: step, mode)
    else { return nil }
    return Fraction(low)...Fraction(high)
  }
}

extension ClosedRange<Int128> {
  /// The range, if it is so narrow that sums of many such ranges can be told.
  var unlessTooWide: Self? {
    lowerBound.magnitude < 1 << 100 && upperBound.magnitude < 1 << 100 ? self : nil
  }

  /// The least and the greatest of what both ends come to with both ends of the other.
  fileprivate func corners(
    with other: Self, _ work: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) -> Self? {
    let all = [lowerBound, upperBound].flatMap { end in
      [other.lowerBound, other.upperBound].map { work(end, $0) }
    }
    guard !all.contains(where: \.overflow), let low = all.map(\.partialValue).min(),
      let high = all.map(\.partialValue).max()
    else { return nil }
    return low...high
  }

  /// What whole numbers of 10⁻ˢᶜᵃˡᵉ are.
  fileprivate func fractions(scale: Int) -> ClosedRange<Fraction>? {
    Fraction(
      ExactNumber(mantissa: lowerBound, scale: scale))...Fraction(
        ExactNumber(mantissa: upperBound, scale: scale))
  }

  /// What so many of them at most, or none, come to together.
  func times(atMost count: Int) -> Self? {
    corners(with: 0...Int128(count)) { $0.multipliedReportingOverflow(by: $1) }
  }
}

extension ClosedRange<Fraction> {
  /// Whole numbers of 10⁻ˢᶜᵃˡᵉ between which they lie.
  fileprivate func words(scale: Int) -> ClosedRange<Int128>? {
    let step = ExactNumber(mantissa: 1, scale: scale)
    guard let low = lowerBound.rounded(toMultipleOf: step, .floor),
      let high = upperBound.rounded(toMultipleOf: step, .ceiling)
    else { return nil }
    return low.mantissa...high.mantissa
  }

  /// What so many of them at most, or none, come to together.
  func times(atMost count: Int) -> Self? {
    WideOperation.Binary.product.range(self, .zero...Fraction(ExactNumber(count)))
  }
}
