import AvenantModel
import AvenantValues

/// Reads off memory what operands turned out to be.
struct MemoryReader {
  private let program: VersionProgram
  private let memory: Memory

  /// Reads memory in which everything is worked out.
  init(_ program: VersionProgram, _ memory: Memory) {
    self.program = program
    self.memory = memory
  }

  /// What a condition turned out to be.
  func truth(of condition: Condition) -> Truth {
    if memory.mustHold(condition.yes) { return .yes }
    if memory.mustHold(condition.no) { return .no }
    return memory.mayHold(condition.yes) || memory.mayHold(condition.no) ? .undetermined : .neither
  }

  /// What a value that is an outcome turned out to be, with what was settled by trying completions.
  func value(of value: ValueProgram) -> TracedValue {
    let expression = program.version[value.definition].value
    return self.value(of: value.operand, expression.type, scale: expression.numbers?.scale)
  }

  /// What an operand turned out to be; an exact number of `scale` decimals, where it is known to
  /// be.
  func value(of operand: Operand, _ type: ValueType, scale: Int? = nil) -> TracedValue {
    switch operand {
    case .condition(let literals): value(of: literals)
    case .number(let number): value(of: number, type)
    case .wide(let wide): value(of: wide, scale: scale)
    case .period(let months, let days): value(months, days)
    }
  }

  /// Failed if something failed on the way and all facts are known that it waits for, else unknown.
  func openValue(_ addresses: [Address]) -> TracedValue {
    let finder = CauseFinder(program, memory, endsAtFacts: true)
    let failure = finder.causes(of: addresses).failure
    return failure.map { .failed($0) } ?? .unknown
  }

  private func value(of condition: Condition) -> TracedValue {
    switch truth(of: condition) {
    case .yes: .known(.boolean(true))
    case .no: .known(.boolean(false))
    case .neither: .absent
    case .undetermined: openValue(condition.addresses)
    }
  }

  private func value(of number: Number, _ type: ValueType) -> TracedValue {
    switch memory.states[number.slot.index] {
    case .known:
      .known(
        Value(
          slot: memory.words[number.slot.index], scale: number.scale, as: type, text: text))
    case .absent: .absent
    case .unknown, .failed: openValue([.slot(number.slot)])
    }
  }

  private func text(_ index: Int) -> String {
    if program.texts.indices.contains(index) { return program.texts[index] }
    let other = index - program.texts.count
    return memory.otherTexts.indices.contains(other) ? memory.otherTexts[other] : ""
  }

  private func value(of wide: WideSlot, scale: Int?) -> TracedValue {
    switch memory.wideStates[wide.index] {
    case .known:
      let fraction = memory.wides[wide.index]
      guard let scale, let number = RoundingMode.down.round(fraction, toScale: scale) else {
        return .fraction(fraction)
      }
      return .known(.number(number))
    case .absent: return .absent
    case .unknown, .failed: return openValue([.wide(wide)])
    }
  }

  private func value(_ months: Slot, _ days: Slot) -> TracedValue {
    switch max(memory.states[months.index], memory.states[days.index]) {
    case .known:
      .known(
        .period(
          Period(months: Int(memory.words[months.index]), days: Int(memory.words[days.index]))))
    case .absent: .absent
    case .unknown, .failed: openValue([.slot(months), .slot(days)])
    }
  }
}
