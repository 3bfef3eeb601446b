import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// What nothing reads, and the fact that picks the version.
extension VersionChecker {
  /// The fact that picks the version.
  var governedBy: FactID? { names.facts[contract.syntax.governedBy.text] }

  /// Notes that something reads a fact, or a field of a record.
  mutating func use(_ id: FactID) {
    guard id.index >= ticketFactCount, !isDeclaring else {
      used.insert(facts[id.index].name)
      return
    }
    guard let binding = bindings.last(where: { $0.firstField <= id }) else { return }
    let list = facts[binding.list.index]
    let field = list.list?.fields[id.index - binding.firstField.index].name ?? ""
    used.insert("\(list.name).\(field)")
  }

  /// The days on which the version is in force, counted from 1970-01-01; both count.
  var versionDays: (from: Int, through: Int?) {
    (inForce.from.dayNumber, inForce.lastDay?.dayNumber)
  }

  /// The fact that picks the version is a date, which every ticket has.
  mutating func checkGoverningFact() {
    let name = contract.syntax.governedBy
    guard let id = governedBy else {
      if !isDamaged(name.text) {
        diagnostics.report(.unknownFactToGovern(name, known: names.facts.keys.sorted()))
      }
      return
    }
    let fact = facts[id.index]
    if fact.type != .date { diagnostics.report(.governedByNoDate(name, declared: fact)) }
    if fact.isOptional { diagnostics.report(.governedByOptional(name, declared: fact)) }
    used.insert(name.text)
  }

  /// Terms and definitions that nothing reads; facts are looked at over all versions.
  ///
  /// What only an unused definition reads is used: once the definition is gone it is reported.
  var unused: Diagnostics {
    var diagnostics = Diagnostics()
    for stated in text.terms where !used.contains(stated.content.name.text) {
      diagnostics.report(.unused(stated.content.name, what: "term"))
    }
    for stated in text.definitions where !used.contains(stated.content.name.text) {
      diagnostics.report(.unused(stated.content.name, what: "definition"))
    }
    return diagnostics
  }
}
