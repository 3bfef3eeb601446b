extension Version {
  /// The facts that an expression reads, through definitions and dated terms, in their order.
  ///
  /// Fields of records are not among them, but their lists are; what outcomes of clauses read is
  /// not.
  public func facts(readBy expression: Expression) -> [Fact] {
    var walk = ReadingWalk(version: self)
    walk.read(expression)
    return walk.facts.filter { $0.index < facts.count }.sorted().map { self[$0] }
  }

  /// The clauses of which an expression asks whether they apply or what they come to, through
  /// definitions.
  public func clauses(readBy expression: Expression) -> Set<ClauseID> {
    var walk = ReadingWalk(version: self)
    walk.read(expression)
    return walk.clauses
  }
}

/// What expressions read, each definition looked into once.
private struct ReadingWalk {
  let version: Version
  private(set) var facts: Set<FactID> = []
  private(set) var clauses: Set<ClauseID> = []
  private var definitions: Set<DefinitionID> = []

  init(version: Version) { self.version = version }

  mutating func read(_ expression: Expression) {
    var inner: [Expression] = []
    expression.walk { part in
      switch part.kind {
      case .fact(let id): facts.insert(id)
      case .definition(let id):
        if definitions.insert(id).inserted { inner.append(version[id].value) }
      case .part(let id, _):
        if definitions.insert(id).inserted {
          inner += version[id].allocation.map { [$0.amount, $0.weight] } ?? []
        }
      case .term(let id):
        if case .dated(let values) = version[id].content { inner.append(values.datedBy) }
      case .applies(let id), .isDue(let id), .amountOf(let id), .totalOf(let id),
        .obligationIs(let id, _):
        clauses.insert(id)
      default: break
      }
    }
    for expression in inner { read(expression) }
  }
}
