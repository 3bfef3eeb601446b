import AvenantModel
import AvenantValues

/// Decides complete tickets, slowly and obviously, from the checked tree of a contract.
///
/// It follows the description of the language and knows nothing of the compiled form. What was
/// found for a definition, a clause or a charge is kept, so that it is found once.
final class ReferenceEvaluator {
  let contract: Contract
  let version: Version
  let states: [Facts.State]
  let origins: [Facts.Origin]
  let asOf: CalendarDate

  private var definitions: [DefinitionID: Found] = [:]
  private var truths: [DefinitionID: Truth] = [:]
  private var clauses: [ClauseAtItem: Truth] = [:]
  /// What is known of the fields of the records at hand.
  var fields: [FactID: Facts.State] = [:]
  /// The places of the records at hand, by the first field of the name of each.
  var places: [FactID: Int] = [:]
  /// The record for which clauses are read that are read for each.
  var item: Int?

  /// A clause, at a record if it is read for each.
  private struct ClauseAtItem: Hashable {
    let clause: ClauseID
    let item: Int?
  }

  /// Takes a ticket of which every fact is known or absent, and the version that governs it, which
  /// may be an alternative of the one that the contract has.
  init(_ contract: Contract, _ facts: Facts, asOf: CalendarDate, read version: Version? = nil) {
    self.contract = contract
    self.version = version ?? contract.versions[facts.versionIndex ?? 0]
    states = facts.states
    origins = facts.origins
    self.asOf = asOf
  }

  // MARK: Names

  func value(of fact: FactID) -> Found {
    switch fact.index < states.count ? states[fact.index] : fields[fact] ?? .unknown {
    case .known(let value): .value(ReferenceValue(value, of: version[fact].type))
    case .absent: .absent
    case .unknown: .failed
    }
  }

  func value(of term: TermID) -> Found {
    switch version[term].content {
    case .value(let value): return self.value(value)
    case .interval, .scale: preconditionFailure("this is no value by itself")
    case .dated(let values): return self.value(of: term, on: self.value(values.datedBy))
    }
  }

  /// The value of a term on a date, whatever dates it otherwise.
  func value(of term: TermID, on date: Found) -> Found {
    switch version[term].content {
    case .value, .interval, .scale: preconditionFailure("only a dated term is read at a date")
    case .dated(let values):
      guard case .value(.date(let day)) = date else { return date }
      let current = values.brackets.last { $0.from.dayNumber <= day }
      guard let current, day <= lastDay(of: values) else { return .absent }
      return value(current.value)
    }
  }

  private func lastDay(of values: DatedValues) -> Int {
    switch values.through {
    case .day(let day): day.dayNumber
    case .superseded: version.lastDay?.dayNumber ?? .max
    case .open: .max
    }
  }

  func value(of definition: DefinitionID) -> Found {
    if let known = definitions[definition] { return known }
    let found =
      version[definition].allowance.map { find($0).left } ?? value(version[definition].value)
    // What is of a record is found for each.
    if version[definition].forEach == nil { definitions[definition] = found }
    return found
  }

  /// Whether a condition is true that has a name.
  func truth(of definition: DefinitionID) -> Truth {
    if let known = truths[definition] { return known }
    let found = truth(version[definition].value)
    if version[definition].forEach == nil { truths[definition] = found }
    return found
  }

  // MARK: Clauses

  /// Whether a clause applies: it holds, and no clause that applies overrides it.
  func applies(_ clause: ClauseID) -> Truth {
    let place = ClauseAtItem(clause: clause, item: version[clause].forEach == nil ? nil : item)
    if let known = clauses[place] { return known }
    enter(clause)
    let condition = version[clause].condition.map(truth) ?? .yes
    let holds = Truth.all([condition, isLedTo(clause)])
    let overriders = version.clauses.indices.filter {
      version.clauses[$0].overrides.contains(clause)
    }
    .map { applies(ClauseID($0)) }
    let isOverridden = Truth.any(overriders)
    let must = holds.mustBeTrue && !isOverridden.mayBeTrue
    let may = holds.mayBeTrue && !isOverridden.mustBeTrue
    let found = Truth(mustBeTrue: must, mustBeFalse: !may, mayBeTrue: may, mayBeFalse: !must)
    clauses[place] = found
    return found
  }

  /// The clauses that waive a charge, in their order.
  func waivers(of clause: ClauseID) -> [ClauseID] {
    version.clauses.indices.filter { version.clauses[$0].waives.contains(clause) }
      .map { ClauseID($0) }
  }
}
