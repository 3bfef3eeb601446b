/// All places of a memory, counted through: literals first, then slots, then wide slots.
struct PlaceNumbers: Sendable {
  let literals: Int
  let slots: Int
  let wides: Int

  /// The places of a memory.
  init(of memory: Memory) {
    literals = memory.holdings.count
    slots = memory.words.count
    wides = memory.wides.count
  }

  /// How many places there are.
  var count: Int { literals + slots + wides }

  /// The number of a place.
  @inline(__always)
  func number(_ address: Address) -> Int {
    switch address {
    case .literal(let literal): literal.index
    case .slot(let slot): literals + slot.index
    case .wide(let wide): literals + slots + wide.index
    }
  }
}

extension Memory {
  /// Whether learning more could still settle what stands in a place.
  @inline(__always)
  func isOpen(_ place: Int, _ numbers: PlaceNumbers) -> Bool {
    if place < numbers.literals { return holdings[place].must != holdings[place].may }
    let slot = place - numbers.literals
    return slot < numbers.slots
      ? states[slot].isOpen : wideStates[slot - numbers.slots].isOpen
  }

  /// Whether what stands in a place could not be worked out.
  @inline(__always)
  func hasFailed(_ place: Int, _ numbers: PlaceNumbers) -> Bool {
    let slot = place - numbers.literals
    guard slot >= 0 else { return false }
    return (slot < numbers.slots ? states[slot] : wideStates[slot - numbers.slots]) == .failed
  }
}
