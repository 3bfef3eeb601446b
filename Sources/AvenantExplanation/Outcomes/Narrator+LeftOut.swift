import AvenantEvaluation
import AvenantModel

/// Records that do not count in what is made of a list, and why.
extension Narrator {
  /// The most lines about records that do not count, and the most records that are asked for a
  /// reason.
  private static let mostLeftOut = (lines: 3, records: 100)

  /// That none of the records counts; beneath it why, where it is the same for all of them.
  func noneCounts(in expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    let (line, reasons) = (noneOfThemCounts(aggregate), leftOut(of: expression, aggregate))
    guard let reason = reasons.first, reasons.count == 1 else { return [line] + reasons }
    return [.init(line.text, parts: reason.parts)]
  }

  /// That no record counts.
  func noneOfThemCounts(_ aggregate: Aggregate) -> Explanation.Line {
    let records = noun(of: aggregate.list)
    if case .known(.list([])) = trace.facts[aggregate.listID] {
      return .init("there are no \(records.withoutArticle)")
    }
    return .init("none of \(records) counts")
  }

  /// The records that certainly do not count, with the conditions that they do not meet; those
  /// alike in one line.
  func leftOut(of expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    guard let filter = aggregate.filter else { return [] }
    let items = trace.records(of: expression).filter {
      let counts = $0.counts(in: aggregate)
      return counts == .no || counts == .neither
    }
    let groups = grouped(Array(items.prefix(Self.mostLeftOut.records))) { item in
      telling(item, as: aggregate.binding).lines(of: filter).filter { $0.mark == .unmet }
    }
    let told = groups.prefix(Self.mostLeftOut.lines)
    let lines = told.map { group in
      let verb = group.items.count == 1 ? "does" : "do"
      let records = noun(ofItems: group.items, in: aggregate.listID)
      return Explanation.Line("\(records) \(verb) not count", parts: group.said)
    }
    let rest = items.count - told.map(\.items.count).reduce(0, +)
    guard rest > 0 else { return lines }
    return lines + [.init("and \(rest) more \(rest == 1 ? "does" : "do") not count")]
  }
}
