import AvenantModel
import AvenantValues

/// What is read off places.
extension Registers {
  /// The day in a slot; `nil` where it is not known.
  @inline(__always)
  func date(_ slot: Slot) -> CalendarDate? {
    states[slot.index] == .known ? CalendarDate(word: words[slot.index]) : nil
  }

  /// A number that is a multiple of 10⁻ˢᶜᵃˡᵉ; `nil` where it is not known.
  func exactNumber(_ operand: Operand, scale: Int) -> ExactNumber? {
    switch operand {
    case .number(let number) where states[number.slot.index] == .known:
      ExactNumber(mantissa: Int128(words[number.slot.index]), scale: number.scale)
    case .wide(let wide) where wideStates[wide.index] == .known:
      RoundingMode.down.round(wides[wide.index], toScale: scale)
    case .number, .wide, .condition, .period: nil
    }
  }

  /// The exact value of a number; `nil` where it is not known.
  func fraction(_ operand: Operand) -> Fraction? {
    switch operand {
    case .number(let number) where states[number.slot.index] == .known:
      Fraction(ExactNumber(mantissa: Int128(words[number.slot.index]), scale: number.scale))
    case .wide(let wide) where wideStates[wide.index] == .known: wides[wide.index]
    case .number, .wide, .condition, .period: nil
    }
  }

  /// Whether learning more could still settle something.
  func isOpen(_ address: Address) -> Bool {
    switch address {
    case .literal(let literal): holdings[literal.index] == .possible
    case .slot(let slot): states[slot.index].isOpen
    case .wide(let wide): wideStates[wide.index].isOpen
    }
  }
}
