import AvenantDiagnostics
import AvenantModel

/// Outcomes of the records of one list, which differ in little.
extension OutcomeExplanation {
  /// How the outcome of a record is worked out, whatever its numbers and days are.
  struct Working: Hashable {
    private let each: String
    private let kind: Kind
    private let status: String
    private let isTurned: Bool
    private let parts: [[String]]
    private let conditions: [Set<String>]

    /// How one is worked out; `nil` of what is no record's, or is not told in full.
    init?(of outcome: OutcomeExplanation) {
      guard let record = outcome.record, outcome.weight == .full, outcome.failure == nil else {
        return nil
      }
      (each, kind, status) = (record.each, outcome.kind, outcome.status)
      isTurned = outcome.otherwise != nil
      parts = outcome.clauses.map(\.part)
      conditions = outcome.clauses.map(\.conditions.shapes)
    }
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
  /// The answers of outcomes of which the same is to be told; those of records that are alike in
  /// one.
  var answers: [(text: String, margin: String)] {
    grouped { $0.recordAnswer }.map { group in
      guard let record = group[0].record, group.count > 1 else {
        return (group[0].answer, group[0].id)
      }
      let records = group.compactMap(\.record?.number).spans(of: record.each)
      let text = "\(record.answer[0]) for \(records): \(record.answer[1])"
      return (text, "\(group[0].id.withoutItem)[…]")
    }
  }
}

extension OutcomeExplanation {
  /// The answer without the record, which stands between its parts; `nil` where it does not.
  fileprivate var recordAnswer: [String]? {
    guard let record, record.answer.count == 2 else { return nil }
    return [record.each] + record.answer
  }
}

extension ClauseExplanation {
  /// What a clause is and does, without its conditions.
  fileprivate var part: [String] { [id, role.rawValue, "\(applies)", "\(effect)"] }
}

extension [Explanation.Line] {
  /// The lines and all beneath them, without their numbers and dates.
  var shapes: Set<String> {
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
