import AvenantDiagnostics
package import AvenantModel

/// What the parts of a version mean, to be compared with those of another.
extension Version {
  /// What a clause means, in words that depend on neither its sentence nor the order of the files.
  package func meaning(of id: ClauseID) -> String { Names(of: self).meaning(of: self[id]).text() }

  /// What a clause states, beside another version of it: which clauses reduce it is stated by
  /// these, but the order of those that do so in both is its own.
  package func meaning(of id: ClauseID, beside other: Charge?, in version: Version) -> String {
    guard case .object(var members) = Names(of: self).meaning(of: self[id]),
      let place = members.firstIndex(where: { $0.0 == "charge" }),
      case .object(let charge) = members[place].1
    else { return meaning(of: id) }
    let shared = (other?.reductions ?? []).map { version[$0].name }
    let order = (self[id].charge?.reductions ?? []).map { self[$0].name }.filter(shared.contains)
    members[place].1 = .object(
      charge.filter { $0.0 != "reductions" }
        + (order.isEmpty ? [] : [("reductions", .strings(order))]))
    return JSONValue.object(members).text()
  }

  /// What a clause does where its condition is true: what it means but for that.
  package func effects(of id: ClauseID, besidesCharges: Bool = false) -> String {
    guard case .object(let members) = Names(of: self).meaning(of: self[id]) else { return "" }
    let left = besidesCharges ? ["when", "charge", "reduces", "caps"] : ["when"]
    return JSONValue.object(members.filter { !left.contains($0.0) }).text()
  }

  /// What a term means.
  package func meaning(of id: TermID) -> String { Names(of: self).meaning(of: self[id]).text() }

  /// What an expression means; empty where there is none.
  package func meaning(of expression: Expression?) -> String {
    expression.map { Names(of: self).meaning(of: $0).text() } ?? ""
  }

  /// What a fact means: what a ticket may say of it, and what is read where it says nothing.
  package func meaning(of id: FactID) -> String { self[id].meaning.text() }

  /// What an entitlement means.
  package func meaning(of id: EntitlementID) -> String { self[id].meaning.text() }

  /// What a calendar means.
  package func meaning(of id: CalendarID) -> String { self[id].meaning.text() }

  /// What a definition means.
  package func meaning(of id: DefinitionID) -> String {
    Names(of: self).meaning(of: self[id]).text()
  }
}
