import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension ScenarioReport {
  /// The report for programs: one JSON object, with the same keys in the same order always.
  ///
  /// `passed` and `failed` are counts, `scenarios` has an object on a line of its own for each
  /// result. Values are strings as scenario files write them, lists of such, or `null` where there
  /// is none. Lines and columns count from 1, columns in Unicode scalars.
  public var json: String {
    let scenarios = results.map { $0.jsonValue.text() }.joined(separator: ",\n")
    return "{\"passed\":\(results.count - failures.count),\"failed\":\(failures.count),"
      + "\"scenarios\":[\(results.isEmpty ? "" : "\n\(scenarios)\n")]}"
  }
}

extension ScenarioResult {
  fileprivate var jsonValue: JSONValue {
    .object(
      [("name", .string(scenario.name)), ("as_of", .string(scenario.asOf.description))]
        + scenario.range.members + [
          ("passed", .boolean(passed)), ("mismatches", .array(mismatches.map(\.jsonValue))),
          ("diagnostics", .array(diagnostics.map(\.jsonValue))),
        ])
  }
}

extension Mismatch {
  fileprivate var jsonValue: JSONValue {
    .object(
      [
        ("kind", .string(subject.kind.rawValue)), ("name", .string(subject.name)),
        ("part", .string(part?.rawValue)), ("expected", expected.jsonValue),
        ("actual", actual.jsonValue),
      ] + range.members + [("clauses", .array(clauses.map(\.jsonValue)))])
  }
}

extension DecidingClause {
  fileprivate var jsonValue: JSONValue {
    .object(
      [
        ("clause", .string(name)), ("role", .string(role.rawValue)), ("object", .string(object)),
        ("says", .string(says)), ("cite", .string(cite.text)),
      ] + range.members)
  }
}

extension ScenarioValue {
  fileprivate var jsonValue: JSONValue {
    switch self {
    case .none: .null
    case .word(let word): .string(word)
    case .list(let words): .strings(words)
    }
  }
}

extension SourceRange {
  /// Where it begins.
  fileprivate var members: [(key: String, value: JSONValue)] {
    let place = start
    return [
      ("file", .string(file.path)), ("line", .number(place.line)),
      ("column", .number(place.column)),
    ]
  }
}
