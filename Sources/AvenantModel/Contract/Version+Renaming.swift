/// Other names for parts of a version, by the names that they have.
public struct PartNames: Sendable, Equatable {
  /// The facts.
  public var facts: [String: String] = [:]
  /// The entitlements.
  public var entitlements: [String: String] = [:]
  /// The terms.
  public var terms: [String: String] = [:]
  /// The definitions.
  public var definitions: [String: String] = [:]
  /// The clauses.
  public var clauses: [String: String] = [:]

  /// No other names.
  public init() {}

  /// Whether every part keeps its name.
  public var isEmpty: Bool { self == PartNames() }
}

extension Version {
  /// The same version, some of whose parts have other names; its parts refer to one another by
  /// their places, so that nothing of it means anything else.
  ///
  /// - Precondition: No part has one of these names already.
  @_spi(Checking)
  public func renaming(_ names: PartNames) -> Version {
    var renaming = Renaming(names)
    return renaming.version(self)
  }
}

extension Contract {
  /// The same contract, one of whose versions has been replaced; facts are of the one or of the
  /// other.
  @_spi(Checking)
  public func replacing(version index: Int, with version: Version) -> Contract {
    var versions = versions
    versions[index] = version
    return Contract(
      id: id, title: title, parties: parties, timeZone: timeZone, currency: currency,
      governedBy: governedBy, versions: versions)
  }
}

/// Parts by other names; what several alternatives share, their copies share as well.
private struct Renaming {
  private let names: PartNames
  private var facts: [ObjectIdentifier: Fact] = [:]
  private var terms: [ObjectIdentifier: Term] = [:]
  private var definitions: [ObjectIdentifier: Definition] = [:]
  private var clauses: [ObjectIdentifier: Clause] = [:]

  init(_ names: PartNames) { self.names = names }

  mutating func version(_ version: Version) -> Version {
    var result = version
    result.facts = version.facts.map { fact($0) }
    result.entitlements = version.entitlements.map { $0.renamed(to: names.entitlements[$0.name]) }
    result.terms = version.terms.map { term($0) }
    result.definitions = version.definitions.map { definition($0) }
    result.clauses = version.clauses.map { clause($0) }
    result.unsettled = version.unsettled.map { $0.renaming(names) }
    result.alternatives = version.alternatives.map {
      Alternative(question: $0.question, reading: $0.reading, version: self.version($0.version))
    }
    return result
  }

  private mutating func fact(_ fact: Fact) -> Fact {
    guard let name = names.facts[fact.name] else { return fact }
    return Self.copy(fact, in: &facts) { $0.renamed(to: name) }
  }

  private mutating func term(_ term: Term) -> Term {
    guard let name = names.terms[term.name] else { return term }
    return Self.copy(term, in: &terms) { $0.renamed(to: name) }
  }

  private mutating func definition(_ definition: Definition) -> Definition {
    guard let name = names.definitions[definition.name] else { return definition }
    return Self.copy(definition, in: &definitions) { $0.renamed(to: name) }
  }

  private mutating func clause(_ clause: Clause) -> Clause {
    guard let name = names.clauses[clause.name] else { return clause }
    return Self.copy(clause, in: &clauses) { $0.renamed(to: name) }
  }

  private static func copy<Part: AnyObject>(
    _ part: Part, in copies: inout [ObjectIdentifier: Part], _ renamed: (Part) -> Part
  ) -> Part {
    let copy = copies[ObjectIdentifier(part)] ?? renamed(part)
    copies[ObjectIdentifier(part)] = copy
    return copy
  }
}

extension Fact {
  fileprivate func renamed(to name: String) -> Fact {
    Fact(
      name: name, type: type, numbers: numbers, statesLeast: statesLeast, statesMost: statesMost,
      isOptional: isOptional, ifMissing: ifMissing,
      isSettled: isSettled, label: label, ask: ask, list: list, range: range, judgement: judgement)
  }
}

extension Entitlement {
  fileprivate func renamed(to name: String?) -> Entitlement {
    guard let name else { return self }
    return Entitlement(
      name: name, holder: holder, isGrantedByDefault: isGrantedByDefault, says: says, cite: cite,
      range: range)
  }
}

extension Term {
  fileprivate func renamed(to name: String) -> Term {
    Term(
      name: name, type: type, numbers: numbers, content: content, label: label, cite: cite,
      range: range)
  }
}

extension Definition {
  fileprivate func renamed(to name: String) -> Definition {
    Definition(
      name: name, forEach: forEach, copyOf: copyOf, value: value, says: says, cite: cite,
      allowance: allowance, allocation: allocation, isOutcome: isOutcome, statedIn: statedIn,
      range: range)
  }
}

extension Clause {
  fileprivate func renamed(to name: String) -> Clause {
    Clause(
      name: name, says: says, cite: cite, forEach: forEach, condition: condition, charge: charge,
      obligation: obligation, waives: waives, grants: grants, denies: denies, overrides: overrides,
      reduction: reduction, cap: cap, statedIn: statedIn, range: range)
  }
}

extension Unsettled {
  /// The same question, whose readings restate parts by their other names.
  fileprivate func renaming(_ names: PartNames) -> Unsettled {
    let readings = readings.map { readings in
      StatedReadings(
        all: readings.all.map { $0.renaming(names) }, chosen: readings.chosen.renaming(names),
        applied: readings.applied.renaming(names))
    }
    return Unsettled(
      name: name, question: question, chosen: chosen, cite: cite, touches: touches,
      readings: readings, range: range)
  }
}

extension Reading {
  /// A key is the name of a part, or begins with it and a period.
  fileprivate func renaming(_ names: PartNames) -> Reading {
    let restates = restates.map { key in
      let name = String(key.prefix { $0 != "." })
      let other = names.terms[name] ?? names.definitions[name] ?? names.clauses[name]
      return other.map { $0 + key.dropFirst(name.count) } ?? key
    }
    return Reading(name: self.name, says: says, restates: restates, range: range)
  }
}
