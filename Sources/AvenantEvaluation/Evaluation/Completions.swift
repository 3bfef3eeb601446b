import AvenantModel
import AvenantValues

/// Settles what every way of completing a ticket agrees on.
///
/// Reading conditions by what must and may hold is exact unless something reads a fact twice. Where
/// the unknown facts behind an outcome are only compared with what is known, their values fall into
/// cells that the outcome cannot look into; where there are few combinations of cells, all are
/// tried, one representative each. Tickets that break a `consistent` condition are left out.
struct Completions {
  /// The most combinations of cells that are tried.
  static let limit = 4096

  private let program: VersionProgram
  /// Memory where everything is worked out, as it was before anything was settled.
  ///
  /// What an outcome waits for is asked of it: a literal that is settled for one outcome would hide the
  /// facts behind it from the next.
  private let found: Memory
  /// The same memory, in which completions are tried.
  private var tried: Memory
  private let finder: CauseFinder
  private var reruns: RerunFinder
  private let shapes: CellShapes
  /// That the `consistent` conditions are broken that are open, and what each waits for.
  private let rules: [Literal]
  private let ruleCauses: [Causes]

  /// Takes the memory in which everything is worked out.
  init(_ program: VersionProgram, _ found: Memory) {
    self.program = program
    self.found = found
    tried = found
    finder = CauseFinder(program, found, tellsCells: true)
    reruns = RerunFinder(program)
    shapes = program.open.shapes
    let open = program.consistent.filter { found.isOpen($0.no) }
    rules = open.map(\.no)
    ruleCauses = open.map { [finder] in finder.causes(of: $0.readings) }
  }

  /// Settles in `memory`, where the same is worked out, whatever can be settled so.
  mutating func refine(_ memory: inout Memory) {
    for outcome in program.outcomes where memory.mustHold(outcome.matters) {
      guard memory.isOpen(anyOf: outcome.readings) else { continue }
      agreement(on: outcome.readings, finder.causes(of: outcome.readings))?.settle(in: &memory)
    }
    for (list, work) in program.families.sorted(by: { $0.key < $1.key }) {
      let outcomes = program.outcomes(forEachOf: list)
      for item in 0..<found.itemCount(of: work.list) {
        refine(outcomes, item, of: work, &memory)
      }
    }
  }

  /// Settles the outcomes of one item.
  private mutating func refine(
    _ outcomes: [Outcome], _ item: Int, of work: ItemWork, _ memory: inout Memory
  ) {
    let inner = found.entering(work, item: item, program)
    let finder = CauseFinder(program, inner, tellsCells: true)
    var settled = memory.entering(work, item: item, program)
    for outcome in outcomes where settled.mustHold(outcome.matters) {
      guard settled.isOpen(anyOf: outcome.readings) else { continue }
      let causes = finder.causes(of: outcome.readings).ofItem(item, in: program.version)
      guard let trial = trial(of: outcome.readings, causes, in: inner, onlyOpen: false)
      else { continue }
      var memoryOfItem = inner
      guard let agreement = trial.agreement(in: &memoryOfItem, of: work) else { continue }
      agreement.settle(in: &settled)
      memory.settlements[.init(list: work.list, item: item), default: []].append(agreement)
    }
  }

  /// What all completions agree on of what waits for `causes`; `nil` where they are not all tried, or none
  /// is consistent.
  private mutating func agreement(on readings: [Reading], _ causes: Causes) -> Agreement? {
    // What is settled is not settled again.
    guard let trial = trial(of: readings, causes, in: found, onlyOpen: true) else { return nil }
    guard !trial.rerun.hasFold else {
      var memory = found
      return trial.agreement(in: &memory)
    }
    defer { trial.restore(&tried, from: found) }
    return trial.agreement(in: &tried)
  }

  /// How completions are tried of what waits for `causes`; `nil` where they cannot be.
  private mutating func trial(
    of readings: [Reading], _ causes: Causes, in memory: borrowing Memory, onlyOpen: Bool
  ) -> Trial? {
    guard !causes.places.isEmpty, causes.entangled.isEmpty else { return nil }
    let usable = rules.indices.filter { rule in
      !ruleCauses[rule].entangled.contains(where: causes.places.contains)
    }
    guard let axes = axes(causes, usable) else { return nil }
    let broken = usable.count == rules.count ? rules : usable.map { rules[$0] }
    let read = OpenReadings(readings, in: memory, onlyOpen: onlyOpen)
    return Trial(
      read: read, rules: broken, rerun: reruns.rerun(of: read.all, broken, in: memory), axes: axes,
      program: program)
  }
}

// MARK: - Cells

extension Completions {
  /// The cells of everything unknown; `nil` where there are too many, or something has none.
  private func axes(_ causes: Causes, _ rules: [Int]) -> Axes? {
    var axes = Axes(count: causes.places.count)
    for place in causes.places {
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
      if case .none = shape { return nil }
      guard fits else { return nil }
    }
    return axes
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
