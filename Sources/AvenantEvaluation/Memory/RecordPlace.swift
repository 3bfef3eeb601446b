/// A record of a list, by the places of both, from 0.
struct RecordPlace: Hashable, Sendable {
  let list: Int
  let item: Int
}

extension Memory {
  /// The memory where a record is at hand of a list for each of whose records clauses are read,
  /// with all that is settled of its outcomes.
  func enteringSettled(_ work: ItemWork, item: Int, _ program: VersionProgram) -> Memory {
    var memory = entering(work, item: item, program)
    for settlement in settlements[RecordPlace(list: work.list, item: item)] ?? [] {
      settlement.settle(in: &memory)
    }
    return memory
  }
}
