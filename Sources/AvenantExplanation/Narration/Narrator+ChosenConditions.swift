import AvenantEvaluation
import AvenantModel

/// Conditions that an `if` or a table chooses.
extension Narrator {
  /// Which case it is and what must be so in it; where that is not known, every case.
  ///
  /// - Returns: `nil` of what is no choice, and of a table of which it is not known which row counts.
  func chosen(by condition: Expression, wanted: Bool, _ mark: Mark) -> Explanation.Line? {
    switch condition.kind {
    case .conditional(let test, let one, let other):
      let (isSo, isNot) = (lines(of: test), lines(of: test, wanted: false))
      switch trace.truth(of: test) {
      case .yes: return .init(mark, "all of these:", parts: isSo + value(one, wanted))
      case .no: return .init(mark, "all of these:", parts: isNot + value(other, wanted))
      case .neither: return .init(mark, "nothing decides which case it is", parts: isSo)
      case .undetermined:
        let cases = [isSo + value(one, wanted), isNot + value(other, wanted)].map(both)
        // Where it is so in no case, it does not matter which one it is.
        let isNever = cases.allSatisfy { $0.mark == .unmet }
        return .init(
          isNever ? .unmet : mark,
          mark == .met ? "one of these, whichever it is:" : "one of these:", parts: cases)
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
    let others = passed.flatMap { lines(of: $0.condition, wanted: false) }
    if let row = rows.first(where: { trace.truth(of: $0.condition) == .yes }) {
      guard !isFirstMatch || trace.truth(of: rows[passed.count].condition) == .yes else {
        return nil
      }
      let tests = (isFirstMatch ? others : []) + lines(of: row.condition)
      return .init(mark, "all of these:", parts: tests + value(row.value, wanted))
    }
    guard passed.count == rows.count, let otherwise else { return nil }
    return .init(mark, "all of these:", parts: others + value(otherwise, wanted))
  }

  /// What must be so in a case; no line where it is so in any.
  private func value(_ value: Expression, _ wanted: Bool) -> [Explanation.Line] {
    if case .constant(.boolean(wanted)) = value.kind { return [] }
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
