import AvenantDiagnostics
package import AvenantModel
import AvenantValues

/// All that something of a version rests on, part by part: two of them that are the same mean the
/// same, whatever the rest of their versions says.
///
/// More may be counted than decides; nothing that decides is left out.
package struct Foundation: Sendable {
  private let version: Version
  private let names: Names
  /// What each part means, by its kind and name.
  package private(set) var parts: [String: String] = [:]

  /// Rests on nothing yet.
  package init(in version: Version) {
    self.version = version
    names = Names(of: version)
  }

  /// The names of the clauses that two rest on and that are not the same; `nil` where more than
  /// clauses is not.
  package func restatedClauses(in other: Foundation) -> Set<String>? {
    let keys = Set(parts.keys).union(other.parts.keys).filter { parts[$0] != other.parts[$0] }
    let names = keys.filter { $0.hasPrefix(Self.clauseKey) }
    return names.count == keys.count
      ? Set(names.map { String($0.dropFirst(Self.clauseKey.count)) }) : nil
  }

  /// Whether it reads what is charged, or whether it is due.
  package var readsCharges: Bool {
    parts.values.contains { meaning in
      ["amount_of", "total_of", "is_due"].contains { meaning.contains("\"\($0)\"") }
    }
  }

  private static let clauseKey = "clause "

  /// Whether two rest on the same, in versions of their own.
  package func isSame(as other: Foundation) -> Bool { parts == other.parts }

  /// The foundation with a clause, and with all clauses that have to do with it.
  package func adding(_ clause: ClauseID) -> Foundation {
    var result = self
    result.add(clause)
    return result
  }

  /// The foundation with a clause, and with the words in which its obligation is told: what is to
  /// be done is an outcome, and no matter of meaning.
  package func addingWords(of clause: ClauseID) -> Foundation {
    var result = adding(clause)
    if let what = version[clause].obligation?.what { result.parts["what"] = what }
    return result
  }

  /// The foundation with an entitlement.
  package func adding(_ entitlement: EntitlementID) -> Foundation {
    var result = self
    let entitled = version[entitlement]
    result.parts["entitlement \(entitled.name)"] = entitled.meaning.text()
    for (index, clause) in version.clauses.enumerated()
    where (clause.grants + clause.denies).contains(entitlement) {
      result.add(ClauseID(index))
    }
    return result
  }

  /// The foundation with a definition.
  package func adding(_ definition: DefinitionID) -> Foundation {
    var result = self
    result.add(definition)
    return result
  }

  /// The foundation with an expression.
  package func adding(_ expression: Expression) -> Foundation {
    var result = self
    result.parts["of \(names.meaning(of: expression).text())"] = ""
    result.add(expression)
    return result
  }

  /// What an expression means, with all that it reads.
  package static func meaning(of expression: Expression, in version: Version) -> String {
    let whole = Foundation(in: version).adding(expression)
    return whole.parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      .joined(separator: "\n")
  }

  /// What a definition means, with the days and the use of its allowance.
  package static func meaning(of definition: DefinitionID, in version: Version) -> String {
    let whole = Foundation(in: version).adding(definition)
    let own = "allowance \(version[definition].name) "
    let parts = whole.parts.keys.filter { $0.hasPrefix(own) }.sorted()
    return ([version.meaning(of: definition)] + parts).joined(separator: " ")
  }

  /// What the tax on a charge rests on, beside its amount: whether the tax is in it, the rate, and
  /// how the tax is rounded.
  package static func tax(on charge: Charge, in version: Version) -> Foundation {
    var result = Foundation(in: version)
    result.parts["tax"] = charge.tax.rawValue
    guard let rate = charge.taxRate else { return result }
    result.parts["rate \(result.names.meaning(of: rate).text())"] = ""
    result.add(taxedBy: rate)
    return result
  }

  /// Whether a fact is read, directly or by what is.
  package func reads(_ fact: Fact) -> Bool { parts["fact \(fact.name)"] != nil }

  // MARK: Parts

  /// Notes a part; says whether it was not there before.
  private mutating func note(_ part: String, _ meaning: JSONValue) -> Bool {
    guard parts[part] == nil else { return false }
    parts[part] = meaning.text()
    return true
  }

  private mutating func add(_ id: ClauseID) {
    let clause = version[id]
    guard note(Self.clauseKey + clause.name, names.meaning(of: clause)) else { return }
    for expression in clause.expressions { add(expression) }
    if let list = clause.forEach { add(version[list].list) }
    if let charge = clause.charge {
      if charge.isRounded { parts["rounding"] = version.rounding.rawValue }
      if let rate = charge.taxRate { add(taxedBy: rate) }
      for other in charge.reductions + charge.caps { add(other) }
    }
    for other in clause.waives + clause.overrides + (clause.cap?.members ?? []) { add(other) }
    if let reduced = clause.reduction?.charge { add(reduced) }
    for (index, other) in version.clauses.enumerated() where other.touches(id) {
      add(ClauseID(index))
    }
  }

  private mutating func add(taxedBy rate: Expression) {
    add(rate)
    parts["rounding"] = version.rounding.rawValue
    parts["tax_rounding"] = version.taxRounding?.rawValue ?? ""
  }

  private mutating func add(_ id: DefinitionID) {
    let definition = version[version[id].copyOf ?? id]
    guard note("definition \(definition.name)", names.meaning(of: definition)) else { return }
    add(definition.value)
    if let allocation = definition.allocation {
      for part in [allocation.amount, allocation.weight] {
        parts["allocation \(definition.name) \(names.meaning(of: part).text())"] = ""
        add(part)
      }
    }
    guard let allowance = definition.allowance else { return }
    for part in [allowance.amount, allowance.first, allowance.last, allowance.used, allowance.uses]
    {
      parts["allowance \(definition.name) \(names.meaning(of: part).text())"] = ""
      add(part)
    }
  }

  private mutating func add(_ id: TermID) {
    let term = version[id]
    guard note("term \(term.name)", names.meaning(of: term)) else { return }
    if let last = term.lastDayBySuccession { parts["term \(term.name) through"] = last }
    for expression in term.expressions { add(expression) }
  }

  private mutating func add(_ id: FactID) {
    // A field is read through its list, which has all of its fields.
    let binding = version.bindings.last { $0.firstField <= id && id.index >= version.facts.count }
    let fact = version[binding?.list ?? id]
    _ = note("fact \(fact.name)", fact.decisive)
  }

  private mutating func add(_ expression: Expression) {
    expression.walk { part in
      switch part.kind {
      case .fact(let id): add(id)
      case .term(let id), .termOn(let id, _): add(id)
      case .scaled(let scaled): add(scaled.term)
      case .definition(let id), .part(let id, _): add(id)
      case .applies(let id), .isDue(let id), .amountOf(let id), .totalOf(let id),
        .obligationIs(let id, _):
        add(id)
      case .aggregate(let aggregate): add(version[aggregate.binding].list)
      case .businessDays(_, let id, _):
        _ = note("calendar \(version[id].name)", version[id].meaning)
      case .shifted, .recurrence, .between, .calendarEdge, .datePart, .daysInCommon:
        parts["month_end"] = version.monthEnd.rawValue
      case .constant, .asOf, .negated, .arithmetic, .minimum, .maximum, .absolute, .rounded,
        .comparison, .inInterval, .inSet, .presence, .not, .junction, .conditional, .table:
        break
      }
    }
  }
}

extension Clause {
  /// Whether the clause makes a difference to another one by what it does to it.
  fileprivate func touches(_ id: ClauseID) -> Bool {
    waives.contains(id) || overrides.contains(id) || reduction?.charge == id
      || cap?.members.contains(id) ?? false || obligation?.otherwise.contains(id) ?? false
  }
}

extension Charge {
  /// Whether its amount may have more decimals than its currency.
  fileprivate var isRounded: Bool {
    guard reductions.isEmpty, let scale = amount.numbers?.scale else { return true }
    return scale > currency.minorDigits
  }
}

extension Term {
  /// The day through which its last value holds, where the version after its own decides that;
  /// empty where there is none.
  fileprivate var lastDayBySuccession: String? {
    switch content {
    case .dated(let values) where values.through == .superseded:
      values.brackets.last?.lastDay?.description ?? ""
    case .scale(let scale) where scale.through == .superseded:
      scale.editions.last?.lastDay?.description ?? ""
    case .dated, .scale, .value, .interval: nil
    }
  }
}
