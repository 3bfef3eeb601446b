import AvenantModel
import AvenantValues

extension Value {
  /// What a word in a slot stands for; `nil` of a text, of which it is only the place.
  init?(_ word: Int64, scale: Int, as type: ValueType) {
    switch type {
    case .text: return nil
    case .boolean: self = .boolean(word != 0)
    case .list: self = .list(Array(repeating: Item([]), count: Int(word)))
    case .choice: self = .choice(Int(word))
    case .date: self = .date(CalendarDate(dayNumber: Int(word)) ?? .latest)
    case .days where scale == 0: self = .period(Period(days: Int(word)))
    case .months where scale == 0: self = .period(Period(months: Int(word)))
    case .number, .percent, .money, .days, .months, .period:
      self = .number(ExactNumber(mantissa: Int128(word), scale: scale))
    }
  }
}
