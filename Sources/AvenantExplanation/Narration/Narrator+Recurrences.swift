import AvenantEvaluation
import AvenantModel

/// Days that come back at a fixed interval, in words.
extension Narrator {
  /// What is asked of them, the dates called by `naming`.
  func recurrence(
    _ operation: RecurrenceOperation, _ operands: [Expression], naming: (Expression) -> String
  ) -> String {
    let every = "every \(interval(operands[1])) from \(naming(operands[0]))"
    let date = naming(operands[2])
    switch operation {
    case .next: return "the first day after \(date), counting \(every),"
    case .last: return "the last day on or before \(date), counting \(every),"
    case .count:
      return "the number of days from \(date) through \(naming(operands[3])), counting \(every),"
    }
  }

  /// Why there is no last day that came back: the date lies before the first; `nil` where it does
  /// not.
  func beforeTheFirst(_ operands: [Expression]) -> Explanation.Line? {
    let (first, date) = (trace.value(of: operands[0]), trace.value(of: operands[2]))
    guard case .known(.date(let first)) = first, case .known(.date(let date)) = date, date < first
    else { return nil }
    return .init("\(date.words) lies before the first day, \(first.words)")
  }

  /// An interval by its value: `month`, `3 months`.
  private func interval(_ length: Expression) -> String {
    let words = value(of: length)
    return words.hasPrefix("1 ") && !words.contains("and") ? String(words.dropFirst(2)) : words
  }
}
