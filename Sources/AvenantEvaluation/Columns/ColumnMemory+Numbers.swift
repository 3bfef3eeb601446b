/// Numbers, for all rows.
extension ColumnMemory {
  func runNumbers(_ step: ColumnStep) {
    switch step {
    case .offset(let one, let number, let result):
      let (source, numbers) = (numbers(one), Block(repeating: number))
      known(result).pointee = known(one).pointee
      fill(result) { source[$0] &+ numbers }
      let bounds = self[one].bounds
      bound(result, bounds.lowerBound + number, bounds.upperBound + number)
    case .sum(let one, let other, let result):
      let (first, second) = (numbers(one), numbers(other))
      known(result).pointee = known(one).pointee & known(other).pointee
      fill(result) { first[$0] &+ second[$0] }
      let (low, high) = (self[one].bounds, self[other].bounds)
      bound(result, low.lowerBound + high.lowerBound, low.upperBound + high.upperBound)
    case .less(let one, let other, let result):
      let (first, second) = (numbers(one), numbers(other))
      known(result).pointee = known(one).pointee & known(other).pointee
      fill(result) { first[$0] &- second[$0] }
      let (low, high) = (self[one].bounds, self[other].bounds)
      bound(result, low.lowerBound - high.upperBound, low.upperBound - high.lowerBound)
    case .keep(let one, let result, let refusesNegative):
      self[result] = self[one]
      guard refusesNegative, self[one].bounds.lowerBound < 0 else { return }
      let source = numbers(one)
      // What must not be negative fails, which leaves it open.
      open = open | known(one).pointee & RowSet { Block.zero .> source[$0] }
    case .select(let condition, let one, let other, let result):
      select(condition, one, other, into: result)
    case .range, .difference, .option, .presence, .all, .any, .complement, .single: break
    }
  }

  @inline(__always)
  private func fill(_ slot: Int, _ block: (Int) -> Block) {
    let target = numbers(slot)
    for place in 0..<(FactColumns.capacity / Block.scalarCount) { target[place] = block(place) }
  }

  /// Says where the numbers of a slot lie; leaves rows open whose number is too large to go on
  /// with.
  private func bound(_ slot: Int, _ low: Int32, _ high: Int32) {
    let limit = FactRooms.limit
    guard low < -limit || high > limit else {
      self[slot].bounds = low...high
      return
    }
    let source = numbers(slot)
    let (lowest, highest) = (Block(repeating: -limit), Block(repeating: limit))
    let large = RowSet { source[$0] .> highest } | RowSet { lowest .> source[$0] }
    open = open | known(slot).pointee & large
    // Nobody reads what those rows come to, but it must stay a number of its column.
    fill(slot) { source[$0].clamped(lowerBound: lowest, upperBound: highest) }
    self[slot].bounds = -limit...limit
  }

  /// Takes the branch that holds; there is none where the condition is neither true nor false.
  private func select(_ condition: Condition, _ one: Int, _ other: Int, into result: Int) {
    let (yes, no) = (literal(condition.yes.index).pointee, literal(condition.no.index).pointee)
    known(result).pointee = yes & known(one).pointee | no & known(other).pointee
    let (first, second, target) = (numbers(one), numbers(other), numbers(result))
    yes.forEachGroup { group, bits in
      var bits = bits
      for block in (group * RowPlace.blocksOfGroup)..<((group + 1) * RowPlace.blocksOfGroup) {
        // The bit of this block is the sign.
        let chosen = bits &>> Block(repeating: 31)
        target[block] = first[block] & chosen | second[block] & ~chosen
        bits = bits &+ bits
      }
    }
    let (low, high) = (self[one].bounds, self[other].bounds)
    self[result].bounds =
      min(low.lowerBound, high.lowerBound)...max(low.upperBound, high.upperBound)
  }
}
