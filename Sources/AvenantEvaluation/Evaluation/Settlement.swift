/// What all completions agree on, of what outcomes of items are read from.
///
/// The places of an item are those of every item of its list, so that it is kept beside memory and put
/// into the places when the item is at hand.
enum Settlement {
  /// An item of a list, by the places of both.
  struct Place: Hashable, Sendable {
    let list: Int
    let item: Int
  }
}

extension Memory {
  /// The memory where an item is at hand of a list for each of whose items clauses are read, with all
  /// that is settled of its outcomes.
  func reading(_ work: ItemWork, item: Int, _ program: VersionProgram) -> Memory {
    var memory = entering(work, item: item, program)
    for settlement in settlements[.init(list: work.list, item: item)] ?? [] {
      settlement.settle(in: &memory)
    }
    return memory
  }
}
