import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// What a ticket says, name by name, before anything is known of types.
struct StatedFacts {
  /// What is said of one name.
  enum Statement {
    /// It has a value.
    case value(SyntaxNode)
    /// There is none: `null`, here or for a part of the name.
    case none(SourceRange)
    /// It is not known: `{ unknown: true }`.
    case unknown
  }

  private let known: Set<String>
  private var statements: [String: (statement: Statement, name: SourceRange)] = [:]
  private var nothing: [(prefix: String, name: SourceRange, value: SourceRange)] = []
  private var unknownNames: [(name: String, range: SourceRange)] = []
  private var twice: [(name: String, range: SourceRange, first: SourceRange)] = []
  private var order: [String] = []

  /// Gathers what `document` says, nested or with dots.
  init(_ document: SyntaxNode, known: Set<String>) {
    self.known = known
    gather(document, under: "")
  }

  /// What is said of a name.
  subscript(name: String) -> Statement? {
    if let entry = statements[name] { return entry.statement }
    return nothing.first { name.hasPrefix($0.prefix + ".") }.map { .none($0.value) }
  }

  /// What is said of a name, which is then dealt with.
  mutating func take(_ name: String) -> Statement? {
    let statement = self[name]
    statements[name] = nil
    return statement
  }

  /// Reports what was said of no fact, and what was said twice.
  func reportRest(
    facts: [Fact], _ contract: Contract, _ version: Int?, _ diagnostics: inout Diagnostics
  ) {
    let names = facts.map(\.name)
    for (name, range) in unknownNames {
      diagnostics.report(.unknownFact(name, at: range, known: names))
    }
    for (name, entry) in statements.sorted(by: { $0.key < $1.key }) {
      diagnostics.report(
        .factOfAnotherVersion(
          name, at: entry.name, version: version.map { contract.versions[$0].id },
          known: names))
    }
    for repeated in twice {
      diagnostics.report(.factGivenTwice(repeated.name, at: repeated.range, first: repeated.first))
    }
  }

  private mutating func gather(_ node: SyntaxNode, under prefix: String) {
    guard case .mapping(let entries) = node.content else { return }
    for entry in entries {
      let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
      if known.contains(name) {
        state(name, entry)
      } else if known.contains(where: { $0.hasPrefix(name + ".") }) {
        part(name, entry)
      } else {
        unknownNames.append((name, entry.keyRange))
      }
    }
  }

  private mutating func state(_ name: String, _ entry: SyntaxNode.Entry) {
    if let first = statements[name] {
      twice.append((name, entry.keyRange, first.name))
      return
    }
    let statement: Statement
    if entry.value.isNull {
      statement = .none(entry.value.range)
    } else if entry.value.saysUnknown {
      statement = .unknown
    } else {
      statement = .value(entry.value)
    }
    statements[name] = (statement, entry.keyRange)
  }

  /// A name that only begins the names of facts: a mapping, or `null` for all of them.
  private mutating func part(_ name: String, _ entry: SyntaxNode.Entry) {
    if entry.value.isNull {
      nothing.append((name, entry.keyRange, entry.value.range))
    } else if case .mapping = entry.value.content {
      gather(entry.value, under: name)
    } else {
      unknownNames.append((name, entry.keyRange))
    }
  }
}
