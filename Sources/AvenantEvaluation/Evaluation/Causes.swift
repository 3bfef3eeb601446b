import AvenantModel

/// What keeps something from being settled: a walk from it back to the facts.
///
/// Only through what is open itself; what is settled does not wait for anything.
struct Causes {
  /// The unknown facts, by their places.
  private(set) var facts: Set<Int> = []
  /// The unknown fields of items.
  private(set) var fields: Set<ItemField> = []
  /// What failed on the way.
  private(set) var failures: [EvaluationFailure] = []
  /// Where the values of a fact fall into cells: the first value of each cell but the first.
  private(set) var cuts: [Int: Set<Int64>] = [:]
  /// The unknown facts that are not only compared with what is known.
  private(set) var entangled: Set<Int> = []
  /// The same of the unknown fields of items.
  private(set) var fieldCuts: [ItemField: Set<Int64>] = [:]
  private(set) var entangledFields: Set<ItemField> = []

  private let program: VersionProgram
  private let memory: Memory
  private var visited: Set<Reading> = []

  init(of roots: [Reading], _ program: VersionProgram, _ memory: Memory) {
    self.program = program
    self.memory = memory
    for root in roots {
      visit(root)
      noteValue(root)
    }
  }

  private mutating func visit(_ reading: Reading) {
    guard memory.isOpen(reading), visited.insert(reading).inserted else { return }
    if let fact = program.origins.fact(at: reading) {
      facts.insert(fact.index)
    } else if let instruction = program.origins.instruction(writing: reading) {
      note(instruction)
      for part in open(instruction) { visit(part) }
      if case .fold(let place) = instruction { visit(program.folds[place], for: reading) }
      if let failure = program.failure(of: instruction, in: memory) { failures.append(failure) }
    }
  }

  /// What an open instruction still waits for.
  private func open(_ instruction: Instruction) -> [Reading] {
    switch instruction {
    case .number(.select(let condition, let one, let other), _):
      parts(condition, .slot(one), .slot(other))
    case .wide(.select(let condition, let one, let other), _):
      parts(condition, .wide(one), .wide(other))
    case .test, .gate, .number, .wide, .fold: program.reads(of: instruction)
    }
  }

  /// Walks back from what a fold is made of, item by item, as each was when it was at hand.
  private mutating func visit(_ fold: FoldProgram, for result: Reading) {
    visit(.slot(fold.work.slot))
    guard let output = fold.output(of: result) else { return }
    var end = memory.itemCount(of: fold.work.list)
    switch output.kept {
    // Of a running total the items before the one at hand count.
    case .before: end = min(end, memory.itemAtHand ?? end)
    case .part(_, let amount, _): visit(.wide(amount))
    case nil: break
    }
    var certain = 0
    for item in 0..<end {
      let inner = memory.entering(fold.work, item: item, program)
      if inner.mustHold(output.filter.yes) { certain += 1 }
      add(Causes(of: output.readings, program, inner), ofItem: item)
    }
    if let place = output.place, certain > 1 {
      failures.append(.severalRecords(at: program.places[place]))
    }
  }

  /// The same causes, with the fields of the item at hand told from those of all others.
  func ofItem(_ item: Int) -> Causes {
    var causes = Causes(of: [], program, memory)
    causes.add(self, ofItem: item)
    return causes
  }

  private mutating func add(_ causes: Causes, ofItem item: Int) {
    failures += causes.failures
    fields.formUnion(causes.fields)
    entangledFields.formUnion(causes.entangledFields)
    fieldCuts.merge(causes.fieldCuts) { $0.union($1) }
    for fact in causes.facts.union(causes.entangled) {
      let (isEntangled, cuts) = (causes.entangled.contains(fact), causes.cuts[fact] ?? [])
      if let (list, field) = program.version.field(at: FactID(fact)) {
        let field = ItemField(list: list.index, item: item, field: field)
        if causes.facts.contains(fact) { fields.insert(field) }
        if isEntangled { entangledFields.insert(field) }
        fieldCuts[field, default: []].formUnion(cuts)
      } else {
        if causes.facts.contains(fact) { facts.insert(fact) }
        if isEntangled { entangled.insert(fact) }
        self.cuts[fact, default: []].formUnion(cuts)
      }
    }
  }

  /// The condition of a choice, and the branches that may be taken.
  private func parts(_ condition: Condition, _ one: Reading, _ other: Reading) -> [Reading] {
    [.literal(condition.yes), .literal(condition.no)]
      + (memory.mayHold(condition.yes) ? [one] : [])
      + (memory.mayHold(condition.no) ? [other] : [])
  }

  // MARK: Cells

  /// Notes a fact whose very value is read: no cell of it has one value.
  private mutating func noteValue(_ root: Reading) {
    switch root {
    case .slot, .wide: entangle(root)
    case .literal: break
    }
  }

  /// What is known has one cell, however it is read.
  private mutating func entangle(_ reading: Reading) {
    guard memory.isOpen(reading), let fact = program.origins.fact(at: reading) else { return }
    entangled.insert(fact.index)
  }

  /// Notes how an instruction tells the values of unknown facts apart.
  private mutating func note(_ instruction: Instruction) {
    switch instruction {
    case .test(.difference(let one, let other, let low, let high), _):
      noteDifference(one, other, low, high)
    case .test(.option(let slot, let among), _):
      for option in 0..<64 where among >> UInt64(option) & 1 != 0 {
        cut(slot, at: Int64(option), before: Int64(option) + 1)
      }
    case .test(.presence, _), .test(.widePresence, _), .gate: break
    case .number(.dated(let date, let rows), _), .wide(.dated(let date, let rows), _):
      for row in program.datedRows[rows] { cut(date, at: row.from, before: row.through.next) }
    case .fold: break
    case .test, .number, .wide:
      for reading in program.reads(of: instruction) { entangle(reading) }
    }
  }

  private mutating func noteDifference(_ one: Slot, _ other: Slot, _ low: Int64, _ high: Int64) {
    switch (memory.states[one.index], memory.states[other.index]) {
    case (.unknown, .known):
      let base = memory.words[other.index]
      cut(one, at: base.plus(low), before: base.plus(high).next)
    case (.known, .unknown):
      let base = memory.words[one.index]
      cut(other, at: base.minus(high), before: base.minus(low).next)
    default:
      for slot in [one, other] { entangle(.slot(slot)) }
    }
  }

  private mutating func cut(_ slot: Slot, at low: Int64, before high: Int64) {
    guard let fact = program.origins.fact(at: .slot(slot)) else { return }
    cuts[fact.index, default: []].formUnion([low, high])
  }
}

extension Memory {
  /// Whether learning more could still settle what is read.
  func isOpen(_ reading: Reading) -> Bool {
    switch reading {
    case .literal(let literal): isOpen(literal)
    case .slot(let slot): states[slot.index].isOpen
    case .wide(let wide): wideStates[wide.index].isOpen
    }
  }
}

extension Int64 {
  /// The sum, or the nearest number that there is.
  fileprivate func plus(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the nearest number that there is.
  fileprivate func minus(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }

  /// The number after this one, if there is one.
  fileprivate var next: Int64 { plus(1) }
}
