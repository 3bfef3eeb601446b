/// Names in their order, which are put into it once for all mistakes.
struct NamesInOrder {
  private var names: [String] = []

  /// Returns names in order, of which there may be more than before, but none less.
  mutating func sorted(_ keys: some Collection<String>) -> [String] {
    if names.count != keys.count { names = keys.sorted() }
    return names
  }
}
