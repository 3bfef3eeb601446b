import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Guarantees that compare what is owed for one ticket with what is owed for another.
extension VersionAnalysis {
  /// Looks for two tickets of which a sum goes a way that it never goes, as there is more of a
  /// fact.
  func ask(
    _ guarantee: Guarantee, never course: Guarantee.Course, _ sum: Guarantee.Sum,
    with fact: FactID, _ analysis: inout ContractAnalysis
  ) {
    let charges = sum.clauses
    guard let currency = charges.first.flatMap({ version[$0].charge?.currency }) else { return }
    let side = OwedSide(version, charges, in: currency, isOfCredits: sum.isOfCredits)
    let comparison = OwedComparison(
      space: RegionSpace(program, version: index, varying: fact), currency: currency,
      before: side, after: side, programs: [program, program])
    let taxed = charges.first { version.tax(on: $0).reads(version[fact]) }
    ask(
      guarantee, comparison, course == .decreases ? \.decreases : \.increases,
      taxedOtherwise: taxed.map { version[$0].name }, &analysis)
  }

  /// Looks for a ticket that owes more than it would under another version; where credits alone are
  /// named, and they are credits there too, for one that is credited more.
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
        .notProven(guarantee, in: version, because: .perItem(clause: clause.name)))
    }
    let earlier = analysis.options.standIn?(other, version) ?? program
    let space = RegionSpace(
      comparing: ReadVersion(earlier, version: place), with: ReadVersion(program, version: index))
    let directions = Set(
      (new.map { version[$0] } + old.map { other[$0] }).map(\.charge?.direction))
    let isOfCredits = names != nil && directions == [.credit]
    let currencies =
      new.compactMap { version[$0].charge?.currency }
      + old.compactMap { other[$0].charge?.currency }
    for currency in Set(currencies).sorted(by: { $0.code < $1.code }) {
      let comparison = OwedComparison(
        space: space, currency: currency,
        before: OwedSide(other, old, in: currency, isOfCredits: isOfCredits),
        after: OwedSide(version, new, in: currency, isOfCredits: isOfCredits),
        programs: [earlier, program])
      ask(
        guarantee, comparison, \.increases, taxedOtherwise: comparison.clauseTaxedOtherwise,
        &analysis)
    }
  }

  /// Looks for tickets of which what is owed breaks a guarantee.
  private func ask(
    _ guarantee: Guarantee, _ comparison: OwedComparison, _ broken: KeyPath<OwedComparison, Goal>,
    taxedOtherwise clause: String?, _ analysis: inout ContractAnalysis
  ) {
    let goal = comparison[keyPath: broken]
    switch answer(guarantee, goal, in: comparison.space, &analysis) {
    case .none:
      // Amounts are compared as they are stated, which says nothing of what the tax makes of them.
      let reason =
        clause.map { .otherTax(clause: $0) }
        ?? movedTax(guarantee, comparison, broken, &analysis)
      guard let reason else { return }
      analysis.report(.notProven(guarantee, in: version, because: reason))
    case .found(let witness):
      guard let amounts = comparison.amounts(of: witness) else {
        return analysis.report(.notProven(guarantee, in: version, because: .search(.computed([]))))
      }
      analysis.report(.broken(guarantee, in: version, amounts), witness)
    case .unproven(let reason):
      analysis.report(.notProven(guarantee, in: version, because: .search(reason)))
    }
  }

  /// Looks, where not all is taxed alike, for tickets of which what is taxed in one way breaks a
  /// guarantee that holds of all together.
  private func movedTax(
    _ guarantee: Guarantee, _ comparison: OwedComparison, _ broken: KeyPath<OwedComparison, Goal>,
    _ analysis: inout ContractAnalysis
  ) -> GuaranteeDoubt? {
    let parts = comparison.partsTaxedAlike
    guard parts.count > 1 else { return nil }
    for (clause, part) in parts {
      switch answer(guarantee, part[keyPath: broken], in: part.space, &analysis) {
      case .none: continue
      case .found:
        return .movedTax(
          clause: clause, isMore: broken == \.increases, verb: comparison.after.verb)
      case .unproven(let reason): return .search(reason)
      }
    }
    return nil
  }
}

extension OwedComparison {
  /// A clause that both versions have, and that is not taxed alike in them.
  fileprivate var clauseTaxedOtherwise: String? {
    after.clauses.first { id in
      guard let other = before.version.clauseID(named: after.version[id].name),
        before.version[other].charge != nil
      else { return false }
      return !after.version.tax(on: id).isSame(as: before.version.tax(on: other))
    }
    .map { after.version[$0].name }
  }

  /// What is taxed in one way after the other, each under the name of a clause of it; what is paid
  /// as it is stated, because the tax is in it or there is none, is taxed in one way.
  fileprivate var partsTaxedAlike: [(clause: String, part: OwedComparison)] {
    var taxes: [(clause: String, tax: Foundation)] = []
    for side in [after, before] {
      for id in side.clauses {
        let tax = side.version.taxOnTop(of: id)
        guard !taxes.contains(where: { $0.tax.isSame(as: tax) }) else { continue }
        taxes.append((side.version[id].name, tax))
      }
    }
    return taxes.map { clause, tax in
      let (old, new) = (before.version, after.version)
      return (
        clause,
        OwedComparison(
          space: space, currency: currency,
          before: before.filter { old.taxOnTop(of: $0).isSame(as: tax) },
          after: after.filter { new.taxOnTop(of: $0).isSame(as: tax) }, programs: programs)
      )
    }
  }
}

extension Version {
  /// What the tax on a clause's charge or credit rests on; nothing where there is no charge.
  func tax(on id: ClauseID) -> Foundation {
    self[id].charge.map { Foundation.tax(on: $0, in: self) } ?? Foundation(in: self)
  }

  /// What the tax rests on that comes on top of what is stated; nothing where none does.
  fileprivate func taxOnTop(of id: ClauseID) -> Foundation {
    self[id].charge?.tax == .excluded ? tax(on: id) : Foundation(in: self)
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
