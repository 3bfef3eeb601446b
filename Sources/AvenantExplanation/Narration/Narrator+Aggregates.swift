import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// What is made of the records of a list.
extension Narrator {
  /// What is made of a list, in words: `the sum of the amount of the works that count`.
  func phrase(of aggregate: Aggregate) -> String {
    var among = self
    among.isAmongRecords = true
    let records = noun(of: aggregate.list) + (aggregate.filter == nil ? "" : " that count")
    let value = aggregate.value.map { among.bracketed($0) } ?? ""
    let isTime = aggregate.value?.type == .date
    return switch aggregate.function {
    case .count: "the number of \(records.withoutArticle)"
    case .sum: "the sum of \(value) of \(records)"
    case .min: "the \(isTime ? "earliest" : "least") of \(value) of \(records)"
    case .max: "the \(isTime ? "latest" : "greatest") of \(value) of \(records)"
    case .the: "\(value) of the only one of \(records)"
    case .any: "whether that is so of one of \(records)"
    case .all: "whether that is so of each of \(records)"
    }
  }

  /// The noun of what is taken of a record; in brackets where it has several words for parts.
  private func bracketed(_ value: Expression) -> String {
    let noun = noun(of: value)
    return value.children.count > 1 ? "(\(noun))" : noun
  }

  /// The records that count, with what was taken of them, and those that do not, with why; those
  /// alike in one line.
  func items(of expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    guard case .known(.list) = trace.facts[aggregate.listID] else {
      return noneCounts(inUnknown: expression, aggregate)
    }
    let lines = counting(in: expression, aggregate)
    return lines.isEmpty
      ? noneCounts(in: expression, aggregate) : lines + leftOut(of: expression, aggregate)
  }

  /// The records that count, or may, with what was taken of them; those alike in one line.
  func counting(in expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    let items = trace.records(of: expression).filter {
      let counts = $0.counts(in: aggregate)
      return counts == .yes || counts == .undetermined
    }
    let groups = grouped(items) { item in
      Told(
        isOpen: item.counts(in: aggregate) == .undetermined,
        value: aggregate.value.map { telling(item, as: aggregate.binding).taken($0) },
        derivation: derivation(of: aggregate, at: item))
    }
    let lines = groups.prefix(Self.mostTold).map { line(of: $0.items, $0.said, aggregate) }
    let rest = groups.dropFirst(Self.mostTold).map(\.items.count).reduce(0, +)
    return lines + (rest > 0 ? [.init("and \(rest) more")] : [])
  }

  /// What is told of a record.
  private struct Told: Hashable {
    let isOpen: Bool
    let value: String?
    let derivation: [Explanation.Line]
  }

  /// The steps to what was taken of a record, where it is more than a field of it: a value that has
  /// a name of its own.
  private func derivation(of aggregate: Aggregate, at item: Trace) -> [Explanation.Line] {
    guard case .definition(let id) = aggregate.value?.kind else { return [] }
    return telling(item, as: aggregate.binding).derivation(of: id)
  }

  private func line(
    of items: [Int], _ told: Told, _ aggregate: Aggregate
  ) -> Explanation.Line {
    let records = noun(ofItems: items, in: aggregate.listID)
    let isOne = items.count == 1
    let value = told.value.map { "\(records): \($0)\(isOne ? "" : " each")" }
    guard told.isOpen else {
      return .init(
        value ?? "\(records) \(isOne ? "counts" : "count")", derivation: told.derivation)
    }
    return .init(.open, "\(value ?? records), if \(isOne ? "it counts" : "they count")")
  }

  /// The records that count and of which there is nothing to take, or that none counts.
  func missing(in expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    guard let value = aggregate.value, case .known(.list) = trace.facts[aggregate.listID] else {
      return []
    }
    let counting = trace.records(of: expression).filter { $0.counts(in: aggregate) == .yes }
    guard !counting.isEmpty else { return noneCounts(in: expression, aggregate) }
    let lacking = counting.filter { $0.value(of: value) == .absent }.compactMap(\.recordIndex)
    guard !lacking.isEmpty else { return [] }
    return [.init("\(noun(ofItems: lacking, in: aggregate.listID)): there is none")]
  }

  /// What was taken of the record at hand; where it was worked out, with how.
  private func taken(_ value: Expression) -> String {
    let result = self.value(of: value)
    guard value.children.count > 1, trace.value(of: value).isThere, !isTrivial(value) else {
      return result
    }
    let phrase = phrase(of: value) { self.value(of: $0) }
    return phrase == result ? result : "\(phrase) \(value.type == .date ? "is" : "=") \(result)"
  }

  /// Records of which the same is to be told, by their places.
  func grouped<Said: Hashable>(
    _ items: [Trace], said: (Trace) -> Said
  ) -> [(items: [Int], said: Said)] {
    var groups: [(items: [Int], said: Said)] = []
    var places: [Said: Int] = [:]
    for item in items {
      let said = said(item)
      if let group = places[said] {
        groups[group].items.append(item.recordIndex ?? 0)
      } else {
        places[said] = groups.count
        groups.append(([item.recordIndex ?? 0], said))
      }
    }
    return groups
  }
}
