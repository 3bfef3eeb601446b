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
  private let readings: [Reading]
  private let isOpen: [Bool]
  private let rules: [Literal]
  private let memory: Memory
  /// The work of the item at hand, and which item it is.
  private let work: ItemWork?
  private let item: Int
  private let rerun: Rerun
  private let program: VersionProgram

  /// - Parameters:
  ///   - readings: What the outcome is read from.
  ///   - rules: That rules are broken.
  ///   - memory: Memory in which everything is worked out, with the item at hand.
  ///   - work: The work of that item.
  ///   - program: The program.
  init(
    of readings: [Reading], breaking rules: [Literal], in memory: Memory, of work: ItemWork?,
    _ program: VersionProgram
  ) {
    self.readings = readings
    isOpen = readings.map(memory.isOpen)
    self.rules = rules
    self.memory = memory
    self.work = work
    item = memory.itemAtHand ?? 0
    rerun = Rerun(of: readings + rules.map { .literal($0) }, in: memory, program)
    self.program = program
  }

  /// What is agreed on when every combination of cells is tried; `nil` if none is consistent.
  ///
  /// Once nothing of what was open is agreed on, no further combination can change that.
  func agreement(_ axes: [Axis]) -> Agreement? {
    var result: Agreement?
    var memory = memory
    var cells = axes.map { _ in 0 }
    for axis in axes { memory.complete(axis.place, with: axis.cells[0], program) }
    while true {
      if isConsistent(&memory) {
        if result == nil {
          result = Agreement(memory, readings)
        } else {
          result?.join(memory, readings)
        }
        guard result?.says(any: isOpen) ?? true else { return result }
      }
      guard let turned = axes.indices.last(where: { cells[$0] + 1 < axes[$0].cells.count })
      else { return result }
      cells[turned] += 1
      for axis in (turned + 1)..<axes.count { cells[axis] = 0 }
      for axis in turned..<axes.count {
        memory.complete(axes[axis].place, with: axes[axis].cells[cells[axis]], program)
      }
    }
  }

  /// Works out a completion; says whether it breaks no rule.
  private func isConsistent(_ memory: inout Memory) -> Bool {
    memory.run(rerun.ofTicket, program)
    guard !rules.contains(where: memory.mustHold) else { return false }
    guard let work else { return true }
    if rerun.hasFold {
      memory.enter(work, item: item, program)
    } else {
      memory.take(work, item: item)
      memory.run(rerun.ofItem, program)
    }
    return true
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
      let fact = program.facts[index]
      guard case .slot(let slot) = fact.place, let cell else { return store(.absent, of: fact) }
      set(slot, to: cell)
    }
  }
}
