import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// What nobody stated, and the contract settles; only of facts that the clauses and values `told`
  /// read, where not everything is told.
  func defaulted(about told: Set<String>?) -> [Explanation.Line] {
    let read = told.map(factsRead)
    let names = decision.defaulted.filter { read?.contains($0.withoutItem) ?? true }
    var groups: [DefaultedGroup] = []
    for name in names {
      guard let group = group(of: name) else { continue }
      if group.list != nil, let place = groups.firstIndex(where: { $0.isLike(group) }) {
        groups[place].items += group.items
      } else {
        groups.append(group)
      }
    }
    return groups.map { group in
      let records = group.list.map { " of \(noun(ofItems: group.items, in: $0))" } ?? ""
      return .init("\(group.noun)\(records): \(group.words)", margin: group.margin)
    }
  }

  /// What nobody stated, alike of all records of a list where it is a field of theirs.
  private func group(of name: String) -> DefaultedGroup? {
    guard let (state, type) = said(of: name) else { return nil }
    let words = words(state, type)
    if let fact = version.factID(named: name) {
      return DefaultedGroup(noun: noun(of: fact), words: words, name: name)
    }
    guard let (list, item, field) = version.field(named: name) else { return nil }
    return DefaultedGroup(
      noun: field.label ?? "the \(field.name.spaced)", words: words, name: name, list: list,
      items: [item])
  }

  /// The names of the facts that clauses and values read.
  private func factsRead(by told: Set<String>) -> Set<String> {
    let expressions =
      version.clauses.filter { told.contains($0.name) }.flatMap(\.expressions)
      + version.outcomes.map { version[$0] }.filter { told.contains($0.name) }.map(\.value)
    return Set(expressions.flatMap { version.facts(readBy: $0) }.map(\.name))
  }

  /// The timestamps that became dates in the contract's time zone.
  var conversions: [Explanation.Line] {
    trace.facts.conversions.map { conversion in
      let noun = noun(of: conversion.fact)
      return .init(
        "\(noun): \(conversion.timestamp) is \(conversion.date.words) in \(conversion.zone)",
        margin: version[conversion.fact].name)
    }
  }

  /// What is known of a fact, or of a field of an item, by the name that a ticket uses.
  private func said(of name: String) -> (Facts.State, ValueType)? {
    if let fact = version.factID(named: name) { return (trace.facts[fact], version[fact].type) }
    guard let (list, item, field) = version.field(named: name),
      case .known(.list(let items)) = trace.facts[list], items.indices.contains(item),
      let place = version[list].list?.fields.firstIndex(where: { $0.name == field.name })
    else { return nil }
    return (items[item].states[place], field.type)
  }

  private func words(_ state: Facts.State, _ type: ValueType) -> String {
    switch state {
    case .known(let value): value.words(as: type)
    case .absent: "there is none"
    case .unknown: "not known"
    }
  }
}

/// What nobody stated of a fact, or of a field of several records.
private struct DefaultedGroup {
  let noun: String
  let words: String
  /// The name of the fact, or of the field of the first record.
  let name: String
  var list: FactID?
  /// The places of the records, from 0.
  var items: [Int] = []

  func isLike(_ other: DefaultedGroup) -> Bool {
    list == other.list && noun == other.noun && words == other.words
  }

  /// The name; of a field of several records, for all of them: `works[…].amount`.
  var margin: String {
    guard items.count > 1, let close = name.firstIndex(of: "]") else { return name }
    return "\(name.withoutItem)[…\(name[close...])"
  }
}

extension Fact {
  /// The question that asks for it, with its name in the margin.
  var question: Explanation.Line {
    let noun = label ?? name.spaced
    let standard =
      type == .boolean
      ? "\(noun.capitalized): yes or no?" : "What \(noun.isOrAre) \(noun)?"
    return .init(ask ?? standard, margin: name)
  }
}
