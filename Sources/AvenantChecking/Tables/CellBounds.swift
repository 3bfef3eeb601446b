import AvenantModel
import AvenantValues

/// Whether there can be a ticket for a combination of cells: two values that are compared with each
/// other, and each with constants, do not leave every combination open.
///
/// Bounds are brought in line along the comparisons; what that does not exclude is taken to be
/// possible.
struct CellBounds {
  /// An end of what a value may be; one that does not count is left out.
  private struct End {
    let value: Fraction
    let isExcluded: Bool
  }

  private var low: [String: End] = [:]
  private var high: [String: End] = [:]
  private var isPossible = true

  private init() {}

  /// - Parameters:
  ///   - axes: The axes.
  ///   - cell: The place of the cell on each of them.
  ///   - domain: What a value is anyway.
  /// - Returns: Whether a ticket may have all of these cells.
  static func arePossible(
    _ axes: [TableAxis], _ cell: [Int], _ domain: (Expression) -> NumberShape?
  ) -> Bool {
    let pairs = zip(axes, cell).compactMap { axis, place in
      if case .order(let order) = axis.cells[place], let other = axis.other {
        (one: axis.subject.axisKey, order: order, other: other.axisKey)
      } else {
        nil
      }
    }
    guard !pairs.isEmpty else { return true }
    var bounds = CellBounds()
    for (axis, place) in zip(axes, cell) { bounds.add(axis, axis.cells[place], domain) }
    for _ in 0..<2 * pairs.count {
      for pair in pairs { bounds.bringInLine(pair.one, pair.order, pair.other) }
    }
    return bounds.isPossible
  }

  private mutating func add(
    _ axis: TableAxis, _ cell: TableAxis.Cell, _ domain: (Expression) -> NumberShape?
  ) {
    for value in [axis.subject] + (axis.other.map { [$0] } ?? []) {
      guard let numbers = domain(value) else { continue }
      raise(value.axisKey, to: End(value: numbers.low, isExcluded: false))
      lower(value.axisKey, to: End(value: numbers.high, isExcluded: false))
    }
    switch cell {
    case .at(let value):
      raise(axis.key, to: End(value: value, isExcluded: false))
      lower(axis.key, to: End(value: value, isExcluded: false))
    case .between(let least, let greatest):
      if let least { raise(axis.key, to: End(value: least, isExcluded: true)) }
      if let greatest { lower(axis.key, to: End(value: greatest, isExcluded: true)) }
    case .option, .text, .truth, .presence, .order: break
    }
  }

  private mutating func bringInLine(_ one: String, _ order: Comparison, _ other: String) {
    switch order {
    case .less: bringBelow(one, other, isExcluded: true)
    case .greater: bringBelow(other, one, isExcluded: true)
    case .equal:
      bringBelow(one, other, isExcluded: false)
      bringBelow(other, one, isExcluded: false)
    case .notEqual, .lessOrEqual, .greaterOrEqual: break
    }
  }

  private mutating func bringBelow(_ one: String, _ other: String, isExcluded: Bool) {
    if let end = low[one] {
      raise(other, to: End(value: end.value, isExcluded: end.isExcluded || isExcluded))
    }
    if let end = high[other] {
      lower(one, to: End(value: end.value, isExcluded: end.isExcluded || isExcluded))
    }
  }

  private mutating func raise(_ key: String, to end: End) {
    if let old = low[key],
      old.value > end.value || old.value == end.value && (old.isExcluded || !end.isExcluded)
    {
      return
    }
    low[key] = end
    check(key)
  }

  private mutating func lower(_ key: String, to end: End) {
    if let old = high[key],
      old.value < end.value || old.value == end.value && (old.isExcluded || !end.isExcluded)
    {
      return
    }
    high[key] = end
    check(key)
  }

  private mutating func check(_ key: String) {
    guard let low = low[key], let high = high[key] else { return }
    if low.value > high.value || low.value == high.value && (low.isExcluded || high.isExcluded) {
      isPossible = false
    }
  }
}
