import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Tells the outcomes of a decision in reading order, each with its nearest changes.
struct OutcomeTeller {
  let narrator: Narrator
  /// The tickets among which the nearest changes are found; `nil` where nobody wants them.
  let tickets: ChangedTickets?

  private var decision: Decision { narrator.decision }
  private var version: Version { narrator.version }

  /// All outcomes: what is owed before what is not, and money before rights and duties.
  var outcomes: [OutcomeExplanation] {
    let charges = decision.charges.compactMap(charge).sorted { $0.weight < $1.weight }
    let credits = decision.credits.compactMap(charge).sorted { $0.weight < $1.weight }
    return charges + credits + withoutRecords
      + decision.entitlements.indices.map { entitlement(at: $0) }
      + decision.obligations.compactMap { obligation($0) } + decision.values.compactMap(value)
  }

  /// What is charged or credited for each record of a list in which there is none.
  private var withoutRecords: [OutcomeExplanation] {
    version.clauses.indices.map { ClauseID($0) }.filter { id in
      version[id].charge != nil
        && version[id].forEach.map { narrator.hasNoRecords(version[$0].list) } ?? false
    }.map { narrator.outcome(of: $0, .brief) }
  }

  /// The lines of all outcomes but those that are as usual, in the same order.
  var lines: [String] {
    let entitlements = decision.entitlements.indices.filter {
      !narrator.isByDefault(decision.entitlements[$0], version.entitlements[$0])
    }
    return lines(of: decision.charges) + lines(of: decision.credits)
      + withoutRecords.map(\.line)
      + entitlements.map { index in
        narrator.line(
          narrator.answer(
            to: decision.entitlements[index], version.entitlements[index], EntitlementID(index)))
      }
      + decision.obligations.filter { $0.status != .notOwed }.compactMap(line)
      + decision.values.compactMap { value in
        version.outcomeID(named: value.definition).map {
          narrator.line(narrator.answer(to: value, $0))
        }
      }
  }

  /// The lines of charges or credits, of those that are not due behind the others.
  private func lines(of owed: [ChargeOutcome]) -> [String] {
    (owed.filter { $0.status != .notDue } + owed.filter { $0.status == .notDue }).compactMap(line)
  }

  private func line(_ outcome: ChargeOutcome) -> String? {
    guard let id = version.clauseID(named: outcome.clause), let charge = version[id].charge else {
      return nil
    }
    guard let narrator = narrator.entering(outcome.recordNumber, of: id) else {
      return self.narrator.outcome(ofUnknownList: outcome, id, charge).line
    }
    return narrator.line(narrator.answer(to: outcome, id, charge))
  }

  private func line(_ outcome: ObligationOutcome) -> String? {
    guard let id = version.clauseID(named: outcome.clause), let duty = version[id].obligation
    else { return nil }
    guard let narrator = narrator.entering(outcome.recordNumber, of: id) else {
      return self.narrator.outcome(ofUnknownList: outcome, id, duty, .full).line
    }
    return narrator.line(narrator.answer(to: outcome, id, duty))
  }

  /// The outcomes of a clause, of an entitlement, or a value.
  func outcomes(about name: String) throws(UnknownOutcome) -> [OutcomeExplanation] {
    if let index = version.entitlements.firstIndex(where: { $0.name == name }) {
      return [entitlement(at: index, weight: .full)]
    }
    guard let id = version.clauseID(named: name.withoutItem) else {
      let values = decision.values.filter { $0.definition == name }.compactMap(value)
      guard !values.isEmpty else { throw unknown(name) }
      return values
    }
    return try own(name, of: id)
  }

  /// The outcomes of a clause; of one that is read for each record of a list, those of every
  /// record.
  private func own(
    _ name: String, of id: ClauseID
  ) throws(UnknownOutcome) -> [OutcomeExplanation] {
    if name != version[id].name, let records = narrator.records(missing: name, of: id) {
      throw UnknownOutcome(name: name, version: version.id, records: records)
    }
    let isWanted = { (clause: String, id: String) in clause == name || id == name }
    let money = (decision.charges + decision.credits).filter { isWanted($0.clause, $0.id) }
    let duties = decision.obligations.filter { isWanted($0.clause, $0.id) }
    let own = money.compactMap(charge) + duties.compactMap { obligation($0, weight: .full) }
    return own.isEmpty ? [narrator.outcome(of: id)] : own
  }

  private func charge(_ outcome: ChargeOutcome) -> OutcomeExplanation? {
    guard let id = version.clauseID(named: outcome.clause), let charge = version[id].charge else {
      return nil
    }
    guard let narrator = narrator.entering(outcome.recordNumber, of: id) else {
      return self.narrator.outcome(ofUnknownList: outcome, id, charge)
    }
    return narrator.outcome(
      of: outcome, id, charge, nearest(.charge(id, item: outcome.recordNumber)))
  }

  private func entitlement(
    at index: Int, weight: OutcomeExplanation.Weight? = nil
  ) -> OutcomeExplanation {
    let (outcome, entitlement) = (decision.entitlements[index], version.entitlements[index])
    let id = EntitlementID(index)
    let weight = weight ?? (narrator.isByDefault(outcome, entitlement) ? .slight : .full)
    return narrator.outcome(
      of: outcome, entitlement, id, weight, weight == .slight ? [] : nearest(.entitlement(id)))
  }

  private func obligation(
    _ outcome: ObligationOutcome, weight: OutcomeExplanation.Weight? = nil
  ) -> OutcomeExplanation? {
    guard let id = version.clauseID(named: outcome.clause), let duty = version[id].obligation
    else { return nil }
    let weight = weight ?? (outcome.status == .notOwed ? .slight : .full)
    guard let narrator = narrator.entering(outcome.recordNumber, of: id) else {
      return self.narrator.outcome(ofUnknownList: outcome, id, duty, weight)
    }
    let nearest = weight == .slight ? [] : nearest(.obligation(id, item: outcome.recordNumber))
    return narrator.outcome(of: outcome, id, duty, weight, nearest)
  }

  /// What makes a condition turn is told; a number may be otherwise in very many ways.
  private func value(_ outcome: ValueOutcome) -> OutcomeExplanation? {
    guard let id = version.outcomeID(named: outcome.definition) else { return nil }
    let nearest = outcome.type == .boolean ? nearest(.value(id)) : []
    return narrator.outcome(of: outcome, id, nearest)
  }

  private func nearest(_ outcome: OutcomeID) -> [NearestChange] {
    tickets?.nearestChanges(of: outcome) ?? []
  }

  private func unknown(_ name: String) -> UnknownOutcome {
    let names =
      version.clauses.map(\.name) + version.entitlements.map(\.name)
      + version.outcomes.map { version[$0].name }
    return UnknownOutcome(
      name: name, version: version.id, suggestion: Suggestion.closest(to: name, among: names),
      isDefinition: version.definitions.contains { $0.name == name })
  }
}
