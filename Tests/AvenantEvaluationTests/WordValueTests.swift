import AvenantModel
import AvenantValues
import Testing

/// What machine words and numbers stand for, by the type of the value.
@Suite struct WordValueTests {
  @Test func aWordIsReadByItsType() throws {
    let day = try #require(CalendarDate("2010-06-14"))
    #expect(Value(word: 1, scale: 0, of: .boolean) == .boolean(true))
    #expect(Value(word: Int64(day.dayNumber), scale: 0, of: .date) == .date(day))
    #expect(Value(word: 3, scale: 0, of: .months) == .period(Period(months: 3)))
    #expect(
      Value(word: 250, scale: 2, of: .percent) == .number(ExactNumber(mantissa: 250, scale: 2)))
  }

  @Test func aNumberIsCountedWhereTheTypeCounts() throws {
    let two = ExactNumber(mantissa: 200, scale: 2)
    #expect(Value(two, of: .days) == .period(Period(days: 2)))
    #expect(Value(two, of: .date) == CalendarDate("1970-01-03").map(Value.date))
    #expect(Value(two, of: .number(unit: nil)) == .number(two))
  }

  @Test func aDayOutsideTheCalendarIsNoValue() {
    let tooLate = CalendarDate.latest.dayNumber + 1
    #expect(Value(word: Int64(tooLate), scale: 0, of: .date) == nil)
    #expect(Value(ExactNumber(tooLate), of: .date) == nil)
  }

  @Test func aCountThatIsNotWholeIsNoValue() {
    #expect(Value(ExactNumber(mantissa: 25, scale: 1), of: .days) == nil)
    #expect(Value(ExactNumber(mantissa: 25, scale: 1), of: .months) == nil)
  }

  @Test(arguments: [ValueType.text, .period, .list]) func whatNoWordHoldsIsNoValue(type: ValueType)
  {
    #expect(Value(word: 1, scale: 0, of: type) == nil)
    #expect(Value(ExactNumber(1), of: type) == nil)
  }
}
