import AvenantModel

/// A day that is a fact, moved by a number of days that is the same for every ticket: it fits, and
/// is there where the fact is.
struct MovedDay: Sendable {
  /// The slots of the fact and of the result.
  let day: Int32
  let result: Int32
  let days: Int64

  /// `nil` for an instruction that does anything else.
  ///
  /// - Parameters:
  ///   - instruction: What is worked out.
  ///   - dates: The slots of the facts that are days.
  ///   - constant: The word of a slot that is the same for every ticket.
  init?(_ instruction: Instruction, dates: Set<Slot>, _ constant: (Slot) -> Int64?) {
    guard case .number(.binary(let operation, let one, let other), let result) = instruction else {
      return nil
    }
    let (day, number) = dates.contains(one) ? (one, other) : (other, one)
    guard dates.contains(day), let days = constant(number), days.magnitude < 1 << 32 else {
      return nil
    }
    switch operation {
    case .sum: self.days = days
    case .difference where day == one: self.days = -days
    case .difference, .product, .least, .greatest: return nil
    }
    (self.day, self.result) = (Int32(day.index), Int32(result.index))
  }
}

extension VersionProgram {
  /// The slots of the facts that are days.
  var dates: Set<Slot> {
    Set(
      zip(version.facts, facts).compactMap { fact, program in
        guard fact.type == .date, case .slot(let slot) = program.place else { return nil }
        return slot
      })
  }
}

extension Registers {
  /// Moves days of a ticket of which nothing is open.
  @inline(__always)
  func move(_ days: UnsafeBufferPointer<MovedDay>) {
    for moved in days {
      words[Int(moved.result)] = words[Int(moved.day)] &+ moved.days
      states[Int(moved.result)] = states[Int(moved.day)]
    }
  }
}
