@_spi(Checking) import AvenantModel
import AvenantValues

/// How the records that are bound to a list become those of one version.
struct BoundList: Sendable {
  private let list: RecordList
  private let fields: BoundFacts
  /// The place of what is bound to each field among the bindings; `nil` where nothing is.
  private let places: [Int?]
  /// The places of what is bound to fields that the version does not have.
  private let others: [Int]

  init(_ list: RecordList, _ bindings: [FactBinding<BoundRecord>]) {
    self.list = list
    let byName = Dictionary(bindings.map { ($0.fact, $0) }) { first, _ in first }
    fields = BoundFacts(list.fields, byName)
    places = list.fields.map { field in bindings.firstIndex { $0.fact == field.name } }
    let names = Set(list.fields.map(\.name))
    others = bindings.indices.filter { !names.contains(bindings[$0].fact) }
  }

  /// The records; `nil` where there are too many, or one has a value that does not fit its field or
  /// of a field that there is not.
  func records(_ bound: [BoundRecord]) -> [Record]? {
    guard bound.count <= list.maxItems else { return nil }
    var records: [Record] = []
    records.reserveCapacity(bound.count)
    for record in bound {
      guard let record = self.record(record) else { return nil }
      records.append(record)
    }
    return records
  }

  private func record(_ bound: BoundRecord) -> Record? {
    for place in others {
      guard case .none = bound.fields[place] else { return nil }
    }
    var states: [Facts.State] = []
    var origins: [Facts.Origin] = []
    for (index, field) in list.fields.enumerated() {
      let said = places[index].map { bound.fields[$0] } ?? .none
      guard let (state, origin) = state(of: field, at: index, said) else { return nil }
      states.append(state)
      origins.append(origin)
    }
    return Record(states, origins: origins)
  }

  private func state(
    of field: Fact, at index: Int, _ said: BoundRecord.Field
  ) -> (Facts.State, Facts.Origin)? {
    switch said {
    case .text(let text): (.known(.text(text)), .stated)
    case .word(let word): field.state(saying: fields.statement(word, at: index))
    case .none: field.state(saying: fields.statement(nil, at: index))
    }
  }
}
