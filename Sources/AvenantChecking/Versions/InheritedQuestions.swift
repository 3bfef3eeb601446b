import AvenantDiagnostics
import AvenantSyntax

/// The questions that an amendment leaves as they were, although their readings speak of what it changes.
struct InheritedQuestions {
  private let old: VersionText
  private let version: VersionSyntax
  private let questions: [UnsettledSyntax]

  init(of version: VersionSyntax, amending old: VersionText) {
    let restated = Set(
      (version.replaces + version.repeals + version.unsettled.map(\.name)).map(\.text))
    self.old = old
    self.version = version
    questions = old.unsettled.map(\.content).filter { !restated.contains($0.name.text) }
  }

  /// Reports, once for each question, what it names and is repealed; and where nothing is, each part that
  /// one of its readings states otherwise than the version did that is amended, and than this one does.
  func report(into diagnostics: inout Diagnostics) {
    for question in questions {
      let named = Set((question.touches + question.readings.flatMap(\.restated)).map(\.text))
      let repealed = version.repeals.filter { named.contains($0.text) }
      for name in repealed { diagnostics.report(.questionOfRepealed(name, question)) }
      guard repealed.isEmpty else { continue }
      for reading in question.readings {
        for name in reading.restated { report(name, in: reading, of: question, &diagnostics) }
      }
    }
  }

  private func report(
    _ name: NameSyntax, in reading: ReadingSyntax, of question: UnsettledSyntax,
    _ diagnostics: inout Diagnostics
  ) {
    guard let (place, now) = version.written[name.text], let (_, before) = old.written[name.text]
    else { return }
    let changed = reading.keys(of: name).filter { now[$0] != before[$0] }
    if !changed.isEmpty {
      diagnostics.report(.readingOfReplaced(name, changed, at: place, reading, question))
    }
  }
}

/// What stands under each key of a part that a reading can state anew, by the name of the part.
private typealias Written = [String: (name: NameSyntax, keys: [String: String])]

extension VersionSyntax {
  fileprivate var written: Written {
    AvenantChecking.written(terms, definitions, clauses)
  }
}

extension VersionText {
  fileprivate var written: Written {
    AvenantChecking.written(
      terms.map(\.content), definitions.map(\.content), clauses.map(\.content))
  }
}

private func written(
  _ terms: [TermSyntax], _ definitions: [DefinitionSyntax], _ clauses: [ClauseSyntax]
) -> Written {
  let all =
    terms.map { ($0.name, $0.written) } + definitions.map { ($0.name, $0.written) }
    + clauses.map { ($0.name, $0.written) }
  return Dictionary(all.map { ($0.text, ($0, $1)) }) { first, _ in first }
}

extension ReadingSyntax {
  /// The keys of a part that the reading states; of a term or a definition its value.
  fileprivate func keys(of name: NameSyntax) -> [String] {
    let prefix = name.text + "."
    let keys = restatedKeys.filter { $0.hasPrefix(prefix) }.map {
      String($0.dropFirst(prefix.count))
    }
    return keys.isEmpty ? ["value"] : keys
  }
}
