import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax

/// What a name in a scenario must be the name of; the raw values are words of messages.
enum NameInVersion: String, CaseIterable {
  case charge, credit, obligation, entitlement, value, allowance, clause
  case question = "open question"
  case fact
  case any = "clause, entitlement or value"

  /// All such names of a version, in the order of the files.
  func names(in version: Version) -> [String] {
    switch self {
    case .charge: version.clauses.filter { $0.charge?.direction == .charge }.map(\.name)
    case .credit: version.clauses.filter { $0.charge?.direction == .credit }.map(\.name)
    case .obligation: version.clauses.filter { $0.obligation != nil }.map(\.name)
    case .entitlement: version.entitlements.map(\.name)
    case .value: version.outcomes.map { version[$0].name }
    case .allowance: version.definitions.filter { $0.allowance != nil }.map(\.name)
    case .clause: version.clauses.map(\.name)
    case .question: version.unsettled.map(\.name)
    case .fact: version.facts.map(\.name)
    case .any:
      version.clauses.map(\.name) + version.entitlements.map(\.name) + Self.value.names(in: version)
    }
  }

  /// Whether a version has what a name speaks of, or its clause for a record: `call_out[2]`.
  func names(_ name: String, in version: Version) -> Bool {
    let base = name.withoutItem
    guard names(in: version).contains(base) else { return false }
    return name == base || self == .fact
      || version.isForEach(base) && OutcomeName(name)?.item != nil
  }
}

extension NameInVersion {
  /// Whether a clause for each record has one such thing for each, and none by its own name.
  fileprivate var isOfOneRecord: Bool {
    switch self {
    case .charge, .credit, .obligation: true
    case .entitlement, .value, .allowance, .clause, .question, .fact, .any: false
    }
  }
}

extension Diagnostic {
  /// The words for the name of a clause alone, where it has an outcome for each record.
  static func outcomeOfEach(
    _ name: Expected<String>, as kind: NameInVersion, _ version: Version
  ) -> Diagnostic {
    Diagnostic(
      .notInVersion,
      "version '\(version.id)' has a \(kind.rawValue) '\(name.value)' for each record",
      at: name.range, help: "say it of one record after the other: '\(name.value)[1]', …")
  }

  /// The words for a name that the governing version does not have.
  static func notInVersion(
    _ name: Expected<String>, as kind: NameInVersion, _ version: Version
  ) -> Diagnostic {
    let other = NameInVersion.allCases.first { $0.names(in: version).contains(name.value) }
    let meant = Suggestion.closest(to: name.value, among: kind.names(in: version))
    let article = ["a", "e", "i", "o", "u"].contains(other?.rawValue.prefix(1)) ? "an" : "a"
    return Diagnostic(
      .notInVersion, "version '\(version.id)' has no \(kind.rawValue) '\(name.value)'",
      at: name.range,
      help: other.map { "'\(name.value)' is \(article) \($0.rawValue) there" }
        ?? helpWithRecord(name.value, version) ?? meant.map { "write '\($0)'" })
  }

  /// What to write where the name of a clause is right, and what stands behind it is not.
  private static func helpWithRecord(_ name: String, _ version: Version) -> String? {
    let base = name.withoutItem
    guard name != base, version.clauseID(named: base) != nil else { return nil }
    return version.isForEach(base)
      ? "records count from 1: write '\(base)[1]'"
      : "'\(base)' is read once, not for each record: write '\(base)'"
  }
}

extension Version {
  /// Whether a clause is read for each record.
  fileprivate func isForEach(_ clause: String) -> Bool {
    clauseID(named: clause).map { self[$0].forEach != nil } ?? false
  }
}

extension ScenarioComparison {
  /// Whether the governing version has a name, as far as it is known; reports it if not.
  mutating func isKnown(
    _ name: Expected<String>, as kind: NameInVersion, _ trace: Trace?
  ) -> Bool {
    guard let version = trace?.version else { return true }
    guard kind.names(name.value, in: version) else {
      diagnostics.report(.notInVersion(name, as: kind, version))
      return false
    }
    // While nothing is known of the records, the clause has one outcome by its own name.
    guard kind.isOfOneRecord, name.value == name.value.withoutItem, version.isForEach(name.value),
      outcome.evaluation?.decision.outcomes.contains(where: { $0.name == name.value }) != true
    else { return true }
    diagnostics.report(.outcomeOfEach(name, as: kind, version))
    return false
  }

  /// Whether the governing version has all names, as far as it is known; reports those that it
  /// does not have.
  mutating func areKnown(
    _ names: ExpectedNames, as kind: NameInVersion, _ trace: Trace?
  ) -> Bool {
    names.names.reduce(true) { isKnown($1, as: kind, trace) && $0 }
  }
}
