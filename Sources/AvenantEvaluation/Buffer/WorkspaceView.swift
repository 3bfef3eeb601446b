import AvenantModel

/// Where that stands what the last ticket came to: in the memory itself, or where it is kept.
struct WorkspaceState: @unchecked Sendable {
  var codes: UnsafePointer<UInt8>
  var literals: UnsafePointer<Holding>
  /// Whether the ticket leaves an outcome open.
  var leavesOpen = false
}

/// A workspace, to be worked in for as long as it lives.
struct WorkspaceView: @unchecked Sendable {
  let registers: Registers
  /// The slots of the facts; empty where they are not behind one another.
  let slots: Range<Int>
  let factCount: Int
  let literalCount: Int
  let plan: PlanView
  let places: OutcomePlaces
  let memo: MemoView
  /// What tickets came to of which something is not known; `nil` before there was one.
  var openTickets: UnsafePointer<OpenTicketsView>?
  let state: UnsafeMutablePointer<WorkspaceState>
  unowned(unsafe) let workspace: Workspace

  /// Whether a literal holds in the ticket that was evaluated last.
  @inline(__always)
  func holding(_ literal: Literal) -> Holding { state.pointee.literals[literal.index] }
}

// Through the pointer, so that no more of the workspace is read than is looked at.
extension UnsafePointer<WorkspaceView> {
  /// Evaluates a ticket.
  ///
  /// - Parameters:
  ///   - facts: What is known of it.
  ///   - asOf: The number of the day of evaluation.
  /// - Returns: Whether outcomes say all that a decision does.
  @inline(__always)
  func evaluate(_ facts: FactWords.View, asOf: Int) -> Bool {
    var registers = pointee.registers
    if pointee.slots.isEmpty {
      pointee.workspace.reader.facts.load(facts, into: &registers)
    } else {
      registers.load(
        facts.words, facts.states, into: pointee.slots, absences: pointee.memo.sought)
    }
    return finish(&registers, asOf: asOf)
  }

  /// Evaluates a ticket of several that are held as columns.
  func evaluate(_ tickets: FactRooms, row: Int, asOf: Int) -> Bool {
    var registers = pointee.registers
    let ticket = tickets.ticket(row)
    registers.load(
      ticket.words, ticket.states, into: pointee.slots, absences: pointee.memo.sought)
    return finish(&registers, asOf: asOf)
  }

  /// Evaluates the ticket whose facts are in their places.
  @inline(__always)
  private func finish(_ registers: inout Registers, asOf: Int) -> Bool {
    registers.set(Slot.asOf.index, to: Int64(asOf))
    guard registers.openBit == 0 else { return finishOpen(&registers) }
    if !pointee.memo.keepsTickets, let isComplete = pointee.workspace.finishReached(&registers) {
      return isComplete
    }
    registers.move(pointee.plan.movedDays)
    if let numbers = pointee.plan.plainNumbers {
      registers.run(numbers)
    } else {
      pointee.workspace.runNumbers(&registers)
    }
    guard registers.openBit == 0 else { return finishOpen(&registers) }
    return finishRecalled(&registers)
  }

  /// Finishes a ticket of which all numbers are worked out, by what one like it came to if that is
  /// kept.
  @inline(__always)
  private func finishRecalled(_ registers: inout Registers) -> Bool {
    let entry = recall(registers)
    if let entry, pointee.plan.readsLiterals {
      registers.holdings.update(from: entry.holdings, count: pointee.literalCount)
    }
    if let entry, let rest = pointee.plan.kept {
      registers.run(rest, choosingBy: entry.holdings)
      guard registers.openBit == 0 else { return finishOpen(&registers) }
      pointee.state.pointee = WorkspaceState(
        codes: entry.codes,
        literals: pointee.plan.readsLiterals
          ? UnsafePointer<Holding>(registers.holdings) : entry.holdings)
      return isComplete(entry.codes)
    }
    guard let isComplete = pointee.workspace.finish(&registers, entry) else {
      return finishOpen(&registers)
    }
    return isComplete
  }

  /// Finds what a ticket like this one came to, of which nothing is open; `nil` where none is kept.
  @inline(__always)
  private func recall(_ registers: Registers) -> MemoView.Entry? {
    guard pointee.memo.keepsTickets else { return nil }
    let fingerprint = pointee.plan.fingerprint
    fingerprint.take(of: registers, into: pointee.memo.sought + fingerprint.factWordCount)
    return pointee.memo.find()
  }

  /// Evaluates the ticket of which something is open.
  @inline(__always)
  private func finishOpen(_ registers: inout Registers) -> Bool {
    guard let entry = pointee.openTickets?.recall(&registers) else {
      return pointee.workspace.finishOpen(&registers)
    }
    pointee.state.pointee = WorkspaceState(codes: entry.codes, literals: entry.holdings)
    return isComplete(entry.codes)
  }

  /// Whether every amount fits and is there where it has to be: what is due without one leaves a
  /// total open.
  @inline(__always)
  func isComplete(_ codes: UnsafePointer<UInt8>) -> Bool {
    var lack: UInt8 = 0
    for index in pointee.places.owed.indices { lack |= self.lack(index, codes) }
    return lack == 0
  }

  /// Whether one amount fits, and is there if it is due.
  func isComplete(_ index: Int, _ codes: UnsafePointer<UInt8>) -> Bool { lack(index, codes) == 0 }

  /// 0 where an amount fits, and is there if it is due.
  @inline(__always)
  private func lack(_ index: Int, _ codes: UnsafePointer<UInt8>) -> UInt8 {
    let amount = pointee.places.owed[index].amount
    let isDue = codes[index] == OutcomeCode.due.rawValue
    if amount < 0 {
      guard codes[index] != OutcomeCode.notDue.rawValue else { return 0 }
      return pointee.places.isWideComplete(index, isDue: isDue, pointee.registers) ? 0 : 1
    }
    // Without a branch: what is due differs from ticket to ticket.
    return pointee.registers.states[amount].rawValue & (isDue ? .max : 0)
  }
}
