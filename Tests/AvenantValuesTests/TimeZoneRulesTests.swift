import AvenantValues
import FoundationEssentials
import TestSupport
import Testing

/// The rules as the system's time zone database has them.
private func rules(_ name: String) throws -> TimeZoneRules {
  try TimeZoneRules(name: name, tzif: try bytes(name))
}

private func bytes(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
}

@Suite struct TimeZoneRulesTests {
  @Test(arguments: [
    ("Europe/Paris", "1800-01-01T00:00:00Z", 561), ("Europe/Paris", "1911-03-10T23:50:38Z", 561),
    ("Europe/Paris", "1911-03-10T23:50:39Z", 0), ("Europe/Paris", "2010-06-30T23:30:00Z", 7200),
    ("Europe/Paris", "2010-01-31T23:30:00Z", 3600), ("Europe/Paris", "2024-03-31T00:59:59Z", 3600),
    ("Europe/Paris", "2024-03-31T01:00:00Z", 7200), ("Europe/Paris", "2037-10-25T00:59:59Z", 7200),
    ("Europe/Paris", "2037-10-25T01:00:00Z", 3600),
    ("Asia/Kolkata", "1943-01-01T00:00:00Z", 23_400),
    ("Asia/Kolkata", "2024-01-01T18:30:00Z", 19_800), ("Etc/UTC", "2024-01-01T00:00:00Z", 0),
    ("America/New_York", "2007-03-11T06:59:59Z", -18_000),
    ("America/New_York", "2007-03-11T07:00:00Z", -14_400),
    ("America/New_York", "2024-11-03T05:59:59Z", -14_400),
    ("America/New_York", "2024-11-03T06:00:00Z", -18_000),
    ("Australia/Lord_Howe", "2024-01-01T00:00:00Z", 39_600),
    ("Australia/Lord_Howe", "2024-07-01T00:00:00Z", 37_800),
    ("Africa/Casablanca", "2018-01-01T00:00:00Z", 0),
    ("Africa/Casablanca", "2024-03-20T00:00:00Z", 0),
    ("Africa/Casablanca", "2024-07-01T00:00:00Z", 3600),
  ])
  func offsetsAreThoseOfTheDatabase(zone: String, instant: String, offset: Int) throws {
    #expect(try rules(zone).offset(at: Timestamp(instant).secondsSince1970) == offset)
  }

  @Test(arguments: [
    ("Europe/Paris", "2100-03-28T00:59:59Z", 3600), ("Europe/Paris", "2100-03-28T01:00:00Z", 7200),
    ("Europe/Paris", "2100-10-31T00:59:59Z", 7200), ("Europe/Paris", "2100-10-31T01:00:00Z", 3600),
    ("Europe/Paris", "9999-07-01T00:00:00Z", 7200),
    ("Asia/Kolkata", "2100-06-01T00:00:00Z", 19_800),
    ("America/New_York", "2100-07-01T03:59:59Z", -14_400),
    ("America/New_York", "2100-01-01T03:59:59Z", -18_000),
    ("Australia/Lord_Howe", "2100-04-03T14:59:59Z", 39_600),
    ("Australia/Lord_Howe", "2100-04-03T15:00:00Z", 37_800),
    ("America/Nuuk", "2100-03-28T00:59:59Z", -7200),
    ("America/Nuuk", "2100-03-28T01:00:00Z", -3600),
    ("America/Nuuk", "2100-10-31T00:59:59Z", -3600),
    ("America/Nuuk", "2100-10-31T01:00:00Z", -7200),
    ("Africa/Casablanca", "2100-07-01T00:00:00Z", 3600),
    ("Asia/Gaza", "2099-07-01T00:00:00Z", 10_800), ("Asia/Gaza", "2100-01-01T00:00:00Z", 7200),
    ("Europe/Dublin", "2100-07-01T00:00:00Z", 3600), ("Europe/Dublin", "2100-01-01T00:00:00Z", 0),
  ])
  func footerRulesTheFarFuture(zone: String, instant: String, offset: Int) throws {
    #expect(try rules(zone).offset(at: Timestamp(instant).secondsSince1970) == offset)
  }

  @Test(arguments: [
    ("Europe/Paris", "2010-06-30T23:30:00Z", "2010-07-01"),
    ("Europe/Paris", "2010-06-30T21:59:59.999Z", "2010-06-30"),
    ("Europe/Paris", "2010-06-30T22:00:00Z", "2010-07-01"),
    ("America/New_York", "2010-07-01T03:59:59Z", "2010-06-30"),
    ("Asia/Kolkata", "2024-01-01T18:29:59Z", "2024-01-01"),
    ("Asia/Kolkata", "2024-01-01T18:30:00Z", "2024-01-02"),
  ])
  func instantFallsOnTheDayOfThePlace(zone: String, instant: String, date: String) throws {
    let rules = try rules(zone)
    #expect(rules.name == zone)
    #expect(try rules.date(of: Timestamp(instant))?.description == date)
  }

  @Test(arguments: [
    ("Europe/Paris", "9999-12-31T23:30:00Z"), ("America/New_York", "0001-01-01T00:00:00Z"),
  ])
  func refusesDaysBeyondTheCalendar(zone: String, instant: String) throws {
    #expect(try rules(zone).date(of: Timestamp(instant)) == nil)
  }

  @Test(arguments: ["Europe/Paris", "Asia/Kolkata", "America/New_York", "Etc/UTC"])
  func refusesFilesCutShortAnywhere(zone: String) throws {
    let whole = try bytes(zone)
    for length in whole.indices {
      #expect(throws: TimeZoneRulesError.self) {
        try TimeZoneRules(name: zone, tzif: Array(whole.prefix(length)))
      }
    }
  }

  @Test func changedBytesAreRefusedOrReadButNeverTrap() throws {
    var generator = SeededGenerator(seed: 7)
    let whole = try bytes("Europe/Paris")
    for _ in 0..<300 {
      var changed = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: changed.indices, using: &generator)
        changed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let rules = try? TimeZoneRules(name: "changed", tzif: changed) else { continue }
      for instant in [Int64.min, -1, 0, 4_102_444_800, Int64.max] {
        #expect(abs(rules.offset(at: instant)) <= Int(Int32.max))
      }
    }
  }
}
