import Avenant
import Testing

/// Tickets whose keys stand as in tickets before are read by that, and come to what they come to
/// alone.
@Suite struct TicketOrderTests {
  private static let usual =
    #"{"lent_on":"2020-01-31","returned":{"on":"2020-04-02","damaged":true},"reader":{"kind":"adult"},"#
    + #""book":{"value":"12.50","weight":1.5},"grace":3}"#

  @Test(arguments: [
    (#""2020-01-31""#, #""2020-02-29""#), (#""2020-01-31""#, #""2019-12-31""#),
    (#""adult""#, #""child""#), ("true", "false"), (#""12.50""#, "12.5"), (#""12.50""#, "null"),
    (#""12.50""#, #""12.50 EUR""#), (#""2020-04-02""#, "null"), ("1.5", #""0.125 kg""#),
    (#""2020-04-02""#, #"{"unknown":true}"#), (#""adult""#, #"{"unknown":true}"#),
    (#""2020-01-31""#, #"{"unknown":true}"#),
    (#""adult""#, #"{ "unknown" : true }"#), (#""on":"2020-04-02","#, ""),
    (#","grace":3"#, ""), (#","grace":3"#, #","grace":0,"discount":"10%""#), ("3}", "3 } \r\n"),
    (#""lent_on":"#, #""lent_on" : "#), (#""reader":{"kind":"adult"}"#, #""reader.kind":"adult""#),
    (
      #""returned":{"on":"2020-04-02","damaged":true},"reader":{"kind":"adult"}"#,
      #""reader":{"kind":"adult"},"returned":{"damaged":true,"on":"2020-04-02"}"#
    ),
    (#""lent_on""#, #""lent\u005fon""#), (#""adult""#, #""\u0061dult""#),
    (#""2020-01-31""#, #""2020-01-31T12:00:00Z""#), ("1.5", "15e-1"),
  ])
  func whatDiffersABitIsDecidedAlike(part: String, other: String) throws {
    try expect(Self.usual, then: Self.replacing(part, other), isTaken: true)
  }

  @Test(arguments: [
    // A name twice: in an object, nested and with a dot, and at the end.
    (#""damaged":true"#, #""damaged":true,"damaged":true"#),
    (#""damaged":true"#, #""on":"2020-04-02","damaged":true"#),
    (#""grace":3"#, #""grace":3,"grace":3"#), (#""grace":3"#, #""grace":3,"reader.kind":"adult""#),
    (#""grace":3"#, #""grace":3,"reader":{}"#),
    (#""grace":3"#, #""grace":3,"lent_on":"2020-01-31""#),
    (#""lent_on""#, #""grace""#), (#""weight""#, #""value""#),
    // Names that there are none of.
    (#""grace""#, #""graces""#), (#""grace""#, #""grac""#), (#""grace""#, #""Grace""#),
    (#""kind""#, #""kinds""#), (#""grace":3"#, #""grace":3,"":3"#),
    // Texts that are no JSON.
    ("3}", "3"), ("3}", "3}}"), ("3}", "3} x"), ("3}", "3}{}"), ("3}", "3,}"), ("3}", ""),
    (#","grace""#, #""grace""#), (#"{"lent_on""#, #""lent_on""#), ("true", "truex"),
    ("true", "tru"),
    ("true", "truefalse"), (#""adult""#, #""adult"#), (#""adult""#, "adult"),
    (#""adult""#, #""adult"""#), (#""2020-01-31""#, #""2020-01-31"#), ("1.5", "1.5.5"),
    ("1.5", "01.5"),
    ("1.5", "1.5-"), ("1.5", "+1.5"), ("3}", "3e}"), ("\"kind\":", "\"kind\":\u{B}"),
    // Values that there are none of.
    (#""2020-01-31""#, #""2020-02-30""#), (#""2020-01-31""#, #""2020-00-31""#),
    (#""2020-01-31""#, #""2020-13-01""#), (#""2020-01-31""#, #""2020-01-00""#),
    (#""2020-01-31""#, #""2020-01-32""#), (#""2020-01-31""#, #""2019-02-29""#),
    (#""2020-01-31""#, #""0000-01-31""#), (#""2020-01-31""#, #""2020/01/31""#),
    (#""2020-01-31""#, #""2020-01-3a""#), (#""2020-01-31""#, #""2020-01-3:""#),
    (#""2020-01-31""#, #""2020-01-31 ""#), (#""2020-01-31""#, #"'2020-01-31'"#),
    (#""2020-01-31""#, "null"),
    (#""2020-01-31""#, #""1999-12-31""#), (#""2020-04-02""#, #""2020-01-30""#),
    (#""adult""#, #""adul""#), (#""adult""#, #""adults""#), (#""adult""#, #""Adult""#),
    (#""adult""#, "null"), (#""adult""#, "true"), (#""adult""#, #""""#), ("true", "null"),
    ("true", #""true""#), ("true", "True"), (#""12.50""#, #""12.505""#),
    (#""12.50""#, #""1000.01""#),
    (#""12.50""#, #""-0.01""#), (#""12.50""#, #""12.50 USD""#), ("1.5", "50.001"), ("3}", "31}"),
    ("3}", "null}"),
  ])
  func whatIsWrongIsRefusedAsItIsAlone(part: String, other: String) throws {
    let text = Self.replacing(part, other)
    try #require(text != Self.usual)
    try expect(Self.usual, then: text, isTaken: false)
  }

  @Test func aTicketThatIsCutAnywhereIsRefused() throws {
    let bytes = Array(Self.usual.utf8)
    var decider = try decider()
    var output: [UInt8] = []
    for end in bytes.indices {
      let isUsualTaken = decider.decideShortly(bytes[...], into: &output)
      #expect(isUsualTaken)
      let isTaken = decider.decideShortly(bytes[..<end], into: &output)
      #expect(!isTaken, "\(end)")
    }
  }

  @Test func aByteThatIsChangedAnywhereIsSeen() throws {
    let bytes = Array(Self.usual.utf8)
    for place in bytes.indices {
      for byte in Array(#"{}[]",:0139-.\ nt"#.utf8) + [0x00, 0x1F, 0x7F, 0xC3] {
        var changed = bytes
        changed[place] = byte
        let text = String(decoding: changed, as: UTF8.self)
        guard text.utf8.elementsEqual(changed) else { continue }
        try expect(Self.usual, then: text, isTaken: nil)
      }
    }
  }

  /// Where the keys of one ticket go over into those of another, in the middle of the text.
  @Test func keysThatChangeTheirOrderMidwayAreDecidedAlike() throws {
    let first =
      #"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"book":{"value":null},"grace":3}"#
    let second =
      #"{"lent_on":"2020-01-31","book":{"value":null},"reader":{"kind":"adult"},"grace":3}"#
    let third =
      #"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"grace":3,"book":{"value":null}}"#
    let fourth =
      #"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"book":{"value":null},"book":{}}"#
    let fifth =
      #"{"lent_on":"2020-01-31","book":{"value":null},"reader":{"kind":"adult"},"book":{}}"#
    var decider = try decider()
    for _ in 0..<3 {
      for (text, isTaken) in [
        (first, true), (fourth, false), (second, true), (fifth, false), (third, true),
        (first, true),
      ] {
        var output: [UInt8] = []
        let took = decider.decideShortly(Array(text.utf8)[...], into: &output)
        #expect(took == isTaken, "\(text)")
        #expect(try output == (isTaken ? alone(text) : []), "\(text)")
      }
    }
  }

  /// What holds where nothing is said is not taken over from a ticket that said something.
  @Test func whatIsNotSaidIsNotRemembered() throws {
    let short = #"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"book":{"value":null}}"#
    let long =
      #"{"lent_on":"2020-01-31","reader":{"kind":"adult"},"book":{"value":null},"grace":9}"#
    for texts in [[short, long, short, long, short], [long, short, long, long, short, short]] {
      var decider = try decider()
      for text in texts {
        var output: [UInt8] = []
        let isTaken = decider.decideShortly(Array(text.utf8)[...], into: &output)
        #expect(isTaken)
        #expect(try output == alone(text))
      }
    }
  }

  /// More orders than are kept in mind.
  @Test func manyOrdersAreDecidedAlike() throws {
    let members = [
      #""lent_on":"2020-01-31""#, #""reader.kind":"child""#, #""returned.on":"2020-05-01""#,
      #""book.value":"9.00""#, #""grace":1"#,
    ]
    var decider = try decider()
    for round in 0..<400 {
      var rest = members
      var text: [String] = []
      var number = round
      while !rest.isEmpty {
        text.append(rest.remove(at: number % rest.count))
        number = number / 2 + round % 7
      }
      let blanks = String(repeating: " ", count: round % 23)
      let ticket = "{\(blanks)\(text.joined(separator: ",\(blanks)"))}"
      var output: [UInt8] = []
      let isTaken = decider.decideShortly(Array(ticket.utf8)[...], into: &output)
      #expect(isTaken)
      #expect(try output == alone(ticket), "\(ticket)")
    }
  }

  @Test func copiesLearnApart() throws {
    var first = try decider()
    var output: [UInt8] = []
    _ = first.decideShortly(Array(Self.usual.utf8)[...], into: &output)
    var second = first
    for text in [
      #"{"lent_on":"2020-02-01","reader":{"kind":"adult"},"book":{"value":null}}"#, Self.usual,
    ] {
      (output, _) = ([], second.decideShortly(Array(text.utf8)[...], into: &output))
      output = []
      _ = first.decideShortly(Array(text.utf8)[...], into: &output)
      #expect(try output == alone(text))
    }
  }
}

// MARK: - Beside a decider that has seen nothing

extension TicketOrderTests {
  private static func replacing(_ part: String, _ other: String) -> String {
    guard let range = usual.firstRange(of: part) else { return usual }
    return usual[..<range.lowerBound] + other + usual[range.upperBound...]
  }

  private func decider() throws -> TicketDecider {
    TicketDecider(
      try SampleContract.loaded(), asOf: CalendarDate(year: 2020, month: 12, day: 31) ?? .latest)
  }

  /// What a ticket comes to by the reader that has words for everything; nothing where it is
  /// refused.
  private func alone(_ text: String) throws -> [UInt8] {
    let contract = try SampleContract.loaded()
    guard let facts = try? contract.facts(FactsInput(json: SourceFile(path: "t", text: text))),
      let decision = try? contract.evaluate(
        facts, asOf: CalendarDate(year: 2020, month: 12, day: 31) ?? .latest)
    else { return [] }
    return JSONValue.object(decision.jsonMembers).bytes()
  }

  /// Decides a ticket after others of another order, by the short way and by any; nothing else is
  /// asked of it where `isTaken` is `nil`.
  private func expect(_ seen: String, then text: String, isTaken: Bool?) throws {
    var decider = try decider()
    var output: [UInt8] = []
    for _ in 0..<2 {
      output = []
      _ = decider.decideShortly(Array(seen.utf8)[...], into: &output)
      #expect(try output == alone(seen))
    }
    let wanted = try alone(text)
    if let isTaken { #expect(wanted.isEmpty != isTaken, "\(text)") }
    output = []
    let took = decider.decideShortly(Array(text.utf8)[...], into: &output)
    #expect(output == (took ? wanted : []), "\(text)")
    var fresh = try self.decider()
    var other: [UInt8] = []
    #expect(fresh.decideShortly(Array(text.utf8)[...], into: &other) == took, "\(text)")
    output = []
    try? decider.decide(Array(text.utf8), into: &output)
    #expect(output == wanted, "\(text)")
  }
}
