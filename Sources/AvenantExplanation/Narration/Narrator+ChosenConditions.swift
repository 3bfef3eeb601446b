import AvenantEvaluation
import AvenantModel

/// Conditions that an `if` or a table chooses.
extension Narrator {
  /// Which case it is and what must be so in it; where that is not known, every case.
  ///
  /// - Returns: `nil` of what is no choice, and of a table of which nothing decides which row
  ///   counts.
  func chosen(by condition: Expression, wanted: Bool, _ mark: Mark) -> Explanation.Line? {
    switch condition.kind {
    case .conditional(let test, let one, let other):
      let (isSo, isNot) = (lines(of: test), lines(of: test, wanted: false))
      switch trace.truth(of: test) {
      case .yes: return .init(mark, "all of these:", parts: isSo + value(one, wanted))
      case .no: return .init(mark, "all of these:", parts: isNot + value(other, wanted))
      case .neither: return .init(mark, "nothing decides which case it is", parts: isSo)
      case .undetermined:
        return line(ofCases: [isSo + value(one, wanted), isNot + value(other, wanted)], mark)
      }
    case .table(let rows, let otherwise, let isFirstMatch):
      return chosen(by: rows, otherwise, isFirstMatch, wanted: wanted, mark)
    default: return nil
    }
  }

  private func chosen(
    by rows: [TableRow], _ otherwise: Expression?, _ isFirstMatch: Bool, wanted: Bool, _ mark: Mark
  ) -> Explanation.Line? {
    let passed = rows.prefix { trace.truth(of: $0.condition) == .no }
    let others = none(of: passed)
    let certain = rows.firstIndex { trace.truth(of: $0.condition) == .yes }
    if let certain, !isFirstMatch || certain == passed.count {
      let row = rows[certain]
      let tests = (isFirstMatch ? others : []) + lines(of: row.condition)
      return .init(mark, "all of these:", parts: tests + value(row.value, wanted))
    }
    guard passed.count == rows.count else {
      // Behind a row that holds for certain none is reached.
      return certain.map { open(Array(rows[...$0]), nil, isFirstMatch, wanted: wanted, mark) }
        ?? open(rows, otherwise, isFirstMatch, wanted: wanted, mark)
    }
    return otherwise.map { .init(mark, "all of these:", parts: others + value($0, wanted)) }
  }

  /// Every row that may count, where it is not known which one does.
  private func open(
    _ rows: [TableRow], _ otherwise: Expression?, _ isFirstMatch: Bool, wanted: Bool, _ mark: Mark
  ) -> Explanation.Line? {
    guard rows.allSatisfy({ trace.truth(of: $0.condition) != .neither }) else { return nil }
    var cases: [(value: Expression, tests: [Explanation.Line])] = []
    let possibleRows = rows.filter { trace.truth(of: $0.condition) != .no }
    for (place, row) in possibleRows.enumerated() {
      let others = isFirstMatch ? none(ofOpen: Array(possibleRows[..<place])) : []
      cases.append((row.value, others + lines(of: row.condition)))
    }
    if let otherwise { cases.append((otherwise, none(ofOpen: possibleRows))) }
    // Of a case in which it is never so there is something to tell only where there is no other.
    let possible = cases.filter { !$0.value.isConstant(!wanted) }
    return line(
      ofCases: (possible.isEmpty ? cases : possible).map { $0.tests + value($0.value, wanted) },
      mark)
  }

  /// Cases of which it is not known which one it is.
  private func line(ofCases lines: [[Explanation.Line]], _ mark: Mark) -> Explanation.Line {
    let cases = lines.map(both)
    // Where it is so in no case, it does not matter which one it is.
    let isNever = cases.allSatisfy { $0.mark == .unmet }
    if let only = cases.first, cases.count == 1 { return only }
    return .init(
      isNever ? .unmet : mark,
      mark == .met ? "one of these, whichever it is:" : "one of these:", parts: cases)
  }

  /// What must be so in a case; no line where it is so in any.
  private func value(_ value: Expression, _ wanted: Bool) -> [Explanation.Line] {
    if value.isConstant(wanted) { return [] }
    return [line(of: value, wanted: wanted)]
  }

  /// What must all be so, as one line.
  private func both(_ lines: [Explanation.Line]) -> Explanation.Line {
    if let line = lines.first, lines.count == 1 { return line }
    let marks = Set(lines.map(\.mark))
    let mark: Mark = marks.contains(.unmet) ? .unmet : marks.contains(.open) ? .open : .met
    return .init(mark, "all of these:", parts: lines)
  }
}

extension Expression {
  /// Whether it is that truth value and no other.
  fileprivate func isConstant(_ isTrue: Bool) -> Bool {
    if case .constant(.boolean(isTrue)) = kind { true } else { false }
  }
}
