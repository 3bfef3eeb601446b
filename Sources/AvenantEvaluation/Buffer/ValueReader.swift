import AvenantModel
import AvenantValues

/// Where a value that is an outcome stands in registers.
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

  /// What it is read from.
  var readings: [Reading] { operand.readings }

  /// The value in memory in which everything is settled; `nil` where there is none.
  ///
  /// - Precondition: It is no text.
  func value(in registers: Registers) -> Value? {
    switch operand {
    case .condition(let condition):
      if registers.mustHold(condition.yes) { return .boolean(true) }
      return registers.mustHold(condition.no) ? .boolean(false) : nil
    case .number(let number):
      guard registers.states[number.slot.index] == .known else { return nil }
      return Value(registers.words[number.slot.index], scale: number.scale, as: type)
    case .wide: return registers.exactNumber(operand, scale: scale).map(Value.number)
    case .period(let months, let days):
      let slots = [months, days].map(\.index)
      guard slots.allSatisfy({ registers.states[$0] == .known }) else { return nil }
      return .period(
        Period(months: Int(registers.words[slots[0]]), days: Int(registers.words[slots[1]])))
    }
  }
}
