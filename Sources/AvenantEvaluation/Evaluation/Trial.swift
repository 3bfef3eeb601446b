import AvenantModel
import AvenantValues

/// Tries completions for the sake of one outcome, all of them in one memory.
///
/// Of each completion only that is worked out which the outcome is read from, and the rules by
/// which completions are left out.
struct Trial {
  /// What the outcome is read from.
  let read: OpenAddresses
  /// That rules are broken.
  let rules: [Literal]
  let rerun: Rerun
  let axes: Axes
  let program: VersionProgram

  /// Tries every combination of cells.
  ///
  /// Once nothing of what was open is agreed on, no further combination can change that.
  ///
  /// - Parameters:
  ///   - memory: Memory in which everything is worked out, with the record at hand; what is tried
  ///     last is left in it.
  ///   - work: The work of that record.
  /// - Returns: What is agreed on; `nil` if no combination is consistent.
  /// - Precondition: For a record, no list is gone through.
  func agreement(in memory: inout Memory, of work: ItemWork? = nil) -> Agreement? {
    var agreement: Agreement?
    if rerun.hasFold {
      precondition(work == nil, "a list is gone through for several items at a time")
      var found = Agreement(on: read)
      forEachCompletion(in: &memory) { memory in
        memory.withRegisters { found.join($0) }
        return !found.isVoid
      }
      agreement = found.isEmpty ? nil : found
    } else {
      let slots = axes.all.map { slot(of: $0.place, work) }
      memory.withRegisters { agreement = self.agreement(in: &$0, slots) }
    }
    return agreement
  }

  /// Tries every combination of cells once for several records, for each of which a list is gone
  /// through: what the ticket comes to is the same for all of them.
  ///
  /// - Parameters:
  ///   - items: The records, each with what its outcome is read from.
  ///   - memory: Memory in which everything is worked out; what is tried last is left in it.
  ///   - work: The work of the records.
  /// - Returns: What is agreed on of each; `nil` if that is nothing.
  func agreements(
    of items: [(item: Int, read: OpenAddresses)], in memory: inout Memory, _ work: ItemWork
  ) -> [Agreement?] {
    var agreements = items.map { Agreement(on: $0.read) }
    var waiting = Array(items.indices)
    forEachCompletion(in: &memory) { memory in
      for index in waiting {
        memory.enter(work, item: items[index].item, program)
        memory.withRegisters { agreements[index].join($0) }
      }
      waiting.removeAll { agreements[$0].isVoid }
      return !waiting.isEmpty
    }
    return agreements.map { $0.isEmpty || $0.isVoid ? nil : $0 }
  }

  /// The values of the only axis with which no rule is broken; what is tried last is left in the
  /// memory.
  ///
  /// - Precondition: No list is gone through.
  func consistentWords(in memory: inout Memory) -> [Int64] {
    axes.words.filter { word in
      memory.complete(axes.all[0].place, with: word, program)
      memory.run(rerun.ofTicket, program)
      return !memory.mustHold(anyOf: rules)
    }
  }

  /// Whether some combination of cells breaks no rule.
  ///
  /// - Parameter memory: Memory in which everything is worked out; what is tried last is left
  ///   there.
  /// - Returns: Whether there is one.
  func hasCompletion(in memory: inout Memory) -> Bool {
    var isFound = false
    forEachCompletion(in: &memory) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Whether another outcome is tried in the same way, but for what is read of it and of its
  /// record.
  func isTried(like other: Trial) -> Bool {
    axes == other.axes && rerun.writers == other.rerun.writers
  }

  /// Works out what the ticket comes to for each combination of cells that breaks no rule, as long
  /// as `goesOn` says so.
  private func forEachCompletion(
    in memory: inout Memory, _ goesOn: (inout Memory) -> Bool
  ) {
    for combination in Combinations(axes.combinations) {
      axes.forEach(of: combination) { memory.complete(axes.all[$0].place, with: $1, program) }
      memory.run(rerun.ofTicket, program)
      guard !memory.mustHold(anyOf: rules) else { continue }
      if !goesOn(&memory) { return }
    }
  }

  /// The same where no list is gone through: everything stays in its place.
  private func agreement(in registers: inout Registers, _ slots: [Int]) -> Agreement? {
    var agreement = Agreement(on: read)
    program.operands.withUnsafeBufferPointer { operands in
      for combination in Combinations(axes.combinations) {
        axes.forEach(of: combination) { axis, word in
          registers.words[slots[axis]] = word ?? 0
          registers.states[slots[axis]] = word == nil ? .absent : .known
        }
        for instruction in rerun.ofTicket { registers.run(instruction, program, operands) }
        guard !rules.contains(where: { registers.holdings[$0.index].must }) else { continue }
        for instruction in rerun.ofItem { registers.run(instruction, program, operands) }
        agreement.join(registers)
        if agreement.isVoid { return }
      }
    }
    return agreement.isEmpty ? nil : agreement
  }

  /// Where a fact stands, or a field of the record at hand.
  private func slot(of place: Causes.Place, _ work: ItemWork?) -> Int {
    let kept: FactProgram.Place? =
      switch place {
      case .fact(let index): program.facts[index].place
      case .field(let field): work?.fields.first { $0.field == field.field }?.place
      }
    guard case .slot(let slot) = kept else {
      preconditionFailure("what is tried has a slot, and only a fold reads other items")
    }
    return slot.index
  }

  /// Puts what was tried back, from the memory in which it was tried for the ticket and without
  /// folds.
  func restore(_ memory: inout Memory, from found: borrowing Memory) {
    memory.restore(rerun.ofTicket, from: found)
    for axis in axes.all {
      let slot = slot(of: axis.place, nil)
      memory.words[slot] = found.words[slot]
      memory.states[slot] = found.states[slot]
    }
  }
}

extension Memory {
  /// Whether one of the literals must hold.
  fileprivate func mustHold(anyOf literals: [Literal]) -> Bool {
    for literal in literals where mustHold(literal) { return true }
    return false
  }

  /// Says what a fact is, or a field of a record.
  fileprivate mutating func complete(
    _ place: Causes.Place, with cell: Int64?, _ program: VersionProgram
  ) {
    switch place {
    case .field(let field):
      lists[field.list]?[field.item][field.field] =
        cell.map { LoadedField(word: $0, state: .known) } ?? LoadedField(state: .absent)
    case .fact(let index):
      guard case .slot(let slot) = program.facts[index].place, let cell else {
        return store(.absent, of: program.facts[index])
      }
      set(slot, to: cell)
    }
  }
}
