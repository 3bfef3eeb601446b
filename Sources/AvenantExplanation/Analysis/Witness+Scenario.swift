import AvenantDiagnostics
package import AvenantEvaluation
package import AvenantModel

extension Witness {
  /// One of the tickets as a scenario on one line, ready to be pasted under `scenarios:`.
  ///
  /// - Parameters:
  ///   - name: The name of the scenario.
  ///   - version: The version whose facts the ticket has.
  ///   - ticket: The place of the ticket; the last one, of the version that governs, when left out.
  ///   - decision: What the version decides of it; of the version alone is spoken when left out.
  /// - Returns: A list item in YAML: `- { scenario: …, as_of: …, facts: { … }, expect: { … } }`.
  package func scenario(
    named name: String, of version: Version, ticket: Int? = nil, decided decision: Decision? = nil
  ) -> String {
    let facts = facts[ticket ?? facts.count - 1].stated(in: version)
    let expected = decision?.expectation ?? "version: \(JSONText.quoted(version.id))"
    let read = version.unsettled.compactMap { question in
      question.readings.flatMap { $0.departs ? "\(question.name): \($0.applied.name)" : nil }
    }
    let readings = read.isEmpty ? "" : "readings: { \(read.joined(separator: ", ")) }, "
    return
      "- { scenario: \(JSONText.quoted(name)), as_of: \(asOf), facts: { \(facts) }, \(readings)expect: { \(expected) } }"
  }
}

extension Facts {
  /// What was stated, as it stands between the braces of `facts: { … }`.
  package func stated(in version: Version) -> String {
    zip(version.facts, states).compactMap { fact, state in
      state.stated(of: fact).map { "\(fact.name): \($0)" }
    }
    .joined(separator: ", ")
  }
}

extension Facts.State {
  /// What a ticket states of a fact; `nil` where it says nothing.
  fileprivate func stated(of fact: Fact) -> String? {
    if self == fact.stateIfMissing { return nil }
    switch self {
    case .known(.text(let text)): return JSONText.quoted(text)
    case .known(.list(let items)):
      let records = items.map { "{ \($0.stated(of: fact.list?.fields ?? [])) }" }
      return "[\(records.joined(separator: ", "))]"
    case .known(let value): return value.literal(as: fact.type)
    case .absent: return "null"
    case .unknown: return "{ unknown: true }"
    }
  }
}

extension Record {
  /// What was stated of a record, as it stands between its braces.
  fileprivate func stated(of fields: [Fact]) -> String {
    zip(fields, states).compactMap { field, state in
      state.stated(of: field).map { "\(field.name): \($0)" }
    }
    .joined(separator: ", ")
  }
}
