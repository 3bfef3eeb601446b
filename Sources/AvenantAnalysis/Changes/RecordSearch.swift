import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The search for a value in the records of a list that turns an outcome around.
///
/// It goes through the records and their fields in order, and through the values of a field from the
/// nearest on. What it finds is the nearest that was found, and not always the nearest there is.
struct RecordSearch {
  /// The most records that are looked at.
  private static let mostRecords = 10
  /// The most values of a field that are tried.
  private static let mostValues = 12

  let tickets: ChangedTickets
  let trace: Trace
  let outcome: OutcomeID
  /// What the outcome is.
  let status: OutcomeStatus
  let reach: Reach
  let list: FactID

  /// The first change that is found; `nil` where there is none, or no more may be tried.
  var first: NearestChange? {
    guard let fields = trace.version[list].list?.fields, !trace.version[list].isSettled,
      case .known(.list(let items)) = trace.facts[list]
    else { return nil }
    for (index, item) in items.prefix(Self.mostRecords).enumerated() {
      for (place, field) in fields.enumerated() where !field.isSettled {
        for state in states(of: field, at: place, now: item.states[place]) {
          let step = NearestChange.Step(
            fact: list, state: state, record: NearestChange.Record(index: index, field: place))
          if let change = tickets.flip(outcome, from: status, by: [step]) { return change }
          guard tickets.takesPairs else { return nil }
        }
      }
    }
    return nil
  }

  // MARK: Values

  /// What a field could be instead, nearest first; nothing where it is not known.
  private func states(of field: Fact, at place: Int, now: Facts.State) -> [Facts.State] {
    guard case .known(let value) = now else { return [] }
    switch (field.type, value) {
    case (.boolean, .boolean(let truth)): return [.known(.boolean(!truth))]
    case (.choice(let choice), .choice(let option)):
      return choice.options.indices.filter { $0 != option }.map { .known(.choice($0)) }
    default:
      guard let number = value.number else { return [] }
      return numbers(of: field, at: place, around: number).prefix(Self.mostValues)
        .compactMap { Value($0, of: field.type).map { .known($0) } }
    }
  }

  /// The numbers at which a comparison turns that reads the field, and those beside them.
  private func numbers(of field: Fact, at place: Int, around now: ExactNumber) -> [ExactNumber] {
    let scale = field.numbers?.scale ?? 0
    let unit = ExactNumber(mantissa: 1, scale: scale)
    let turning = reach.thresholds.flatMap { targets($0, at: place, now) }
      .compactMap { $0.rescaled(to: scale) }
      .flatMap { [$0, $0.adding(unit), $0.subtracting(unit)].compactMap { $0 } }
    func distance(_ number: ExactNumber) -> UInt128 {
      number.subtracting(now)?.mantissa.magnitude ?? .max
    }
    return Set(turning).filter { $0 != now && field.allows($0) }.sorted {
      let (one, other) = (distance($0), distance($1))
      return one == other ? $0 < $1 : one < other
    }
  }

  private func targets(
    _ threshold: Reach.Threshold, at place: Int, _ now: ExactNumber
  ) -> [ExactNumber] {
    let version = trace.version
    if case .fact(let id) = threshold.expression.kind {
      let isField = version.bindings.contains {
        $0.list == list && $0.firstField.index + place == id.index
      }
      return isField ? [threshold.number] : []
    }
    guard threshold.expression.reads(list), let value = trace.number(of: threshold.expression),
      let step = threshold.number.subtracting(value)
    else { return [] }
    return [now.adding(step), now.subtracting(step)].compactMap { $0 }
  }
}

extension Expression {
  /// Whether something is worked out in it from all records of a list.
  fileprivate func reads(_ list: FactID) -> Bool {
    var isRead = false
    walk { part in
      if case .aggregate(let aggregate) = part.kind, case .fact(list) = aggregate.list.kind {
        isRead = true
      }
    }
    return isRead
  }
}

extension Fact {
  fileprivate func allows(_ number: ExactNumber) -> Bool {
    numbers.map { $0.low <= Fraction(number) && Fraction(number) <= $0.high } ?? true
  }
}
