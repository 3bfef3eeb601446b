import AvenantDiagnostics
import AvenantSyntax

/// The questions that an amendment leaves as they were, although their readings speak of what it
/// changes.
struct InheritedQuestions {
  /// The parts of the version that is amended, and those that this one states.
  private(set) var before: WrittenParts
  private(set) var now: WrittenParts
  private let repeals: [NameSyntax]
  private let questions: [UnsettledSyntax]

  init(of version: VersionSyntax, amending old: VersionText) {
    let restated = Set(
      (version.replaces + version.repeals + version.unsettled.map(\.name)).map(\.text))
    before = WrittenParts(of: old)
    now = WrittenParts(
      version.terms, version.definitions, version.clauses, version.unsettled)
    repeals = version.repeals
    questions = old.unsettled.map(\.content).filter { !restated.contains($0.name.text) }
  }

  /// Reports, once for each question, what it names and is repealed; and where nothing is, each
  /// part that one of its readings states otherwise than the version did that is amended, and than
  /// this one does.
  mutating func report(into diagnostics: inout Diagnostics) {
    for question in questions {
      let named = Set((question.touches + question.readings.flatMap(\.restated)).map(\.text))
      let repealed = repeals.filter { named.contains($0.text) }
      for name in repealed { diagnostics.report(.questionOfRepealed(name, question)) }
      guard repealed.isEmpty else { continue }
      for reading in question.readings { report(reading, of: question, &diagnostics) }
    }
  }

  private mutating func report(
    _ reading: ReadingSyntax, of question: UnsettledSyntax, _ diagnostics: inout Diagnostics
  ) {
    for term in reading.terms {
      report(term.name, .term(term.name.text), ["value"], in: reading, of: question, &diagnostics)
    }
    for definition in reading.definitions {
      let part = WrittenParts.Part.definition(definition.name.text)
      report(definition.name, part, ["value"], in: reading, of: question, &diagnostics)
    }
    for clause in reading.clauses {
      let part = WrittenParts.Part.clause(clause.name.text)
      report(clause.name, part, clause.keys, in: reading, of: question, &diagnostics)
    }
  }

  private mutating func report(
    _ name: NameSyntax, _ part: WrittenParts.Part, _ keys: [String], in reading: ReadingSyntax,
    of question: UnsettledSyntax, _ diagnostics: inout Diagnostics
  ) {
    guard let place = now.place(of: part), before.place(of: part) != nil else { return }
    let (now, before) = (now[part] ?? [:], before[part] ?? [:])
    let changed = keys.filter { now[$0] != before[$0] }
    if !changed.isEmpty {
      diagnostics.report(.readingOfReplaced(name, changed, at: place, reading, question))
    }
  }
}
