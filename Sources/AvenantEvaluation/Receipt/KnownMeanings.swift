import AvenantDiagnostics
import AvenantModel

/// What the parts of a version mean, written once for all its alternatives, of which each restates a
/// few.
struct KnownMeanings {
  /// The parts of a version that have a meaning by themselves.
  enum Kind: Int {
    case fact, term, definition, clause
  }

  /// By the kind; of each its parts in the order of their names.
  private let written: [[(key: String, value: JSONValue)]]
  /// The same parts as one value.
  private let together: [JSONValue]
  /// What no reading states anew.
  let unread: UnreadMeanings
  /// The names of the terms, definitions and clauses that mean something else.
  private var restated: Set<String> = []

  init(of version: Version) {
    let names = Names(of: version)
    func written<Part>(
      _ parts: [Part], _ name: (Part) -> String, _ meaning: (Part) -> JSONValue
    ) -> [(key: String, value: JSONValue)] {
      parts.map { (name($0), meaning($0).written) }.inOrderOfKeys
    }
    self.written = [
      written(version.facts, \.name, \.meaning),
      written(version.terms, \.name) { names.meaning(of: $0) },
      written(version.definitionsOfFiles, \.name) { names.meaning(of: $0) },
      written(version.clauses, \.name) { names.meaning(of: $0) },
    ]
    together = self.written.map { JSONValue.object($0).written }
    unread = UnreadMeanings(written: UnreadMeanings(names))
  }

  /// What all parts of a kind mean, in the order of their names.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - meaning: Tells what a part means that is restated.
  /// - Returns: An object of what they mean, by name.
  func meanings(of kind: Kind, _ meaning: (String) -> JSONValue?) -> JSONValue {
    let known = written[kind.rawValue]
    guard kind != .fact, known.contains(where: { restated.contains($0.key) }) else {
      return together[kind.rawValue]
    }
    return .object(
      known.map { name, value in
        (name, restated.contains(name) ? meaning(name) ?? value : value)
      })
  }

  /// The same for an alternative of the version: without what the reading restates, and what the one
  /// that is applied otherwise does.
  ///
  /// - Returns: What is known; `nil` where a term is restated, which is a part of what reads it.
  func besides(_ alternative: Alternative, of version: Version) -> KnownMeanings? {
    let question = version.unsettled.first { $0.name == alternative.question }
    guard let readings = question?.readings else { return nil }
    var known = self
    for reading in readings.all
    where reading.name == alternative.reading || reading.name == readings.applied.name {
      for key in reading.restates { known.restated.insert(String(key.prefix { $0 != "." })) }
    }
    let terms = written[Kind.term.rawValue]
    return terms.contains { known.restated.contains($0.key) } ? nil : known
  }
}

/// What a version means that no reading states anew.
struct UnreadMeanings {
  let consistent: JSONValue
  let entitlements: JSONValue
  let unsettled: JSONValue

  init(_ names: Names) {
    let version = names.version
    consistent = .array(version.consistent.map { names.meaning(of: $0) })
    entitlements = .sorted(version.entitlements.map { ($0.name, $0.meaning) })
    unsettled = .sorted(version.unsettled.map { ($0.name, names.clauses($0.touches)) })
  }

  /// The same, written once for whoever repeats it.
  init(written unread: UnreadMeanings) {
    consistent = unread.consistent.written
    entitlements = unread.entitlements.written
    unsettled = unread.unsettled.written
  }
}

extension JSONValue {
  /// The same document as the text that it is: a number is written as its text stands there, which
  /// serves for any value.
  fileprivate var written: JSONValue { .number(text()) }
}
