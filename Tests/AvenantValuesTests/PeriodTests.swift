import AvenantValues
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    (0, 30, "30 days"), (0, 1, "1 day"), (1, 10, "1 month and 10 days"), (12, 0, "1 year"),
    (18, 0, "1 year and 6 months"), (24, 0, "2 years"), (2, 0, "2 months"), (0, 0, "0 days"),
    (18, 3, "1 year, 6 months and 3 days"), (0, -1, "-1 day"), (-18, 0, "-1 year and -6 months"),
    (1, -10, "1 month and -10 days"), (0, .min, "-9223372036854775808 days"),
    (.min, 0, "-768614336404564650 years and -8 months"),
  ])
  func descriptionCountsInWords(months: Int, days: Int, text: String) {
    #expect(Period(months: months, days: days).description == text)
  }

  @Test func aYearIsTwelveMonthsButAMonthIsNotThirtyDays() {
    #expect(Period(years: 1) == Period(months: 12))
    #expect(Period(years: 1, months: 6, days: 3) == Period(months: 18, days: 3))
    #expect(Period(months: 1) != Period(days: 30))
  }

  @Test(arguments: [(Int.max, 0), (Int.min, 0), (768_614_336_404_564_650, 8)])
  func refusesYearsWhoseMonthsDoNotFit(years: Int, months: Int) {
    #expect(Period(years: years, months: months, days: 0) == nil)
  }

  @Test func monthsAndDaysAreAddedApart() {
    #expect(Period(months: 1).adding(Period(days: 10)) == Period(months: 1, days: 10))
    #expect(Period(months: 1, days: -2).negated == Period(months: -1, days: 2))
  }

  @Test func refusesSumsAndOppositesThatDoNotFit() {
    #expect(Period(months: .max).adding(Period(months: 1)) == nil)
    #expect(Period(days: .min).adding(Period(days: -1)) == nil)
    #expect(Period(months: .min).negated == nil)
    #expect(Period(days: .min).negated == nil)
  }
}
