import AvenantModel

/// What keeps from being settled what is made of all items, kept for all finders of one memory:
/// whichever item they have at hand, it is the same wherever nothing of that item is read.
final class KeptCauses {
  /// What is made of items, and how it is looked into.
  struct Key: Hashable {
    /// The place of the result.
    let place: Int
    let endsAtFacts: Bool
  }

  /// The causes of the items before an end.
  struct Found {
    var causes = Causes()
    /// How many items were gone through.
    var end = 0
    /// How many of them certainly count.
    var certain = 0
  }

  /// How many items were put to hand.
  private(set) var entries = 0
  private var found: [Key: Found] = [:]

  /// Takes out what was found of the items before an end, or before an item that comes earlier.
  func take(_ key: Key, before end: Int) -> Found {
    guard let known = found.removeValue(forKey: key), known.end <= end else { return Found() }
    return known
  }

  /// Keeps what was found, of which the causes go up to an end.
  func put(_ known: Found, _ key: Key) { found[key] = known }

  /// The memory with an item at hand.
  func entering(
    _ work: ItemWork, item: Int, of memory: Memory, _ program: VersionProgram
  ) -> Memory {
    entries += 1
    return memory.entering(work, item: item, program)
  }
}
