import AvenantModel
import AvenantValues

/// A number that grows, or falls, with a sum of multiples of variables, and with nothing else.
struct Growth {
  /// The sum.
  let form: LinearForm
  /// The numbers between which it lies.
  let bounds: ClosedRange<Int64>
  /// What is done to it, in order.
  private let steps: [(Int64) -> Int64?]
  /// Whether the number falls where the sum grows.
  private let falls: Bool

  init(_ form: LinearForm, within bounds: ClosedRange<Int64>) {
    (self.form, self.bounds, steps, falls) = (form, bounds, [], false)
  }

  private init(_ other: Growth, _ steps: [(Int64) -> Int64?], falls: Bool) {
    (form, bounds, self.steps, self.falls) = (other.form, other.bounds, steps, falls)
  }

  /// What is made of it by one step more, which never falls, or never grows, with what it takes.
  func then(falling: Bool = false, _ step: @escaping (Int64) -> Int64?) -> Growth {
    Growth(self, steps + [step], falls: falls != falling)
  }

  /// The number where the sum is this; `nil` where it cannot be told.
  func callAsFunction(_ sum: Int64) -> Int64? {
    steps.reduce(sum) { value, step in value.flatMap(step) }
  }

  /// The sums of which the number lies between two, both of which count.
  ///
  /// - Returns: The first and the last, which is below the first where there are none; `nil` where
  ///   it cannot be told.
  func sums(from low: Int128, through high: Int128) -> (low: Int128, high: Int128)? {
    guard self(bounds.lowerBound) != nil, self(bounds.upperBound) != nil,
      let first = self.first(where: { falls ? $0 <= high : $0 >= low }),
      let beyond = self.first(where: { falls ? $0 < low : $0 > high })
    else { return nil }
    return (first, beyond - 1)
  }

  /// The least sum from which on something holds of the number; one beyond all where it never does.
  private func first(where holds: (Int128) -> Bool) -> Int128? {
    var (low, high) = (Int128(bounds.lowerBound), Int128(bounds.upperBound) + 1)
    while low < high {
      let middle = low + (high - low) / 2
      guard let number = self(Int64(middle)) else { return nil }
      if holds(Int128(number)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension RegionRun {
  /// A test of a difference as one of a sum of multiples of variables; `nil` where it is none.
  func tested(
    _ one: Slot, _ other: Slot, _ low: Int64, _ high: Int64
  ) -> (form: LinearForm, low: Int128, high: Int128)? {
    if let form = form(one).flatMap({ one in form(other).flatMap { one.adding($0, times: -1) } }) {
      return (form, Int128(low), Int128(high))
    }
    guard let base = form(other)?.onlyConstant, let growth = growth(in: one),
      let sums = growth.sums(from: Int128(low) + base, through: Int128(high) + base)
    else { return nil }
    // Where the number is reached at an end of what there may be, nothing has to be said of that
    // end.
    let (first, last) = (Int128(growth.bounds.lowerBound), Int128(growth.bounds.upperBound))
    return (
      growth.form, sums.low <= first && sums.high >= first ? -Self.beyond : sums.low,
      sums.high >= last && sums.low <= last ? Self.beyond : sums.high
    )
  }

  /// What no sum reaches.
  private static let beyond: Int128 = 1 << 80

  /// The number in a slot as one that grows with a sum of multiples; `nil` where it is none.
  private func growth(in slot: Slot) -> Growth? {
    if let form = form(slot) {
      guard let range = region.range(of: form), let low = Int64(exactly: range.lowerBound),
        let high = Int64(exactly: range.upperBound)
      else { return nil }
      return Growth(form, within: low...high)
    }
    guard
      let instruction = program.origins.instruction(writing: .slot(slot)),
      case .number(let operation, _) = instruction, !program.mayFail(instruction)
    else { return nil }
    return growth(by: operation)
  }

  private func growth(by operation: NumberOperation) -> Growth? {
    switch operation {
    case .unary(.part(.year), let day), .unary(.edge, let day):
      guard case .unary(let unary, _) = operation else { return nil }
      return growth(in: day)?.then(unary.apply)
    case .scaled(let one, let factor):
      return growth(in: one)?.then(falling: factor < 0) {
        NumberOperation.Binary.product.apply($0, factor)
      }
    case .rounded(let one, let rule):
      let rule = program.rules[rule]
      return growth(in: one)?.then(rule.apply)
    case .binary(let binary, let one, let other): return growth(by: binary, one, other)
    case .shifted(let day, let months, let days, _):
      guard let months = constant(months), let days = constant(days) else { return nil }
      let rule = program.version.monthEnd
      return growth(in: day)?.then { word in
        guard let date = CalendarDate(word: word) else { return nil }
        let moved = try? date.adding(Period(months: months, days: days), monthEnd: rule)
        return moved.map { Int64($0.dayNumber) }
      }
    case .spans(let months, let one, let other, _): return growth(ofSpans: months, one, other)
    case .unary, .narrowed, .select, .dated, .businessDays, .recurrence, .most: return nil
    }
  }

  private func growth(
    by binary: NumberOperation.Binary, _ one: Slot, _ other: Slot
  ) -> Growth? {
    let (fixed, isFirst) = constant(one).map { ($0, true) } ?? (constant(other) ?? .min, false)
    guard isFirst || constant(other) != nil else { return nil }
    let constant = Int64(fixed)
    let falling =
      switch binary {
      case .product: constant < 0
      case .difference: isFirst
      case .sum, .least, .greatest: false
      }
    return growth(in: isFirst ? other : one)?.then(falling: falling) {
      isFirst ? binary.apply(constant, $0) : binary.apply($0, constant)
    }
  }

  private func growth(ofSpans months: Int, _ one: Slot, _ other: Slot) -> Growth? {
    let rule = program.version.monthEnd
    if let start = constant(one) {
      return growth(in: other)?.then { end in
        (try? CalendarDate.spans(ofMonths: months, from: Int64(start), to: end, by: rule))
          .map { Int64($0) }
      }
    }
    guard let end = constant(other) else { return nil }
    return growth(in: one)?.then(falling: true) { start in
      (try? CalendarDate.spans(ofMonths: months, from: start, to: Int64(end), by: rule))
        .map { Int64($0) }
    }
  }

  private func constant(_ slot: Slot) -> Int? {
    form(slot)?.onlyConstant.flatMap { Int(exactly: $0) }
  }
}
