package import AvenantValues

extension Value {
  /// What a machine word stands for: a truth, the place of an option, a count, the number of a day
  /// or a number at a scale.
  ///
  /// - Returns: The value; `nil` of a day outside the calendar, and of a text, a mixed period or a
  ///   list, which no word holds.
  package init?(word: Int64, scale: Int, of type: ValueType) {
    switch type {
    case .boolean: self = .boolean(word != 0)
    case .choice: self = .choice(Int(word))
    case .date, .days, .months: self.init(count: Int(word), of: type)
    case .number, .percent, .money:
      self = .number(ExactNumber(mantissa: Int128(word), scale: scale))
    case .text, .period, .list: return nil
    }
  }

  /// What a number is as a value of a type; days and months are counted.
  ///
  /// - Returns: The value; `nil` of a count that is not whole, of a day outside the calendar, and
  ///   where the type's values are no numbers.
  package init?(_ number: ExactNumber, of type: ValueType) {
    switch type {
    case .number, .percent, .money: self = .number(number)
    case .date, .days, .months:
      guard let count = number.rescaled(to: 0).flatMap({ Int(exactly: $0.mantissa) }) else {
        return nil
      }
      self.init(count: count, of: type)
    case .boolean, .text, .period, .choice, .list: return nil
    }
  }

  private init?(count: Int, of type: ValueType) {
    switch type {
    case .date:
      guard let day = CalendarDate(dayNumber: count) else { return nil }
      self = .date(day)
    case .days: self = .period(Period(days: count))
    case .months: self = .period(Period(months: count))
    case .boolean, .text, .number, .percent, .money, .period, .choice, .list: return nil
    }
  }
}
