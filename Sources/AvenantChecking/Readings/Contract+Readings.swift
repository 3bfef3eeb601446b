public import AvenantDiagnostics
@_spi(Checking) public import AvenantModel
public import AvenantSyntax

/// Checks a contract as it is read by some other readings than those it chooses.
///
/// - Parameters:
///   - choices: The readings wanted: a mapping of questions to readings.
///   - contract: The contract as it was checked before.
///   - documents: The documents that it was checked from.
///   - diagnostics: Where problems go: a question or a reading that there is not, and readings that
///     do not go together.
/// - Returns: The contract, for which the same facts can be used; `nil` when an error was reported.
public func check(
  readings choices: SyntaxNode, of contract: Contract, _ documents: ContractDocuments,
  into diagnostics: inout Diagnostics
) -> Contract? {
  guard case .mapping(let entries) = choices.content else { return contract }
  var found = Diagnostics()
  let chosen = entries.compactMap { choice($0, in: contract, into: &found) }
  reportContradictions(chosen, into: &found)
  let readings = Dictionary(chosen.map { ($0.question, $0.reading.name) }) { _, last in last }
  var read: Contract?
  if !found.containsError {
    read = check(documents, readings: readings, identity: contract.identity, into: &found)
  }
  // What is worth a remark was said of the contract as it stands.
  for diagnostic in found.sorted where diagnostic.severity == .error {
    diagnostics.report(diagnostic)
  }
  return found.containsError ? nil : read
}

/// One reading that is wanted, and where somebody says so.
private struct Choice {
  let question: String
  let reading: Reading
  let range: SourceRange
}

/// The reading that an entry names; `nil` after a diagnostic.
private func choice(
  _ entry: SyntaxNode.Entry, in contract: Contract, into diagnostics: inout Diagnostics
) -> Choice? {
  guard let written = entry.sentence(into: &diagnostics) else { return nil }
  let questions = contract.versions.flatMap(\.unsettled).filter { $0.readings != nil }
  let stated = questions.filter { $0.name == entry.key }
  guard !stated.isEmpty else {
    let known = Set(questions.map(\.name)).sorted()
    diagnostics.report(
      .unknownQuestion(NameSyntax(entry.key, at: entry.keyRange), known: known))
    return nil
  }
  let readings = stated.flatMap { $0.readings?.all ?? [] }
  guard let reading = readings.first(where: { $0.name == written.text }) else {
    let known = Set(readings.map(\.name)).sorted()
    diagnostics.report(.unknownReading(written, known: known))
    return nil
  }
  return Choice(
    question: entry.key, reading: reading, range: entry.keyRange.through(written.range))
}

/// Reports readings of two questions that state the same thing anew.
private func reportContradictions(_ choices: [Choice], into diagnostics: inout Diagnostics) {
  for (index, choice) in choices.enumerated() {
    for name in choice.reading.restates {
      let earlier = choices.prefix(index).first { $0.reading.restates.contains(name) }
      guard let earlier else { continue }
      diagnostics.report(.readingsContradict(name, at: choice.range, first: earlier.range))
    }
  }
}

extension Diagnostic {
  fileprivate static func readingsContradict(
    _ name: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .readingsContradict, "both readings state '\(name)' anew, so they cannot hold together",
      at: range, notes: [Note("the other one", at: first)], help: "leave one of them out")
  }
}
