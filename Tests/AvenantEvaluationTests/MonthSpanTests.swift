import AvenantValues
import TestSupport
import Testing

@testable import AvenantEvaluation

/// How far apart days lie between which so many spans of months are counted.
@Suite struct MonthSpanTests {
  private static let rules: [MonthEndRule] = [.lastDay, .nextMonth, .stickyEnd]

  @Test(arguments: rules, [1, 12])
  func noSpansLieOutsideOfTheirBounds(rule: MonthEndRule, months: Int) throws {
    var random = SeededGenerator(seed: UInt64(months))
    for _ in 0..<20_000 {
      let start = Int64.random(in: 700_000...740_000, using: &random)
      let end = start + Int64.random(in: -2_000...2_000, using: &random)
      let span = Self.span(months, rule, startOffset: .random(in: -40...40, using: &random))
      let count = Int64(
        try CalendarDate.spans(
          ofMonths: months, from: start + span.startOffset, to: end + span.endOffset, by: rule))
      #expect(span.fewestDays(spans: count) <= Int128(end - start))
      #expect(Int128(end - start) <= span.mostDays(spans: count))
    }
  }

  @Test(arguments: rules)
  func aKnownDayLeavesTheOtherOneItsMonthAlone(rule: MonthEndRule) throws {
    let start = Int64(try #require(CalendarDate("2023-01-31")).dayNumber)
    let days = Region.Domain(
      mayBeAbsent: false, mayBePresent: true, values: .numbers(start - 400, start + 400))
    let span = Self.span(1, rule)
    let region = try #require(
      Region([days, days]).adding(Constraint(.spans(span, low: 1, high: 1)))?
        .adding(Constraint(.numbers(0, low: Int128(start), high: Int128(start)))))
    guard case .numbers(let low, let high) = region.domains[1].values else {
      Issue.record("days are numbers")
      return
    }
    for end in start - 400...start + 400 {
      let count = try CalendarDate.spans(ofMonths: 1, from: start, to: end, by: rule)
      #expect((low...high).contains(end) == (count == 1), "\(end - start)")
    }
  }

  @Test func moreSpansByAnEarlierDayAreNone() throws {
    let days = Region.Domain(
      mayBeAbsent: false, mayBePresent: true, values: .numbers(700_000, 740_000))
    let (span, earlier) = (Self.span(1, .lastDay), Self.span(1, .lastDay, endOffset: -1))
    let region = try #require(
      Region([days, days]).adding(Constraint(.spans(span, low: nil, high: 2))))
    #expect(region.adding(Constraint(.spans(earlier, low: 3, high: nil))) == nil)
    #expect(region.adding(Constraint(.spans(earlier, low: 2, high: nil))) != nil)
    #expect(region.adding(Constraint(.difference(1, 0, low: 200, high: nil))) == nil)
  }

  private static func span(
    _ months: Int, _ rule: MonthEndRule, startOffset: Int64 = 0, endOffset: Int64 = 0
  ) -> MonthSpan {
    MonthSpan(
      start: 0, startOffset: startOffset, end: 1, endOffset: endOffset, months: months, rule: rule)
  }
}
