import AvenantModel

/// What a search came to.
package enum SearchAnswer: Sendable {
  /// A ticket that was replayed through the evaluator.
  case found(Witness)
  /// There is none: every ticket was excluded.
  case none
  /// Neither is known.
  case unproven(UnprovenReason)
}

/// Why a search found nothing and proved nothing.
public enum UnprovenReason: Sendable, Hashable {
  /// More nodes would have been needed than may be visited.
  case budget(Int)
  /// Something is compared that only a complete ticket settles: a product, a sum or months of
  /// facts, a list; what it is, as far as that is known, in order.
  case computed([Computed])
  /// It is worked out for each record of a list.
  case items
  /// There are more changes than are told apart.
  case many(Int)
  /// It is not compared at all, and what decides it is not the same.
  case notCompared(Uncompared)
}

/// What two versions say otherwise and no search compares.
public enum Uncompared: Sendable, Hashable {
  /// A ticket that does not state a fact: what was read then, and what is.
  case notStated(before: String, after: String)
  /// A fact that only the earlier version has, and reads.
  case factOfTheEarlier(String)
  /// Who owes all charges, or all credits: the role of the party then, and now.
  case debtor(before: String, after: String)
  /// The tax on a total, which is shared among what was charged.
  case tax
  /// An allowance: what of it is used, and left.
  case allowance
  /// What cannot be worked out in some tickets: an amount below zero, a month that lacks a day.
  case failures
  /// Which day a moment belongs to.
  case timeZone
  /// Which tickets a version governs.
  case governedTickets
}

/// The search for a ticket that reaches a goal: regions are narrowed until the evaluator settles
/// it.
///
/// It counts nodes, which are evaluations of a region; never time.
package final class RegionSearch {
  /// The most nodes that are spent on finding values where something had to be assumed.
  private static let sampleBudget = 200

  /// The most nodes that are visited once nothing can be proven, to find a ticket all the same.
  private static let vainBudget = 1_000

  /// The nodes visited.
  package internal(set) var nodes = 0
  let space: RegionSpace
  private let goal: Goal
  let budget: Int
  private let isReal: [Bool]
  let slices: [ProgramSlice]
  private let tellingDays: [Int64]
  private var samples = 0
  private var tries = 0
  /// The nodes after which nothing could be proven any more.
  private var vain: Int?
  /// The tickets tried from within the bounds of facts.
  var spreads = 0
  private var reason: UnprovenReason?
  private var computed: Set<Computed> = []

  /// - Parameters:
  ///   - goal: What is looked for.
  ///   - space: Where.
  ///   - budget: The most nodes that are visited.
  package init(_ goal: Goal, in space: RegionSpace, budget: Int = AnalysisBudget.standard) {
    self.goal = goal
    self.space = space
    self.budget = budget
    // What is evaluated beside, whatever its dates, need not be consistent by its own rules.
    isReal = space.tickets.indices.map { $0 == space.tickets.count - 1 || space.isPair }
    tellingDays = space.tellingDays
    slices = space.tickets.map { ticket in
      let rules = ticket.program.consistent.map { Address.literal($0.no) }
      return ProgramSlice(
        for: goal.addresses(of: ticket.place).union(rules), of: ticket.program,
        records: ticket.records)
    }
  }

  /// Looks for one ticket.
  package func answer(within constraints: [Constraint] = []) -> SearchAnswer {
    (nodes, samples, tries, spreads, vain, reason, computed) = (0, 0, 0, 0, nil, nil, [])
    var region = space.base
    guard region.isPossible else { return .none }
    for constraint in constraints where !region.add(constraint) { return .none }
    if let witness = visit(region) { return .found(witness) }
    switch reason {
    case nil: return .none
    case .computed: return .unproven(.computed(computed.sorted()))
    case let reason?: return .unproven(reason)
    }
  }

  private func visit(_ region: Region) -> Witness? {
    guard nodes < budget else {
      reason = .budget(budget)
      return nil
    }
    guard !isInVain else { return nil }
    nodes += 1
    let runs = zip(space.tickets, slices).map { RegionRun($0, in: region, by: $1) }
    guard !runs.contains(where: \.isImpossible) else { return nil }
    let standing = runs.standing(of: goal)
    let reality = runs.standing(of: realTickets)
    guard standing.certainty != .certainlyNot, reality.certainty != .certainlyNot else {
      return nil
    }
    let open = standing.certainty == .possibly ? standing : reality
    guard open.certainty == .possibly else { return reached(region, runs) }
    return narrowed(region, open.openings, runs)
  }

  /// That no condition of `consistent` is false.
  var realTickets: Goal {
    .all(
      space.tickets.filter { isReal[$0.place] }.flatMap { ticket in
        ticket.program.consistent.map { !Goal(.literal(ticket.place, $0.no)) }
      })
  }

  private func narrowed(
    _ region: Region, _ openings: [Opening], _ runs: [RegionRun]
  ) -> Witness? {
    let finder = SplitFinder(openings, in: runs)
    if let split = finder.exact.first { return visit(split, of: region) }
    if let place = finder.free.first(where: { region.assumptions[$0] == nil }) {
      return visit(Split(assuming: place, [.yes, .no, .neither]), of: region)
    }
    return sampled(region, openings, runs)
  }

  private func visit(_ split: Split, of region: Region) -> Witness? {
    for part in split.parts {
      if let part = region.adding(part), let witness = visit(part) { return witness }
      if case .budget = reason { return nil }
      if isInVain { return nil }
    }
    return nil
  }

  /// Whether enough was visited since nothing can be proven any more.
  private var isInVain: Bool { vain.map { nodes >= $0 + Self.vainBudget } ?? false }

  // MARK: Reaching the goal

  /// A ticket of a region that reaches the goal, as far as what was assumed can be had.
  private func reached(_ region: Region, _ runs: [RegionRun]) -> Witness? {
    guard region.assumptions.isEmpty else {
      for place in region.assumptions.keys.sorted() {
        if let split = runs[place.ticket].split(at: place.literal) {
          return visit(split, of: region)
        }
      }
      if let witness = replayed(region) { return witness }
      let openings = region.assumptions.keys.sorted().map {
        Opening.address(ticket: $0.ticket, .literal($0.literal))
      }
      return sampled(region, openings, runs)
    }
    if let witness = replayed(region) { return witness }
    // Days with such parts need not lie as far apart as is asked of them.
    computed.formUnion(
      region.parts.keys.map(\.part.computed) + region.spans.keys.map { _ in .months })
    defer { if reason == nil { reason = .computed([]) } }
    // What the bounds of a list alone settle, the evaluator settles where the list is known.
    return runs.variables(behind: read).first { space.isList($0) || region.isStart($0) }
      .flatMap { sampled($0, of: region) }
  }

  /// All that the goal reads.
  private var read: [Opening] {
    space.tickets.flatMap { ticket in
      goal.addresses(of: ticket.place).map { .address(ticket: ticket.place, $0) }
    }
  }

  /// The ticket, if the evaluator confirms it, without what it can be confirmed without.
  func replayed(_ region: Region) -> Witness? {
    // What the bounds of a fact alone settle, the evaluator settles where the fact is known.
    let tries = [region.touched, Set(space.variables.indices)]
    guard
      let told = tries.first(where: { told in
        space.witness(in: region, telling: told).map(isConfirmed) ?? false
      }), var witness = space.witness(in: region, telling: told)
    else { return nil }
    var omitted: Set<Int> = []
    for variable in told.sorted() {
      guard
        let shorter = space.witness(
          in: region, telling: told.subtracting(omitted).subtracting([variable])),
        isConfirmed(shorter)
      else { continue }
      witness = shorter
      omitted.insert(variable)
    }
    return shortened(witness, region, telling: told.subtracting(omitted))
  }

  /// The ticket without the records that it can be confirmed without; `nil` where too many are
  /// left.
  private func shortened(_ witness: Witness, _ region: Region, telling told: Set<Int>) -> Witness? {
    var (witness, region) = (witness, region)
    for list in region.lists.keys.sorted() {
      for place in (region.lists[list] ?? []).indices.reversed() {
        var items = region.lists[list] ?? []
        items.remove(at: place)
        let shorter = region.trying(items, in: list)
        guard let next = space.witness(in: shorter, telling: told), isConfirmed(next) else {
          continue
        }
        (witness, region) = (next, shorter)
      }
    }
    return space.admitsLists(of: region) ? witness : nil
  }

  /// Whether the evaluator finds that a ticket reaches the goal.
  package func isConfirmed(_ witness: Witness) -> Bool {
    let runs = zip(space.tickets, witness.facts).map {
      RegionRun($0, replaying: $1, asOf: witness.asOf)
    }
    return runs.standing(of: goal.withoutConstraints).certainty == .certainly
      && runs.standing(of: realTickets).certainty != .certainlyNot
  }

  /// The ticket with one of several lists, where nothing else has to be tried.
  private func replayed(_ region: Region, withAnyOf lists: [Constraint]) -> Witness? {
    for list in lists where tries < Self.sampleBudget {
      tries += 1
      if let part = region.sampling(list), let witness = replayed(part) {
        reason = nil
        return witness
      }
    }
    return nil
  }

  /// Tries values for something that is computed; nothing is proven by it.
  private func sampled(
    _ region: Region, _ openings: [Opening], _ runs: [RegionRun]
  ) -> Witness? {
    defer { if reason == nil { reason = .computed([]) } }
    if samples == 0 { computed.formUnion(runs.computed(behind: openings)) }
    let behind = runs.variables(behind: openings)
    let first = behind.first(where: space.isList) ?? behind.first
    if let witness = first.map({ sampled($0, of: region) }) ?? replayed(region) { return witness }
    guard region.samples.isEmpty else { return nil }
    if let witness = spread(runs.variables(behind: read), of: region) { return witness }
    vain = vain ?? nodes
    return nil
  }

  /// The ticket with one of some values of a variable, and of the others behind it.
  private func sampled(_ variable: Int, of region: Region) -> Witness? {
    let isDay = variable == space.asOf || space.variables[variable].fact?.type == .date
    let first = isDay ? space.firstDay(of: region) : nil
    let parts =
      space.isList(variable)
      ? space.listSamples(of: variable, for: slices)
      : region.samples(of: variable, near: first, telling: isDay ? tellingDays : [])
    if space.isList(variable), let witness = replayed(region, withAnyOf: parts) {
      return witness
    }
    for part in parts where samples < Self.sampleBudget {
      samples += 1
      if let part = region.sampling(part), let witness = visit(part) {
        reason = nil
        return witness
      }
    }
    return nil
  }
}

extension TestPlace: Comparable {
  static func < (one: Self, other: Self) -> Bool {
    (one.ticket, one.literal) < (other.ticket, other.literal)
  }
}
