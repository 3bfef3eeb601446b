import AvenantModel
import AvenantValues

/// Where a value that is an outcome stands in registers.
struct ValueReader: Sendable {
  private let operand: Operand
  let type: ValueType
  /// The decimals of a number that is kept as a fraction.
  private let scale: Int
  /// The texts that the version mentions, of a text: a slot holds the place among them.
  private let texts: [String]

  init(_ value: ValueProgram, of program: VersionProgram) {
    let expression = program.version[value.definition].value
    texts = expression.type == .text ? program.texts : []
    operand = value.operand
    type = expression.type
    scale = expression.numbers?.scale ?? 0
  }

  /// What it is read from.
  var addresses: [Address] { operand.addresses }

  /// The value in memory in which everything is settled and no text of a ticket is known; `nil`
  /// where there is none.
  func value(in registers: Registers) -> Value? {
    switch operand {
    case .condition(let condition):
      if registers.mustHold(condition.yes) { return .boolean(true) }
      return registers.mustHold(condition.no) ? .boolean(false) : nil
    case .number(let number):
      guard registers.states[number.slot.index] == .known else { return nil }
      let word = registers.words[number.slot.index]
      return Value(slot: word, scale: number.scale, as: type) { texts[$0] }
    case .wide: return registers.exactNumber(operand, scale: scale).map(Value.number)
    case .period(let months, let days):
      let slots = [months, days].map(\.index)
      guard slots.allSatisfy({ registers.states[$0] == .known }) else { return nil }
      return .period(
        Period(months: Int(registers.words[slots[0]]), days: Int(registers.words[slots[1]])))
    }
  }
}
