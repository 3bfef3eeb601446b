package import AvenantDiagnostics
package import AvenantSyntax
import AvenantValues

/// Reads a scenario file.
///
/// The facts of a scenario are those of the file under `given_from:`, with `given:` over them, and
/// the scenario's own `facts:` over both. A scenario with a mistake is dropped.
///
/// - Parameters:
///   - node: The whole document.
///   - reading: Gives the file of a path, which is made relative to what the path of the document
///     is relative to; `nil` where there is none.
///   - diagnostics: Where every mistake is reported.
/// - Returns: The scenarios, in the order of the file.
package func parseScenarios(
  _ node: SyntaxNode, reading: (String) -> SourceFile?, into diagnostics: inout Diagnostics
) -> [Scenario] {
  let subject = Subject("the scenario file", at: node.firstWords)
  guard let fields = MappingReader<FileKey>(node, of: subject, into: &diagnostics) else {
    return []
  }
  let parser = ScenarioParser(
    sharedFacts: sharedFacts(fields, reading: reading, into: &diagnostics))
  guard let list = fields.required(.scenarios, into: &diagnostics) else { return [] }
  let items = list.items(into: &diagnostics)
  if case .sequence = list.value.content, items.isEmpty {
    diagnostics.report(.noScenarios(list))
  }
  return parser.scenarios(items, into: &diagnostics)
}

private enum FileKey: String, CaseIterable {
  case given
  case givenFrom = "given_from"
  case scenarios
}

/// What all scenarios of the file are given.
private func sharedFacts(
  _ fields: MappingReader<FileKey>, reading: (String) -> SourceFile?,
  into diagnostics: inout Diagnostics
) -> [SyntaxNode] {
  let fromFile = fields[.givenFrom]?.factsFile(reading: reading, into: &diagnostics)
  let given = fields[.given]?.facts(into: &diagnostics)
  return [fromFile, given].compactMap { $0 }
}

/// Reads the scenarios of one file.
private struct ScenarioParser {
  private enum Key: String, CaseIterable {
    case scenario
    case asOf = "as_of"
    case facts, readings, expect
  }

  /// The facts that all scenarios share; what comes later lies over what comes before.
  let sharedFacts: [SyntaxNode]

  func scenarios(
    _ items: [SyntaxNode], into diagnostics: inout Diagnostics
  ) -> [Scenario] {
    var scenarios: [Scenario] = []
    var places: [String: SourceRange] = [:]
    for item in items {
      var found = Diagnostics()
      let fields = MappingReader<Key>(
        item, of: Subject("this scenario", at: item.firstWords), into: &found)
      if let name = fields?[.scenario]?.sentence(into: &found) {
        if let first = places[name.text] {
          found.report(.sameScenarioTwice(name, first: first))
        } else {
          places[name.text] = name.range
        }
      }
      let scenario = fields.flatMap { self.scenario($0, into: &found) }
      if let scenario, !found.containsError { scenarios.append(scenario) }
      diagnostics.report(contentsOf: found)
    }
    return scenarios
  }

  private func scenario(
    _ fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) -> Scenario? {
    let name = fields.required(.scenario, into: &diagnostics)?.sentence(into: &diagnostics)
    let asOf = fields.required(.asOf, into: &diagnostics)?.day(into: &diagnostics)
    let changes = fields[.facts]?.facts(into: &diagnostics)
    let readings = fields[.readings]?.facts(into: &diagnostics)
    let expectation = fields.required(.expect, into: &diagnostics)?
      .expectation(into: &diagnostics)
    guard let name, let expectation, let date = asOf.flatMap({ CalendarDate($0.text) }) else {
      return nil
    }
    let nothing = SyntaxNode(.mapping([]), at: name.range)
    let facts = (sharedFacts + [changes].compactMap { $0 })
      .reduce(nothing) { $0.overlaid(with: $1) }
    return Scenario(
      name: name.text, asOf: date,
      facts: SyntaxNode(facts.content, at: changes?.range ?? name.range),
      readings: readings ?? nothing, expectation: expectation, range: name.range)
  }
}
