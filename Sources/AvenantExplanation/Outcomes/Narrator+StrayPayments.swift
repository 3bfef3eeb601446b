import AvenantEvaluation
import AvenantModel

/// Payments of what nobody owes.
extension Narrator {
  /// That there was a payment of a charge or credit that is not owed, or may not be; `nil` where
  /// there was none, and where the day may be that of something else.
  func strayPayment(_ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge) -> String? {
    let mayBeOwed: Bool
    switch outcome.status {
    case .due, .failed: return nil
    case .undetermined: mayBeOwed = trace.isBelowMinimum(id) != .certainly
    case .notDue, .waived, .belowMinimum: mayBeOwed = false
    }
    guard let paidOn = charge.paidOn, case .fact(let fact) = paidOn.kind,
      case .done(let day) = happening(paidOn), isOwn(fact, of: id),
      !mayBePaidWithOthers(outcome)
    else { return nil }
    return "a payment of \(day.words) is on record\(mayBeOwed ? "" : " all the same")"
  }

  /// Whether a day is told of nothing but the payment of what a clause charges.
  private func isOwn(_ fact: FactID, of id: ClauseID) -> Bool {
    // A day of the ticket is that of all records.
    guard version[id].forEach == nil || version.binding(holding: fact) != nil else { return false }
    let place = version.place(of: fact)
    return version.clauses.indices.allSatisfy { index in
      let clause = version.clauses[index]
      let others = index == id.index ? [] : [clause.charge?.paidOn]
      let all = others + [clause.condition, clause.obligation?.doneOn]
      return !all.compactMap { $0 }.contains { version.reads(place, in: $0) }
    }
  }

  /// Whether something else is owed that no day of its own tells the payment of.
  private func mayBePaidWithOthers(_ outcome: ChargeOutcome) -> Bool {
    (decision.charges + decision.credits).contains { other in
      other.id != outcome.id && other.payment == nil
        && (other.status == .due || other.status == .undetermined)
        && version.clauseID(named: other.clause).map { version[$0].charge?.paidOn == nil } ?? false
    }
  }
}

/// A fact, or the field of a list's records, by whichever name the records have.
private struct FactPlace: Hashable {
  let list: FactID?
  let name: String
}

extension Version {
  fileprivate func place(of fact: FactID) -> FactPlace {
    guard let binding = binding(holding: fact) else {
      return FactPlace(list: nil, name: self[fact].name)
    }
    return FactPlace(list: self[binding].list, name: self[fact].name.field)
  }

  /// Whether an expression reads a fact, or that field of a record.
  fileprivate func reads(_ place: FactPlace, in expression: Expression) -> Bool {
    if place.list == nil { return facts(readBy: expression).contains { $0.name == place.name } }
    var isRead = false
    expression.walk { part in
      switch part.kind {
      case .fact(let id): isRead = isRead || self.place(of: id) == place
      case .definition(let id):
        isRead = isRead || self[id].forEach != nil && reads(place, in: self[id].value)
      default: break
      }
    }
    return isRead
  }
}
