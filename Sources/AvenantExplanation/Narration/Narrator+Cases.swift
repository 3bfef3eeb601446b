import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Values that depend on a condition: which case it is, why, and what it gives.
extension Narrator {
  /// The steps to what an `if` or a table gives.
  ///
  /// - Parameters:
  ///   - expression: The `if` or the table.
  ///   - isNamed: Whether what it gives is told behind it by a name of its own.
  /// - Returns: The conditions of the case, the steps to its value, and the value where it has no
  ///   name; of a case that is not known, what it may give.
  func steps(toCase expression: Expression, isNamed: Bool) -> [Explanation.Line] {
    switch expression.kind {
    case .conditional(let condition, let one, let other):
      switch trace.truth(of: condition) {
      case .yes: taken(one, where: condition, isNamed)
      case .no: lines(of: condition, wanted: false) + given(by: other, isNamed)
      case .neither: lines(of: condition)
      case .undetermined: lines(of: condition) + [either(one, other)]
      }
    case .table(let rows, let otherwise, let isFirstMatch):
      steps(to: rows, otherwise, isFirstMatch, isNamed)
    default: []
    }
  }

  private func taken(
    _ value: Expression, where condition: Expression, _ isNamed: Bool
  ) -> [Explanation.Line] {
    let conditions = lines(of: condition)
    return conditions + given(by: value, isNamed).filter { !$0.isSaid(by: conditions) }
  }

  private func given(by value: Expression, _ isNamed: Bool) -> [Explanation.Line] {
    switch value.kind {
    case .constant: isNamed ? [] : [.init("for this case: \(self.value(of: value))")]
    case .conditional, .table: steps(toCase: value, isNamed: isNamed)
    default: steps(to: value)
    }
  }

  /// What follows either way, where it is not known which.
  private func either(_ one: Expression, _ other: Expression) -> Explanation.Line {
    .init("\(object(one)) if that is so, and \(object(other)) if it is not")
  }

  // MARK: Tables

  /// The row that holds; where the first counts, with the rows before it, which do not hold.
  private func steps(
    to rows: [TableRow], _ otherwise: Expression?, _ isFirstMatch: Bool, _ isNamed: Bool
  ) -> [Explanation.Line] {
    if !isFirstMatch, let row = rows.first(where: { trace.truth(of: $0.condition) == .yes }) {
      return taken(row.value, where: row.condition, isNamed)
    }
    let passed = rows.prefix { trace.truth(of: $0.condition) == .no }
    let others = none(of: passed)
    guard passed.count < rows.count else {
      return otherwise.map { others + given(by: $0, isNamed) } ?? []
    }
    let row = rows[passed.count]
    if trace.truth(of: row.condition) == .yes {
      return others + taken(row.value, where: row.condition, isNamed)
    }
    guard isFirstMatch,
      let certain = rows.firstIndex(where: { trace.truth(of: $0.condition) == .yes })
    else { return open(rows, otherwise) }
    // Behind a row that holds for certain none is reached.
    return open(Array(rows[...certain]), nil)
  }

  /// What is not known of the rows, and what they may give.
  private func open(_ rows: [TableRow], _ otherwise: Expression?) -> [Explanation.Line] {
    let possible = rows.filter { [.yes, .undetermined].contains(trace.truth(of: $0.condition)) }
    guard possible.contains(where: { trace.truth(of: $0.condition) == .undetermined }) else {
      return []
    }
    let values = possible.map(\.value) + [otherwise].compactMap { $0 }
    let unknown = possible.flatMap { unknowns(in: $0.condition) }.unique
    return unknown.map { .init(.open, $0) }
      + [.init("it may be \(anyOf(values))")]
  }

  /// What may follow: all of a few values; of many numbers the least and the greatest.
  private func anyOf(_ values: [Expression]) -> String {
    let words = values.map(object).unique
    let numbers = values.compactMap { trace.value(of: $0).fraction }
    guard words.count > Self.mostTold, numbers.count == values.count, let type = values.first?.type,
      let least = numbers.min(), let greatest = numbers.max()
    else { return words.listed(by: "or") }
    return "one of \(words.count) values from \(least.words(as: type)) through "
      + greatest.words(as: type)
  }

  /// What a condition reads that is not known, each in a sentence.
  private func unknowns(in condition: Expression) -> [String] {
    var said: [String] = []
    condition.walk { part in
      switch part.kind {
      case .fact where trace.value(of: part) == .unknown,
        .definition where trace.value(of: part) == .unknown:
        said.append(statement(of: part))
      default: break
      }
    }
    return said
  }
}

extension Explanation.Line {
  /// Whether a condition says the same value of the same name: *the share is 70%* for *the share:
  /// 70%*.
  fileprivate func isSaid(by conditions: [Explanation.Line]) -> Bool {
    guard parts.isEmpty, derivation.isEmpty, let colon = text.firstRange(of: ": ") else {
      return false
    }
    let (noun, value) = (text[..<colon.lowerBound], text[colon.upperBound...])
    return conditions.contains {
      ["\(noun) is \(value)", "\(noun) are \(value)"].contains($0.text)
    }
  }
}
