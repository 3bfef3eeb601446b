import AvenantModel

/// What is done for each item of a list, and where the item's fields are put before.
struct ItemWork: Sendable {
  /// The place of the list among the facts.
  let list: Int
  /// Where the number of items is, and whether the list is known.
  let slot: Slot
  /// Where each field of the item at hand goes.
  let fields: [FactProgram.Place]
  /// What is worked out, in order.
  let instructions: [Instruction]
  /// The same in the order in which it is done.
  let schedule: Schedule
}

/// Something that is made of all items of a list.
struct FoldProgram: Sendable {
  let work: ItemWork
  let outputs: [FoldOutput]
}

/// One thing that is made of all items.
struct FoldOutput: Sendable {
  let function: Aggregate.Function
  /// Whether the item at hand counts.
  let filter: Condition
  /// What is taken of it; `nil` where items are counted, or only the filter is asked.
  let value: Operand?
  /// Where the result goes: two literals for `any` and `all`, else a number.
  let result: Operand
  /// Where it stands, for what fails where several items count.
  var place: Int?

  /// Where a running total is kept among the fields of each item: what the items before it come to.
  /// `nil` for what is made of all items.
  var field: Int?
  /// What else a running total is made of, where its value is made of the totals before it.
  var sources: [Reading] = []

  /// What the result is made of, item by item; of a running total, without those before it.
  var readings: [Reading] {
    filter.readings + (field == nil ? value?.readings ?? [] : sources)
  }
}
