import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Guarantees that compare what is owed for one ticket with what is owed for another.
extension VersionAnalysis {
  /// Looks for two tickets of which a sum goes a way that it never goes, as there is more of a fact.
  func ask(
    _ guarantee: Guarantee, never course: Guarantee.Course, _ sum: Guarantee.Sum,
    with fact: FactID, _ analysis: inout ContractAnalysis
  ) {
    let charges = sum.clauses
    guard let currency = charges.first.flatMap({ version[$0].charge?.currency }) else { return }
    let pairs = RegionSpace(program, version: index, varying: fact)
    let side = OwedSide(version, charges, in: currency, isOfCredits: sum.isOfCredits)
    let comparison = OwedComparison(
      space: pairs, currency: currency, before: side, after: side, programs: [program, program])
    let taxed = charges.first { id in
      version[id].charge?.taxRate.map { rate in
        version.facts(readBy: rate).contains { $0.name == version[fact].name }
      } ?? false
    }
    let broken = course == .decreases ? comparison.decreases : comparison.increases
    report(
      guarantee, answer(guarantee, broken, in: pairs, &analysis), comparison,
      taxedOtherwise: taxed.map { version[$0].name }, &analysis)
  }

  /// Looks for a ticket that owes more than it would under another version.
  func ask(
    _ guarantee: Guarantee, _ charges: [ClauseID]?, under id: String,
    _ analysis: inout ContractAnalysis
  ) {
    guard id != version.id,
      let place = program.contract.versions.firstIndex(where: { $0.id == id })
    else { return }
    let other = program.contract.versions[place]
    let names = charges.map { Set($0.map { version[$0].name }) }
    let (old, new) = (other.charging(names), version.charging(names))
    if let clause = (new.map { version[$0] } + old.map { other[$0] }).first(where: \.isForEach) {
      return analysis.report(
        .notProven(
          guarantee, in: version, because: "'\(clause.name)' charges for each item of a list"))
    }
    let earlier = analysis.options.standIn?(other, version) ?? program
    let space = RegionSpace(
      comparing: ReadVersion(earlier, version: place), with: ReadVersion(program, version: index))
    let currencies =
      new.compactMap { version[$0].charge?.currency }
      + old.compactMap { other[$0].charge?.currency }
    let taxed = new.map { version[$0].name }.first { name in
      version.tax(onClause: name) != other.tax(onClause: name) && other.clauseID(named: name) != nil
    }
    for currency in Set(currencies).sorted(by: { $0.code < $1.code }) {
      let comparison = OwedComparison(
        space: space, currency: currency, before: OwedSide(other, old, in: currency),
        after: OwedSide(version, new, in: currency), programs: [earlier, program])
      report(
        guarantee, answer(guarantee, comparison.increases, in: space, &analysis), comparison,
        taxedOtherwise: taxed, &analysis)
    }
  }

  private func report(
    _ guarantee: Guarantee, _ answer: SearchAnswer, _ comparison: OwedComparison,
    taxedOtherwise clause: String?, _ analysis: inout ContractAnalysis
  ) {
    switch answer {
    case .none:
      // Amounts are compared as they are stated, which says nothing of what the tax makes of them.
      guard let clause else { return }
      analysis.report(
        .notProven(
          guarantee, in: version, because: "the tax on '\(clause)' is another, and is not compared")
      )
    case .found(let witness):
      guard let amounts = comparison.amounts(of: witness) else {
        return analysis.report(
          .notProven(guarantee, in: version, because: UnprovenReason.computed([]).words))
      }
      analysis.report(.broken(guarantee, in: version, amounts), witness)
    case .unproven(let reason):
      analysis.report(.notProven(guarantee, in: version, because: reason.words))
    }
  }
}

extension Version {
  /// How a clause's charge or credit is taxed: whether the tax is in it, and its rate.
  fileprivate func tax(onClause name: String) -> [String] {
    let charge = clauseID(named: name).flatMap { self[$0].charge }
    return [charge?.tax.rawValue ?? "", meaning(of: charge?.taxRate)]
  }

  /// The clauses that charge or credit, of those of the names; of all where there are no names.
  fileprivate func charging(_ names: Set<String>?) -> [ClauseID] {
    clauses.indices.filter { index in
      clauses[index].charge != nil && names?.contains(clauses[index].name) ?? true
    }.map(ClauseID.init)
  }
}

extension Clause {
  fileprivate var isForEach: Bool { forEach != nil }
}
