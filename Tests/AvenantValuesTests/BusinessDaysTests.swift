import AvenantValues
import Testing

/// Business days: counted, and found in place of other days.
struct BusinessDaysTests {
  /// March and April 2024, with Good Friday and Easter Monday.
  static let easter = BusinessDays(
    from: day("2024-03-01"), through: day("2024-04-30"), weekend: [6, 7],
    holidays: [day("2024-03-29"), day("2024-04-01")])

  private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .earliest }

  @Test(arguments: [
    ("2024-03-27", 1, "2024-03-28"), ("2024-03-27", 2, "2024-04-02"),
    ("2024-03-27", 5, "2024-04-05"), ("2024-03-29", 1, "2024-04-02"),
    ("2024-03-30", 0, "2024-03-30"), ("2024-03-28", 0, "2024-03-28"),
    ("2024-04-02", -1, "2024-03-28"), ("2024-03-31", -1, "2024-03-28"),
    ("2024-04-30", 0, "2024-04-30"), ("2024-03-04", -1, "2024-03-01"),
  ])
  func countsFromTheNextDayOn(start: String, count: Int, end: String) {
    #expect(Self.easter.day(count, after: Self.day(start))?.description == end)
  }

  @Test(arguments: [
    ("2024-04-30", 1), ("2024-02-29", 1), ("2024-02-29", 0), ("2024-03-01", -1),
    ("2024-05-01", -1), ("2024-04-29", 2), ("2024-03-04", Int.max), ("2024-03-04", Int.min),
  ])
  func hasNoDayWhereTheCalendarDoesNotReach(start: String, count: Int) {
    #expect(Self.easter.day(count, after: Self.day(start)) == nil)
  }

  @Test(arguments: [
    ("2024-03-27", "2024-04-05", 5), ("2024-03-27", "2024-03-27", 0),
    ("2024-03-28", "2024-04-01", 0), ("2024-04-01", "2024-04-02", 1),
    ("2024-04-02", "2024-03-28", -1), ("2024-04-02", "2024-04-01", 0),
    ("2024-03-30", "2024-03-28", -1),
  ])
  func countsTheSecondDayAndNotTheFirst(start: String, end: String, count: Int) {
    #expect(Self.easter.count(from: Self.day(start), to: Self.day(end)) == count)
  }

  @Test(arguments: ["2024-02-29", "2024-05-01"])
  func nothingIsKnownOutside(day: String) {
    #expect(Self.easter.contains(Self.day(day)) == nil)
    #expect(Self.easter.count(from: Self.day(day), to: Self.day("2024-03-04")) == nil)
    #expect(Self.easter.count(from: Self.day("2024-03-04"), to: Self.day(day)) == nil)
    #expect(Self.easter.rolled(Self.day(day), .following) == nil)
  }

  @Test func whatIsCountedIsTheDistanceMoved() {
    for start in 1...31 {
      guard let start = CalendarDate(year: 2024, month: 3, day: start) else { continue }
      for count in -20...20 {
        guard let end = Self.easter.day(count, after: start) else { continue }
        #expect(Self.easter.count(from: start, to: end) == count)
        #expect(count == 0 || Self.easter.contains(end) == true)
      }
    }
  }

  @Test(arguments: [
    ("2024-03-29", RollConvention.following, "2024-04-02"),
    ("2024-03-29", .preceding, "2024-03-28"),
    ("2024-03-29", .modifiedFollowing, "2024-03-28"),
    ("2024-03-29", .modifiedPreceding, "2024-03-28"),
    ("2024-04-01", .modifiedPreceding, "2024-04-02"), ("2024-04-01", .preceding, "2024-03-28"),
    ("2024-03-28", .following, "2024-03-28"), ("2024-04-06", .modifiedFollowing, "2024-04-08"),
  ])
  func aDayIsRolled(day: String, convention: RollConvention, end: String) {
    #expect(Self.easter.rolled(Self.day(day), convention)?.description == end)
  }

  /// Nothing is known of 30 June, which could be the business day that follows.
  @Test func aRollThatNeedsADayOutsideHasNoAnswer() {
    let june = BusinessDays(
      from: Self.day("2024-06-01"), through: Self.day("2024-06-29"), weekend: [6, 7], holidays: [])
    #expect(june.rolled(Self.day("2024-06-29"), .following) == nil)
    #expect(june.rolled(Self.day("2024-06-29"), .modifiedFollowing) == nil)
    #expect(june.rolled(Self.day("2024-06-29"), .preceding)?.description == "2024-06-28")
    #expect(june.rolled(Self.day("2024-06-01"), .preceding) == nil)
    #expect(june.rolled(Self.day("2024-06-01"), .modifiedPreceding)?.description == "2024-06-03")
  }
}
