import AvenantValues

/// Outcomes, read off columns or off the memory of one ticket.
extension OutcomeColumns {
  /// Reads the outcomes of all rows; the rows whose outcomes are not clear are not decided.
  mutating func read(_ memory: ColumnMemory, _ tickets: FactRooms) {
    for (place, literal) in program.outcomes.literals.enumerated() {
      rows[place] = memory.literal(literal.index).pointee
    }
    var open = memory.open
    for index in owed.indices { open = open | readOwed(index, memory) }
    for (index, place) in program.reader.places.duties.enumerated() where place.lastDay >= 0 {
      duties[index].lastDays.read(memory.numbers(place.lastDay))
      duties[index].hasLastDay =
        memory.rows(program.reader.duties[index].applies) & memory.known(place.lastDay).pointee
    }
    for choice in program.outcomes.choices { open = open | unclear(choice, memory) }
    for literal in program.reader.broken { open = open | memory.literal(literal.index).pointee }
    decided = tickets.rows & ~open
  }

  /// Reads the amounts and days of a charge or credit; answers the rows that are due without an
  /// amount, which leaves a total open.
  private mutating func readOwed(_ index: Int, _ memory: ColumnMemory) -> RowSet {
    let (place, due) = (program.reader.places.owed[index], due(index, memory))
    let (amount, dueOn) = (place.amount, place.dueOn)
    owed[index].hasAmount =
      memory.rows(program.reader.owed[index].applies) & memory.known(amount).pointee
    if !program.isConstant[amount] { owed[index].amounts.read(memory.numbers(amount)) }
    if dueOn >= 0 {
      owed[index].dueOn.read(memory.numbers(dueOn))
      owed[index].hasDueOn = due & memory.known(dueOn).pointee
    }
    return due & ~owed[index].hasAmount
  }

  @inline(__always)
  private func due(_ index: Int, _ memory: ColumnMemory) -> RowSet {
    let place = program.reader.owed[index]
    return memory.rows(place.applies) & ~memory.rows(place.waived) & ~memory.rows(place.below)
  }

  /// The rows in which not just one of several literals holds.
  private func unclear(_ choice: ColumnOutcomes.Choice, _ memory: ColumnMemory) -> RowSet {
    var (once, twice) = (RowSet.none, RowSet.none)
    for literal in choice.literals {
      let holding = memory.literal(literal).pointee
      twice = twice | once & holding
      once = once | holding
    }
    let unclear = ~once | twice
    guard let index = choice.due else { return unclear }
    return unclear & due(index, memory)
  }

  // MARK: One row

  /// Takes a row from a buffer in which its ticket was evaluated.
  mutating func set(_ row: Int, to buffer: EvaluationBuffer) {
    decided.set(row, to: true)
    for (place, literal) in program.outcomes.literals.enumerated() {
      rows[place].set(row, to: buffer.mustHold(literal))
    }
    for (index, one) in buffer.owed.enumerated() {
      owed[index].hasAmount.set(row, to: one.hasAmount)
      if one.hasAmount { owed[index].amounts[row] = one.amount }
      owed[index].hasDueOn.set(row, to: one.dueOn != nil)
      owed[index].dueOn[row] = one.dueOn.map { Int32($0.dayNumber) } ?? 0
    }
    for (index, one) in buffer.duties.enumerated() {
      duties[index].hasLastDay.set(row, to: one.lastDay != nil)
      duties[index].lastDays[row] = one.lastDay.map { Int32($0.dayNumber) } ?? 0
    }
  }
}

extension ColumnMemory {
  @inline(__always)
  fileprivate func rows(_ literal: Literal) -> RowSet { self.literal(literal.index).pointee }
}

extension [Int32] {
  /// Takes all numbers of a column.
  @inline(__always)
  fileprivate mutating func read(_ numbers: UnsafePointer<RowPlace.Block>) {
    withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(start: numbers, count: bytes.count))
    }
  }
}

extension [Int64] {
  /// Takes all numbers of a column.
  @inline(__always)
  fileprivate mutating func read(_ numbers: UnsafePointer<RowPlace.Block>) {
    let numbers = UnsafeRawPointer(numbers).assumingMemoryBound(to: Int32.self)
    withUnsafeMutableBufferPointer { target in
      for row in 0..<target.count { target[row] = Int64(numbers[row]) }
    }
  }
}
