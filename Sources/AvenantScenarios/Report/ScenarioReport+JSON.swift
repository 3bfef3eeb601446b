import AvenantDiagnostics
import AvenantModel

extension ScenarioReport {
  /// The report for programs: one JSON object, with the same keys in the same order always.
  ///
  /// `passed` and `failed` are counts, `scenarios` has an object on a line of its own for each
  /// result. Values are strings as scenario files write them, lists of such, or `null` where there
  /// is none. Lines and columns count from 1, columns in Unicode scalars.
  public var json: String {
    let scenarios = results.map(\.json).joined(separator: ",\n")
    return "{\"passed\":\(results.count - failures.count),\"failed\":\(failures.count),"
      + "\"scenarios\":[\(results.isEmpty ? "" : "\n\(scenarios)\n")]}"
  }
}

extension ScenarioResult {
  fileprivate var json: String {
    "{\"name\":\(JSONText.quoted(scenario.name)),\"as_of\":\"\(scenario.asOf)\""
      + ",\(scenario.range.json),\"passed\":\(passed)"
      + ",\"mismatches\":[\(mismatches.map(\.json).joined(separator: ","))]"
      + ",\"diagnostics\":\(DiagnosticJSONRenderer().render(diagnostics))}"
  }
}

extension Mismatch {
  fileprivate var json: String {
    "{\"kind\":\"\(subject.kind.rawValue)\",\"name\":\(subject.name.json)"
      + ",\"part\":\((part?.rawValue).json),\"expected\":\(expected.json),\"actual\":\(actual.json)"
      + ",\(range.json),\"clauses\":[\(clauses.map(\.json).joined(separator: ","))]}"
  }
}

extension DecidingClause {
  fileprivate var json: String {
    "{\"clause\":\(JSONText.quoted(name)),\"role\":\"\(role.rawValue)\",\"object\":\(object.json)"
      + ",\"says\":\(JSONText.quoted(says)),\"cite\":\(JSONText.quoted(cite.text)),\(range.json)}"
  }
}

extension ScenarioValue {
  fileprivate var json: String {
    switch self {
    case .none: "null"
    case .word(let word): JSONText.quoted(word)
    case .list(let words): "[\(words.map(JSONText.quoted).joined(separator: ","))]"
    }
  }
}

extension SourceRange {
  fileprivate var json: String {
    let place = start
    return "\"file\":\(JSONText.quoted(file.path)),\"line\":\(place.line)"
      + ",\"column\":\(place.column)"
  }
}

extension String? {
  fileprivate var json: String { map(JSONText.quoted) ?? "null" }
}
