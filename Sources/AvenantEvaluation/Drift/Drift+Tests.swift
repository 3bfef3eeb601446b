import AvenantModel
import AvenantValues

/// When a test turns out otherwise.
extension Drift {
  /// A value before which, or behind which, an unknown fact lies, today, and how it moves.
  struct Cut: Hashable {
    let value: Int128
    let step: Int128
  }

  mutating func visit(_ test: Test) {
    switch test {
    case .difference(let one, let other, let low, let high):
      visit(one, other, low, high)
    case .option(let slot, _): if self[slot] != .still { holdToday() }
    case .presence, .widePresence: break  // Whether there is a value turns with nothing that moves.
    case .wideLess(let one, let other): visit(one, other, low: nil, high: -1)
    case .wideEqual(let one, let other): visit(one, other, low: 0, high: 0)
    }
  }

  private mutating func visit(_ one: Slot, _ other: Slot, _ low: Int64, _ high: Int64) {
    if isUnknownFact(one), isKnown(other) {
      return cut(
        one, at: low.sum(memory.words[other.index]), before: high.sum(memory.words[other.index]),
        besides: self[other])
    }
    if isUnknownFact(other), isKnown(one) {
      return cut(
        other, at: high == .max ? .min : (-high).sum(memory.words[one.index]),
        before: low == .min ? .max : (-low).sum(memory.words[one.index]), besides: self[one])
    }
    let motion = self[one] - self[other]
    guard motion != .still else { return }
    guard isKnown(one), isKnown(other) else {
      return holdUnlessAbsent([.slot(one), .slot(other)])
    }
    guard let step = motion.wholeStep else { return holdToday() }
    let difference = Int128(memory.words[one.index] &- memory.words[other.index])
    hold(
      daysUnturned(
        difference, by: step, low: low == .min ? nil : Int128(low),
        high: high == .max ? nil : Int128(high)))
  }

  private mutating func visit(
    _ one: WideSlot, _ other: WideSlot, low: Int128?, high: Int128?
  ) {
    let motion = self[one] - self[other]
    guard motion != .still else { return }
    guard isKnown(one), isKnown(other) else {
      return holdUnlessAbsent([.wide(one), .wide(other)])
    }
    guard let step = motion.step,
      let difference = memory.wides[one.index].subtracting(memory.wides[other.index]),
      let (value, moved) = whole(difference, step)
    else { return holdToday() }
    hold(daysUnturned(value, by: moved, low: low, high: high))
  }

  // MARK: What is not known

  /// A test of what is not known turns out either way, whatever moves; but where the completions of
  /// a ticket are tried, each of them may turn out otherwise on another day.
  private mutating func holdUnlessAbsent(_ addresses: [Address]) {
    guard !isComplete, !addresses.contains(where: isAbsent) else { return }
    if !addresses.contains(where: keepsFromCompleting) { holdToday() }
  }

  private func isAbsent(_ address: Address) -> Bool {
    switch address {
    case .slot(let slot): memory.states[slot.index] == .absent
    case .wide(let wide): memory.wideStates[wide.index] == .absent
    case .literal: false
    }
  }

  /// Whether completions are never tried of what reads it: it computes with an unknown fact.
  private func keepsFromCompleting(_ address: Address) -> Bool {
    guard memory.isOpen(address), let instruction = program.origins.instruction(writing: address)
    else { return false }
    let reads = program.reads(of: instruction).filter(memory.isOpen)
    switch instruction {
    case .test, .gate, .fold: return false
    case .number(.select, _), .wide(.select, _): return false
    case .number(.dated, _), .wide(.dated, _): return reads.contains(where: keepsFromCompleting)
    case .number, .wide:
      return reads.contains { program.origins.fact(at: $0) != nil || keepsFromCompleting($0) }
    }
  }

  /// Whether a slot is that of a fact, or a field of the record at hand, that is not known.
  func isUnknownFact(_ slot: Slot) -> Bool {
    memory.states[slot.index] == .unknown && program.origins.fact(at: .slot(slot)) != nil
  }
}

extension Int64 {
  /// The sum; an end that is none stays none.
  fileprivate func sum(_ other: Int64) -> Int64 {
    self == .min || self == .max ? self : addingReportingOverflow(other).partialValue
  }
}
