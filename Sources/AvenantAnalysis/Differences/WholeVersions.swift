import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What two versions say otherwise beside their outcomes, so that nothing of it is passed over.
struct WholeVersions {
  let before: Version
  let after: Version
  /// Two versions that were compared before, with whose answers these need not be repeated.
  let compared: (before: Version, after: Version)?
  let contracts: (Contract, Contract)
  let meaning: [MeaningChange]

  /// What is not compared, and why.
  var uncompared: [(outcome: String, reason: UnprovenReason)] {
    let ofAll = compared == nil ? presumptions + settings + debtors : []
    return (ofAll + taxes + allowances).map { ($0, .notCompared($1)) }
  }

  private func isStatedOtherwise(_ setting: String) -> Bool {
    meaning.contains { $0.part == .setting && $0.name == setting }
  }

  private var presumptions: [(String, Uncompared)] {
    let unstated = UnstatedFacts(before, after)
    return meaning.filter { $0.part == .fact && !unstated.areCompared($0.name) }.flatMap { fact in
      fact.details.filter { $0.aspect == "if_missing" }.map {
        (fact.name, .notStated(before: $0.before ?? "", after: $0.after ?? ""))
      }
    }
  }

  /// A total's tax is shared among its charges, so that one that changes may change them all; and a
  /// rounding changes what a rate comes to.
  private var taxes: [(String, Uncompared)] {
    let (one, other) = (taxed(in: before), taxed(in: after))
    guard !one.parts.isEmpty, !other.parts.isEmpty, !one.isSame(as: other) else { return [] }
    if let compared, one.isSame(as: taxed(in: compared.before)),
      other.isSame(as: taxed(in: compared.after))
    {
      return []
    }
    let isShared = before.taxRounding == .perTotal || after.taxRounding == .perTotal
    let isRounded = isStatedOtherwise("tax_rounding") || isStatedOtherwise("rounding")
    return isShared || isRounded ? [("tax", .tax)] : []
  }

  private func taxed(in version: Version) -> Foundation {
    version.clauses.indices.filter { version.clauses[$0].charge?.taxRate != nil }
      .reduce(Foundation(in: version)) { $0.adding(ClauseID($1)) }
  }

  private var allowances: [(String, Uncompared)] {
    let names = Set(
      (before.definitions + after.definitions).filter { $0.allowance != nil }.map(\.name))
    return names.sorted().filter { name in
      let one = before.foundation(ofAllowance: name)
      let other = after.foundation(ofAllowance: name)
      if let compared, Foundation.areSame(one, compared.before.foundation(ofAllowance: name)),
        Foundation.areSame(other, compared.after.foundation(ofAllowance: name))
      {
        return false
      }
      return !Foundation.areSame(one, other)
    }
    .map { ($0, .allowance) }
  }

  /// Whoever owes a charge owes it in every ticket, so that no search is needed.
  private var debtors: [(String, Uncompared)] {
    let directions: [(Charge.Direction, String)] = [(.charge, "charges"), (.credit, "credits")]
    return directions.compactMap { direction, name in
      let (one, other) = (contracts.0.debtor(direction), contracts.1.debtor(direction))
      let isOwed = [before, after].allSatisfy { version in
        version.clauses.contains { $0.charge?.direction == direction }
      }
      return isOwed && one != other ? (name, .debtor(before: one, after: other)) : nil
    }
  }

  private var settings: [(String, Uncompared)] {
    (isStatedOtherwise("time_zone") ? [("moments", .timeZone)] : [])
      + (isStatedOtherwise("governed_by") || isStatedOtherwise("in_force")
        ? [("tickets", .governedTickets)] : [])
  }
}

extension Version {
  fileprivate func foundation(ofAllowance name: String) -> Foundation? {
    definitions.firstIndex { $0.name == name && $0.allowance != nil }
      .map { Foundation(in: self).adding(DefinitionID($0)) }
  }
}
