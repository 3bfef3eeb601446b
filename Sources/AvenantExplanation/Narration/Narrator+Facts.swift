import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// What nobody stated, and the contract settles; only of facts that the clauses and values `told`
  /// read, where not everything is told.
  func defaulted(about told: Set<String>?) -> [Explanation.Line] {
    let read = told.map(factsRead)
    return decision.defaulted.filter { read?.contains($0.withoutItem) ?? true }.compactMap { name in
      guard let noun = noun(named: name), let (state, type) = said(of: name) else { return nil }
      return .init("\(noun): \(words(state, type))", margin: name)
    }
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

extension Fact {
  /// The question that asks for it, with its name in the margin.
  var question: Explanation.Line {
    .init(ask ?? "What is \(label ?? name.spaced)?", margin: name)
  }
}
