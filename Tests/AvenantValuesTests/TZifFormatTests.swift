import AvenantValues
import Testing

@Suite struct TZifFormatTests {
  @Test func offsetChangesWithTheTransition() throws {
    var file = TZifBuilder()
    file.transitions = [(-100, 1), (100, 2)]
    file.types = [(3600, 0, 0), (7200, 1, 0), (-60, 0, 0)]
    for version in ["1", "2", "3", "4"] {
      file.version = version == "1" ? 0 : UInt8(version.utf8.first ?? 0)
      let rules = try TimeZoneRules(name: version, tzif: file.bytes)
      let instants: [Int64] = [.min, -101, -100, 99, 100, .max]
      #expect(instants.map(rules.offset) == [3600, 3600, 7200, 7200, -60, -60])
    }
  }

  @Test func bytesBehindTheFileAreIgnored() throws {
    #expect(try TimeZoneRules(name: "UTC", tzif: TZifBuilder().bytes + [1, 2]).offset(at: 0) == 0)
  }

  @Test(arguments: [
    ("UTC0", 0, 0), ("<+03>-3", 10_800, 10_800), ("<-02>2", -7200, -7200),
    ("IST-5:30", 19_800, 19_800),
    ("LMT-0:09:21", 561, 561), ("ABC+24:59:59", -89_999, -89_999),
    ("CET-1CEST,M3.5.0,M10.5.0/3", 3600, 7200),
    ("EST5EDT,M3.2.0/2:00:00,M11.1.0/2", -18_000, -14_400),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 39_600, 37_800),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3600),
    ("AAA0BBB,J1/0,J365/0", 3600, 3600), ("AAA0BBB,59,300", 0, 3600),
    ("AAA0BBB,J60/-1,J300/167", 0, 3600),
    ("XXX3EDT4,0/0,J365/23", -14_400, -14_400), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600),
  ])
  func footerHoldsWinterAndSummer(footer: String, january: Int, july: Int) throws {
    let rules = try rules(footer: footer)
    #expect(try rules.offset(at: Timestamp("2100-01-15T12:00:00Z").secondsSince1970) == january)
    #expect(try rules.offset(at: Timestamp("2100-07-15T12:00:00Z").secondsSince1970) == july)
  }

  @Test(arguments: [
    ("AAA0BBB,J60/0,J300", "2024-02-29T23:59:59Z", 0),
    ("AAA0BBB,J60/0,J300", "2024-03-01T00:00:00Z", 3600),
    ("AAA0BBB,59/0,300", "2024-02-28T23:59:59Z", 0),
    ("AAA0BBB,59/0,300", "2024-02-29T00:00:00Z", 3600),
    ("AAA0BBB,59/0,300", "2023-03-01T00:00:00Z", 3600),
    ("AAA0BBB,J10/0,365/167", "2024-01-07T21:59:59Z", 3600),
    ("AAA0BBB,J10/0,365/167", "2024-01-07T22:00:00Z", 0),
    ("AAA0BBB,J10/0,365/167", "2025-01-06T21:59:59Z", 3600),
    ("AAA0BBB,J10/0,365/167", "2025-01-06T22:00:00Z", 0),
    ("XXX3EDT4,0/0,J365/23", "2024-01-01T02:59:59Z", -14_400),
    ("XXX3EDT4,0/0,J365/23", "2024-01-01T03:00:00Z", -14_400),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2100-03-26T23:59:59Z", 7200),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2100-03-27T00:00:00Z", 10_800),
  ])
  func footerChangesClocksAtItsInstant(footer: String, instant: String, offset: Int) throws {
    #expect(
      try rules(footer: footer).offset(at: Timestamp(instant).secondsSince1970) == offset)
  }

  @Test func footerRepeatsForAllTime() throws {
    let rules = try rules(footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    let cycle: Int64 = 146_097 * 86_400
    for instant: Int64 in [0, 1_277_940_600, 4_118_000_000] {
      #expect(rules.offset(at: instant) == rules.offset(at: instant + 1_000_000 * cycle))
      #expect(rules.offset(at: instant) == rules.offset(at: instant - 500_000 * cycle))
    }
    #expect([3600, 7200].contains(rules.offset(at: .min)))
    #expect([3600, 7200].contains(rules.offset(at: .max)))
  }

  @Test(arguments: [
    "0", "UT0", "UTC", "UTC0 ", " UTC0", "UTC25", "UTC-25", "UTC0:60", "UTC0:00:60", "UTC0:",
    "UTC++1",
    "<+03-3", "<+3_>-3", "<>0", "CET-1CEST", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,",
    "CET-1CEST,M0.5.0,M10.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5,M10.5.0",
    "CET-1CEST,J0,J300", "CET-1CEST,J366,J300", "CET-1CEST,366,1", "CET-1CEST,M3.5.0/168,M10.5.0",
    "CET-1CEST,M3.5.0/-168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-1CEST,M3.5.0,M10.5.0,",
    "CET-1CEST;M3.5.0;M10.5.0", "ＵＴＣ0", "UTC99999999999999999999999", "\u{0}",
  ])
  func refusesFootersThatAreNotRules(footer: String) {
    #expect(throws: TimeZoneRulesError.malformedFooter) { try rules(footer: footer) }
  }

  @Test func refusesFilesThatAreNotTZif() {
    expectRefusal(.notTZif) { $0.magic = "TZIF" }
    expectRefusal(.notTZif) { $0.magic = "\0\0\0\0" }
    expectRefusal(.unsupportedVersion) { $0.version = UInt8(ascii: "5") }
    expectRefusal(.unsupportedVersion) { $0.version = UInt8(ascii: "1") }
    expectRefusal(.unsupportedVersion) { $0.version = 0xFF }
    expectRefusal(.leapSeconds) { $0.leapSeconds = 1 }
  }

  @Test func refusesDataThatBreaksTheFormat() {
    expectRefusal(.malformedData) { $0.types = [] }
    expectRefusal(.malformedData) { $0.names = "" }
    expectRefusal(.malformedData) { $0.indicators = 7 }
    expectRefusal(.malformedData) { $0.types = [(.min, 0, 0)] }
    expectRefusal(.malformedData) { $0.types = [(0, 2, 0)] }
    expectRefusal(.malformedData) { $0.types = [(0, 0, 4)] }
    expectRefusal(.malformedData) { $0.transitions = [(0, 1)] }
    expectRefusal(.malformedData) { $0.transitions = [(100, 0), (100, 0)] }
    expectRefusal(.malformedData) { $0.transitions = [(100, 0), (-100, 0)] }
  }

  @Test func refusesFootersWithoutTheirLines() {
    expectRefusal(.malformedFooter) { $0.footer = "UTC0\n" }
    expectRefusal(.truncated) { $0.footer = "\nUTC0" }
    expectRefusal(.truncated) { $0.footer = "" }
  }

  @Test func refusesCountsThatPromiseMoreThanThereIs() {
    var bytes = TZifBuilder().bytes
    bytes.replaceSubrange(32..<36, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: TimeZoneRulesError.truncated) { try TimeZoneRules(name: "", tzif: bytes) }
    #expect(throws: TimeZoneRulesError.truncated) { try TimeZoneRules(name: "", tzif: []) }
  }

  private func rules(footer: String) throws -> TimeZoneRules {
    var file = TZifBuilder()
    file.footer = "\n\(footer)\n"
    return try TimeZoneRules(name: footer, tzif: file.bytes)
  }

  private func expectRefusal(
    _ error: TimeZoneRulesError, sourceLocation: SourceLocation = #_sourceLocation,
    of change: (inout TZifBuilder) -> Void
  ) {
    var file = TZifBuilder()
    change(&file)
    #expect(throws: error, sourceLocation: sourceLocation) {
      try TimeZoneRules(name: "refused", tzif: file.bytes)
    }
  }
}
