import AvenantEvaluation

/// The search for a ticket that reaches a goal and many others, which looks at few of these first.
///
/// A question takes as long as it reads much. Where no ticket reaches the goal and some of the
/// others, none reaches all; a ticket that reaches them is tried on the rest.
struct StagedSearch {
  /// How many of the other goals are looked at first.
  private static let firstCount = 2
  /// How many times as many are looked at next.
  private static let growth = 4

  /// The nodes visited.
  private(set) var nodes = 0
  /// How many of the other goals were looked at in regions of tickets, and not of a ticket alone.
  private(set) var lookedAt = 0
  private let goal: Goal
  private let others: ArraySlice<Goal>
  private let space: RegionSpace
  private let budget: Int

  init(_ goal: Goal, and others: ArraySlice<Goal>, in space: RegionSpace, budget: Int) {
    (self.goal, self.others, self.space, self.budget) = (goal, others, space, budget)
  }

  /// Looks for one ticket.
  mutating func answer() -> SearchAnswer {
    var count = Self.firstCount
    while count < others.count {
      switch answer(others.prefix(count)) {
      case .none: return .none
      case .found(let witness) where space.reaches(.all(others.dropFirst(count)), by: witness):
        return .found(witness)
      case .found: count *= Self.growth
      case .unproven: count = others.count
      }
    }
    return answer(others)
  }

  private mutating func answer(_ others: ArraySlice<Goal>) -> SearchAnswer {
    lookedAt += others.count
    let search = RegionSearch(.all([goal] + others), in: space, budget: budget)
    defer { nodes += search.nodes }
    return search.answer()
  }
}
