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
  /// Memory with the facts in it, before anything is worked out.
  private let loaded: Memory

  /// Takes the memory that the evaluation began with.
  init(_ program: VersionProgram, loaded: Memory) {
    self.program = program
    self.loaded = loaded
  }

  /// Settles in `memory`, where everything is worked out, whatever can be settled so.
  ///
  /// What an outcome waits for is asked of what was found before anything was settled: a literal
  /// that is settled for one outcome would hide the facts behind it from the next.
  func refine(_ memory: inout Memory) {
    let found = memory
    let rules = program.consistent.map { Rule($0, Causes(of: $0.readings, program, found)) }
    for outcome in program.outcomes where memory.mustHold(outcome.matters) {
      guard outcome.readings.contains(where: memory.isOpen) else { continue }
      let causes = Causes(of: outcome.readings, program, found)
      agreement(on: outcome.readings, in: found, causes, rules, found)?
        .settle(outcome.readings, in: &memory)
    }
    for (list, work) in program.families.sorted(by: { $0.key < $1.key }) {
      let outcomes = program.outcomes(forEachOf: list)
      for item in 0..<found.itemCount(of: work.list) {
        refine(outcomes, item, of: work, rules, found, &memory)
      }
    }
  }

  /// Settles the outcomes of one item.
  private func refine(
    _ outcomes: [Outcome], _ item: Int, of work: ItemWork, _ rules: [Rule], _ found: Memory,
    _ memory: inout Memory
  ) {
    let inner = found.entering(work, item: item, program)
    var settled = memory.entering(work, item: item, program)
    for outcome in outcomes where settled.mustHold(outcome.matters) {
      guard outcome.readings.contains(where: settled.isOpen) else { continue }
      let causes = Causes(of: outcome.readings, program, inner).ofItem(item)
      let agreement = agreement(
        on: outcome.readings, in: inner, causes, rules, found, (work, item))
      guard let agreement else { continue }
      agreement.settle(outcome.readings, in: &settled)
      memory.settlements[.init(list: work.list, item: item), default: []]
        .append(Settlement(readings: outcome.readings, agreement: agreement))
    }
  }

  /// A `consistent` condition, and what it waits for.
  private struct Rule {
    let condition: Condition
    let causes: Causes

    init(_ condition: Condition, _ causes: Causes) {
      self.condition = condition
      self.causes = causes
    }
  }

  /// What all completions agree on of what waits for `causes` in a memory; `nil` where they are not all
  /// tried, or none is consistent.
  private func agreement(
    on readings: [Reading], in memory: Memory, _ causes: Causes, _ rules: [Rule], _ found: Memory,
    _ item: (ItemWork, Int)? = nil
  ) -> Agreement? {
    let usable = rules.filter { rule in
      found.isOpen(rule.condition.no) && rule.causes.entangled.isDisjoint(with: causes.facts)
        && rule.causes.entangledFields.isDisjoint(with: causes.fields)
    }
    guard let cells = cells(causes, usable.map(\.causes)) else { return nil }
    return agreement(
      on: readings, cells, usable.map(\.condition.no), readings.map(memory.isOpen), item)
  }

  // MARK: Cells

  /// What a fact, or a field of an item, may be: a representative of each cell, `nil` for absent.
  private struct Axis {
    let place: Causes.Place
    let cells: [Int64?]
  }

  /// The cells of everything unknown; `nil` where there are too many or something has none.
  private func cells(_ causes: Causes, _ rules: [Causes]) -> [Axis]? {
    guard !causes.places.isEmpty, causes.entangled.isEmpty, causes.entangledFields.isEmpty else {
      return nil
    }
    var combinations = 1
    var axes: [Axis] = []
    for place in causes.places.sorted() {
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
      let other = Int64(self.program.texts.count + loaded.otherTexts.count)
      return (cuts.filter { 0 <= $0 && $0 < other } + [other]).sorted()
    case .number, .percent, .money, .date, .days, .months:
      guard let bounds = fact.numbers?.wordBounds(scale: fact.numbers?.scale ?? 0) else {
        return nil
      }
      return cuts.union([bounds.lowerBound]).filter { bounds.contains($0) }.sorted()
    case .period, .list: return nil
    }
  }

  // MARK: Trying them all

  /// What is worked out when every combination of cells is tried; `nil` if none is consistent.
  ///
  /// Once nothing of what was open is agreed on, no further combination can change that.
  private func agreement(
    on outcome: [Reading], _ axes: [Axis], _ rules: [Literal], _ isOpen: [Bool],
    _ item: (ItemWork, Int)?
  ) -> Agreement? {
    var result: Agreement?
    var memory = loaded
    func visit(_ depth: Int) -> Bool {
      guard depth < axes.count else {
        var completed = memory
        completed.run(program)
        guard !rules.contains(where: completed.mustHold) else { return true }
        if let (work, place) = item { completed.enter(work, item: place, program) }
        result = result?.joined(with: completed, outcome) ?? Agreement(completed, outcome)
        return result?.says(any: isOpen) ?? true
      }
      for cell in axes[depth].cells {
        complete(axes[depth].place, in: &memory, with: cell)
        guard visit(depth + 1) else { return false }
      }
      return true
    }
    _ = visit(0)
    return result
  }
}

extension Completions {
  /// Says what a fact is, or a field of an item.
  private func complete(_ place: Causes.Place, in memory: inout Memory, with cell: Int64?) {
    switch place {
    case .field(let field):
      memory.lists[field.list]?[field.item][field.field] =
        cell.map { LoadedField(word: $0, state: .known) } ?? LoadedField(state: .absent)
    case .fact(let index):
      let fact = program.facts[index]
      guard case .slot(let slot) = fact.place, let cell else {
        return memory.store(.absent, of: fact)
      }
      memory.set(slot, to: cell)
    }
  }
}

extension Causes {
  /// Where the values at a place fall into cells.
  fileprivate func cuts(at place: Place) -> Set<Int64> {
    switch place {
    case .fact(let index): cuts[index] ?? []
    case .field(let field): fieldCuts[field] ?? []
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
