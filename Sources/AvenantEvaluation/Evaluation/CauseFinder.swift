import AvenantModel

/// Finds what keeps outcomes from being settled, in one memory.
final class CauseFinder {
  private let program: VersionProgram
  private let memory: Memory
  private let tellsCells: Bool
  private let endsAtFacts: Bool
  /// What was found of all items, for finders of the same memory.
  private(set) lazy var kept = KeptCauses()
  /// Made when something is open.
  private var walk: CauseWalk?

  /// Looks through a memory in which everything is worked out.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - memory: The memory.
  ///   - tellsCells: Whether it is told where the values of facts fall into cells.
  ///   - endsAtFacts: Whether it is enough to know one fact that is not known, where there is one;
  ///     what is made of many records is then not gone through for all of them.
  ///   - kept: What was found in the same memory, where another item was at hand or none.
  init(
    _ program: VersionProgram, _ memory: Memory, tellsCells: Bool = false,
    endsAtFacts: Bool = false, kept: KeptCauses? = nil
  ) {
    self.program = program
    self.memory = memory
    self.tellsCells = tellsCells
    self.endsAtFacts = endsAtFacts
    if let kept { self.kept = kept }
  }

  /// What keeps something from being settled that is read from places.
  func causes(of roots: [Address]) -> Causes {
    guard memory.isOpen(anyOf: roots) else { return Causes() }
    if walk == nil {
      walk = CauseWalk(
        program, memory, tellsCells: tellsCells, endsAtFacts: endsAtFacts, kept: kept)
    }
    return walk?.causes(of: roots) ?? Causes()
  }
}

/// Walks from outcomes back to the facts, through what is open itself: what is settled does not
/// wait for anything.
private struct CauseWalk {
  private let program: VersionProgram
  private let origins: Origins
  private let dependencies: Dependencies
  private let memory: Memory
  private let tellsCells: Bool
  private let endsAtFacts: Bool
  private let kept: KeptCauses
  /// The number of the last walk that came by each place.
  private var visits: [UInt32]
  private var number: UInt32 = 0
  private var causes = Causes()

  init(
    _ program: VersionProgram, _ memory: Memory, tellsCells: Bool, endsAtFacts: Bool,
    kept: KeptCauses
  ) {
    self.program = program
    self.memory = memory
    self.tellsCells = tellsCells
    self.endsAtFacts = endsAtFacts
    self.kept = kept
    origins = program.origins
    dependencies = program.dependencies
    visits = Array(repeating: 0, count: origins.numbers.count)
  }

  mutating func causes(of roots: [Address]) -> Causes {
    number += 1
    causes.clear()
    for root in roots where memory.isOpen(root) {
      let place = origins.numbers.number(root)
      visit(place)
      // Of a fact whose very value is read no cell has one value.
      if case .literal = root { continue }
      entangle(place)
    }
    causes.order()
    return causes
  }

  /// Whether nothing more needs to be known.
  private var hasEnded: Bool { endsAtFacts && !causes.places.isEmpty }

  private mutating func visit(_ place: Int) {
    guard !hasEnded, memory.isOpen(place, origins.numbers), visits[place] != number else { return }
    visits[place] = number
    if let fact = origins.fact(at: place) { return causes.add(.fact(fact.index)) }
    guard let writer = dependencies.writer(of: place) else { return }
    let instruction = origins.instructions[writer]
    if tellsCells { note(instruction, writer) }
    switch instruction {
    case .number(.select(let condition, let one, let other), _):
      visit(condition, .slot(one), .slot(other))
    case .wide(.select(let condition, let one, let other), _):
      visit(condition, .wide(one), .wide(other))
    case .fold(let fold): visit(program.folds[fold], writer, for: place)
    case .test, .gate, .number, .wide:
      for read in dependencies.reads(of: writer) { visit(dependencies.place(of: read)) }
    }
    if memory.hasFailed(place, origins.numbers),
      let failure = program.failure(of: instruction, in: memory)
    {
      causes.add(failure)
    }
  }

  /// Walks back from the condition of a choice, and from the branches that may be taken.
  private mutating func visit(_ condition: Condition, _ one: Address, _ other: Address) {
    let numbers = origins.numbers
    for address in condition.addresses { visit(numbers.number(address)) }
    if memory.mayHold(condition.yes) { visit(numbers.number(one)) }
    if memory.mayHold(condition.no) { visit(numbers.number(other)) }
  }

  /// Walks back from what a fold is made of.
  private mutating func visit(_ fold: FoldProgram, _ writer: Int, for result: Int) {
    visit(origins.numbers.number(.slot(fold.work.slot)))
    guard let output = fold.output(of: result, origins.numbers) else { return }
    var end = memory.itemCount(of: fold.work.list)
    switch output.kept {
    // Of a running total the records before the one at hand count.
    case .before: end = min(end, memory.itemAtHand ?? end)
    case .part(_, let amount, _): visit(origins.numbers.number(.wide(amount)))
    case nil: break
    }
    guard !hasEnded else { return }
    if memory.states[fold.work.slot.index] == .unknown { visitAnyItem(of: fold.work, output) }
    let key = KeptCauses.Key(place: result, endsAtFacts: endsAtFacts)
    let isKept = dependencies.isOfTicket(fold: writer)
    var found = isKept ? kept.take(key, before: end) : KeptCauses.Found()
    visitItems(before: end, of: fold.work, output, &found)
    causes.add(found.causes)
    if let place = output.place, found.certain > 1 {
      causes.add(.severalRecords(at: program.places[place]))
    }
    if isKept { kept.put(found, key) }
  }

  /// Finds the causes of the items before an end that are not yet found, as each was when it was at
  /// hand.
  private func visitItems(
    before end: Int, of work: ItemWork, _ output: FoldOutput, _ found: inout KeptCauses.Found
  ) {
    let fields = fields(of: work)
    while found.end < end, !(endsAtFacts && !found.causes.places.isEmpty) {
      let inner = kept.entering(work, item: found.end, of: memory, program)
      if inner.mustHold(output.filter.yes) { found.certain += 1 }
      let finder = CauseFinder(
        program, inner, tellsCells: tellsCells, endsAtFacts: endsAtFacts, kept: kept)
      found.causes.add(
        finder.causes(of: output.addresses), ofItem: found.end, in: program.version, among: fields)
      found.end += 1
    }
  }

  /// Walks back from what is so whichever items there are.
  private mutating func visitAnyItem(of work: ItemWork, _ output: FoldOutput) {
    let inner = memory.enteringAnyItem(work, program)
    let fields = fields(of: work)
    let finder = CauseFinder(program, inner, tellsCells: tellsCells, kept: kept)
    causes.add(finder.causes(of: output.addresses)) { !fields.contains($0) }
  }

  /// The fields of the items of a list, by their facts.
  private func fields(of work: ItemWork) -> Set<Int> {
    Set(work.fields.compactMap { origins.fact(at: $0.place.address)?.index })
  }
}

// MARK: - Cells

extension CauseWalk {
  /// What is known has one cell, however it is read.
  private mutating func entangle(_ place: Int) {
    guard memory.isOpen(place, origins.numbers), let fact = origins.fact(at: place) else { return }
    causes.entangle(.fact(fact.index))
  }

  /// Notes how an instruction tells the values of unknown facts apart.
  private mutating func note(_ instruction: Instruction, _ writer: Int) {
    switch instruction {
    case .test(.difference(let one, let other, let low, let high), _):
      noteDifference(one, other, low, high)
    // Each option is a cell.
    case .test(.option, _), .test(.presence, _), .test(.widePresence, _), .gate, .fold: break
    case .number(.dated(let date, let rows), _), .wide(.dated(let date, let rows), _):
      for row in program.datedRows[rows] { cut(date, at: row.from, before: row.through.next) }
    case .test, .number, .wide:
      for read in dependencies.reads(of: writer) { entangle(dependencies.place(of: read)) }
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
      for slot in [one, other] { entangle(origins.numbers.number(.slot(slot))) }
    }
  }

  private mutating func cut(_ slot: Slot, at low: Int64, before high: Int64) {
    guard let fact = origins.fact(at: .slot(slot)) else { return }
    causes.cut(.fact(fact.index), at: low, before: high)
  }
}

extension FoldProgram {
  /// What is found of all records behind a place.
  fileprivate func output(of place: Int, _ numbers: PlaceNumbers) -> FoldOutput? {
    results.first { numbers.number($0) == place }.flatMap { output(of: $0) }
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
