import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The search for a value in the records of a list that turns an outcome around.
///
/// It goes through the records and their fields in order, and through the values of a field from
/// the nearest on. What it finds is the nearest that was found, and not always the nearest there
/// is.
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

  /// What a field could be instead, nearest first, and at last that there is none; nothing where it
  /// is not known.
  private func states(of field: Fact, at place: Int, now: Facts.State) -> [Facts.State] {
    guard now != .unknown else { return [] }
    let candidates = Candidates(
      for: field, now: now, in: reach, trace, isAt: { isField(place, $0) },
      isRead: { $0.reads(list) })
    let values = candidates.nearestFirst.prefix(Self.mostValues).map(Facts.State.known)
    return values + (field.isOptional && now != .absent ? [.absent] : [])
  }

  /// Whether a fact is the field of the record at hand, wherever the version goes through the list.
  private func isField(_ place: Int, _ id: FactID) -> Bool {
    trace.version.bindings.contains {
      $0.list == list && $0.firstField.index + place == id.index
    }
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
