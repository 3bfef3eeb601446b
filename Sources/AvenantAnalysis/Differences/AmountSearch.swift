import AvenantEvaluation

/// What is owed in all tickets that reach a goal, as far as that can be told exactly.
struct AmountSearch {
  /// The amounts, in the least unit.
  enum Extent: Equatable {
    /// These and no others, the least first.
    case values([Int128])
    /// There are more than are told one by one: the least and the greatest.
    case range(Int128, Int128)
    /// The greatest; of the others nothing is known.
    case most(Int128)
    /// The least, and more without an end that anybody stated.
    case least(Int128)
  }

  /// The most amounts that are told one by one.
  static let mostValues = 4
  /// The most nodes that are visited for the amounts of one change.
  static let mostNodes = 2_000

  /// The nodes visited.
  private(set) var nodes = 0
  private let goal: Goal
  private let space: RegionSpace
  private let budget: Int

  /// - Parameters:
  ///   - goal: What the tickets reach.
  ///   - space: Where.
  ///   - budget: The most nodes that are visited for one question.
  init(of goal: Goal, in space: RegionSpace, budget: Int) {
    (self.goal, self.space) = (goal, space)
    self.budget = min(budget, Self.mostNodes)
  }

  /// What is owed by parts together, without the ends that nobody stated; `nil` where it is not
  /// proven, or has no other end.
  ///
  /// - Parameters:
  ///   - parts: The parts, all of which are due.
  ///   - bounds: Between what every amount lies, where that is known beforehand.
  /// - Returns: What is proven of all of it.
  mutating func statedExtent(
    of parts: [OwedPart], within bounds: ClosedRange<Int128>?
  ) -> Extent? {
    guard let extent = extent(of: parts, within: bounds) else { return nil }
    guard let inner = space.awayFromUnstatedEnds(of: parts) else { return extent }
    func isStated(_ end: Int128) -> Bool {
      amount(of: parts, where: [space.owed(parts, from: end, through: end)], in: inner)
        == .found(end)
    }
    switch extent {
    case .values, .least: return extent
    case .most(let most): return isStated(most) ? extent : nil
    case .range(let least, let most):
      return switch (isStated(least), isStated(most)) {
      case (true, true): extent
      case (true, false): .least(least)
      case (false, true): .most(most)
      case (false, false): nil
      }
    }
  }

  /// What is owed by parts together; `nil` where it is not proven.
  private mutating func extent(of parts: [OwedPart], within bounds: ClosedRange<Int128>?) -> Extent?
  {
    var found: [Int128] = []
    while found.count <= Self.mostValues {
      let others = found.map { !space.owed(parts, from: $0, through: $0) }
      switch amount(of: parts, where: [space.owed(parts)] + others) {
      case .none: return .values(found.sorted())
      case .unproven: return bounds.flatMap { reached(by: parts, $0) }
      case .found(let amount): found.append(amount)
      }
    }
    guard let first = found.min(), let last = found.max() else { return nil }
    guard let most = end(of: parts, from: last, likely: bounds?.upperBound, sign: 1) else {
      return bounds.flatMap { reached(by: parts, $0) }
    }
    return end(of: parts, from: first, likely: bounds?.lowerBound, sign: -1)
      .map { .range($0, most) } ?? .most(most)
  }

  /// The bounds that some amount reaches, where no search can tell all amounts.
  private mutating func reached(by parts: [OwedPart], _ bounds: ClosedRange<Int128>) -> Extent? {
    func isReached(_ end: Int128) -> Bool {
      amount(of: parts, where: [space.owed(parts, from: end, through: end)]) == .found(end)
    }
    guard isReached(bounds.upperBound) else { return nil }
    return isReached(bounds.lowerBound)
      ? .range(bounds.lowerBound, bounds.upperBound) : .most(bounds.upperBound)
  }

  /// The last amount in one direction.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - first: An amount that there is.
  ///   - likely: What may be the last.
  ///   - sign: 1 for the greatest, -1 for the least.
  /// - Returns: The amount, beyond which there is proven to be none; `nil` where nothing is proven.
  private mutating func end(
    of parts: [OwedPart], from first: Int128, likely: Int128?, sign: Int128
  ) -> Int128? {
    var (reached, beyond, step) = (first * sign, Int128?.none, Int128(1))
    var next = likely.map { max($0 * sign, reached + 1) } ?? reached + 1
    while next < beyond ?? .max {
      let within =
        sign > 0 ? space.owed(parts, from: next) : space.owed(parts, through: -next)
      switch amount(of: parts, where: [within]) {
      case .unproven: return nil
      case .none: beyond = next
      case .found(let amount): reached = amount * sign
      }
      next = beyond.map { reached + max(1, ($0 - reached) / 2) } ?? reached + step
      step *= 2
    }
    return reached * sign
  }

  private enum Answer: Equatable {
    case found(Int128)
    case none
    case unproven
  }

  /// The amount of a ticket of which all of this holds.
  private mutating func amount(
    of parts: [OwedPart], where goals: [Goal], in space: RegionSpace? = nil
  ) -> Answer {
    guard nodes < budget else { return .unproven }
    let space = space ?? self.space
    let search = RegionSearch(.all([goal] + goals), in: space, budget: budget - nodes)
    let answer = search.answer()
    nodes += search.nodes
    switch answer {
    case .none: return .none
    case .unproven: return .unproven
    case .found(let witness):
      return space.owed(parts, of: witness).map { .found($0) } ?? .unproven
    }
  }
}
