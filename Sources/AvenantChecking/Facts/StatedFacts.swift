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
    /// It is not known: `{ unknown: true }`, here or for a part of the name.
    case unknown
  }

  /// A statement about a name, or about all names that a name begins.
  private struct Entry {
    let name: String
    let statement: Statement
    let range: SourceRange

    /// Whether `other` lies beneath the entry's name.
    func speaks(of other: String) -> Bool { other.hasPrefix(name + ".") }
  }

  private let known: FactNames
  private var statements: [String: Entry] = [:]
  private var parts: [Entry] = []
  private var unknownNames: [(name: String, range: SourceRange)] = []
  private var twice: [(entry: Entry, first: Entry)] = []

  /// Gathers what `document` says, nested or with dots.
  ///
  /// - Parameters:
  ///   - document: A mapping.
  ///   - known: The names of the facts of all versions.
  init(_ document: SyntaxNode, known: FactNames) {
    self.known = known
    gather(document, under: "")
  }

  /// What is said of a name.
  subscript(name: String) -> Statement? {
    statements[name]?.statement ?? parts.first { $0.speaks(of: name) }?.statement
  }

  /// What is said of a name, which is then dealt with.
  mutating func take(_ name: String) -> Statement? {
    let statement = self[name]
    statements[name] = nil
    return statement
  }

  /// Reports what was said of no fact, and what was said twice.
  ///
  /// - Parameters:
  ///   - facts: The facts that the ticket can have; of the first version where none governs.
  ///   - version: The id of the version that governs; `nil` where none does, and what only another
  ///     one declares is let pass.
  ///   - diagnostics: Where problems go.
  func reportRest(
    facts: [Fact], version: String?, into diagnostics: inout Diagnostics
  ) {
    guard !(unknownNames.isEmpty && statements.isEmpty && twice.isEmpty) else { return }
    let names = version == nil ? known.all.sorted() : facts.map(\.name)
    if let scenarios = unknownNames.first(where: { $0.name == "scenarios" }) {
      // All else in such a file is of it, and no fact.
      return diagnostics.report(.scenariosAsFacts(at: scenarios.range))
    }
    for (name, range) in unknownNames {
      diagnostics.report(.unknownFact(name, at: range, known: names))
    }
    for (name, entry) in statements {
      guard let version else { break }
      diagnostics.report(
        .factOfAnotherVersion(name, at: entry.range, version: version, known: names))
    }
    for (entry, first) in twice {
      diagnostics.report(
        .factGivenTwice(entry.name, at: entry.range, first: first.range, as: first.name))
    }
  }

  private mutating func gather(_ node: SyntaxNode, under prefix: String) {
    guard case .mapping(let entries) = node.content else { return }
    for entry in entries {
      let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
      if known.all.contains(name) {
        state(Entry(name: name, statement: Self.statement(entry.value), range: entry.keyRange))
      } else if known.begins(with: name) {
        part(name, entry)
      } else {
        unknownNames.append((name, entry.keyRange))
      }
    }
  }

  /// What is said by a value.
  static func statement(_ value: SyntaxNode) -> Statement {
    value.isNull ? .none(value.range) : value.saysUnknown ? .unknown : .value(value)
  }

  private mutating func state(_ entry: Entry) {
    if let first = statements[entry.name] ?? parts.first(where: { $0.speaks(of: entry.name) }) {
      twice.append((entry, first))
      return
    }
    statements[entry.name] = entry
  }

  /// A name that only begins the names of facts: a mapping, or `null` or unknown for all of them.
  private mutating func part(_ name: String, _ entry: SyntaxNode.Entry) {
    switch Self.statement(entry.value) {
    case .value(let value):
      if case .mapping = value.content {
        gather(value, under: name)
      } else {
        unknownNames.append((name, entry.keyRange))
      }
    case let statement:
      let part = Entry(name: name, statement: statement, range: entry.keyRange)
      let earlier = statements.values.filter { part.speaks(of: $0.name) }
      if let first = earlier.min(by: { $0.range.lower < $1.range.lower }) {
        twice.append((part, first))
      }
      parts.append(part)
    }
  }
}
