import AvenantModel
import AvenantValues

extension Value {
  /// What a word in a slot stands for; `nil` of a text, of which it is only the place, and of a day
  /// outside the calendar.
  init?(slot word: Int64, scale: Int, as type: ValueType) {
    switch type {
    case .text: return nil
    case .list: self = .list(Array(repeating: Record([]), count: Int(word)))
    case .days where scale > 0, .months where scale > 0, .period:
      self = .number(ExactNumber(mantissa: Int128(word), scale: scale))
    case .boolean, .number, .percent, .money, .date, .days, .months, .choice:
      self.init(word: word, scale: scale, of: type)
    }
  }

  /// What a word in a slot stands for that was worked out, with what gives a text by its place.
  init(slot word: Int64, scale: Int, as type: ValueType, text: (Int) -> String) {
    if case .text = type {
      self = .text(text(Int(word)))
    } else if let value = Value(slot: word, scale: scale, as: type) {
      self = value
    } else {
      preconditionFailure("the checker vouches that days lie in the calendar")
    }
  }
}
