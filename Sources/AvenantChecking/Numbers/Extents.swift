import AvenantModel

/// How large what was checked is, counting what its names stand for each time they are read.
///
/// Names make it easy to write little that stands for very much; whoever looks through it needs
/// time for its steps and stack for its depth.
struct Extents {
  /// How large one thing is.
  struct Extent {
    /// The number of its parts.
    var steps: Int
    /// How deep parts lie in parts.
    var depth: Int

    /// Counts what lies within it.
    mutating func add(_ part: Extent) {
      steps += part.steps
      depth = max(depth, part.depth + 1)
    }

    /// The same of what is worked out once, however often it is read.
    var once: Extent { Extent(steps: 1, depth: depth) }

    /// Counts what stands beside it.
    mutating func join(_ other: Extent) {
      steps += other.steps
      depth = max(depth, other.depth)
    }
  }

  /// The most parts that a definition or a condition may have.
  static let mostSteps = 20_000
  /// How deep parts may lie in parts.
  static let mostDepth = 300

  private var known: [DependencyNode: Extent] = [:]

  /// Measures what `node` stands for; `nil` when it is too large.
  mutating func measure(_ expression: Expression, as node: DependencyNode) -> Extent? {
    measure([expression], as: node)
  }

  /// Measures a thing that is made of several expressions.
  mutating func measure(_ expressions: [Expression], as node: DependencyNode) -> Extent? {
    var extent = Extent(steps: 0, depth: 0)
    for expression in expressions { extent.join(self.extent(of: expression)) }
    guard extent.steps <= Self.mostSteps, extent.depth <= Self.mostDepth else { return nil }
    known[node] = extent
    return extent
  }

  private func extent(of expression: Expression) -> Extent {
    var extent = Extent(steps: 1, depth: 1)
    expression.visitChildren { extent.add(self.extent(of: $0)) }
    if let named = named(by: expression) { extent.add(named) }
    return extent
  }

  private func named(by expression: Expression) -> Extent? {
    switch expression.kind {
    case .term(let id), .termOn(let id, _): known[.term(id)]?.once
    case .scaled(let scaled): known[.term(scaled.term)]?.once
    case .definition(let id), .part(let id, _): known[.definition(id)]
    case .applies(let id), .isDue(let id), .totalOf(let id), .obligationIs(let id, _):
      known[.applies(id)]
    default: nil
    }
  }
}
