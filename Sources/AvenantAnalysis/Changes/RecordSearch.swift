import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The search for a value in the records of a list that turns an outcome around.
///
/// It goes through the records and their fields in order, and through the values of a field from
/// the nearest on. A value that is found is brought as near as it stays one; in another record or
/// field there may be a nearer one. Of what is told of one record, each of its fields is tried.
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
  /// The place of the record of which the outcome is, where it is one of the list.
  let ownRecord: Int?
  /// Whether the outcome is made of what the list has in other records, too.
  let readsOthers: Bool

  /// The changes that are found: of each field of the outcome's own record or, where there is none,
  /// the first in the others; none where no more may be tried.
  var changes: [NearestChange] {
    guard let fields = trace.version[list].list?.fields, !trace.version[list].isSettled,
      case .known(.list(let items)) = trace.facts[list]
    else { return [] }
    // Of a longer list no record is told apart from the next, nor is each worth the work.
    let tried = items.count <= Self.mostRecords ? ownRecord : nil
    if let tried {
      let own = fields.indices.compactMap { change(of: fields[$0], at: $0, items, tried) }
      guard own.isEmpty else { return own }
    }
    guard readsOthers else { return [] }
    for index in items.indices.prefix(Self.mostRecords) where index != tried {
      for place in fields.indices {
        if let change = change(of: fields[place], at: place, items, index) { return [change] }
        guard tickets.takesPairs else { return [] }
      }
    }
    return []
  }

  /// The first change of a field of a record, brought as near to what it is as it stays one.
  private func change(
    of field: Fact, at place: Int, _ items: [Record], _ index: Int
  ) -> NearestChange? {
    let now = items[index].states[place]
    guard !field.isSettled, now != .unknown else { return nil }
    let record = NearestChange.Record(index: index, field: place)
    let candidates = Candidates(
      for: field, now: now, in: reach, trace, isAt: { isField(record.field, $0) },
      isRead: { $0.reads(list) })
    let flip = { (steps: [NearestChange.Step]) in tickets.flip(outcome, from: status, by: steps) }
    for state in states(of: field, now, among: candidates) {
      let step = NearestChange.Step(fact: list, state: state, record: record)
      if let change = flip([step]) {
        let current: Value? = if case .known(let value) = now { value } else { nil }
        return Nearing(candidates: candidates, place: 0, flip: flip)
          .brought(change, nearerTo: current)
      }
      guard tickets.takesPairs else { return nil }
    }
    return nil
  }

  // MARK: Values

  /// What a field could be instead, nearest first, and at last that there is none.
  private func states(
    of field: Fact, _ now: Facts.State, among candidates: Candidates
  ) -> [Facts.State] {
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
