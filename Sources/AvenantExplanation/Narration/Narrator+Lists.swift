import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Lists of records: what was made of them, record by record.
extension Narrator {
  /// The most records that are told one by one.
  private static let mostTold = 12

  /// The same narrator where an item is at hand; `nil` where it is not known which items there are.
  func entering(_ item: Int?, of clause: ClauseID) -> Narrator? {
    guard version[clause].forEach != nil else { return self }
    return item.map { number in
      Narrator(
        contract: contract, decision: decision, trace: trace.entering(item: number - 1, of: clause))
    }
  }

  private func telling(_ trace: Trace) -> Narrator {
    Narrator(contract: contract, decision: decision, trace: trace)
  }

  /// What people call an item: `call 2`, `record 2`.
  func noun(ofItem item: Int, in list: FactID) -> String {
    "\(version[list].list?.each ?? "record") \(item + 1)"
  }

  /// Which item a clause was read for, behind the name of its outcome: ` for call 2`.
  func atHand(_ id: ClauseID) -> String {
    guard let binding = version[id].forEach, let item = trace.item else { return "" }
    return " for \(noun(ofItem: item, in: version[binding].list))"
  }

  // MARK: Phrases

  /// What is made of a list, in words: `the sum of the amount of the works that count`.
  func phrase(of aggregate: Aggregate) -> String {
    let records = noun(of: aggregate.list) + (aggregate.filter == nil ? "" : " that count")
    let value = aggregate.value.map { noun(of: $0) } ?? ""
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

  /// The records that count, each with what was taken of it.
  func items(of expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    let items = trace.items(of: expression).filter { $0.counts(in: aggregate) != .no }
    let lines = items.prefix(Self.mostTold).map { item -> Explanation.Line in
      let name = noun(ofItem: item.item ?? 0, in: aggregate.listID)
      let isOpen = item.counts(in: aggregate) == .undetermined
      let value = aggregate.value.map { ": \(telling(item).value(of: $0))" }
      return isOpen
        ? .init(.open, "\(name)\(value ?? ""), if it counts")
        : .init(name + (value ?? " counts"), derivation: derivation(of: aggregate.value, at: item))
    }
    let rest = items.count - lines.count
    return lines + (rest > 0 ? [.init("and \(rest) more")] : [])
  }

  /// The steps to what was taken of an item, where it is more than a field of it: a value that has a
  /// name of its own.
  private func derivation(of value: Expression?, at item: Trace) -> [Explanation.Line] {
    guard case .definition(let id) = value?.kind else { return [] }
    return telling(item).steps(to: version[id].value)
  }

  /// What is shared out, and by which weights.
  func part(of allocation: Allocation, _ part: Expression) -> [Explanation.Line] {
    let items = trace.items(of: part)
    guard case .part(let id, _) = part.kind, let binding = version[id].forEach else { return [] }
    let list = version[binding].list
    let weights = items.prefix(Self.mostTold).map { item in
      Explanation.Line(
        "\(noun(ofItem: item.item ?? 0, in: list)): \(telling(item).value(of: allocation.weight))")
    }
    let rest = items.count - weights.count
    let shared =
      "\(value(of: allocation.amount)) is shared out over \(noun(of: list)), in proportion to "
      + noun(of: allocation.weight)
    return steps(to: allocation.amount) + [
      .init(shared, derivation: weights + (rest > 0 ? [.init("and \(rest) more")] : []))
    ]
  }

  // MARK: Conditions

  /// Whether some or all of the records are so, with those that decide it beneath.
  func line(
    of condition: Expression, _ aggregate: Aggregate, wanted: Bool, _ mark: Explanation.Line.Mark
  ) -> Explanation.Line {
    let records = noun(of: aggregate.list)
    let items = trace.items(of: condition)
    let isAny = aggregate.function == .any
    let deciding = items.filter { item in
      switch item.truth(of: aggregate) {
      case .yes: isAny
      case .no, .neither: !isAny && item.counts(in: aggregate) != .no
      case .undetermined: true
      }
    }
    let text =
      switch trace.truth(of: condition) {
      case .yes:
        isAny
          ? "one of \(records) is so"
          : items.isEmpty ? "there are none of \(records)" : "each of \(records) is so"
      case .no: isAny ? "none of \(records) is so" : "not each of \(records) is so"
      case .neither: "\(records): there is no list, so this decides nothing"
      case .undetermined: "it is not known whether \(isAny ? "one" : "each") of \(records) is so"
      }
    let told = isAny && deciding.isEmpty ? items : deciding
    return .init(
      mark, text, parts: told.prefix(Self.mostTold).map { line(of: $0, aggregate, wanted) })
  }

  private func line(of item: Trace, _ aggregate: Aggregate, _ wanted: Bool) -> Explanation.Line {
    let narrator = telling(item)
    let parts = [aggregate.filter, aggregate.value].compactMap { $0 }.flatMap {
      narrator.lines(of: $0)
    }
    let mark: Explanation.Line.Mark =
      switch item.truth(of: aggregate) {
      case .yes: .met
      case .no, .neither: .unmet
      case .undetermined: .open
      }
    return .init(mark, noun(ofItem: item.item ?? 0, in: aggregate.listID), parts: parts)
  }

  // MARK: Clauses for each item

  /// The conditions of a clause that is read for each item, item by item, where none is at hand.
  func itemsNotAtHand(of id: ClauseID) -> [Explanation.Line]? {
    guard let binding = version[id].forEach, trace.item == nil else { return nil }
    let list = version[binding].list
    guard case .known(.list(let items)) = trace.facts[list] else {
      return [.init(.open, "\(noun(of: list)): not known")]
    }
    return items.indices.prefix(Self.mostTold).map { item in
      let narrator = telling(trace.entering(item: item, of: id))
      let mark: Explanation.Line.Mark =
        switch narrator.trace.applies(id) {
        case .certainly: .met
        case .certainlyNot: .unmet
        case .possibly: .open
        }
      return .init(mark, noun(ofItem: item, in: list), parts: narrator.conditions(of: id))
    }
  }

  /// The outcome of a clause for each item, while it is not known which items there are.
  func outcomeOfUnknownList(_ id: ClauseID, _ name: String, _ charge: Charge?) -> OutcomeExplanation
  {
    let records = version[id].forEach.map { noun(of: version[$0].list) } ?? "the list"
    let what = charge.map { "\($0.label): " } ?? ""
    let kind: OutcomeExplanation.Kind =
      charge.map { $0.direction == .charge ? .charge : .credit } ?? .obligation
    return OutcomeExplanation(
      kind: kind, id: name, status: ChargeOutcome.Status.undetermined.rawValue, weight: .full,
      answer: "\(what)not yet known, because nothing is known of \(records)",
      clauses: [clause(id, .states)], derivation: [], failure: nil, changes: [], otherwise: nil)
  }

  // MARK: Names

  /// What people call a fact, or a field of an item, by the name that a ticket uses.
  func noun(named name: String) -> String? {
    if let fact = version.factID(named: name) { return noun(of: fact) }
    guard let (list, item, field) = version.field(named: name) else { return nil }
    let label = field.label ?? "the \(field.name.spaced)"
    return "\(label) of \(noun(ofItem: item, in: list))"
  }

  /// The question that asks for a fact, or for a field of an item.
  func question(named name: String) -> Explanation.Line? {
    if let fact = version.factID(named: name) { return version[fact].question }
    guard let (list, item, field) = version.field(named: name) else { return nil }
    let question = field.question
    return .init("\(question.text) (\(noun(ofItem: item, in: list)))", margin: name)
  }
}

extension Trace {
  /// Whether the item at hand counts.
  fileprivate func counts(in aggregate: Aggregate) -> Truth {
    aggregate.filter.map { truth(of: $0) } ?? .yes
  }

  /// Whether the item at hand counts and is so.
  fileprivate func truth(of aggregate: Aggregate) -> Truth {
    let counts = counts(in: aggregate)
    guard counts == .yes, let value = aggregate.value else { return counts }
    return truth(of: value)
  }
}

extension Aggregate {
  /// The list.
  fileprivate var listID: FactID {
    guard case .fact(let id) = list.kind else { preconditionFailure("a list is a fact") }
    return id
  }
}

extension Version {
  /// The list whose items have a field, where the fact is one; `nil` for a fact of the ticket.
  func list(holding field: FactID) -> FactID? {
    guard field.index >= facts.count else { return nil }
    return bindings.last { $0.firstField <= field }?.list
  }

  /// The list, the item and the field of a name like `works[2].amount`.
  func field(named name: String) -> (list: FactID, item: Int, field: Fact)? {
    guard let open = name.firstIndex(of: "["), let close = name.firstIndex(of: "]"),
      let list = factID(named: String(name[..<open])),
      let number = Int(name[name.index(after: open)..<close]),
      let field = self[list].list?.fields.first(where: { $0.name == name[close...].dropFirst(2) })
    else { return nil }
    return (list, number - 1, field)
  }
}

extension String {
  /// What stands behind the first dot.
  fileprivate var afterDot: String { String(drop { $0 != "." }.dropFirst()) }

  /// The name of a field without that of its item.
  var field: String { contains(".") ? afterDot : self }

  /// The name of a clause without the item of its outcome: `call_out` of `call_out[2]`.
  var withoutItem: String { String(prefix { $0 != "[" }) }
}
