package import AvenantModel
import AvenantValues

/// One version's program over the variables of a region: where each fact comes from.
package struct RegionTicket: Sendable {
  /// Where a fact comes from.
  enum Source: Sendable {
    case variable(Int)
    /// What is known of it whatever the ticket.
    case fixed(Facts.State)
  }

  let program: VersionProgram
  let sources: [Source]
  /// The variable of the date of evaluation.
  let asOf: Int
  /// The place among the tickets of the search.
  let place: Int
  /// The records at hand, those first that others are gone through within.
  var records: [RecordAtHand] = []

  /// The version.
  package var version: Version { program.version }

  /// The same ticket, which says nothing of some facts.
  func leavingOut(_ names: Set<String>) -> RegionTicket {
    let sources = zip(version.facts, sources).map { fact, source in
      names.contains(fact.name) ? .fixed(fact.stateIfMissing) : source
    }
    return RegionTicket(program: program, sources: sources, asOf: asOf, place: place)
  }
}

/// What the evaluator makes of all tickets of a region at once.
///
/// It is the evaluator's one pass. Where a test reads what is not known, the region is asked what
/// the test may come to; where a value is chosen by what is not known, the region may know the way.
struct RegionRun {
  let ticket: RegionTicket
  let region: Region
  var memory: Memory
  /// The value in a slot, as far as it is a sum of multiples of variables.
  var forms: [Int: LinearForm] = [:]
  /// Between which numbers the value in a slot lies that is no such sum.
  var ranges: [Int: ClosedRange<Int128>] = [:]
  /// The same for fractions.
  var wideRanges: [Int: ClosedRange<Fraction>] = [:]
  /// Whether the value in a slot may be absent.
  var absences: [Bool]
  /// The same for fractions: those of which it is known that there is one.
  var presentWides: Set<Int> = []
  /// The tests that may come to neither.
  private(set) var neither: Set<Literal> = []
  /// Whether something was assumed that the region excludes.
  private(set) var isImpossible = false
  /// Whether what is worked out holds of any record of a list, of which nothing was assumed.
  var isOfAnyRecord = false

  /// - Parameters:
  ///   - ticket: Whose program is run.
  ///   - region: The tickets.
  ///   - slice: As much of the program as is needed.
  init(_ ticket: RegionTicket, in region: Region, by slice: ProgramSlice) {
    self.ticket = ticket
    self.region = region
    memory = ticket.program.initial
    absences = Array(repeating: false, count: memory.words.count)
    load(slice.facts)
    run(slice.instructions)
    for (record, instructions) in zip(ticket.records, slice.records) {
      load(record)
      run(instructions)
    }
  }

  /// Replays one ticket: what the evaluator makes of it, and nothing more.
  init(_ ticket: RegionTicket, replaying facts: Facts, asOf: CalendarDate) {
    self.ticket = ticket
    region = Region([])
    memory = ticket.program.initial
    absences = Array(repeating: true, count: memory.words.count)
    memory.load(facts, asOf: asOf, for: ticket.program)
    memory.run(ticket.program)
    for record in ticket.records {
      guard record.place < memory.itemCount(of: record.work.list) else { return }
      memory.enter(record.work, item: record.place, ticket.program)
    }
  }

  var program: VersionProgram { ticket.program }

  // MARK: Facts

  private mutating func load(_ facts: [Int]) {
    if let day = region.pinned(ticket.asOf) {
      memory.set(.asOf, to: day)
    } else {
      memory.states[Slot.asOf.index] = .unknown
      memory.loseCertainty()
      forms[Slot.asOf.index] = LinearForm(variable: ticket.asOf)
    }
    for index in facts where index < ticket.sources.count {
      let fact = program.facts[index]
      switch ticket.sources[index] {
      case .variable(let variable):
        load(variable, as: fact, of: program.version.facts[index])
        load(region.lists[variable], at: index)
      case .fixed(let state): memory.load(state, of: index, program)
      }
    }
  }

  /// A text that the version does not mention is no one text, and so never has a value of its own.
  mutating func load(_ variable: Int, as fact: FactProgram, of declared: Fact) {
    let domain = region.domains[variable]
    guard domain.mayBePresent else { return memory.store(.absent, of: fact) }
    guard case .slot(let slot) = fact.place else {
      memory.store(.unknown, of: fact)
      return bound(fact.place, by: declared.numbers, mayBeAbsent: domain.mayBeAbsent)
    }
    forms[slot.index] = nil
    if !domain.mayBeAbsent, let word = region.pinned(variable),
      declared.type != .text || word < Int64(program.texts.count)
    {
      memory.set(slot, to: word)
    } else {
      memory.store(.unknown, of: fact)
      if domain.values != .open { forms[slot.index] = LinearForm(variable: variable) }
      absences[slot.index] = domain.mayBeAbsent
    }
  }

  /// The value in a slot as a form; `nil` where it is none, or absent.
  func form(_ slot: Slot) -> LinearForm? {
    memory.states[slot.index] == .known
      ? LinearForm(memory.words[slot.index]) : forms[slot.index]
  }

  /// Whether the value in a slot may be absent.
  func mayBeAbsent(_ slot: Slot) -> Bool {
    memory.states[slot.index] == .absent
      || memory.states[slot.index] != .known && absences[slot.index]
  }

  // MARK: Steps

  mutating func run(_ instructions: [Instruction]) {
    for instruction in instructions {
      memory.run(instruction, program)
      note(instruction)
    }
  }

  private mutating func note(_ instruction: Instruction) {
    switch instruction {
    case .test(let test, let yes):
      let condition = Condition(pairAt: yes)
      guard memory.isOpen(condition.yes) || memory.isOpen(condition.no) else { return }
      let outcomes = narrowed(outcomes(of: test), at: yes)
      settle(condition, to: outcomes)
      if !isOfAnyRecord, keep(test, to: outcomes) { isImpossible = true }
    case .number(let operation, let slot):
      guard memory.states[slot.index].isOpen else { return }
      (forms[slot.index], absences[slot.index]) = (nil, false)
      follow(operation, into: slot)
      if let word = word(ofPartIn: slot) { return memory.set(slot, to: word) }
      guard forms[slot.index] == nil else { return }
      ranges[slot.index] = range(of: operation)?.unlessTooWide
      // What fails has no value either.
      if program.mayFail(instruction) { absences[slot.index] = true }
    case .wide(let operation, let wide):
      guard memory.wideStates[wide.index].isOpen else { return }
      follow(operation, into: wide)
    case .fold(let place): follow(program.folds[place])
    case .gate: break
    }
  }

  /// What a test may come to, once what was assumed of it is kept to.
  mutating func narrowed(_ outcomes: TestOutcomes, at yes: Literal) -> TestOutcomes {
    let place = TestPlace(ticket: ticket.place, literal: yes)
    guard !isOfAnyRecord, let assumed = region.assumptions[place] else { return outcomes }
    let result = outcomes.intersection(TestOutcomes(assumed))
    if result.isEmpty { isImpossible = true }
    return result
  }

  mutating func settle(_ condition: Condition, to outcomes: TestOutcomes) {
    memory.refine(
      condition.yes, must: outcomes == .yes, may: outcomes.contains(.yes))
    memory.refine(condition.no, must: outcomes == .no, may: outcomes.contains(.no))
    if outcomes.contains(.neither) { neither.insert(condition.yes) }
  }

  // MARK: Tests

  /// What a test may come to in the region.
  private func outcomes(of test: Test) -> TestOutcomes {
    switch test {
    case .difference(let one, let other, let low, let high):
      let absent = absence(one, other)
      if let (part, among) = dayPart(testedBy: one, other, low, high) {
        let values = region.values(of: part)
        return absent.union(values & among != 0 ? .yes : [])
          .union(values & ~among != 0 ? .no : [])
      }
      if let (form, low, high) = tested(one, other, low, high) {
        return absent.union(outcomes(of: form, low, high))
      }
      if let (span, low, high) = spans(testedBy: one, other, low, high) {
        return absent.union(region.outcomes(of: span, low, high))
      }
      guard let spread = spread(one, minus: other) else { return absent.union([.yes, .no]) }
      return absent.union(TestOutcomes(whetherIn: Int128(low)...Int128(high), spread))
    case .option(let slot, let among):
      guard let variable = form(slot)?.onlyVariable?.variable,
        case .options(let mask) = region.domains[variable].values
      else { return absence(slot).union([.yes, .no]) }
      return absence(slot).union(mask & among != 0 ? .yes : [])
        .union(mask & ~among != 0 ? .no : [])
    case .presence(let slot):
      return absences[slot.index] || memory.states[slot.index] == .absent ? [.yes, .no] : .yes
    case .widePresence: return [.yes, .no]
    case .wideLess(let one, let other):
      let absent = absence(one, other)
      guard let one = range(one), let other = range(other) else {
        return absent.union([.yes, .no])
      }
      return absent.union(one.lowerBound < other.upperBound ? .yes : [])
        .union(one.upperBound >= other.lowerBound ? .no : [])
    case .wideEqual(let one, let other):
      let absent = absence(one, other).union(.no)
      guard let one = range(one), let other = range(other) else { return absent.union(.yes) }
      return one.overlaps(other) ? absent.union(.yes) : absent
    }
  }

  private func absence(_ slots: Slot...) -> TestOutcomes {
    slots.contains { absences[$0.index] || memory.states[$0.index] == .absent } ? .neither : []
  }

  private func absence(_ wides: WideSlot...) -> TestOutcomes {
    wides.contains(where: mayBeAbsent) ? .neither : []
  }

  private func outcomes(of form: LinearForm, _ low: Int128, _ high: Int128) -> TestOutcomes {
    if let (variable, factor) = form.onlyVariable,
      case .options(let mask) = region.domains[variable].values
    {
      return mask.bits.reduce(into: []) {
        let value = Int128($1) * factor + form.constant
        $0.formUnion(low <= value && value <= high ? .yes : .no)
      }
    }
    guard let range = region.range(of: form) else { return [.yes, .no] }
    var result: TestOutcomes = []
    if hasMultiple(in: form, from: max(low, range.lowerBound), to: min(high, range.upperBound)) {
      result.insert(.yes)
    }
    if range.lowerBound < low || range.upperBound > high { result.insert(.no) }
    return result
  }

  /// Whether a value of a form lies between two numbers; whether one may, where it reads several
  /// variables with factors of their own.
  private func hasMultiple(in form: LinearForm, from low: Int128, to high: Int128) -> Bool {
    guard low <= high else { return false }
    guard let step = form.onlyVariable?.factor ?? form.onlyDifference?.factor else { return true }
    let first = (low - form.constant).dividedUp(by: Int128(step.magnitude))
    return first * Int128(step.magnitude) <= high - form.constant
  }
}

extension Memory {
  /// Puts what is known of a fact into its place.
  mutating func load(_ state: Facts.State, of index: Int, _ program: VersionProgram) {
    let fact = program.facts[index]
    switch state {
    case .absent: store(.absent, of: fact)
    case .unknown, .known(.list): store(.unknown, of: fact)
    case .known(.text(let text)):
      guard case .slot(let slot) = fact.place else { return }
      set(slot, to: interned(text, texts: program.texts))
    case .known(let value):
      guard case .slot(let slot) = fact.place else { return store(.unknown, of: fact) }
      set(slot, to: value.word(scale: fact.scale))
    }
  }
}
