extension Version {
  /// The facts that an expression reads, through definitions and dated terms, in their order.
  ///
  /// Fields of items are not among them, but their lists are; what outcomes of clauses read is not.
  public func facts(readBy expression: Expression) -> [Fact] {
    var found: Set<FactID> = []
    read(expression, into: &found)
    return found.filter { $0.index < facts.count }.sorted().map { self[$0] }
  }

  private func read(_ expression: Expression, into found: inout Set<FactID>) {
    var inner: [Expression] = []
    expression.walk { part in
      switch part.kind {
      case .fact(let id): found.insert(id)
      case .definition(let id): inner.append(self[id].value)
      case .part(let id, _):
        inner += self[id].allocation.map { [$0.amount, $0.weight] } ?? []
      case .term(let id):
        if case .dated(let values) = self[id].content { inner.append(values.datedBy) }
      default: break
      }
    }
    for expression in inner { read(expression, into: &found) }
  }
}
