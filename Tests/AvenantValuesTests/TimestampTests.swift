import AvenantValues
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
    ("2010-06-30T23:30:00Z", 1_277_940_600, "2010-06-30T23:30:00Z"),
    ("2010-07-01T01:30:00+02:00", 1_277_940_600, "2010-06-30T23:30:00Z"),
    ("2010-06-30t18:00:00-05:30", 1_277_940_600, "2010-06-30T23:30:00Z"),
    ("2010-06-30T23:30:00z", 1_277_940_600, "2010-06-30T23:30:00Z"),
    ("2010-06-30T23:30:00-00:00", 1_277_940_600, "2010-06-30T23:30:00Z"),
    ("1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z"),
    ("0001-01-01T00:00:00Z", -62_135_596_800, "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59Z", 253_402_300_799, "9999-12-31T23:59:59Z"),
    ("2016-12-31T23:59:60Z", 1_483_228_800, "2017-01-01T00:00:00Z"),
    ("1990-12-31T15:59:60-08:00", 662_688_000, "1991-01-01T00:00:00Z"),
    ("2024-02-29T12:00:00+23:59", 1_709_121_660, "2024-02-28T12:01:00Z"),
  ])
  func instantsAreReadWithTheirOffset(text: String, seconds: Int64, utc: String) throws {
    let timestamp = try Timestamp(text)
    #expect(timestamp.secondsSince1970 == seconds)
    #expect(timestamp.attoseconds == 0)
    #expect(timestamp.description == utc)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00.5Z", 0, 500_000_000_000_000_000, "1970-01-01T00:00:00.5Z"),
    ("1969-12-31T23:59:59.250Z", -1, 250_000_000_000_000_000, "1969-12-31T23:59:59.25Z"),
    ("1970-01-01T00:00:00.000000000000000001Z", 0, 1, "1970-01-01T00:00:00.000000000000000001Z"),
    (
      "1970-01-01T00:00:00.1000000000000000000000Z", 0, 100_000_000_000_000_000,
      "1970-01-01T00:00:00.1Z"
    ),
    ("1970-01-01T00:00:00.0Z", 0, 0, "1970-01-01T00:00:00Z"),
  ])
  func fractionsAreKeptExactly(text: String, seconds: Int64, rest: Int64, utc: String) throws {
    let timestamp = try Timestamp(text)
    #expect(timestamp.secondsSince1970 == seconds)
    #expect(timestamp.attoseconds == rest)
    #expect(timestamp.description == utc)
  }

  @Test(
    arguments: [
      ("", .malformed), ("2010-06-30", .malformed), ("2010-06-30 23:30:00Z", .malformed),
      ("2010-06-30T23:30Z", .malformed), ("2010-06-30T23:30:00.Z", .malformed),
      ("2010-06-30T23:30:00,5Z", .malformed), ("2010-06-30T23:30:00Z ", .malformed),
      (" 2010-06-30T23:30:00Z", .malformed), ("2010-06-30T23:30:00+0200", .malformed),
      ("2010-06-30T23:30:00+02", .malformed), ("2010-06-30T23:30:00+2:00", .malformed),
      ("2010-06-30T23:30:00−02:00", .malformed), ("2010-06-30T23:30:00 Z", .malformed),
      ("2010-06-30T23:30:00Z+02:00", .malformed), ("20100630T233000Z", .malformed),
      ("２010-06-30T23:30:00Z", .malformed), ("1277940600", .malformed),
      ("2010-181T00:00:00Z", .malformed),
      ("2010-06-30T23:30:00", .missingOffset), ("2010-06-30T23:30:00.25", .missingOffset),
      ("2010-06-31T23:30:00Z", .noSuchDate), ("2010-02-29T00:00:00Z", .noSuchDate),
      ("0000-01-01T00:00:00Z", .noSuchDate), ("2010-13-01T00:00:00Z", .noSuchDate),
      ("2010-06-30T24:00:00Z", .noSuchTime), ("2010-06-30T23:60:00Z", .noSuchTime),
      ("2010-06-30T23:30:61Z", .noSuchTime), ("2010-06-30T12:00:60Z", .noSuchTime),
      ("2010-06-29T23:59:60Z", .noSuchTime), ("2010-06-30T23:59:60+01:00", .noSuchTime),
      ("2010-06-30T23:30:00+24:00", .noSuchOffset), ("2010-06-30T23:30:00-01:60", .noSuchOffset),
      ("2010-06-30T23:30:00.0000000000000000001Z", .tooPrecise),
      ("0001-01-01T00:00:00+00:01", .outOfRange), ("9999-12-31T23:59:59-00:01", .outOfRange),
      ("9999-12-31T23:59:60Z", .outOfRange),
    ] as [(String, TimestampError)])
  func refusesWhatIsNoInstant(text: String, error: TimestampError) {
    #expect(throws: error) { try Timestamp(text) }
  }

  @Test func instantsAreOrderedToTheLastDecimal() throws {
    let ascending = try [
      "1969-12-31T23:59:59Z", "1969-12-31T23:59:59.9Z", "1970-01-01T00:00:00Z",
      "1970-01-01T00:00:00.000000000000000001Z", "1970-01-01T00:00:01+00:00",
    ].map { try Timestamp($0) }
    #expect(ascending.shuffled().sorted() == ascending)
  }

  @Test(
    arguments: [
      (Int64.min, 0), (Int64.max, 0), (253_402_300_800, 0), (-62_135_596_801, 0), (0, -1),
      (0, 1_000_000_000_000_000_000), (0, .min),
    ] as [(Int64, Int64)])
  func refusesCountsOutsideTheCalendar(seconds: Int64, attoseconds: Int64) {
    #expect(Timestamp(secondsSince1970: seconds, attoseconds: attoseconds) == nil)
  }
}
