import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// What nobody stated, and the contract settles; only of facts that the clauses and values `told`
  /// read, where not everything is told.
  func defaulted(about told: Set<String>?) -> [Explanation.Line] {
    let read = told.map(version.factsRead)
    let names = decision.defaulted.filter { read?.contains($0.withoutItem) ?? true }
    return names.compactMap(defaulted).grouped(by: \.likeness).map { group in
      let first = group[0]
      let records = first.list.map { " of \(noun(ofItems: group.map(\.item), in: $0))" } ?? ""
      return .init(
        "\(first.noun)\(records): \(first.words)", margin: first.margin(isAlone: group.count == 1))
    }
  }

  /// What nobody stated of a fact, or of a field of a record.
  private func defaulted(_ name: String) -> Defaulted? {
    guard let (state, type) = said(of: name) else { return nil }
    let words = words(state, type)
    if let fact = version.factID(named: name) {
      return Defaulted(noun: noun(of: fact), words: words, name: name)
    }
    guard let (list, item, field) = version.field(named: name) else { return nil }
    return Defaulted(
      noun: field.label ?? "the \(field.name.spaced)", words: words, name: name, list: list,
      item: item)
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

  /// What is known of a fact, or of a field of a record, by the name that a ticket uses.
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

/// What nobody stated of a fact, or of a field of a record.
private struct Defaulted {
  /// What is the same of several records.
  struct Likeness: Hashable {
    let list: FactID
    let noun: String
    let words: String
  }

  let noun: String
  let words: String
  /// The name of the fact, or of the field of the record.
  let name: String
  var list: FactID?
  /// The place of the record, from 0.
  var item = 0

  /// What it has in common with the same field of other records; `nil` of a fact.
  var likeness: Likeness? { list.map { Likeness(list: $0, noun: noun, words: words) } }

  /// The name; of a field of several records, for all of them: `works[…].amount`.
  func margin(isAlone: Bool) -> String {
    guard !isAlone, let close = name.firstIndex(of: "]") else { return name }
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
