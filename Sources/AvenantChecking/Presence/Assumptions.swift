import AvenantModel
import AvenantValues

/// What is known where an expression stands, because it is read only there: which values are
/// present, and within which bounds facts and definitions lie.
struct Assumptions {
  /// A thing that may be absent.
  enum Key: Hashable {
    case fact(FactID)
    case term(TermID)
    /// A term on a date, which is the same for the same computation.
    case termOn(TermID, date: String)
    case definition(DefinitionID)
    case amount(ClauseID)
    /// What is worked out and may be absent, which is the same for the same computation.
    case computed(String)
  }

  /// Bounds that hold besides those of the fact's type, or of what a definition is; both ends
  /// count.
  struct Bounds: Equatable {
    var low: Fraction?
    var high: Fraction?
    /// Whether the low end itself is left out.
    var excludesLow = false
    /// Whether the high end itself is left out.
    var excludesHigh = false
  }

  /// Two values of which one is never above the other, each by its computation.
  struct Order: Hashable {
    let low: String
    let high: String
  }

  /// What is present.
  var present: Set<Key> = []
  /// What is absent.
  var absent: Set<Key> = []
  /// Of each group of sets, all of one set at least are present.
  var choices: Set<Set<Set<Key>>> = []
  /// Within which bounds facts and definitions lie.
  var bounds: [Key: Bounds] = [:]
  /// Which values are in order.
  var orders: Set<Order> = []
  /// Whether a condition that could not be read stands here: anything may be known of it.
  var isDamaged = false

  /// What follows from a condition that could not be read.
  static let damaged = Assumptions(isDamaged: true)

  private var saysNothing: Bool {
    present.isEmpty && absent.isEmpty && choices.isEmpty && bounds.isEmpty && orders.isEmpty
      && !isDamaged
  }

  /// What holds when both hold.
  func and(_ other: Assumptions) -> Assumptions {
    var result = self
    result.add(other)
    return result
  }

  /// Takes what holds besides.
  mutating func add(_ other: Assumptions) {
    if other.saysNothing { return }
    if saysNothing { return self = other }
    isDamaged = isDamaged || other.isDamaged
    present.add(other.present)
    absent.add(other.absent)
    choices.add(other.choices)
    choose()
    orders.add(other.orders)
    for (key, bounds) in other.bounds {
      self.bounds[key] = self.bounds[key].map { $0.intersection(bounds) } ?? bounds
    }
  }

  /// What holds when one of them holds.
  func or(_ other: Assumptions) -> Assumptions {
    var result = Assumptions()
    result.isDamaged = isDamaged || other.isDamaged
    result.present = present.intersection(other.present)
    result.absent = absent.intersection(other.absent)
    result.choices = choices.intersection(other.choices)
    let ways = self.ways.union(other.ways)
    if !ways.contains([]) { result.choices.insert(ways) }
    result.orders = orders.intersection(other.orders)
    for (key, bounds) in bounds {
      guard let others = other.bounds[key] else { continue }
      result.bounds[key] = bounds.union(others)
    }
    return result
  }
}

extension Set {
  /// Takes the members of another; of two sets one is mostly empty.
  fileprivate mutating func add(_ other: Set) {
    if isEmpty { self = other } else if !other.isEmpty { formUnion(other) }
  }
}

extension Assumptions {
  /// The sets of which one is present: those of the only choice that there is, else all that is.
  fileprivate var ways: Set<Set<Key>> {
    guard choices.count == 1, let choice = choices.first else { return [present] }
    return Set(choice.map { $0.union(present) })
  }

  /// Takes what is left of each choice, once something is absent, for present.
  fileprivate mutating func choose() {
    guard !absent.isEmpty else { return }
    for choice in choices {
      let left = choice.filter { $0.isDisjoint(with: absent) }
      guard let first = left.first else { continue }
      present.formUnion(left.reduce(first) { $0.intersection($1) })
    }
  }

  /// Whether the one value is never above the other, step by step over the values that are in
  /// order.
  func isOrdered(_ low: String, _ high: String) -> Bool {
    var seen: Set<String> = [low]
    var waiting = [low]
    while let next = waiting.popLast() {
      if next == high { return true }
      for order in orders where order.low == next && seen.insert(order.high).inserted {
        waiting.append(order.high)
      }
    }
    return false
  }
}

extension Assumptions.Bounds {
  fileprivate func intersection(_ other: Self) -> Self {
    var result = self
    if let low = other.low, result.low.map({ low >= $0 }) ?? true {
      result.excludesLow = (result.low == low && result.excludesLow) || other.excludesLow
      result.low = low
    }
    if let high = other.high, result.high.map({ high <= $0 }) ?? true {
      result.excludesHigh = (result.high == high && result.excludesHigh) || other.excludesHigh
      result.high = high
    }
    return result
  }

  fileprivate func union(_ other: Self) -> Self {
    var result = Self()
    if let low, let otherLow = other.low {
      result.low = min(low, otherLow)
      result.excludesLow =
        (low > otherLow || excludesLow) && (otherLow > low || other.excludesLow)
    }
    if let high, let otherHigh = other.high {
      result.high = max(high, otherHigh)
      result.excludesHigh =
        (high < otherHigh || excludesHigh) && (otherHigh < high || other.excludesHigh)
    }
    return result
  }
}

extension Assumptions.Bounds {
  /// Whether a decimal of `scale` lies within them; true where an end is missing.
  func hasValue(scale: Int) -> Bool {
    let unit = ExactNumber(mantissa: 1, scale: scale)
    guard let first = low?.rounded(toMultipleOf: unit, .ceiling),
      let last = high?.rounded(toMultipleOf: unit, .floor)
    else { return true }
    var least = Fraction(first)
    if excludesLow, least == low { least = least.adding(Fraction(unit)) ?? least }
    var greatest = Fraction(last)
    if excludesHigh, greatest == high {
      greatest = greatest.subtracting(Fraction(unit)) ?? greatest
    }
    return least <= greatest
  }
}
