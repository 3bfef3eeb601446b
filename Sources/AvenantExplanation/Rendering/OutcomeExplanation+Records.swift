import AvenantDiagnostics

/// Outcomes of the records of one list, which differ in little.
extension OutcomeExplanation {
  /// Whether what differs from `other`, the outcome of another record, is enough to tell: the same
  /// clauses act on it, and nothing that was told of the other is missing here.
  func isWorkedOut(like other: OutcomeExplanation) -> Bool {
    guard record != nil, record?.each == other.record?.each, weight == .full,
      other.weight == .full, kind == other.kind, status == other.status, failure == nil,
      other.failure == nil, (otherwise == nil) == (other.otherwise == nil),
      clauses.map(\.part) == other.clauses.map(\.part)
    else { return false }
    return zip(clauses, other.clauses).allSatisfy { $0.conditions.shapes == $1.conditions.shapes }
      && other.steps.shapes.isSubset(of: steps.shapes)
  }

  /// Writes what was not told of the outcome of another record.
  func writeDifference(from other: OutcomeExplanation, to page: inout Page) {
    let record = other.record.map { "\($0.each) \($0.number)" } ?? ""
    let differing = zip(clauses, other.clauses).filter { $0.conditions != $1.conditions }
    let conditions = differing.filter { clause, _ in clause.isTold }.flatMap { clause, told in
      clause.conditions.filter { !told.conditions.contains($0) }
    }
    let told = other.steps
    let lines = conditions + steps.filter { !told.contains($0) }
    page.write("As for \(record)\(lines.isEmpty ? "" : ", but with")", indent: 2)
    for line in lines { page.write(line, indent: 4) }
    page.remember(derivation)
    for role in ClauseExplanation.Role.idle {
      writeIdle(role, among: differing.map { clause, _ in clause }, to: &page)
    }
    if let otherwise, otherwise != other.otherwise { page.write(otherwise, indent: 2) }
  }
}

extension [OutcomeExplanation] {
  /// The answers of outcomes of which the same is to be told; those of records that are alike in one.
  var answers: [(text: String, margin: String)] {
    var groups: [[OutcomeExplanation]] = []
    for outcome in self {
      if let place = groups.firstIndex(where: { outcome.isAnswered(like: $0[0]) }) {
        groups[place].append(outcome)
      } else {
        groups.append([outcome])
      }
    }
    return groups.map { group in
      guard let record = group[0].record, group.count > 1 else {
        return (group[0].answer, group[0].id)
      }
      let records = "\(record.each) \(group.compactMap(\.record?.number).spans)"
      let text = "\(record.answer[0]) for \(records): \(record.answer[1])"
      return (text, "\(group[0].id.withoutItem)[…]")
    }
  }
}

extension OutcomeExplanation {
  /// Whether the answers are the same but for the record, which stands between their parts.
  fileprivate func isAnswered(like other: OutcomeExplanation) -> Bool {
    guard let record, let told = other.record, record.answer.count == 2 else { return false }
    return record.each == told.each && record.answer == told.answer
  }
}

extension ClauseExplanation {
  /// What a clause is and does, without its conditions.
  fileprivate var part: [String] { [id, role.rawValue, "\(applies)", "\(effect)"] }
}

extension [Explanation.Line] {
  /// The lines and all beneath them, without their numbers and dates.
  fileprivate var shapes: Set<String> {
    Set(flatMap { [($0.mark?.rawValue ?? "") + $0.text.shape] + $0.parts.shapes })
  }
}

extension String {
  /// The text without its numbers and the names of days and months.
  fileprivate var shape: String {
    split(separator: " ").filter { word in
      !word.contains(where: \.isNumber) && !CalendarWords.names.contains(word.filter(\.isLetter))
    }.joined(separator: " ")
  }
}
