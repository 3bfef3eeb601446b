import AvenantEvaluation
import AvenantModel

/// Rows of a table that do not hold, above the one that counts.
extension Narrator {
  /// The most rows of which each is told; of more it is told in short that none applies.
  static let mostRowsTold = 5
  /// The most rows that are told of those that fail by one condition alone; they are the nearest to
  /// the row that counts.
  private static let mostNearTold = 3

  /// Why none of some rows holds: of a few, each by itself; of many, what they read, and which of
  /// them fail by one condition alone.
  func none(of rows: some Collection<TableRow>) -> [Explanation.Line] {
    guard rows.count > Self.mostRowsTold else {
      return rows.flatMap { lines(of: $0.condition, wanted: false) }
    }
    let read = rows.flatMap { $0.condition.subjects }.map(line).unique
    let near = rows.enumerated().compactMap { place, row in
      onlyFailure(in: row.condition).map { nearRow(place + 1, $0) }
    }
    let rest = near.count - Self.mostNearTold
    let more: [Explanation.Line] = rest > 0 ? [.init("and \(rest) more above")] : []
    return [
      .init(
        .met, "none of the \(rows.count) rows above applies",
        parts: read + near.suffix(Self.mostNearTold) + more)
    ]
  }

  /// That none of some rows may hold of which that is not known, and which are told themselves.
  func none(ofOpen rows: [TableRow]) -> [Explanation.Line] {
    guard rows.count > Self.mostRowsTold else {
      return rows.flatMap { lines(of: $0.condition, wanted: false) }
    }
    return [.init(.open, "none of the \(rows.count) rows above that may apply does")]
  }

  private func nearRow(_ number: Int, _ failure: Expression) -> Explanation.Line {
    .init(
      "row \(number) would apply but for one condition:",
      parts: [line(of: failure, wanted: true)])
  }

  /// The only one of several conditions that is not met.
  private func onlyFailure(in condition: Expression) -> Expression? {
    let parts = condition.conjuncts
    let failures = parts.filter { trace.truth(of: $0) != .yes }
    guard parts.count > 1, failures.count == 1 else { return nil }
    return failures.first
  }

  /// What something that conditions read came to.
  private func line(of subject: Expression) -> Explanation.Line {
    switch subject.kind {
    case .fact: .init(statement(of: subject))
    default:
      subject.type == .boolean
        ? line(of: subject, wanted: trace.truth(of: subject) != .no)
        : .init(statement(of: subject))
    }
  }
}

extension Expression {
  /// What a condition compares or asks for, without what is the same for every ticket.
  fileprivate var subjects: [Expression] {
    switch kind {
    case .junction(_, let parts): parts.flatMap(\.subjects)
    case .not(let inner): inner.subjects
    case .comparison(let one, _, let other): [one, other].filter { !$0.isFixed }
    case .inInterval(let value, _), .inSet(let value, _), .presence(let value, _): [value]
    default: isFixed ? [] : [self]
    }
  }
}
