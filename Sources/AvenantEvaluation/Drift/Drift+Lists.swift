import AvenantModel
import AvenantValues

/// What is done for each record of a list.
extension Drift {
  /// Follows what was worked out for every record, and what was made of it.
  mutating func visit(_ fold: FoldProgram) {
    visitAnyItem(of: fold.work)
    let motions = motions(in: fold)
    // What records keep moves in no even steps, and what is read from it is looked at again.
    if fold.keepsSomething, (motions + amounts(in: fold)).contains(where: { $0 != .still }) {
      for result in fold.results {
        switch result {
        case .slot(let slot): self[slot] = .uneven
        case .wide(let wide): self[wide] = .uneven
        case .literal: break
        }
      }
      _ = self.motions(in: fold)
      return
    }
    for (output, motion) in zip(fold.outputs, motions) { set(output.result, to: motion) }
  }

  /// How what is shared out moves.
  private func amounts(in fold: FoldProgram) -> [Motion] {
    fold.outputs.compactMap { output in
      if case .part(_, let amount, _) = output.kept { self[amount] } else { nil }
    }
  }

  /// How what is made of the records moves, output by output.
  private mutating func motions(in fold: FoldProgram) -> [Motion] {
    var motions: [[Motion]] = fold.outputs.map { _ in [] }
    forEachItem(of: fold.work) { drift in
      for (index, output) in fold.outputs.enumerated() {
        guard drift.memory.mayHold(output.filter.yes) else { continue }
        motions[index].append(output.value.map { drift.motion(of: $0) } ?? .still)
      }
    }
    return zip(fold.outputs, motions).map { $0.function.motion(of: $1) }
  }

  /// Does something with each record of a list at hand, in their order.
  mutating func forEachItem(of work: ItemWork, _ body: (inout Drift) -> Void) {
    let outside = memory
    for item in 0..<outside.itemCount(of: work.list) {
      memory = outside.entering(work, item: item, program)
      items.append((work.list, item))
      visit(work.instructions)
      body(&self)
      items.removeLast()
    }
    memory = outside
  }

  /// Follows what is worked out of whichever records there are, while nothing is known of them.
  mutating func visitAnyItem(of work: ItemWork) {
    guard memory.states[work.slot.index] == .unknown else { return }
    let outside = memory
    memory = outside.enteringAnyItem(work, program)
    visit(work.instructions)
    memory = outside
  }

  /// How the number moves that is behind a place; a condition does not.
  func motion(of operand: Operand) -> Motion {
    switch operand {
    case .number(let number): self[number.slot]
    case .wide(let wide): self[wide]
    case .condition: .still
    case .period(let months, let days): .made(of: self[months], self[days])
    }
  }

  private mutating func set(_ operand: Operand, to motion: Motion) {
    switch operand {
    case .number(let number): self[number.slot] = motion
    case .wide(let wide): self[wide] = motion
    case .condition, .period: break
    }
  }
}

extension Aggregate.Function {
  /// How what is made of numbers moves.
  fileprivate func motion(of motions: [Motion]) -> Motion {
    switch self {
    case .sum: motions.reduce(.still, +)
    case .count, .any, .all: .still
    case .the where motions.count == 1: motions[0]
    case .min, .max, .the: motions.allSatisfy { $0 == .still } ? .still : .uneven
    }
  }
}
