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
  private let finder: CauseFinder
  /// The `consistent` conditions that are open, and what each waits for.
  private let rules: [(broken: Literal, causes: Causes)]

  /// Takes the memory in which everything is worked out.
  init(_ program: VersionProgram, _ found: Memory) {
    self.program = program
    self.found = found
    let finder = CauseFinder(program, found, tellsCells: true)
    self.finder = finder
    rules = program.consistent.filter { found.isOpen($0.no) }
      .map { ($0.no, finder.causes(of: $0.readings)) }
  }

  /// Settles in `memory`, where the same is worked out, whatever can be settled so.
  func refine(_ memory: inout Memory) {
    for outcome in program.outcomes where memory.mustHold(outcome.matters) {
      guard outcome.readings.contains(where: memory.isOpen) else { continue }
      agreement(on: outcome.readings, finder.causes(of: outcome.readings), in: found)?
        .settle(outcome.readings, in: &memory)
    }
    for (list, work) in program.families.sorted(by: { $0.key < $1.key }) {
      let outcomes = program.outcomes(forEachOf: list)
      for item in 0..<found.itemCount(of: work.list) {
        refine(outcomes, item, of: work, &memory)
      }
    }
  }

  /// Settles the outcomes of one item.
  private func refine(
    _ outcomes: [Outcome], _ item: Int, of work: ItemWork, _ memory: inout Memory
  ) {
    let inner = found.entering(work, item: item, program)
    let finder = CauseFinder(program, inner, tellsCells: true)
    var settled = memory.entering(work, item: item, program)
    for outcome in outcomes where settled.mustHold(outcome.matters) {
      guard outcome.readings.contains(where: settled.isOpen) else { continue }
      let causes = finder.causes(of: outcome.readings).ofItem(item, in: program.version)
      guard let agreement = agreement(on: outcome.readings, causes, in: inner, of: work) else {
        continue
      }
      agreement.settle(outcome.readings, in: &settled)
      memory.settlements[.init(list: work.list, item: item), default: []]
        .append(Settlement(readings: outcome.readings, agreement: agreement))
    }
  }

  /// What all completions agree on of what waits for `causes` in a memory; `nil` where they are not all
  /// tried, or none is consistent.
  private func agreement(
    on readings: [Reading], _ causes: Causes, in memory: Memory, of work: ItemWork? = nil
  ) -> Agreement? {
    guard !causes.places.isEmpty, causes.entangled.isEmpty else { return nil }
    let usable = rules.filter { rule in
      !rule.causes.entangled.contains(where: causes.places.contains)
    }
    guard let axes = axes(causes, usable.map(\.causes)) else { return nil }
    let trial = Trial(
      of: readings, breaking: usable.map(\.broken), in: memory, of: work, program)
    return trial.agreement(axes)
  }
}

// MARK: - Cells

extension Completions {
  /// The cells of everything unknown; `nil` where there are too many or something has none.
  private func axes(_ causes: Causes, _ rules: [Causes]) -> [Axis]? {
    var combinations = 1
    var axes: [Axis] = []
    for place in causes.places {
      let cuts = rules.reduce(into: causes.cuts(at: place)) { $0.formUnion($1.cuts(at: place)) }
      guard let cells = cells(of: place, cuts) else { return nil }
      combinations *= cells.count
      guard combinations <= Self.limit else { return nil }
      axes.append(Axis(place: place, cells: cells))
    }
    return axes
  }

  private func cells(of place: Causes.Place, _ cuts: Set<Int64>) -> [Int64?]? {
    let fact = program.version.fact(at: place)
    guard let first = representatives(of: fact, cuts) else { return nil }
    return fact.isOptional ? first + [nil] : first
  }

  private func representatives(of fact: Fact, _ cuts: Set<Int64>) -> [Int64]? {
    guard !fact.isWide else { return nil }
    switch fact.type {
    case .boolean: return [0, 1]
    case .choice(let choice): return choice.options.indices.map { Int64($0) }
    case .text:
      let other = Int64(program.texts.count + found.otherTexts.count)
      return (cuts.filter { 0 <= $0 && $0 < other } + [other]).sorted()
    case .number, .percent, .money, .date, .days, .months:
      guard let bounds = fact.numbers?.wordBounds(scale: fact.numbers?.scale ?? 0) else {
        return nil
      }
      return cuts.union([bounds.lowerBound]).filter { bounds.contains($0) }.sorted()
    case .period, .list: return nil
    }
  }
}

extension Version {
  /// The fact at a place, or the field of every item of its list.
  fileprivate func fact(at place: Causes.Place) -> Fact {
    switch place {
    case .fact(let index): return facts[index]
    case .field(let field):
      guard let list = facts[field.list].list else { preconditionFailure("a list has fields") }
      return list.fields[field.field]
    }
  }
}

extension NumberShape {
  /// The least and greatest value in units of the last decimal; `nil` where they do not fit.
  func wordBounds(scale: Int) -> ClosedRange<Int64>? {
    let unit = ExactNumber(mantissa: 1, scale: scale)
    guard let least = low.rounded(toMultipleOf: unit, .ceiling),
      let greatest = high.rounded(toMultipleOf: unit, .floor),
      let first = Int64(exactly: least.mantissa), let last = Int64(exactly: greatest.mantissa),
      first <= last
    else { return nil }
    return first...last
  }
}
