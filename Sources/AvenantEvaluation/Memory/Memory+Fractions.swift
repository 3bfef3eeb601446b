import AvenantModel
import AvenantValues

/// Numbers in memory, exactly.
extension Memory {
  /// The number in a slot; `nil` where it is not known.
  func fraction(_ slot: Slot, scale: Int) -> Fraction? {
    guard states[slot.index] == .known else { return nil }
    return Fraction(ExactNumber(mantissa: Int128(words[slot.index]), scale: scale))
  }

  /// The number in a wide slot; `nil` where it is not known.
  func fraction(_ wide: WideSlot) -> Fraction? {
    wideStates[wide.index] == .known ? wides[wide.index] : nil
  }

  /// The exact value of a number; `nil` where it is not known.
  func fraction(_ operand: Operand) -> Fraction? {
    switch operand {
    case .number(let number): fraction(number.slot, scale: number.scale)
    case .wide(let wide): fraction(wide)
    case .condition, .period: nil
    }
  }
}
