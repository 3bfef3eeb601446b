import AvenantModel
import AvenantValues

/// Where a value that is an outcome stands in memory.
struct ValueReader: Sendable {
  private let operand: Operand
  let type: ValueType
  /// The decimals of a number that is kept as a fraction.
  private let scale: Int

  init(_ value: ValueProgram, of version: Version) {
    let expression = version[value.definition].value
    operand = value.operand
    type = expression.type
    scale = expression.numbers?.scale ?? 0
  }

  /// The value in memory in which everything is settled; `nil` where there is none.
  ///
  /// - Precondition: It is no text.
  func value(in memory: Memory) -> Value? {
    switch operand {
    case .condition(let condition):
      if memory.mustHold(condition.yes) { return .boolean(true) }
      return memory.mustHold(condition.no) ? .boolean(false) : nil
    case .number(let number):
      guard memory.states[number.slot.index] == .known else { return nil }
      return Value(memory.words[number.slot.index], scale: number.scale, as: type)
    case .wide: return memory.exactNumber(operand, scale: scale).map(Value.number)
    case .period(let months, let days):
      let slots = [months, days].map(\.index)
      guard slots.allSatisfy({ memory.states[$0] == .known }) else { return nil }
      return .period(Period(months: Int(memory.words[slots[0]]), days: Int(memory.words[slots[1]])))
    }
  }
}
