import AvenantModel
import AvenantValues

/// A set of tickets: what each fact may be, and how far apart two of them may lie.
///
/// The facts are variables, so that several tickets, or one ticket under two versions, can share
/// them. The set is never described by listing tickets; it is narrowed by one constraint after the
/// other, and `add` says when no ticket is left.
package struct Region: Sendable {
  /// What a variable may be.
  struct Domain: Sendable, Equatable {
    var mayBeAbsent: Bool
    var mayBePresent: Bool
    var values: Values
  }

  /// The values that a variable may have where it has one.
  enum Values: Sendable, Equatable {
    /// Options of a choice, truth values or texts, as bits.
    case options(UInt64)
    /// Whole numbers, both ends of which count.
    case numbers(Int64, Int64)
    /// Values of which nothing can be said: lists, and numbers that do not fit 64 bits.
    case open
  }

  /// A bound of a difference: `one - other <= most`; both are present.
  struct Edge: Sendable, Equatable {
    let one: Int
    let other: Int
    let most: Int128
  }

  var domains: [Domain]
  private(set) var edges: [Edge] = []
  /// What parts of days may be, as bits, where not all that they may be at all.
  var parts: [DayPart: UInt64] = [:]
  /// How many spans of months lie between days, where not all numbers may.
  var spans: [MonthSpan: ClosedRange<Int64>] = [:]
  /// The constraints that were added, first to last.
  package private(set) var path: [Constraint] = []
  /// The values that were only tried, of what more could be said.
  package private(set) var samples: Set<Int> = []
  /// The records of lists that were only tried.
  private(set) var lists: [Int: [Record]] = [:]
  /// What was taken for granted of tests that nothing here can decide.
  var assumptions: [TestPlace: TestOutcome] = [:]

  init(_ domains: [Domain]) { self.domains = domains }

  /// The variables of which something was said.
  package var touched: Set<Int> {
    Set(path.flatMap(\.variables) + edges.flatMap { [$0.one, $0.other] })
  }

  /// Narrows the region.
  ///
  /// - Returns: Whether a ticket may be left; the answer is exact where nothing was assumed.
  package mutating func add(_ constraint: Constraint) -> Bool {
    path.append(constraint)
    return narrowed(by: constraint)
  }

  /// Narrows it by what is noted already, or follows from that.
  mutating func narrowed(by constraint: Constraint) -> Bool {
    narrow(by: constraint) && (parts.isEmpty || hasDays)
  }

  private mutating func narrow(by constraint: Constraint) -> Bool {
    switch constraint.kind {
    case .present(let variable, let isPresent): return set(variable, isPresent: isPresent)
    case .options(let variable, let among): return restrict(variable, to: among)
    case .choice(let variable, let among, let orAbsent):
      return restrict(variable, to: among, orAbsent: orAbsent)
    case .numbers(let variable, let low, let high): return restrict(variable, low, high)
    case .difference(let one, let other, let low, let high):
      return bound(one, other, most: high) && bound(other, one, most: low.map { -$0 })
    case .part(let part, let among): return restrict(part, to: among)
    case .spans(let span, let low, let high): return restrict(span, low, high)
    case .records(let variable, let items):
      lists[variable] = items
      return set(variable, isPresent: true)
    case .assumed(let place, let outcome):
      assumptions[place] = outcome
      return true
    }
  }

  /// The same region where a list that is tried has other records.
  func trying(_ items: [Record], in list: Int) -> Region {
    var region = self
    region.lists[list] = items
    return region
  }

  /// Whether no variable is left without a value that it may have.
  var isPossible: Bool {
    domains.allSatisfy {
      if case .numbers(let low, let high) = $0.values { low <= high } else { true }
    }
  }

  /// Begins anew to note what is added.
  mutating func forgetPath() { path = [] }

  /// The same region, narrowed; `nil` where no ticket is left.
  package func adding(_ constraint: Constraint) -> Region? {
    var region = self
    return region.add(constraint) ? region : nil
  }

  /// The same region, narrowed to a value that is only tried; `nil` where no ticket is left.
  func sampling(_ constraint: Constraint) -> Region? {
    var region = self
    region.samples.formUnion(constraint.variables)
    return region.add(constraint) ? region : nil
  }

  /// The one value that a present variable has; `nil` where it may have several.
  func pinned(_ variable: Int) -> Int64? {
    switch domains[variable].values {
    case .options(let mask): mask.nonzeroBitCount == 1 ? Int64(mask.trailingZeroBitCount) : nil
    case .numbers(let low, let high): low == high ? low : nil
    case .open: nil
    }
  }

  // MARK: Narrowing

  private mutating func set(_ variable: Int, isPresent: Bool) -> Bool {
    if isPresent {
      domains[variable].mayBeAbsent = false
    } else {
      domains[variable].mayBePresent = false
    }
    return domains[variable].mayBeAbsent || domains[variable].mayBePresent
  }

  private mutating func restrict(_ variable: Int, to among: UInt64) -> Bool {
    guard case .options(let mask) = domains[variable].values else { return true }
    domains[variable].values = .options(mask & among)
    return mask & among != 0
  }

  private mutating func restrict(_ variable: Int, to among: UInt64, orAbsent: Bool) -> Bool {
    if !orAbsent, !set(variable, isPresent: true) { return false }
    if restrict(variable, to: among) { return true }
    return set(variable, isPresent: false)
  }

  private mutating func restrict(_ variable: Int, _ low: Int128?, _ high: Int128?) -> Bool {
    guard case .numbers(let first, let last) = domains[variable].values else { return true }
    let lower = max(first, Int64(clamping: low ?? Int128(first)))
    let upper = min(last, Int64(clamping: high ?? Int128(last)))
    domains[variable].values = .numbers(lower, upper)
    return lower <= upper && propagate()
  }

  private mutating func bound(_ one: Int, _ other: Int, most: Int128?) -> Bool {
    guard let most else { return true }
    if let back = greatest(other, minus: one), back + most < 0 { return false }
    edges.append(Edge(one: one, other: other, most: most))
    return propagate()
  }

  /// Brings the bounds of all variables in line with the differences.
  ///
  /// No circle of differences is negative, so that each bound settles after as many rounds as there
  /// are differences.
  private mutating func propagate() -> Bool {
    for _ in 0...edges.count {
      var hasChanged = false
      for edge in edges {
        guard case .numbers(let low, let high) = domains[edge.one].values,
          case .numbers(let otherLow, let otherHigh) = domains[edge.other].values
        else { continue }
        let newHigh = min(high, Int64(clamping: Int128(otherHigh) + edge.most))
        let newLow = max(otherLow, Int64(clamping: Int128(low) - edge.most))
        guard low <= newHigh, newLow <= otherHigh else { return false }
        hasChanged = hasChanged || newHigh != high || newLow != otherLow
        domains[edge.one].values = .numbers(low, newHigh)
        domains[edge.other].values = .numbers(newLow, otherHigh)
      }
      for span in spans.keys {
        for variable in [span.start, span.end] {
          guard let left = values(of: variable, by: span) else { continue }
          guard let left else { return false }
          hasChanged =
            hasChanged || domains[variable].values != .numbers(left.lowerBound, left.upperBound)
          domains[variable].values = .numbers(left.lowerBound, left.upperBound)
        }
      }
      if !hasChanged { break }
    }
    return true
  }

  /// The most that `one - other` may be by the differences alone; `nil` without a bound.
  func greatest(_ one: Int, minus other: Int) -> Int128? {
    var reached: [Int: Int128] = [other: 0]
    for _ in 0...edges.count {
      var hasChanged = false
      for edge in edges {
        guard let way = reached[edge.other] else { continue }
        if way + edge.most < reached[edge.one] ?? .max {
          reached[edge.one] = way + edge.most
          hasChanged = true
        }
      }
      if !hasChanged { break }
    }
    return reached[one]
  }
}

extension Region {
  /// What a variable with options may be in the region.
  package func choice(of variable: Int) -> (among: UInt64, orAbsent: Bool)? {
    guard case .options(let mask) = domains[variable].values else { return nil }
    let domain = domains[variable]
    return (domain.mayBePresent ? mask : 0, domain.mayBeAbsent)
  }
}
