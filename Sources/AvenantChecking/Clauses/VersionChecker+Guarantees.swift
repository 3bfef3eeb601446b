import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What must hold of every ticket; whether it does, the analysis finds out.
extension VersionChecker {
  /// The guarantees of the contract that concern this version: those from it, or from one before
  /// it.
  mutating func guarantees() -> [Guarantee] {
    concerning.enumerated().compactMap { guarantee($0, $1) }
  }

  /// The guarantees of the contract that concern this version.
  var concerning: [GuaranteeSyntax] { contract.syntax.guarantees.filter { concerns($0) } }

  private func concerns(_ guarantee: GuaranteeSyntax) -> Bool {
    guard let from = guarantee.from else { return true }
    return contract.firstDays[from.text].map { $0 <= inForce.from } ?? false
  }

  /// A guarantee, with its place among those that concern the version.
  mutating func guarantee(_ place: Int, _ syntax: GuaranteeSyntax) -> Guarantee? {
    let reader = reads.begin(.guarantee(place))
    assumptions = Assumptions()
    defer {
      assumptions = Assumptions()
      _ = reads.begin(reader)
    }
    var condition: Expression?
    if let stated = syntax.condition {
      condition = self.condition(stated)
      guard let condition else { return nil }
      checkNegations(condition)
      assumptions = assuming(condition, true)
    }
    return promise(syntax.promise).map {
      Guarantee(
        name: syntax.name.text, says: syntax.says.text, condition: condition, promise: $0,
        range: syntax.name.range)
    }
  }

  private mutating func promise(_ syntax: GuaranteeSyntax.Promise) -> Guarantee.Promise? {
    switch syntax {
    case .always(let stated):
      guard let condition = condition(stated) else { return nil }
      if let absence = mayBeNeither(condition, given: assumptions) {
        diagnostics.report(.conditionMayBeAbsent(absence))
      }
      return .always(condition)
    case .granted(let names): return .granted(entitlements(names))
    case .denied(let names): return .denied(entitlements(names))
    case .neverDecreases(let charges, let name): return never(.decreases, charges, with: name)
    case .neverIncreases(let charges, let name): return never(.increases, charges, with: name)
    case .noMoreThan(let version, let charges):
      // Of all charges the other version has its own, which this one knows nothing of.
      if case .all = charges { return .noMoreThan(version.text, charges: nil) }
      return .noMoreThan(version.text, charges: compared(charges))
    }
  }

  /// What credits alone come to is told as it is stated; beside charges they are taken off, and
  /// they are with `all`, which may come to mean charges in a later version.
  private mutating func never(
    _ course: Guarantee.Course, _ charges: ChargesSyntax, with name: NameSyntax
  ) -> Guarantee.Promise? {
    let clauses = compared(charges)
    var isOfCredits = false
    if case .named = charges {
      isOfCredits = clauses.allSatisfy {
        text.clauses[$0.index].content.charge?.isCredit == true
      }
    }
    let sum = Guarantee.Sum(clauses, isOfCredits: isOfCredits)
    return varied(name).map { .never(course, sum, with: $0) }
  }

  /// The fact of which one ticket has more than the other.
  private mutating func varied(_ name: NameSyntax) -> FactID? {
    guard let id = names.facts[name.text], id.index < ticketFactCount else {
      if !isDamaged(name.text) {
        diagnostics.report(.unknownFactToVary(name, known: names.facts.keys.sorted()))
      }
      return nil
    }
    guard facts[id.index].type.isOrdered else {
      diagnostics.report(.variesNoNumber(name, facts[id.index]))
      return nil
    }
    return id
  }

  // MARK: Charges

  /// The clauses whose amounts are added up: they charge or credit once a ticket, in one currency.
  private mutating func compared(_ syntax: ChargesSyntax) -> [ClauseID] {
    let (clauses, range) = charging(syntax)
    var currency: Currency?
    return clauses.filter { id in
      let clause = text.clauses[id.index].content
      if clause.forEach != nil {
        diagnostics.report(.guaranteeOfItems(clause.name, at: range(id)))
        return false
      }
      guard case .money(let own)? = checkedAmount(id, neededAt: range(id))?.type else {
        return false
      }
      if let currency, currency != own {
        diagnostics.report(.guaranteeOfCurrencies(currency, own, at: range(id)))
        return false
      }
      currency = own
      return true
    }
  }

  /// The clauses, and where each of them is named.
  private mutating func charging(
    _ syntax: ChargesSyntax
  ) -> (clauses: [ClauseID], range: (ClauseID) -> SourceRange) {
    switch syntax {
    case .all(let range):
      let clauses = text.clauses.indices.filter { text.clauses[$0].content.charge != nil }
      return (clauses.map { ClauseID($0) }, { _ in range })
    case .named(let names):
      diagnostics.report(repeatedIn: names)
      var ranges: [ClauseID: SourceRange] = [:]
      let clauses = names.compactMap { name -> ClauseID? in
        guard let id = self.names.clauses[name.text] else {
          if !isDamaged(name.text) {
            diagnostics.report(unknownClause(name))
          }
          return nil
        }
        guard text.clauses[id.index].content.charge != nil else {
          diagnostics.report(
            .clauseHasNoCharge(name, declared: text.clauses[id.index].content.name))
          return nil
        }
        ranges[id] = name.range
        return id
      }
      return (clauses, { ranges[$0] ?? names[0].range })
    }
  }
}
