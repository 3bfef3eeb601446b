import AvenantModel
import AvenantValues

/// The truth of one comparison in a cell.
extension Cell {
  /// Whether `condition`, which joins no others, is true in the cell.
  func holds(_ condition: Expression, _ checker: VersionChecker) -> Bool {
    switch condition.kind {
    case .comparison(let one, let comparison, let other):
      compares(one, comparison, other, checker)
    case .inInterval(let value, let interval):
      (interval.lower.map {
        compares(value, interval.includesLower ? .greaterOrEqual : .greater, $0, checker)
      } ?? true)
        && (interval.upper.map {
          compares(value, interval.includesUpper ? .lessOrEqual : .less, $0, checker)
        } ?? true)
    case .inSet(let value, let members):
      members.contains { compares(value, .equal, $0, checker) }
    default: isTrue(condition, checker)
    }
  }

  private func isPresent(_ operand: Expression) -> Bool {
    if case .presence(let isPresent) = self[operand.presenceKey] { isPresent } else { false }
  }

  private func isTrue(_ condition: Expression, _ checker: VersionChecker) -> Bool {
    if case .presence(let operand, let isPresent) = condition.kind {
      return isPresent == self.isPresent(operand)
    }
    if let truth = checker.literalTruth(condition) { return truth }
    if case .truth(let truth) = self[condition.axisKey] { return truth }
    return false
  }

  private func compares(
    _ one: Expression, _ comparison: Comparison, _ other: Expression, _ checker: VersionChecker
  ) -> Bool {
    if one.type == .boolean {
      return (isTrue(one, checker) == isTrue(other, checker)) == (comparison == .equal)
    }
    if case .order(let order) = self[one.axisKey(against: other)] {
      return comparison.holds(for: order)
    }
    if case .order(let order) = self[other.axisKey(against: one)] {
      return comparison.mirrored.holds(for: order)
    }
    if let constant = TableAxis.Cell(constant: other, checker), let cell = self[one.axisKey] {
      return cell.compares(comparison, constant)
    }
    if let constant = TableAxis.Cell(constant: one, checker), let cell = self[other.axisKey] {
      return cell.compares(comparison.mirrored, constant)
    }
    return false
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
