import Avenant
import Testing

/// Tickets in JSON, held against RFC 8259 with both readers: the one that has words for everything,
/// and the plain one, which comes to the same or leaves the ticket to the other.
@Suite struct JSONTicketTests {
  /// Whether a text has to be taken.
  enum Duty { case accept, refuse }

  // MARK: Whole tickets

  @Test(arguments: [
    (#"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"book":{"value":null}}"#, Duty.accept),
    (" \t\r\n{ \"lent_on\" : \"2020-01-31\" , \"reader.kind\" :\n\"adult\" }\r\n", .accept),
    (#"{"lent\u005fon":"2020-01-31","reader.kind":"adult"}"#, .accept),
    (#"{"lent_on":"2020\u002D01-31","reader.kind":"\u0061dult"}"#, .accept),
    (#"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"book":null}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":"adult",}"#, .refuse),
    (#"{"lent_on":"2020-01-31",,"reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on":"2020-01-31" "reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on":"2020-01-31";"reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on"="2020-01-31","reader.kind":"adult"}"#, .refuse),
    (#"{lent_on:"2020-01-31","reader.kind":"adult"}"#, .refuse),
    (#"{'lent_on':"2020-01-31","reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":"adult""#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":"adult"}}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":"adult"} {}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":"adult"}x"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":"adult"}// x"#, .refuse),
    (#"[{"lent_on":"2020-01-31","reader.kind":"adult"}]"#, .refuse),
    (#""lent_on""#, .refuse), ("7", .refuse), ("null", .refuse), ("", .refuse), (" ", .refuse),
    // A name that occurs twice, also where it is escaped, nested or spelt with a dot.
    (#"{"lent_on":"2020-01-31","lent_on":"2020-01-31","reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on":"2020-01-31","lent\u005fon":"2020-01-31","reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader":{"kind":"adult","kind":"adult"}}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"reader.kind":"adult"}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"reader":{}}"#, .refuse),
    // What stands for nothing that is known.
    (#"{"lent_on":"2020-01-31","reader.kind":{"unknown":true}}"#, .accept),
    (#"{"lent_on":"2020-01-31","reader.kind":{"unknown":truex}}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":{"unknown":true,"unknown":true}}"#, .refuse),
    (#"{"lent_on":"2020-01-31","reader.kind":{"unknown":false}}"#, .refuse),
  ])
  func tickets(text: String, duty: Duty) throws {
    try expect(Array(text.utf8), duty)
  }

  // MARK: Values

  @Test(arguments: [
    (#""""#, Duty.accept), (#""Atlas""#, .accept), (#""\"\\\/\b\f\n\r\t""#, .accept),
    (#""\u0000""#, .accept), (#""\ud83d\uDE00""#, .accept),
    ("\"é😀\u{2028}\u{7F}\u{FFFE}\"", .accept),
    (#""\ud800""#, .refuse), (#""\udc00""#, .refuse), (#""\ud800\u0041""#, .refuse),
    (#""\udc00\ud800""#, .refuse), (#""\ud800\ud800\udc00""#, .refuse),
    (#""\x41""#, .refuse), (#""\a""#, .refuse), (#""\u12G4""#, .refuse), (#""\u12""#, .refuse),
    (#""\U0041""#, .refuse), (#""\""#, .refuse), (#"""#, .refuse), ("'Atlas'", .refuse),
    ("\"\t\"", .refuse), ("\"\n\"", .refuse), ("\"\u{0}\"", .refuse), ("\"\u{1F}\"", .refuse),
    ("Atlas", .refuse), ("[]", .refuse), ("{}", .refuse), (#"{"a":1}"#, .refuse), ("nul", .refuse),
    ("NULL", .refuse), ("nulll", .refuse),
  ])
  func texts(text: String, duty: Duty) throws {
    try expect(ticket(#""reader.name": \#(text)"#), duty)
  }

  @Test(arguments: [
    ("0", Duty.accept), ("-0", .accept), ("10.001", .accept), ("1.0e1", .accept), ("1E1", .accept),
    ("10001e-3", .accept), ("0.1E+2", .accept), ("0e0", .accept), ("0.000", .accept),
    ("1.0010", .accept), ("1.00100000000000000000000000000000000000", .accept),
    ("0e999999999999999999999", .accept), ("00", .refuse), ("01", .refuse), ("-01", .refuse),
    ("007.5", .refuse), ("1.", .refuse), (".5", .refuse), ("-", .refuse), ("+1", .refuse),
    ("1e", .refuse), ("1e+", .refuse), ("1.e1", .refuse), ("--1", .refuse), ("1.2.3", .refuse),
    ("1-2", .refuse), ("0x1", .refuse), ("1_0", .refuse), ("1,5", .refuse), ("1 5", .refuse),
    ("NaN", .refuse), ("Infinity", .refuse), ("-Infinity", .refuse), ("１", .refuse),
    // JSON, but no weight: out of bounds, or with more decimals than are kept.
    ("1e400", .refuse), ("-1e400", .refuse), ("1e999999999999999999999", .refuse),
    ("1e-999999999999999999999", .refuse), ("1e-4", .refuse), ("0.0001", .refuse),
    ("9223372036854775808", .refuse), ("18446744073709551617", .refuse), ("-1", .refuse),
    ("340282366920938463463374607431768211457", .refuse), ("true", .refuse), ("null", .refuse),
  ])
  func numbers(text: String, duty: Duty) throws {
    try expect(ticket(#""book.weight": \#(text)"#), duty)
  }

  /// The point of a number of JSON groups no thousands; in a text it might.
  @Test(arguments: [
    ("1.000", Duty.accept), ("12.340", .accept), (#""1.00""#, .accept), (#""1.000""#, .refuse),
    (#""12.340 EUR""#, .refuse), (#""0.120""#, .accept),
  ])
  func amounts(text: String, duty: Duty) throws {
    try expect(ticket(#""book.value": \#(text)"#), duty)
  }

  @Test(arguments: [
    ("true", Duty.accept), ("false", .accept), ("True", .refuse), ("truE", .refuse),
    ("tru", .refuse), ("truefalse", .refuse), ("false0", .refuse), ("0", .refuse), ("1", .refuse),
    (#""true""#, .refuse), ("null", .refuse),
  ])
  func truths(text: String, duty: Duty) throws {
    try expect(ticket(#""returned.damaged": \#(text)"#), duty)
  }

  // MARK: Bytes

  @Test(
    arguments: [
      ("a byte that never occurs", [0xFF]), ("half a character", [0xC3]),
      ("a continuation alone", [0xA9]), ("a character cut short", [0xE2, 0x82]),
      ("an overlong slash", [0xC0, 0xAF]), ("an overlong NUL", [0xE0, 0x80, 0x80]),
      ("an encoded surrogate", [0xED, 0xA0, 0x80]),
      ("a pair of encoded surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
      ("a character beyond the last", [0xF4, 0x90, 0x80, 0x80]),
      ("a byte of five", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("Latin-1", [0xE9]),
    ] as [(String, [UInt8])])
  func whatIsNoUTF8IsRefused(what: String, bytes: [UInt8]) throws {
    let text = Array(#""reader.name": ""#.utf8) + bytes + Array("\"".utf8)
    try expect(Array(ticket("").dropLast()) + Array(", ".utf8) + text + Array("}".utf8), .refuse)
  }

  @Test func aByteOrderMarkIsRefused() throws {
    try expect([0xEF, 0xBB, 0xBF] + ticket(""), .refuse)
    try expect([0xFE, 0xFF] + ticket(""), .refuse)
    try expect([0xFF, 0xFE] + ticket("").flatMap { [$0, 0] }, .refuse)
  }

  @Test(arguments: [1, 30, 62, 63, 64, 100_000])
  func whatIsTooDeepIsRefusedAndTheRestIsNoName(depth: Int) throws {
    let opened = String(repeating: #"{"a":"#, count: depth)
    let text = #"{"x": \#(opened)1\#(String(repeating: "}", count: depth))}"#
    let problems = try problems(Array(text.utf8))
    #expect(problems.contains("too-deep") == (depth > 63))
    try expect(Array(text.utf8), .refuse)
    try expect(Array(String(repeating: "[", count: depth).utf8), .refuse)
  }

  @Test func numbersKeepEveryDigit() throws {
    for (text, amount) in [("1234.567e-2", nil), ("12.50", "12.50"), ("1250e-2", "12.50")] {
      let bytes = ticket(#""book.value": \#(text), "returned.damaged": true"#)
      let json = String(decoding: bytes, as: UTF8.self)
      let facts = try? SampleContract.loaded().facts(json: json)
      #expect(
        try facts.map { try SampleContract.charge("replacement", $0) } == amount.map { "due \($0)" }
      )
    }
  }
}

// MARK: - Both readers

extension JSONTicketTests {
  private func ticket(_ members: String) -> [UInt8] {
    let base = #"{"lent_on": "2020-01-31", "reader.kind": "adult""#
    return Array("\(base)\(members.isEmpty ? "" : ", ")\(members)}".utf8)
  }

  private func problems(_ bytes: [UInt8]) throws -> [String] {
    do {
      let file = SourceFile(path: "ticket.json", bytes: bytes)
      _ = try SampleContract.loaded().facts(FactsInput(json: file))
      return []
    } catch let error as DiagnosticsError {
      return error.diagnostics.map(\.id.description)
    }
  }

  /// One reader does its duty, and the other comes to the same or to nothing.
  private func expect(_ bytes: [UInt8], _ duty: Duty) throws {
    let contract = try SampleContract.loaded()
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    #expect(try problems(bytes).isEmpty == (duty == .accept), "\(text)")
    let asOf = CalendarDate(year: 2020, month: 12, day: 31) ?? .latest
    var decider = TicketDecider(contract, asOf: asOf)
    var output: [UInt8] = []
    guard decider.decideShortly(bytes[...], into: &output) else {
      #expect(output.isEmpty, "\(text)")
      return
    }
    #expect(duty == .accept, "the plain reader took \(text)")
    let facts = try contract.facts(FactsInput(json: SourceFile(path: "t", bytes: bytes)))
    let decision = try contract.evaluate(facts, asOf: asOf)
    let wanted = JSONValue.object(decision.jsonMembers).text()
    #expect(String(decoding: output, as: UTF8.self) == wanted, "\(text)")
  }
}
