import AvenantModel
import AvenantValues

/// Lists of records, gone through one by one.
extension ReferenceEvaluator {
  /// What is made of the records of a list.
  func aggregate(_ aggregate: Aggregate) -> Found {
    let list = value(aggregate.list)
    guard case .value(.list(let items)) = list else { return list }
    let counts = visit(items, aggregate) { aggregate.filter.map(truth) ?? .yes }
    let values = visit(items, aggregate) { aggregate.value.map(value) ?? Self.one }
    let visited = zip(counts, values).map { (counts: $0, value: $1) }
    switch aggregate.function {
    case .count, .sum: return sum(visited)
    case .min: return extreme(visited, .before)
    case .max: return extreme(visited, .after)
    case .the: return only(visited)
    case .any, .all: return isSo(aggregate).found
    }
  }

  /// Whether some or all of the records of a list are so.
  func isSo(_ aggregate: Aggregate) -> Truth {
    let list = value(aggregate.list)
    guard case .value(.list(let items)) = list else { return list == .absent ? .neither : .unknown }
    let truths = visit(items, aggregate) {
      (counts: aggregate.filter.map(truth) ?? .yes, isSo: aggregate.value.map(truth) ?? .yes)
    }
    return aggregate.function == .any
      ? .any(truths.map { $0.counts.and($0.isSo) })
      : .all(truths.map { $0.counts.implies($0.isSo) })
  }

  /// What `work` finds where each record is at hand.
  private func visit<Result>(
    _ items: [Record], _ aggregate: Aggregate, _ work: () -> Result
  ) -> [Result] {
    let outside = fields
    defer { fields = outside }
    return items.enumerated().map { place, item in
      bind(version[aggregate.binding], to: item, at: place)
      return work()
    }
  }

  private static let one = Found.value(.number(Fraction(ExactNumber(1))))

  func bind(_ binding: RecordBinding, to item: Record, at place: Int) {
    places[binding.firstField] = place
    for (index, state) in item.states.enumerated() {
      fields[FactID(binding.firstField.index + index)] = state
    }
  }

  /// A sum; what may count and is zero makes no difference.
  func sum(_ items: [(counts: Truth, value: Found)]) -> Found {
    if items.contains(where: { $0.counts.mustBeTrue && $0.value == .absent }) { return .absent }
    var total = Fraction(ExactNumber(0))
    var isOpen = false
    for (counts, value) in items where counts.mayBeTrue {
      switch value {
      case .value(.number(let number)):
        if counts.mustBeTrue {
          total = total.adding(number) ?? total
        } else if number != Fraction(ExactNumber(0)) {
          isOpen = true
        }
      default: isOpen = true
      }
    }
    return isOpen ? .failed : .value(.number(total))
  }

  /// The value of the only one that counts; where it is not certain which counts, there is none.
  private func only(_ items: [(counts: Truth, value: Found)]) -> Found {
    let counted = items.filter(\.counts.mayBeTrue)
    guard let first = counted.first else { return .absent }
    return counted.count == 1 && first.counts.mustBeTrue ? first.value : .failed
  }

  private func extreme(_ items: [(counts: Truth, value: Found)], _ wanted: Order) -> Found {
    let counted = items.filter(\.counts.mustBeTrue).map(\.value)
    let possible = items.filter { $0.counts.mayBeTrue && !$0.counts.mustBeTrue }.map(\.value)
    if counted.contains(.absent) { return .absent }
    if counted.contains(.failed) || possible.contains(where: { !$0.isValue }) { return .failed }
    guard let best = best(of: counted, wanted) else { return possible.isEmpty ? .absent : .failed }
    let isBeaten = self.best(of: [best] + possible, wanted) != best
    return isBeaten ? .failed : best
  }

  private func best(of values: [Found], _ wanted: Order) -> Found? {
    values.reduce(nil) { best, next in
      guard let best else { return next }
      return Found.combining([next, best]) { operands in
        .boolean(self.order(operands[0], operands[1]) == wanted)
      } == .value(.boolean(true)) ? next : best
    }
  }

  // MARK: Clauses for each record

  /// The records for each of which a clause is read; `nil` where it is read once.
  func items(of clause: ClauseID) -> [Record]? {
    guard let binding = version[clause].forEach.map({ version[$0] }) else { return nil }
    guard case .value(.list(let items)) = value(of: binding.list) else { return [] }
    return items
  }

  /// Puts the record at hand under the name that a clause has for it.
  func enter(_ clause: ClauseID) {
    guard let binding = version[clause].forEach, let item, let items = items(of: clause),
      items.indices.contains(item)
    else { return }
    bind(version[binding], to: items[item], at: item)
  }

  /// What `work` finds for every record of a clause, or once where it is read once.
  func everyItem<Result>(of clause: ClauseID, _ work: () -> Result) -> [Result] {
    guard let items = items(of: clause) else { return [work()] }
    let outside = item
    defer { item = outside }
    return items.indices.map { place in
      item = place
      enter(clause)
      return work()
    }
  }

  /// Whether a clause applies, to one record at least if it is read for each.
  func appliesAnywhere(_ clause: ClauseID) -> Truth {
    Truth.any(everyItem(of: clause) { applies(clause) })
  }

  /// The sum of what is due by a clause for each record.
  func total(of clause: ClauseID) -> Found {
    guard let list = version[clause].forEach.map({ version[$0].list }) else {
      let isDue = isDue(clause)
      if isDue.mustBeTrue { return amount(of: clause) }
      return isDue.mayBeTrue ? .failed : .value(.number(Fraction(ExactNumber(0))))
    }
    guard value(of: list) != .absent else { return .absent }
    return sum(everyItem(of: clause) { (isDue(clause), amount(of: clause)) })
  }
}

extension Truth {
  /// Whether both are true; what is neither is not counted.
  fileprivate func and(_ other: Truth) -> Truth {
    Truth(
      mustBeTrue: mustBeTrue && other.mustBeTrue, mustBeFalse: !mayBeTrue || other.mustBeFalse,
      mayBeTrue: mayBeTrue && other.mayBeTrue, mayBeFalse: !mustBeTrue || other.mayBeFalse)
  }

  /// Whether the other is true wherever this one is.
  fileprivate func implies(_ other: Truth) -> Truth {
    Truth(
      mustBeTrue: !mayBeTrue || other.mustBeTrue, mustBeFalse: mustBeTrue && other.mustBeFalse,
      mayBeTrue: !mustBeTrue || other.mayBeTrue, mayBeFalse: mayBeTrue && other.mayBeFalse)
  }
}

extension Found {
  fileprivate var isValue: Bool {
    if case .value = self { true } else { false }
  }
}
