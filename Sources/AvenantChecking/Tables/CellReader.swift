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
    guard case .at(let number) = constant else {
      return axis(value.axisKey) { $0.isSame(as: constant) == (comparison == .equal) }
    }
    return places[value.axisKey].map { .axis($0, axes[$0].cells(comparison, number)) }
  }

  /// A condition on an axis; `nil` where there is no such axis.
  private func axis(_ key: String, _ isTrue: (TableAxis.Cell) -> Bool) -> CellCondition? {
    places[key].map { .axis($0, CellSet(of: axes[$0], where: isTrue)) }
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

  /// Whether it is an option or a text that a constant is.
  fileprivate func isSame(as constant: TableAxis.Cell) -> Bool {
    switch (self, constant) {
    case (.option(let one, _), .option(let other, _)): one == other
    case (.text(let one?), .text(let other?)): one.utf8.elementsEqual(other.utf8)
    default: false
    }
  }

  /// Whether all its numbers lie below one.
  fileprivate func lies(below number: Fraction) -> Bool {
    switch self {
    case .at(let value): value < number
    case .between(_, let high): high.map { $0 <= number } ?? false
    default: false
    }
  }

  /// Whether all its numbers lie above one; a threshold lies in no cell between two.
  fileprivate func lies(above number: Fraction) -> Bool {
    if case .at(let value) = self { number < value } else { !lies(below: number) }
  }
}

extension TableAxis {
  /// The cells in which a comparison with a number is true; cells of numbers stand in their order.
  fileprivate func cells(_ comparison: Comparison, _ number: Fraction) -> CellSet {
    let (at, behind) = (
      first { !$0.lies(below: number) }, first { $0.lies(above: number) }
    )
    switch comparison {
    case .equal: return CellSet([at..<behind])
    case .notEqual: return CellSet([0..<at, behind..<cells.count])
    case .less: return CellSet([0..<at])
    case .lessOrEqual: return CellSet([0..<behind])
    case .greater: return CellSet([behind..<cells.count])
    case .greaterOrEqual: return CellSet([at..<cells.count])
    }
  }

  /// The place of the first cell that a test is true of, which is then true of all behind it.
  private func first(where isTrue: (Cell) -> Bool) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if isTrue(cells[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
