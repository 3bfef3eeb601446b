import AvenantModel

/// What is done for each record of a list, and where the record's fields are put before.
struct ItemWork: Sendable {
  /// The place of the list among the facts.
  let list: Int
  /// Where the number of records is, and whether the list is known.
  let slot: Slot
  /// Where each field of the record at hand goes, and what is kept with the record besides.
  let fields: [FieldPlace]
  /// What is worked out, in order.
  let instructions: [Instruction]
  /// The same in the order in which it is done.
  let schedule: Schedule
}

/// Something that is made of all records of a list.
struct FoldProgram: Sendable {
  let work: ItemWork
  let outputs: [FoldOutput]
  /// Where the parts are read that records keep of what is shared out.
  var parts: [Address] = []

  /// Whether each record keeps something of it.
  var keepsSomething: Bool { outputs.contains { $0.kept != nil } }

  /// The weight of the record at hand, where something is shared out.
  var weight: WideSlot? {
    guard case .part = outputs.first?.kept, case .wide(let weight) = outputs.first?.value else {
      return nil
    }
    return weight
  }

  /// What is found of all records behind an address: a result, or what a record at hand keeps.
  func output(of address: Address) -> FoldOutput? {
    outputs.first { $0.result.addresses.contains(address) }
      ?? (results.contains(address) ? outputs.first : nil)
  }

  /// All that is found by it: what is made of all records, and what a record at hand keeps of it.
  var results: [Address] { outputs.flatMap(\.result.addresses) + parts }
}

/// One thing that is made of all records.
struct FoldOutput: Sendable {
  let function: Aggregate.Function
  /// Whether the record at hand counts.
  let filter: Condition
  /// What is taken of it; `nil` where records are counted, or only the filter is asked.
  let value: Operand?
  /// Where the result goes: two literals for `any` and `all`, else a number.
  let result: Operand
  /// Where it stands, for what fails where several records count.
  var place: Int?

  /// What each record keeps of it; `nil` for what is made of all records and kept nowhere else.
  var kept: Kept?
  /// What else it is made of, record by record.
  var sources: [Address] = []

  /// What the result is made of, record by record; of a running total, without those before it.
  var addresses: [Address] {
    if case .before = kept {
      filter.addresses + sources
    } else {
      filter.addresses + (value?.addresses ?? []) + sources
    }
  }
}

/// What each record of a list keeps, behind its fields, of what is made of all of them.
enum Kept: Sendable {
  /// What the records before it come to.
  case before(field: Int)
  /// Its part of a number that is shared out by what is taken of each, with so many decimals.
  case part(field: Int, of: WideSlot, decimals: Int)

  /// Whether it is what the records before it come to.
  var isBefore: Bool { if case .before = self { true } else { false } }

  var field: Int {
    switch self {
    case .before(let field), .part(let field, _, _): field
    }
  }
}

/// Where a field of the record at hand goes.
struct FieldPlace: Sendable {
  /// The place of the field among the record's, those behind the declared ones included.
  let field: Int
  let place: FactProgram.Place
}
