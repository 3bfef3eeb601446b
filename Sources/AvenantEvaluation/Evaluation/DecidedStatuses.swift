package import AvenantModel
package import AvenantValues

/// What a ticket comes to in outline: the status of every outcome, without amounts, days and words.
///
/// They are those of the decision, in its order; charges and credits stand together.
package struct DecidedStatuses {
  /// An outcome of a clause; of one for each record, that for a record, from 1.
  package struct OfClause<Status> {
    package let clause: ClauseID
    package let item: Int?
    package let status: Status
  }

  package let owed: [OfClause<ChargeOutcome.Status>]
  package let obligations: [OfClause<ObligationOutcome.Status>]
  /// By the place of the entitlement.
  package let entitlements: [EntitlementOutcome.Status]
  package let values: [(definition: DefinitionID, outcome: ValueOutcome)]
}

extension ReadVersion {
  /// What a ticket that was made for this version comes to in outline, for a fraction of the work
  /// of a decision.
  ///
  /// - Precondition: The facts are of the contract and of the version.
  package func statuses(of facts: Facts, asOf: CalendarDate) -> DecidedStatuses {
    precondition(facts.contract === program.contract.identity && facts.versionIndex == index)
    let memory = program.memory(of: facts, asOf: asOf, by: compiled)
    return Decider(contract: program.contract, program: compiled, memory: memory).statuses
  }
}

extension Decider {
  /// The status of every outcome.
  fileprivate var statuses: DecidedStatuses {
    DecidedStatuses(
      owed: statuses(of: program.charging) { $0.status(ofWhatIsOwedBy: $1) },
      obligations: statuses(of: program.obliging) { decider, id in
        decider.program.clauses[id.index].obligation.map {
          decider.status(of: $0, clause: id).status
        }
      },
      entitlements: program.entitlements.map { status(of: $0).status },
      values: zip(program.values, valueOutcomes).map { ($0.definition, $1) })
  }

  /// What becomes of a clause's charge or credit, as its outcome has it; `nil` where it has none.
  private func status(ofWhatIsOwedBy id: ClauseID) -> ChargeOutcome.Status? {
    guard let charge = program.clauses[id.index].charge else { return nil }
    let status = memory.status(of: program.clauses[id.index], charge)
    if isOfUnknownList(version[id]) {
      return status == .notDue || status == .waived ? status : .undetermined
    }
    let addresses: [[Address]] =
      switch status {
      case .due: [charge.amount.addresses, charge.tax?.rate.addresses ?? []]
      case .undetermined: [program.statusAddresses(of: program.clauses[id.index], charge)]
      case .waived, .belowMinimum, .notDue, .failed: []
      }
    return addresses.contains { causes($0).failure != nil } ? .failed : status
  }

  private func statuses<Status>(
    of clauses: [ClauseID], _ read: (Decider, ClauseID) -> Status?
  ) -> [DecidedStatuses.OfClause<Status>] {
    var statuses: [DecidedStatuses.OfClause<Status>] = []
    statuses.reserveCapacity(clauses.count)
    for id in clauses {
      forEachItem(of: id) { decider in
        guard let status = read(decider, id) else { return }
        statuses.append(.init(clause: id, item: decider.itemNumber, status: status))
      }
    }
    return statuses
  }
}
