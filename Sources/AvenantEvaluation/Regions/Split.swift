import AvenantModel

/// Ways to narrow a region that leave no ticket out.
struct Split {
  /// The parts; no ticket lies in two of them.
  let parts: [Constraint]

  init(_ parts: [Constraint]) { self.parts = parts }

  /// What a difference test splits a form into: below, between and above.
  ///
  /// - Returns: `nil` where the form reads more than one variable, or the difference of two; and
  ///   where something that it reads may be absent, which is split first.
  init?(_ form: LinearForm, low: Int128, high: Int128, in region: Region) {
    if let variable = form.factors.keys.sorted().first(where: region.mayBeEither) {
      self.init(presenceOf: variable)
    } else if let (variable, factor) = form.onlyVariable {
      self.init(variable, factor, low - form.constant, high - form.constant, in: region)
    } else if let (one, other, factor) = form.onlyDifference {
      guard case .numbers = region.domains[one].values, case .numbers = region.domains[other].values
      else {
        self.init(optionsOf: one, in: region)
        return
      }
      let (first, last) = Self.bounds(factor, low - form.constant, high - form.constant)
      self.init(first, last) { .difference(one, other, low: $0, high: $1) }
    } else {
      return nil
    }
  }

  /// Whether there is a value.
  init(presenceOf variable: Int) {
    parts = [.init(.present(variable, false)), .init(.present(variable, true))]
  }

  /// Option by option.
  init?(optionsOf variable: Int, in region: Region) {
    guard case .options(let mask) = region.domains[variable].values, mask.nonzeroBitCount > 1
    else { return nil }
    parts = mask.bits.map { .init(.options(variable, among: 1 << UInt64($0))) }
  }

  /// What a test may come to that nothing here can decide.
  init(assuming place: TestPlace, _ outcomes: [TestOutcome]) {
    parts = outcomes.map { .init(.assumed(place, $0)) }
  }

  /// The options of a choice that a test asks for, and the others.
  init(_ variable: Int, among: UInt64) {
    parts = [
      .init(.options(variable, among: among)), .init(.options(variable, among: ~among)),
    ]
  }

  /// What a test asks of a part of a day, and all else that it may be.
  init?(_ part: DayPart, among: UInt64, in region: Region) {
    let values = region.values(of: part)
    guard values & among != 0, values & ~among != 0 else { return nil }
    if region.mayBeEither(part.variable) {
      self.init(presenceOf: part.variable)
    } else {
      self.init([among, part.all & ~among].map { .init(.part(part, among: $0)) })
    }
  }

  /// What a part of a day may be, value by value.
  init?(valuesOf part: DayPart, in region: Region) {
    let values = region.values(of: part)
    guard values.nonzeroBitCount > 1 else { return nil }
    if region.mayBeEither(part.variable) {
      self.init(presenceOf: part.variable)
    } else {
      self.init(values.bits.map { .init(.part(part, among: 1 << UInt64($0))) })
    }
  }

  private init?(
    _ variable: Int, _ factor: Int128, _ low: Int128, _ high: Int128, in region: Region
  ) {
    if case .options = region.domains[variable].values {
      let among = (0..<64).reduce(into: UInt64(0)) {
        let value = Int128($1) * factor
        if low <= value, value <= high { $0 |= 1 << UInt64($1) }
      }
      self.init(variable, among: among)
      return
    }
    let (first, last) =
      factor > 0
      ? Self.bounds(factor, low, high) : Self.bounds(-factor, -high, -low)
    self.init(first, last) { .numbers(variable, low: $0, high: $1) }
  }

  /// Below, between and above; an end that no value reaches is none.
  private init(
    _ first: Int128, _ last: Int128, _ kind: (Int128?, Int128?) -> Constraint.Kind
  ) {
    let low = first > -Self.reach ? first : nil
    let high = last < Self.reach ? last : nil
    parts =
      [
        low.map { Constraint(kind(nil, $0 - 1)) }, Constraint(kind(low, high)),
        high.map { Constraint(kind($0 + 1, nil)) },
      ].compactMap { $0 }
  }

  /// What every value stays below.
  private static let reach: Int128 = 1 << 62

  /// The first and the last multiple's place between two numbers.
  private static func bounds(
    _ factor: Int128, _ low: Int128, _ high: Int128
  ) -> (Int128, Int128) {
    let first = low.dividedUp(by: factor)
    return (first, max(first - 1, high.dividedDown(by: factor)))
  }
}

extension Region {
  /// Whether a variable may have a value and may have none.
  func mayBeEither(_ variable: Int) -> Bool {
    domains[variable].mayBeAbsent && domains[variable].mayBePresent
  }
}

/// A walk from what a goal waits for back to what can be narrowed.
struct SplitFinder {
  private let runs: [RegionRun]
  private var visited: Set<Place> = []
  /// Splits that nothing has to be assumed for, in the order in which they were met.
  private(set) var exact: [Split] = []
  /// The tests that only an assumption can settle.
  private(set) var free: [TestPlace] = []

  private struct Place: Hashable {
    let ticket: Int
    let address: Address
  }

  init(_ openings: [Opening], in runs: [RegionRun]) {
    self.runs = runs
    for opening in openings where exact.isEmpty {
      switch opening {
      case .address(let ticket, let address): visit(address, of: ticket)
      case .form(let form, let low, let high):
        guard let region = runs.first?.region else { continue }
        if let split = Split(form, low: low, high: high, in: region) { exact.append(split) }
      case .part(let part, let among):
        guard let region = runs.first?.region else { continue }
        if let split = Split(part, among: among, in: region) { exact.append(split) }
      case .spans(let span, let low, let high):
        guard let region = runs.first?.region else { continue }
        if let split = Split(span, low: low, high: high, in: region) { exact.append(split) }
      }
    }
  }

  private mutating func visit(_ address: Address, of ticket: Int) {
    let run = runs[ticket]
    guard exact.isEmpty, run.memory.isOpen(address),
      visited.insert(Place(ticket: ticket, address: address)).inserted
    else { return }
    let program = run.ticket.program
    if let variable = run.ticket.variable(at: address) { return visit(variable, of: ticket) }
    guard let instruction = program.origins.instruction(writing: address) else { return }
    switch instruction {
    case .test(let test, let yes): visit(test, yes, of: ticket)
    case .number(.dated(let date, let rows), _), .wide(.dated(let date, let rows), _):
      visit(date, program.datedRows[rows], of: ticket)
    case .fold(let place): visit(fold: place, address, of: ticket)
    case .number(.select(let condition, let one, let other), _):
      visit(condition, .slot(one), .slot(other), of: ticket)
    case .number(.binary(.least, let one, let other), _),
      .number(.binary(.greatest, let one, let other), _):
      visit(lesserOf: one, other, of: ticket)
    case .wide(.select(let condition, let one, let other), _):
      visit(condition, .wide(one), .wide(other), of: ticket)
    case .number(.unary(.part, let day), let slot):
      if let split = run.dayPart(slot).flatMap({ Split(valuesOf: $0, in: run.region) }) {
        exact.append(split)
      } else {
        visit(.slot(day), of: ticket)
      }
    case .gate, .number, .wide:
      // What must hold is settled before what must not: whether others apply may hang on many.
      let (contraries, others) = program.reads(of: instruction).parted { program.isContrary($0) }
      for part in others + contraries { visit(part, of: ticket) }
    }
  }

  /// What decides between two branches, and those that may be taken.
  private mutating func visit(
    _ condition: Condition, _ one: Address, _ other: Address, of ticket: Int
  ) {
    for address in condition.addresses { visit(address, of: ticket) }
    let memory = runs[ticket].memory
    if memory.mayHold(condition.yes) { visit(one, of: ticket) }
    if memory.mayHold(condition.no) { visit(other, of: ticket) }
  }

  /// Which of two numbers is the lesser.
  private mutating func visit(lesserOf one: Slot, _ other: Slot, of ticket: Int) {
    let run = runs[ticket]
    for slot in [one, other] where run.form(slot) == nil { visit(.slot(slot), of: ticket) }
    guard exact.isEmpty,
      let form = run.form(one).flatMap({ form in
        run.form(other).flatMap { form.adding($0, times: -1) }
      }),
      let range = run.region.range(of: form), range.lowerBound < 0, range.upperBound > 0,
      let split = Split(form, low: -(1 << 80), high: 0, in: run.region)
    else { return }
    exact.append(split)
  }

  /// A fact whose very value is asked for.
  private mutating func visit(_ variable: Int, of ticket: Int) {
    let run = runs[ticket]
    if run.region.mayBeEither(variable) {
      exact.append(Split(presenceOf: variable))
    } else if let split = Split(optionsOf: variable, in: run.region) {
      exact.append(split)
    }
  }

  private mutating func visit(_ test: Test, _ yes: Literal, of ticket: Int) {
    let run = runs[ticket]
    let split: Split?
    switch test {
    case .difference(let one, let other, let low, let high):
      split =
        run.dayPart(testedBy: one, other, low, high)
        .flatMap { Split($0.part, among: $0.among, in: run.region) }
        ?? run.tested(one, other, low, high)
        .flatMap { Split($0.form, low: $0.low, high: $0.high, in: run.region) }
        ?? run.spans(testedBy: one, other, low, high)
        .flatMap { Split($0.span, low: $0.low, high: $0.high, in: run.region) }
    case .option(let slot, let among):
      split = run.form(slot)?.onlyVariable.map {
        run.region.mayBeEither($0.variable)
          ? Split(presenceOf: $0.variable) : Split($0.variable, among: among)
      }
    case .presence, .widePresence, .wideLess, .wideEqual: split = nil
    }
    if let split {
      exact.append(split)
      return
    }
    for part in test.reads { visit(part, of: ticket) }
    if exact.isEmpty { free.append(TestPlace(ticket: ticket, literal: yes)) }
  }

  private mutating func visit(_ date: Slot, _ rows: ArraySlice<DatedRow>, of ticket: Int) {
    let run = runs[ticket]
    guard run.memory.isOpen(.slot(date)) else {
      // The row is known; what is open is its value.
      return
    }
    guard let form = run.form(date) else { return visit(.slot(date), of: ticket) }
    for row in rows {
      guard let range = run.region.range(of: form),
        Int128(row.from) <= range.upperBound, range.lowerBound <= Int128(row.through),
        let split = Split(
          form, low: Int128(row.from), high: Int128(row.through), in: run.region)
      else { continue }
      exact.append(split)
      return
    }
  }

  private mutating func visit(fold place: Int, _ address: Address, of ticket: Int) {
    let program = runs[ticket].ticket.program
    visit(.slot(program.folds[place].work.slot), of: ticket)
    guard exact.isEmpty, case .literal(let literal) = address else { return }
    for case .condition(let condition) in program.folds[place].outputs.map(\.result)
    where condition.yes == literal || condition.no == literal {
      free.append(TestPlace(ticket: ticket, literal: condition.yes))
    }
  }
}
