import AvenantModel
import AvenantValues

/// Reads conditions over the axes into which they were split.
struct CellReader {
  private let checker: VersionChecker
  private let axes: [TableAxis]
  private let places: [String: Int]

  init(axes: [TableAxis], checker: VersionChecker) {
    (self.axes, self.checker) = (axes, checker)
    places = Dictionary(uniqueKeysWithValues: axes.enumerated().map { ($1.key, $0) })
  }

  /// What a condition is in each cell.
  func read(_ condition: Expression) -> CellCondition {
    switch condition.kind {
    case .junction(.all, let members): .all(members.map(read))
    case .junction(.any, let members): .any(members.map(read))
    case .junction(.none, let members): .not(.any(members.map(read)))
    case .not(let operand): .not(read(operand))
    case .constant(.boolean(let truth)): .always(truth)
    case .definition(let id): checker.finished(id).map { read($0.value) } ?? .always(false)
    case .comparison(let one, let comparison, let other): compare(one, comparison, other)
    case .inInterval(let value, let interval): .all(ends(of: interval, around: value))
    case .inSet(let value, let members): .any(members.map { compare(value, .equal, $0) })
    default: truth(of: condition)
    }
  }

  private func ends(of interval: Interval, around value: Expression) -> [CellCondition] {
    let lower = interval.lower.map {
      compare(value, interval.includesLower ? .greaterOrEqual : .greater, $0)
    }
    let upper = interval.upper.map {
      compare(value, interval.includesUpper ? .lessOrEqual : .less, $0)
    }
    return [lower, upper].compactMap { $0 }
  }

  /// Whether a condition that joins no others is true; one that no axis is about never is.
  private func truth(of condition: Expression) -> CellCondition {
    if case .presence(let operand, let isPresent) = condition.kind {
      return axis(operand.presenceKey) { cell in
        if case .presence(let cell) = cell { cell == isPresent } else { !isPresent }
      } ?? .always(!isPresent)
    }
    if let truth = checker.literalTruth(condition) { return .always(truth) }
    return axis(condition.axisKey) { cell in
      if case .truth(let truth) = cell { truth } else { false }
    } ?? .always(false)
  }

  private func compare(
    _ one: Expression, _ comparison: Comparison, _ other: Expression
  ) -> CellCondition {
    if one.type == .boolean {
      let same = CellCondition.same(truth(of: one), truth(of: other))
      return comparison == .equal ? same : .not(same)
    }
    return order(one, comparison, other) ?? order(other, comparison.mirrored, one)
      ?? constant(one, comparison, other) ?? constant(other, comparison.mirrored, one)
      ?? .always(false)
  }

  /// Two expressions, neither of which is constant.
  private func order(
    _ one: Expression, _ comparison: Comparison, _ other: Expression
  ) -> CellCondition? {
    axis(one.axisKey(against: other)) { cell in
      if case .order(let order) = cell { comparison.holds(for: order) } else { false }
    }
  }

  private func constant(
    _ value: Expression, _ comparison: Comparison, _ constant: Expression
  ) -> CellCondition? {
    guard let constant = TableAxis.Cell(constant: constant, checker) else { return nil }
    return axis(value.axisKey) { $0.compares(comparison, constant) }
  }

  /// A condition on an axis; `nil` where there is no such axis.
  private func axis(_ key: String, _ isTrue: (TableAxis.Cell) -> Bool) -> CellCondition? {
    places[key].map { .axis($0, axes[$0].cells.map(isTrue)) }
  }
}

extension TableAxis.Cell {
  /// The cell that is one constant.
  fileprivate init?(constant: Expression, _ checker: VersionChecker) {
    if case .constant(.choice(let option)) = constant.kind {
      self = .option(option, "")
    } else if let text = checker.literalText(constant) {
      self = .text(text)
    } else if let number = checker.threshold(constant) {
      self = .at(number)
    } else {
      return nil
    }
  }

  fileprivate func compares(_ comparison: Comparison, _ constant: TableAxis.Cell) -> Bool {
    switch (self, constant) {
    case (.option(let one, _), .option(let other, _)):
      (one == other) == (comparison == .equal)
    case (.text(let one), .text(let other)):
      (one.map { Array($0.utf8) } == other.map { Array($0.utf8) }) == (comparison == .equal)
    case (.at(let value), .at(let number)):
      comparison.holds(for: value == number ? .equal : value < number ? .less : .greater)
    case (.between(_, let high), .at(let number)):
      comparison.holds(for: (high.map { $0 <= number } ?? false) ? .less : .greater)
    default: false
    }
  }
}

extension Comparison {
  /// Whether the comparison is true of two values in this order.
  fileprivate func holds(for order: Comparison) -> Bool {
    switch self {
    case .equal: order == .equal
    case .notEqual: order != .equal
    case .less: order == .less
    case .lessOrEqual: order != .greater
    case .greater: order == .greater
    case .greaterOrEqual: order != .less
    }
  }
}
