import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Lists of records: what was made of them, record by record.
extension Narrator {
  /// The most lines about records; of records alike there is one line.
  static let mostTold = 12

  /// The same narrator where a record is at hand; `nil` where it is not known which records there
  /// are.
  func entering(_ item: Int?, of clause: ClauseID) -> Narrator? {
    guard let binding = version[clause].forEach else { return self }
    return item.flatMap { number in
      guard let trace = trace.entering(record: number - 1, of: clause) else { return nil }
      var narrator = Narrator(contract: contract, decision: decision, trace: trace)
      narrator.records = [(binding, number - 1)]
      return narrator
    }
  }

  /// The same narrator where the record at hand has the name that a clause gives it.
  func reading(_ clause: ClauseID) -> Narrator {
    guard let binding = version[clause].forEach, let item = trace.recordIndex else { return self }
    var narrator = self
    narrator.records = [(binding, item)]
    return narrator
  }

  /// The same narrator where a record is at hand besides those that are.
  func telling(_ item: Trace, as binding: BindingID) -> Narrator {
    var narrator = Narrator(contract: contract, decision: decision, trace: item)
    narrator.records = records + [(binding, item.recordIndex ?? 0)]
    return narrator
  }

  /// What people call a record: `call 2`, `record 2`.
  func noun(ofItem item: Int, in list: FactID) -> String {
    "\(version[list].list?.each ?? "record") \(item + 1)"
  }

  /// What people call several records, from 0, in their order: `call 2, 3 and 5`.
  func noun(ofItems items: [Int], in list: FactID) -> String {
    items.map { $0 + 1 }.spans(of: version[list].list?.each ?? "record")
  }

  /// Which record a clause was read for, behind the name of its outcome: ` for call 2`.
  func atHand(_ id: ClauseID) -> String {
    guard let binding = version[id].forEach, let item = trace.recordIndex else { return "" }
    return " for \(noun(ofItem: item, in: version[binding].list))"
  }

  /// Which records there are, where the name of an outcome means one that there is not; `nil` where
  /// it means one that there is, or none of a list that is not known.
  func records(missing name: String, of id: ClauseID) -> String? {
    guard let binding = version[id].forEach else {
      return "\(version[id].name) is not read for each record of a list"
    }
    let list = version[binding].list
    guard case .known(.list(let items)) = trace.facts[list],
      !items.indices.contains(where: { name == "\(version[id].name)[\($0 + 1)]" })
    else { return nil }
    let records = noun(of: list)
    return items.isEmpty
      ? "there are no \(records.withoutArticle)"
      : "\(records) are \(noun(ofItems: Array(items.indices), in: list))"
  }

  /// What people call a fact, or a field of a record, by the name that a ticket uses.
  func noun(named name: String) -> String? {
    if let fact = version.factID(named: name) { return noun(of: fact) }
    guard let (list, item, field) = version.field(named: name) else { return nil }
    let label = field.label ?? "the \(field.name.spaced)"
    return "\(label) of \(noun(ofItem: item, in: list))"
  }

  /// What something waits for, by the names of facts: *the price and the answer to “Is it new?”*.
  func awaited(_ names: [String]) -> String {
    names.compactMap { name in
      let fact =
        version.factID(named: name).map { version[$0] } ?? version.field(named: name)?.field
      guard fact?.type == .boolean, let question = question(named: name) else {
        return noun(named: name)
      }
      let record = version.field(named: name).map { " for \(noun(ofItem: $0.item, in: $0.list))" }
      let text = version.field(named: name)?.field.question.text ?? question.text
      return "the answer to “\(text)”\(record ?? "")"
    }.listed(by: "and")
  }

  /// The question that asks for a fact, or for a field of a record.
  func question(named name: String) -> Explanation.Line? {
    if let fact = version.factID(named: name) { return version[fact].question }
    guard let (list, item, field) = version.field(named: name) else { return nil }
    let question = field.question
    return .init("\(question.text) (\(noun(ofItem: item, in: list)))", margin: name)
  }
}
