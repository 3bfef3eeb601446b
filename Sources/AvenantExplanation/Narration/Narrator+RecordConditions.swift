import AvenantEvaluation
import AvenantModel

/// Conditions on the records of a list, and clauses that are read for each.
extension Narrator {
  /// Whether some or all of the records are so, with those that decide it beneath.
  func line(
    of condition: Expression, _ aggregate: Aggregate, wanted: Bool, _ mark: Mark
  ) -> Explanation.Line {
    if trace.facts[aggregate.listID] == .unknown {
      return line(ofUnknown: condition, aggregate, wanted: wanted, mark)
    }
    let items = trace.records(of: condition)
    let isAny = aggregate.function == .any
    let deciding = items.filter { item in
      switch item.truth(of: aggregate) {
      case .yes: isAny
      case .no, .neither: !isAny && item.counts(in: aggregate) != .no
      case .undetermined: true
      }
    }
    let certain = deciding.filter { $0.truth(of: aggregate) != .undetermined }.count
    let text = words(
      trace.truth(of: condition), aggregate, count: certain, isAll: certain == deciding.count,
      of: items.count)
    let told = isAny && deciding.isEmpty ? items : deciding
    return .init(
      mark, text,
      parts: lines(of: told, in: aggregate.listID) { line(of: $0, aggregate, wanted) })
  }

  /// How many of the records meet the condition; where of some it is not known, how many at least.
  private func words(
    _ truth: Truth, _ aggregate: Aggregate, count: Int, isAll: Bool, of all: Int
  ) -> String {
    let records = noun(of: aggregate.list)
    let isAny = aggregate.function == .any
    switch truth {
    case .yes where all == 0, .no where all == 0: return "there are no \(records.withoutArticle)"
    case .yes where isAny && !isAll:
      return count > 1
        ? "at least \(count) of \(records) meet the condition"
        : "at least one of \(records) meets the condition"
    case .yes where isAny && count > 1: return "\(count) of \(records) meet the condition"
    case .yes: return "\(isAny ? "one" : "each") of \(records) meets the condition"
    case .no where isAny: return "none of \(records) meets the condition"
    case .no: return "not each of \(records) meets the condition"
    case .neither: return "\(records): there is no list, so this decides nothing"
    case .undetermined:
      return "it is not known whether \(isAny ? "one" : "each") of \(records) meets the condition"
    }
  }

  /// What is told of one record, without its name.
  private func line(of item: Trace, _ aggregate: Aggregate, _ wanted: Bool) -> Explanation.Line {
    let narrator = telling(item, as: aggregate.binding)
    let parts = [aggregate.filter, aggregate.value].compactMap { $0 }
    let mark = mark(item.truth(of: aggregate), wanted: wanted || aggregate.function == .all)
    guard aggregate.function == .any, !wanted else {
      return .init(mark, "", parts: parts.flatMap { narrator.lines(of: $0) })
    }
    return .init(mark, "", parts: [narrator.junction(.all, parts, false, mark)])
  }

  /// The records with what is told of each; those alike in one line.
  private func lines(
    of items: [Trace], in list: FactID, said: (Trace) -> Explanation.Line
  ) -> [Explanation.Line] {
    let groups = grouped(items, said: said)
    let rest = groups.dropFirst(Self.mostTold).map(\.items.count).reduce(0, +)
    return groups.prefix(Self.mostTold).map { group in
      .init(
        group.said.mark ?? .open, noun(ofItems: group.items, in: list), parts: group.said.parts)
    } + (rest > 0 ? [.init("and \(rest) more")] : [])
  }

  // MARK: Clauses for each record

  /// The conditions of a clause that is read for each record, record by record, where none is at
  /// hand.
  func itemsNotAtHand(of id: ClauseID) -> [Explanation.Line]? {
    guard let binding = version[id].forEach, trace.recordIndex == nil, !trace.isAtAnyRecord else {
      return nil
    }
    let list = version[binding].list
    guard case .known(.list(let items)) = trace.facts[list] else {
      return conditions(ofAnyItemOf: list, id)
    }
    let all = items.indices.compactMap { trace.entering(record: $0, of: id) }
    // One of them is enough; where it is there, or may be, the others are no matter.
    let standing = trace.applies(id)
    let entered = standing == .certainlyNot ? all : all.filter { $0.applies(id) == standing }
    return lines(of: entered, in: list) { item in
      let narrator = telling(item, as: binding)
      return .init(narrator.trace.applies(id).mark, "", parts: narrator.conditions(of: id))
    }
  }
}

extension Certainty {
  /// How a condition stands that is so for certain, perhaps, or not at all.
  fileprivate var mark: Explanation.Line.Mark {
    switch self {
    case .certainly: .met
    case .certainlyNot: .unmet
    case .possibly: .open
    }
  }
}
