import AvenantModel
import AvenantValues

/// The order of the work: facts, then every step of the version in its order, then the outcomes.
extension Compiler {
  mutating func compile() -> VersionProgram {
    for fact in version.facts { facts.append(declared(fact, at: 0)) }
    for step in version.order { compile(step) }
    consistent = version.consistent.map { condition($0) }
    for guarantee in version.guarantees { promise(guarantee) }
    for index in version.clauses.indices where version.clauses[index].forEach == nil {
      appliesAnywhere[index] = applies[index]
    }
    applyAnywhere()
    clauses = version.clauses.indices.map { index in
      placed(ClauseID(index)) { $0.outcome(ClauseID(index)) }
    }
    entitlements = version.entitlements.indices.map { entitlement(EntitlementID($0)) }
    return program
  }

  /// Works out one thing, when all that it needs is.
  mutating func compile(_ step: Version.Step) {
    switch step {
    case .definition(let id): define(id)
    case .clause(let id): placed(id) { $0.compile(id) }
    case .charge(let id): charge(id)
    case .obligation(let id): placed(id) { $0.obligation(id) }
    }
  }

  /// Works out the conditions of what is promised: the analysis asks the program whether they hold.
  mutating func promise(_ guarantee: Guarantee) {
    for promised in guarantee.conditions { _ = condition(promised) }
  }

  /// What was compiled.
  var program: VersionProgram {
    VersionProgram(
      version: version, initial: memory, instructions: bodies[0].instructions,
      schedule: schedule, operands: operands,
      datedRows: datedRows, rules: rules, places: places, texts: texts, facts: facts,
      folds: folds, families: familyWork, clauses: clauses, entitlements: entitlements,
      values: values, consistent: consistent, calendars: version.calendars.map(\.days), map: map,
      origins: origins, receipt: receipt)
  }

  private var origins: Once<Origins> {
    let (ticket, items, folds) = (bodies[0].instructions, itemInstructions, folds)
    let (facts, memory) = (placesOfFacts, memory)
    return Once { Origins(ticket, items: items, folds: folds, facts: facts, memory: memory) }
  }

  private var schedule: Once<Schedule> {
    let (instructions, operands) = (bodies[0].instructions, operands)
    let (datedRows, rules) = (datedRows, rules)
    return Once {
      Schedule(instructions, operands: operands, datedRows: datedRows, rules: rules)
    }
  }

  private var receipt: Once<ReceiptText> {
    let (version, contract) = (version, contract)
    return Once { ReceiptText(version, of: contract) }
  }

  /// Gives a fact, or a field of the record at hand, its place.
  mutating func declared(_ fact: Fact, at level: Int) -> FactProgram {
    let limit = fact.numbers?.numeratorLimit ?? 64
    let scale = fact.numbers?.scale ?? 0
    guard limit < Number.narrowLimit else {
      let wide = newWideSlot()
      note(.wide(wide), at: level)
      return FactProgram(place: .wide(wide), scale: scale, operand: .wide(wide))
    }
    let slot = newSlot()
    note(.slot(slot), at: level)
    let operand: Operand =
      fact.type == .boolean
      ? .condition(emit(.difference(slot, .zero, low: 1, high: 1)))
      : .number(Number(slot: slot, scale: scale, limit: limit))
    return FactProgram(place: .slot(slot), scale: scale, operand: operand)
  }

  /// The work for each record of a list.
  private var itemInstructions: [Instruction] {
    folds.flatMap(\.work.instructions)
      + families.keys.sorted().flatMap { families[$0]?.instructions ?? [] }
  }

  /// Where facts and fields of records are.
  private var placesOfFacts: [(FactID, FactProgram)] {
    facts.enumerated().map { (FactID($0), $1) }
      + recordFields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The values that are outcomes.
  private var values: [ValueProgram] {
    version.outcomes.compactMap { id in
      definitions[id.index].map { ValueProgram(definition: id, operand: $0) }
    }
  }

  private mutating func define(_ id: DefinitionID) {
    if let allocation = version[id].allocation { share(allocation, by: id) }
    // What is of a record is worked out where the record is at hand.
    guard version[id].forEach == nil else { return }
    let value = version[id].value
    if let allowance = version[id].allowance { self.allowance(allowance) }
    definitions[id.index] = operand(value)
    absentDefinitions[id.index] = mayBeAbsent(value)
  }

  /// Whether a clause holds and applies: it applies where it holds and no overrider applies.
  private mutating func compile(_ id: ClauseID) {
    let condition = version[id].condition.map { self.condition($0).yes } ?? .always
    holds[id.index] = all([condition, isLedTo(id)])
    let overriders = version.clauses(overriding: id)
    let yes = all([holds[id.index]] + overriders.map { applies[$0.index].no })
    applies[id.index] = Condition(yes: yes, no: complement(yes))
  }
}
