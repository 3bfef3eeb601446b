import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// A thing that others may need before it can be worked out.
enum DependencyNode: Hashable {
  case term(TermID)
  case definition(DefinitionID)
  case applies(ClauseID)
  case charge(ClauseID)
  case obligation(ClauseID)

  init(_ step: Version.Step) {
    switch step {
    case .definition(let id): self = .definition(id)
    case .clause(let id): self = .applies(id)
    case .charge(let id): self = .charge(id)
    case .obligation(let id): self = .obligation(id)
    }
  }
}

/// Things that need themselves.
extension VersionChecker {
  /// Says that something needs itself, found while it is being checked.
  mutating func reportCircle(back to: DependencyNode, neededAt range: SourceRange) {
    guard let start = underway.firstIndex(where: { $0.node == to }) else { return }
    let steps = underway[(start + 1)...].map { (words(for: $0.node), $0.range) }
    diagnostics.report(.cycle(of: words(for: to), through: steps, at: range))
  }

  /// Says that something needs itself, found among what was checked.
  mutating func reportCircle(_ circle: [Version.Step]) {
    let steps = circle.map(DependencyNode.init).map { (words(for: $0), place(of: $0)) }
    guard let first = steps.first else { return }
    diagnostics.report(
      .cycle(of: first.0, through: Array(steps.dropFirst()), at: first.1))
  }

  /// Says that others stand in too long a row before a step.
  mutating func reportTooDeep(_ step: Version.Step) {
    let node = DependencyNode(step)
    diagnostics.report(.tooDeep(words(for: node), at: place(of: node)))
  }

  /// What is needed, in words: *whether 'launch' applies*.
  func words(for node: DependencyNode) -> String {
    switch node {
    case .term(let id): "'\(text.terms[id.index].content.name.text)'"
    case .definition(let id): "'\(text.definitions[stated(id).index].content.name.text)'"
    case .applies(let id): "whether '\(text.clauses[id.index].content.name.text)' applies"
    case .charge(let id): "what '\(text.clauses[id.index].content.name.text)' charges"
    case .obligation(let id):
      "whether '\(text.clauses[id.index].content.name.text)' is fulfilled"
    }
  }

  private func place(of node: DependencyNode) -> SourceRange {
    switch node {
    case .term(let id): text.terms[id.index].content.name.range
    case .definition(let id): text.definitions[stated(id).index].content.name.range
    case .applies(let id), .charge(let id), .obligation(let id):
      text.clauses[id.index].content.name.range
    }
  }
}
