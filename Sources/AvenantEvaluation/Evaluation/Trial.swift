import AvenantModel
import AvenantValues

/// What a fact, or a field of an item, may be: a representative of each cell, `nil` for absent.
struct Axis {
  let place: Causes.Place
  let cells: [Int64?]
}

/// Tries completions for the sake of one outcome, all of them in one memory.
///
/// Of each completion only that is worked out which the outcome is read from, and the rules by which
/// completions are left out.
struct Trial {
  let readings: [Reading]
  /// That rules are broken.
  let rules: [Literal]
  let rerun: Rerun
  let axes: [Axis]
  let program: VersionProgram

  /// What is agreed on when every combination of cells is tried; `nil` if none is consistent.
  ///
  /// Once nothing of what was open is agreed on, no further combination can change that.
  ///
  /// - Parameters:
  ///   - memory: Memory in which everything is worked out, with the item at hand; what is tried last is
  ///     left in it.
  ///   - work: The work of that item.
  func agreement(in memory: inout Memory, of work: ItemWork? = nil) -> Agreement? {
    guard rerun.hasFold else {
      let slots = axes.map { slot(of: $0.place, work) }
      var agreement: Agreement?
      memory.withRegisters { agreement = self.agreement(in: &$0, slots) }
      return agreement
    }
    let item = memory.itemAtHand ?? 0
    return agreement(of: Agreement(readings, in: memory)) { cells, agreement in
      for (axis, cell) in zip(axes, cells) {
        memory.complete(axis.place, with: axis.cells[cell], program)
      }
      memory.run(rerun.ofTicket, program)
      for rule in rules where memory.mustHold(rule) { return }
      if let work { memory.enter(work, item: item, program) }
      memory.withRegisters { agreement.join($0) }
    }
  }

  /// The same where no list is gone through: everything stays in its place.
  private func agreement(in registers: inout Registers, _ slots: [Int]) -> Agreement? {
    program.operands.withUnsafeBufferPointer { operands in
      agreement(of: Agreement(readings, in: registers)) { cells, agreement in
        for axis in axes.indices {
          if let word = axes[axis].cells[cells[axis]] {
            registers.set(slots[axis], to: word)
          } else {
            registers.states[slots[axis]] = .absent
          }
        }
        for instruction in rerun.ofTicket { registers.run(instruction, program, operands) }
        for rule in rules where registers.mustHold(rule) { return }
        for instruction in rerun.ofItem { registers.run(instruction, program, operands) }
        agreement.join(registers)
      }
    }
  }

  /// Lets every combination of cells be tried, until nothing is agreed on.
  private func agreement(
    of none: Agreement, _ attempt: ([Int], inout Agreement) -> Void
  ) -> Agreement? {
    var agreement = none
    var combinations = Combinations(axes.map(\.cells.count))
    var cells = axes.map { _ in 0 }
    while combinations.next(into: &cells) {
      attempt(cells, &agreement)
      if agreement.isVoid { break }
    }
    return agreement.isEmpty ? nil : agreement
  }

  /// Where a fact stands, or a field of the item at hand.
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

  /// Puts what was tried back, from the memory in which it was tried for the ticket and without folds.
  func restore(_ memory: inout Memory, from found: borrowing Memory) {
    memory.restore(rerun.ofTicket, from: found)
    for axis in axes {
      let slot = slot(of: axis.place, nil)
      memory.words[slot] = found.words[slot]
      memory.states[slot] = found.states[slot]
    }
  }
}

extension Memory {
  /// Says what a fact is, or a field of an item.
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
