import AvenantEvaluation

/// What was told on a page with all that stands beneath it or leads to it.
struct ToldLines {
  /// What a line says by itself.
  private struct Saying: Hashable {
    let mark: Explanation.Line.Mark?
    let text: String
    let margin: String?

    init(_ line: Explanation.Line) { (mark, text, margin) = (line.mark, line.text, line.margin) }
  }

  /// A clause as it was told.
  private struct Clause: Hashable {
    let id: String
    let applies: Certainty
    let conditions: [Explanation.Line]
  }

  private var lines: Set<Explanation.Line> = []
  private var steps: Set<[Explanation.Line]> = []
  /// Those that stand in the margin of something, and have parts.
  private var sayings: Set<Saying> = []
  private var clauses: Set<Clause> = []

  /// Takes a line as told.
  mutating func insert(_ line: Explanation.Line) {
    guard lines.insert(line).inserted else { return }
    steps.insert(line.derivation)
    if line.margin != nil, !line.parts.isEmpty { sayings.insert(Saying(line)) }
  }

  /// Takes the conditions of a clause as told; answers whether they were before.
  mutating func insert(conditionsOf clause: ClauseExplanation) -> Bool {
    !clauses.insert(
      Clause(id: clause.id, applies: clause.applies, conditions: clause.conditions)
    ).inserted
  }

  /// Whether a line was told.
  func contains(_ line: Explanation.Line) -> Bool { lines.contains(line) }

  /// Whether steps were told that lead to some line.
  func contains(steps: [Explanation.Line]) -> Bool { self.steps.contains(steps) }

  /// Whether the clause was told in full that a line only names.
  func explains(_ line: Explanation.Line) -> Bool { sayings.contains(Saying(line)) }
}
