import AvenantModel
import AvenantValues

/// The order of the work: facts, then every step of the version in its order, then the outcomes.
extension Compiler {
  mutating func compile() -> VersionProgram {
    for fact in version.facts { declare(fact) }
    for step in version.order {
      switch step {
      case .definition(let id): define(id)
      case .clause(let id): compile(id)
      case .charge(let id): charge(id)
      }
    }
    let consistent = version.consistent.map { condition($0) }
    let clauses = version.clauses.indices.map { outcome(ClauseID($0)) }
    let entitlements = version.entitlements.indices.map { entitlement(EntitlementID($0)) }
    return VersionProgram(
      version: version, initial: memory, instructions: instructions, masks: masks,
      datedRows: datedRows, rules: rules, places: places, texts: texts, facts: facts,
      clauses: clauses, entitlements: entitlements, consistent: consistent,
      calendars: version.calendars.map(\.days), map: map,
      origins: Origins(instructions, facts: facts), receipt: ReceiptText(version, of: contract))
  }

  private mutating func declare(_ fact: Fact) {
    let limit = fact.numbers?.numeratorLimit ?? 64
    let scale = fact.numbers?.scale ?? 0
    guard limit < Number.narrowLimit else {
      let wide = newWideSlot()
      facts.append(FactProgram(place: .wide(wide), scale: 0, operand: .wide(wide)))
      return
    }
    let slot = newSlot()
    let operand: Operand =
      fact.type == .boolean
      ? .condition(emit(.difference(slot, .zero, low: 1, high: 1)))
      : .number(Number(slot: slot, scale: scale, limit: limit))
    facts.append(FactProgram(place: .slot(slot), scale: scale, operand: operand))
  }

  private mutating func define(_ id: DefinitionID) {
    let value = version[id].value
    definitions[id.index] = operand(value)
    absentDefinitions[id.index] = mayBeAbsent(value)
  }

  /// Whether a clause holds and applies: it applies where it holds and no overrider applies.
  private mutating func compile(_ id: ClauseID) {
    holds[id.index] = version[id].condition.map { condition($0).yes } ?? .always
    let overriders = version.clauses.indices.filter { version.clauses[$0].overrides.contains(id) }
    let yes = all([holds[id.index]] + overriders.map { applies[$0].no })
    applies[id.index] = Condition(yes: yes, no: complement(yes))
  }
}
