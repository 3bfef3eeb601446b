import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// What nobody stated, and the contract settles; only of facts that the clauses and values `told`
  /// read, where not everything is told.
  func defaulted(about told: Set<String>?) -> [Explanation.Line] {
    let read = told.map(factsRead)
    return decision.defaulted.filter { read?.contains($0) ?? true }
      .compactMap { version.factID(named: $0) }
      .map { fact in .init(sentence(fact), margin: version[fact].name) }
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

  private func sentence(_ fact: FactID) -> String {
    "\(noun(of: fact)): \(state(trace.facts[fact], of: fact))"
  }

  private func state(_ state: Facts.State, of fact: FactID) -> String {
    switch state {
    case .known(let value): value.words(as: version[fact].type)
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
