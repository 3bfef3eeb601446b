import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension Contract {
  /// The words of the contract's own file.
  var words: JSONValue {
    .object([
      ("title", .string(title)),
      ("parties", .object(parties.map { ($0.role, .string($0.description)) })),
    ])
  }
}

extension Names {
  /// The sentences, citations, labels and titles of the version; nothing is decided by them.
  var words: JSONValue {
    .object(
      [
        ("title", .string(version.title)), ("document", .string(version.document)),
        ("facts", .sorted(version.facts.map { ($0.name, $0.words) })),
        ("entitlements", .sorted(version.entitlements.map { ($0.name, $0.words) })),
        ("terms", .sorted(version.terms.map { ($0.name, $0.words) })),
        ("definitions", .sorted(version.definitionsOfFiles.map { ($0.name, $0.words) })),
        ("clauses", .sorted(version.clauses.map { ($0.name, $0.words) })),
        ("unsettled", .sorted(version.unsettled.map { ($0.name, $0.words) })),
      ] + alternatives + calendars)
  }

  private var calendars: [(key: String, value: JSONValue)] {
    version.calendars.isEmpty
      ? [] : [("calendars", .sorted(version.calendars.map { ($0.name, $0.words) }))]
  }

  /// What other readings would have otherwise: it is told, and decides nothing.
  private var alternatives: [(key: String, value: JSONValue)] {
    guard !version.alternatives.isEmpty else { return [] }
    let meanings = version.alternatives.map { alternative in
      (
        "\(alternative.question)=\(alternative.reading)",
        Names(of: alternative.version).meaning(of: version.restated(by: alternative))
      )
    }
    return [("readings", .sorted(meanings))]
  }

  /// What terms, definitions and clauses of these names mean.
  private func meaning(of restated: Set<String>) -> JSONValue {
    func meanings<Part>(
      _ parts: [Part], _ name: (Part) -> String, _ meaning: (Part) -> JSONValue
    ) -> [(key: String, value: JSONValue)] {
      parts.filter { restated.contains(name($0)) }.map { (name($0), meaning($0)) }
    }
    return .sorted(
      meanings(version.terms, \.name) { meaning(of: $0) }
        + meanings(version.definitionsOfFiles, \.name) { meaning(of: $0) }
        + meanings(version.clauses, \.name) { meaning(of: $0) })
  }
}

extension Version {
  /// The names of what an alternative has otherwise: what its reading restates, and what the
  /// reading does that is applied without it.
  fileprivate func restated(by alternative: Alternative) -> Set<String> {
    let readings = unsettled.first { $0.name == alternative.question }?.readings
    let concerned = (readings?.all ?? []).filter {
      $0.name == alternative.reading || $0.name == readings?.applied.name
    }
    return Set(concerned.flatMap(\.restates).map { key in String(key.prefix { $0 != "." }) })
  }
}

extension Fact {
  fileprivate var words: JSONValue {
    var labels: [JSONValue] = []
    if case .choice(let choice) = type { labels = choice.options.map { .string($0.label) } }
    let fields = list.map { list in
      [JSONValue.string(list.each), .sorted(list.fields.map { ($0.name, $0.words) })]
    }
    return .array([.string(label), .string(ask), .array(labels)] + (fields ?? []))
  }
}

extension Entitlement {
  fileprivate var words: JSONValue { .array([.string(says), .string(cite.text)]) }
}

extension Term {
  fileprivate var words: JSONValue {
    var cites: [JSONValue] = [.string(cite?.text)]
    if case .dated(let values) = content {
      cites += values.brackets.map { .string($0.cite?.text) }
    }
    if case .scale(let scale) = content {
      cites += scale.editions.map { .string($0.cite?.text) }
    }
    return .array([.string(label)] + cites)
  }
}

extension Definition {
  fileprivate var words: JSONValue { .array([.string(says), .string(cite?.text)]) }
}

extension Clause {
  fileprivate var words: JSONValue {
    .array([
      .string(says), .string(cite.text), .string(charge?.label), .string(obligation?.what),
    ])
  }
}

extension BusinessCalendar {
  fileprivate var words: JSONValue {
    .array(
      [.string(title), .string(document)]
        + holidays.map { .array([.string($0.day.description), .string($0.says)]) })
  }
}

extension Unsettled {
  fileprivate var words: JSONValue {
    .array(
      [.string(question), .string(chosen), .string(cite.text)]
        + (readings?.all ?? []).map { .array([.string($0.name), .string($0.says)]) })
  }
}
