import AvenantModel
import AvenantValues

/// Settles what every way of completing a ticket agrees on.
///
/// Reading conditions by what must and may hold is exact unless something reads a fact twice. Where
/// the unknown facts behind an outcome are only compared with what is known, or have few values,
/// these fall into cells that the outcome cannot look into; where there are few combinations of
/// cells, all are tried, one representative each. What something is computed from has no cells, and
/// stays unknown while the others are tried, unless the `consistent` conditions leave it one value.
/// Tickets that break one of these are left out.
struct Completions {
  /// The most combinations of cells that are tried.
  static let limit = 4096

  private let program: VersionProgram
  /// Memory where everything is worked out, as it was before anything was settled.
  ///
  /// What an outcome waits for is asked of it: a literal that is settled for one outcome would hide
  /// the facts behind it from the next.
  private let found: Memory
  /// The same memory, in which completions are tried.
  private var tried: Memory
  private let finder: CauseFinder
  private var reruns: RerunFinder
  private let shapes: CellShapes
  /// That the `consistent` conditions are broken that are open, and what each waits for.
  private let rules: [Literal]
  private let ruleCauses: [Causes]
  /// The only value that the conditions leave of a fact; `nil` where they leave more, or none.
  private var onlyWords: [Causes.Place: Int64?] = [:]

  /// Takes the memory in which everything is worked out.
  init(_ program: VersionProgram, _ found: Memory) {
    self.program = program
    self.found = found
    tried = found
    finder = CauseFinder(program, found, tellsCells: true)
    reruns = RerunFinder(program)
    shapes = program.shapes
    let open = program.consistent.filter { found.isOpen($0.no) }
    rules = open.map(\.no)
    ruleCauses = open.map { [finder] in finder.causes(of: $0.addresses) }
  }

  /// Settles in `memory`, where the same is worked out, whatever can be settled so.
  mutating func refine(_ memory: inout Memory) {
    for outcome in program.outcomes where memory.mustHold(outcome.matters) {
      guard memory.isOpen(anyOf: outcome.addresses) else { continue }
      let causes = finder.causes(of: outcome.addresses)
      agreement(on: outcome.addresses, causes)?.settle(in: &memory)
      let wider = withCompanions(causes)
      guard wider.places.count > causes.places.count, memory.isOpen(anyOf: outcome.addresses) else {
        continue
      }
      agreement(on: outcome.addresses, wider)?.settle(in: &memory)
    }
    workOutWhatReads(settledIn: &memory)
    for (list, work) in program.families.sorted(by: { $0.key < $1.key }) {
      let outcomes = program.outcomes(forEachOf: list)
      let count = found.itemCount(of: work.list)
      for first in stride(from: 0, to: count, by: Self.itemsAtATime) {
        refine(outcomes, first..<min(first + Self.itemsAtATime, count), of: work, &memory)
      }
    }
  }

  /// Works out anew what reads something that was settled: an amount that is surely not due takes
  /// nothing of a cap, whatever it is.
  private func workOutWhatReads(settledIn memory: inout Memory) {
    func isSettled(_ place: Address) -> Bool { found.isOpen(place) && !memory.isOpen(place) }
    guard program.outcomes.lazy.flatMap(\.addresses).contains(where: isSettled) else { return }
    let origins = program.origins
    for instruction in origins.instructions[..<origins.ticketCount] {
      let results = instruction.allResults(program.folds)
      // What was settled is known better than it can be worked out.
      if results.contains(where: isSettled) { continue }
      if results.contains(where: memory.isOpen) { memory.run(instruction, program) }
    }
  }

  /// For how many records at a time combinations are tried.
  private static let itemsAtATime = 256

  /// A record at hand: as it was found, and as far as it is settled.
  private struct OpenItem {
    let item: Int
    let found: Memory
    let finder: CauseFinder
    var settled: Memory
  }

  /// Settles the outcomes of some records.
  private mutating func refine(
    _ outcomes: [Outcome], _ range: Range<Int>, of work: ItemWork, _ memory: inout Memory
  ) {
    var items: [OpenItem] = []
    for item in range {
      let settled = memory.entering(work, item: item, program)
      guard outcomes.contains(where: { settled.isOpen(anyOf: $0.addresses) }) else { continue }
      let inner = found.entering(work, item: item, program)
      let finder = CauseFinder(program, inner, tellsCells: true, kept: finder.kept)
      items.append(OpenItem(item: item, found: inner, finder: finder, settled: settled))
    }
    for outcome in outcomes { refine(outcome, &items, of: work, &memory) }
  }

  /// Settles one outcome of some records.
  ///
  /// Where a list is gone through, that is done once for all records that are tried alike.
  private mutating func refine(
    _ outcome: Outcome, _ items: inout [OpenItem], of work: ItemWork, _ memory: inout Memory
  ) {
    var agreements: [(Int, Agreement?)] = []
    var groups: [(trial: Trial, members: [(place: Int, read: OpenAddresses)])] = []
    for (place, trial) in trials(of: outcome, items) {
      if let group = groups.firstIndex(where: { $0.trial.isTried(like: trial) }) {
        groups[group].members.append((place, trial.read))
      } else if trial.rerun.hasFold {
        groups.append((trial, [(place, trial.read)]))
      } else {
        var memoryOfItem = items[place].found
        agreements.append((place, trial.agreement(in: &memoryOfItem, of: work)))
      }
    }
    for (trial, members) in groups {
      var tried = found
      let read = members.map { (item: items[$0.place].item, read: $0.read) }
      agreements += zip(members.map(\.place), trial.agreements(of: read, in: &tried, work))
    }
    for case (let place, let agreement?) in agreements {
      agreement.settle(in: &items[place].settled)
      let settled = RecordPlace(list: work.list, item: items[place].item)
      memory.settlements[settled, default: []].append(agreement)
    }
  }

  /// How completions are tried for an outcome of each record of which it is open.
  private mutating func trials(
    of outcome: Outcome, _ items: [OpenItem]
  ) -> [(place: Int, trial: Trial)] {
    items.enumerated().compactMap { place, one in
      guard one.settled.mustHold(outcome.matters), one.settled.isOpen(anyOf: outcome.addresses)
      else { return nil }
      let causes = one.finder.causes(of: outcome.addresses).ofItem(one.item, in: program.version)
      return trial(of: outcome.addresses, causes, in: one.found, onlyOpen: false)
        .map { (place, $0) }
    }
  }

  /// What all completions agree on of what waits for `causes`; `nil` where they are not all tried,
  /// or none is consistent.
  private mutating func agreement(on addresses: [Address], _ causes: Causes) -> Agreement? {
    // What is settled is not settled again.
    guard let trial = trial(of: addresses, causes, in: found, onlyOpen: true) else { return nil }
    guard !trial.rerun.hasFold else {
      var memory = found
      return trial.agreement(in: &memory)
    }
    defer { trial.restore(&tried, from: found) }
    return trial.agreement(in: &tried)
  }

  /// Whether every completion breaks a `consistent` condition; false where they are not all tried.
  mutating func areAllRefused() -> Bool {
    let addresses = rules.map { Address.literal($0) }
    let causes = finder.causes(of: addresses)
    guard let trial = trial(of: addresses, causes, in: found, onlyOpen: true) else { return false }
    return !trial.hasCompletion(in: &tried)
  }

  /// How completions are tried of what waits for `causes`; `nil` where they cannot be.
  private mutating func trial(
    of addresses: [Address], _ causes: Causes, in memory: borrowing Memory, onlyOpen: Bool
  ) -> Trial? {
    let usable = rules.indices.filter { rule in
      !ruleCauses[rule].entangled.contains { !hasOptions($0) && causes.places.contains($0) }
    }
    guard let axes = axes(causes, usable), !axes.all.isEmpty else { return nil }
    let broken = usable.count == rules.count ? rules : usable.map { rules[$0] }
    let read = OpenAddresses(addresses, in: memory, onlyOpen: onlyOpen)
    return Trial(
      read: read, rules: broken, rerun: reruns.rerun(of: read.all, broken, in: memory), axes: axes,
      program: program)
  }
}

// MARK: - Cells

extension Completions {
  /// The cells of everything unknown that has some; `nil` where there are too many.
  private mutating func axes(_ causes: Causes, _ rules: [Int]) -> Axes? {
    var axes = Axes(count: causes.places.count)
    for place in causes.places {
      guard hasCells(place, causes) else {
        if let word = onlyWord(of: place) {
          _ = axes.add(place, isOptional: false, limit: Self.limit) { $0.append(word) }
        }
        continue
      }
      let (shape, isOptional) = shapes[place]
      let fits = axes.add(place, isOptional: isOptional, limit: Self.limit) { words in
        switch shape {
        case .options(let count): for option in 0..<count { words.append(Int64(option)) }
        case .numbers(let bounds):
          addFirsts(of: place, causes, rules, bounds.lowerBound, within: bounds, to: &words)
        case .texts:
          addFirsts(of: place, causes, rules, otherText, within: 0...otherText, to: &words)
        case .none: break
        }
      }
      guard fits else { return nil }
    }
    return axes
  }

  /// The only value of a fact that breaks no condition, where nothing else that is unknown is read
  /// by them.
  private mutating func onlyWord(of place: Causes.Place) -> Int64? {
    if let known = onlyWords[place] { return known }
    let word = findOnlyWord(of: place)
    onlyWords[place] = .some(word)
    return word
  }

  /// Tries the first and the last value of each cell: where more than one is left, one is not all.
  private mutating func findOnlyWord(of place: Causes.Place) -> Int64? {
    let own = rules.indices.filter {
      ruleCauses[$0].places == [place] && ruleCauses[$0].entangled.isEmpty
    }
    guard !own.isEmpty, case .fact = place, case .numbers(let bounds) = shapes[place].cells,
      !shapes[place].isOptional
    else { return nil }
    let cuts = own.flatMap { ruleCauses[$0].cuts(at: place) }.filter { $0 > bounds.lowerBound }
    let ends = [bounds.lowerBound, bounds.upperBound] + cuts + cuts.map { $0 - 1 }
    var axes = Axes(count: 1)
    _ = axes.add(place, isOptional: false, limit: Self.limit) { words in
      words = ends.filter(bounds.contains)
      words.orderUniquely()
    }
    let literals = own.map { rules[$0] }
    let rerun = reruns.rerun(of: [], literals, in: found)
    guard !rerun.hasFold else { return nil }
    let read = OpenAddresses([], in: found, onlyOpen: true)
    let trial = Trial(read: read, rules: literals, rerun: rerun, axes: axes, program: program)
    let words = trial.consistentWords(in: &tried)
    trial.restore(&tried, from: found)
    return words.count == 1 ? words[0] : nil
  }

  /// Causes with all else that conditions about them read, and about that, as far as it has cells.
  private func withCompanions(_ causes: Causes) -> Causes {
    var (all, waiting) = (causes, ruleCauses)
    while let next = waiting.firstIndex(where: { rule in
      rule.places.contains(where: all.places.contains)
    }) {
      let rule = waiting.remove(at: next)
      guard rule.places.allSatisfy({ hasOptions($0) || !rule.entangled.contains($0) }) else {
        continue
      }
      all.add(rule)
      all.order()
    }
    return all
  }

  /// Whether it has cells: nothing is computed from it, or each value is one.
  private func hasCells(_ place: Causes.Place, _ causes: Causes) -> Bool {
    switch shapes[place].cells {
    case .options: true
    case .numbers, .texts: !causes.entangled.contains(place)
    case .none: false
    }
  }

  /// Whether each value is a cell of its own, so that it does not matter how it is read.
  private func hasOptions(_ place: Causes.Place) -> Bool {
    if case .options = shapes[place].cells { true } else { false }
  }

  /// The number of a text that nothing mentions.
  private var otherText: Int64 { Int64(program.texts.count + found.otherTexts.count) }

  /// Adds the first value of each cell, and one that always is, in order.
  private func addFirsts(
    of place: Causes.Place, _ causes: Causes, _ rules: [Int], _ first: Int64,
    within bounds: ClosedRange<Int64>, to words: inout [Int64]
  ) {
    let start = words.count
    words.append(first)
    causes.addCuts(at: place, within: bounds, to: &words)
    for rule in rules { ruleCauses[rule].addCuts(at: place, within: bounds, to: &words) }
    words.orderUniquely(from: start)
  }
}
