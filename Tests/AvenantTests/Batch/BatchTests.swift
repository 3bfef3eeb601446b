import Avenant
import Testing

/// Many tickets, line by line.
@Suite struct BatchTests {
  private static let late =
    #"{"lent_on":"2020-01-31","returned.on":"2020-03-05","reader.kind":"adult"}"#
  private static let child =
    #"{"lent_on":"2020-01-31","returned.on":"2020-03-05","reader.kind":"child"}"#

  @Test func eachLineGivesItsDecisionInItsPlace() throws {
    let lines = try Tickets([Self.late, Self.child, Self.late].joined(separator: "\n")).lines
    #expect(lines.map { $0.contains(#""status":"waived""#) } == [false, true, false])
    #expect(lines.allSatisfy { !$0.contains("receipt") })
  }

  @Test func aDecisionIsThatOfOneTicket() throws {
    let contract = try SampleContract.loaded()
    let decision = try contract.evaluate(contract.facts(json: Self.late), asOf: Tickets.asOf)
    var options = Batch.Options(asOf: Tickets.asOf)
    options.hasReceipts = true
    #expect(try Tickets(Self.late, options).lines == [decision.json()])
  }

  @Test(arguments: [1, 2, 7, 64, 1000])
  func howTheBytesComeSaysNothing(pieceSize: Int) throws {
    let text = "\(Self.late)\n\n\(Self.child)\r\n{\n\(Self.late)"
    #expect(try Tickets(text, pieceSize: pieceSize).lines == Tickets(text).lines)
  }

  @Test func blankLinesAreNoTickets() throws {
    let tickets = try Tickets("\n  \t\n\(Self.late)\n\r\n\n\(Self.child)\n\n")
    #expect(tickets.lines.count == 2)
    #expect(tickets.summary.decided == 2)
  }

  /// Line breaks close together and far apart, over several blocks.
  @Test(arguments: [1, 15, 16, 17, 4_079, 4_080, 4_081, 70_000])
  func aLineBehindManyHasItsNumber(blanks: Int) throws {
    let breaks = String(repeating: "\n", count: blanks)
    let wide = String(repeating: " ", count: 99) + "\n"
    for text in [breaks, "\(breaks)\(wide)", "\(wide)\(breaks)\(wide)\(breaks)"] {
      let number = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      let tickets = try Tickets("\(text){\n", pieceSize: 1 << 12)
      #expect(tickets.lines.map { $0.hasPrefix(#"{"line":\#(number),"errors""#) } == [true])
    }
  }

  /// Line breaks at each place among the bytes that are looked at together.
  @Test func aLineOfAnyWidthEndsAtItsBreak() throws {
    let widths = 0...130
    let text = widths.map { String(repeating: " ", count: $0) + "{\n" }.joined()
    let lines = try Tickets(text, pieceSize: 1 << 9).lines
    #expect(lines.count == widths.count)
    for (line, number) in zip(lines, 1...) {
      #expect(line.hasPrefix(#"{"line":\#(number),"errors""#), "\(line)")
    }
  }

  @Test func noTicketsGiveNoLines() throws {
    let tickets = try Tickets("")
    #expect(tickets.lines == [])
    #expect(tickets.summary == BatchSummary())
  }

  @Test func theReturnOfALineBreakIsNotPartOfTheLine() throws {
    #expect(try Tickets("\(Self.late)\r\n").lines == Tickets("\(Self.late)\n").lines)
  }

  @Test func theLastLineNeedsNoLineBreak() throws {
    #expect(try Tickets(Self.late).lines == Tickets("\(Self.late)\n").lines)
  }

  @Test(arguments: [
    ("{", "json-syntax", "'}' or a key in double quotes is expected, but the text ends here"),
    (
      #"{"lent_on":"2020-01-31","lent_on":"2020-01-31"}"#, "duplicate-key",
      "'lent_on' is already a key of this mapping"
    ),
    (#"{"lent_on":"2020-01-31","lend":1}"#, "unknown-fact", "the contract has no fact 'lend'"),
    (#"{"lent_on":"1999-12-31"}"#, "no-version-in-force", "no version of the contract is in force"),
    ("[]", "facts-are-no-mapping", ""), ("null", "facts-are-no-mapping", ""),
  ])
  func aLineThatCannotBeUsedGivesItsErrors(line: String, id: String, message: String) throws {
    let tickets = try Tickets("\(Self.late)\n\n\(line)\n\(Self.child)\n")
    #expect(tickets.lines.count == 3)
    #expect(
      tickets.lines[1].hasPrefix(#"{"line":3,"errors":[{"id":"\#(id)","message":"\#(message)"#))
    #expect(tickets.summary.decided == 2)
    #expect(tickets.summary.refused == 1)
  }

  @Test func bytesThatAreNoUTF8SpoilOneLine() throws {
    let bytes = Array("\(Self.late)\n{\"".utf8) + [0xFF] + Array("\": 1}\n\(Self.late)\n".utf8)
    let tickets = try Tickets(bytes: bytes)
    #expect(tickets.lines[1].hasPrefix(#"{"line":2,"errors":[{"id":"invalid-utf8""#))
    #expect(tickets.summary.decided == 2)
  }

  @Test(arguments: [0, 1])
  func aLineAsLongAsTheLimitIsReadAndALongerOneIsNot(excess: Int) throws {
    let blanks = String(
      repeating: " ", count: BatchBlocks.longestLine - Self.late.utf8.count + excess)
    let tickets = try Tickets("\(Self.child)\n\(Self.late)\(blanks)\n\(Self.child)\n")
    #expect(tickets.summary.refused == excess)
    #expect(tickets.lines.count == 3)
    #expect(tickets.lines[1].contains("line-too-long") == (excess == 1))
  }

  @Test func aLineWithoutEndIsNotHeld() throws {
    let long = String(repeating: "x", count: 3 * BatchBlocks.longestLine)
    let tickets = try Tickets("\(long)\n\(Self.late)\n{\n", pieceSize: 10_000)
    #expect(tickets.lines.count == 3)
    #expect(tickets.lines[0].hasPrefix(#"{"line":1,"errors":[{"id":"line-too-long""#))
    #expect(tickets.lines[2].hasPrefix(#"{"line":3,"#))
  }

  /// What is read goes on behind a failure, and the identity of a block is that of all bytes up to
  /// its end.
  @Test(arguments: [1, 5, 50, 1000]) func aReadingThatFailsLosesNothing(pieceSize: Int) throws {
    struct Failure: Error {}
    let text = Array("\(Self.late)\n\n\(Self.child)\r\n{\n\(Self.late)".utf8)
    var blocks = BatchBlocks(.ndjson, pieceSize: pieceSize)
    var (rest, given, reads) = (text[...], [UInt8](), 0)
    func read(_ buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
      reads += 1
      if reads.isMultiple(of: 2) { throw Failure() }
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    while true {
      do throws(Failure) {
        guard let block = try blocks.next(read) else { break }
        #expect(block.before.identity == identity(of: given))
        given += block.bytes
        #expect(block.after.byteCount == given.count)
        #expect(block.after.identity == identity(of: given))
      } catch {}
    }
    #expect(given == text)
    #expect(blocks.identity == identity(of: text))
  }

  @Test func theIdentityCountsWhatIsLeftOutOfALine() throws {
    let long = String(repeating: "x", count: 3 * BatchBlocks.longestLine)
    for text in ["\(Self.late)\n\(long)\n{\n", "\(Self.late)\n\(long)"] {
      var rest = Array(text.utf8)[...]
      var blocks = BatchBlocks(.ndjson, pieceSize: 10_000)
      var end = 0
      while let block = blocks.next({ buffer in
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }) {
        #expect(block.before.byteCount == end)
        end = block.after.byteCount
        #expect(block.after.identity == identity(of: Array(text.utf8.prefix(end))))
      }
      #expect(end == text.utf8.count)
    }
  }

  @Test func aStopTellsHowFarTheTicketsAreDecided() throws {
    var options = Batch.Options(asOf: Tickets.asOf)
    options.isStrict = true
    let text = "\(Self.late)\n\n{\n\(Self.late)\n"
    let tickets = try Tickets(text, options)
    let decided = Array("\(Self.late)\n\n".utf8)
    #expect(tickets.reached?.identity == identity(of: decided))
    options.isStrict = false
    #expect(try Tickets(text, options).reached?.byteCount == text.utf8.count)
  }

  @Test func theStrictStopAtTheFirstLineThatCannotBeUsed() throws {
    var options = Batch.Options(asOf: Tickets.asOf)
    options.isStrict = true
    let tickets = try Tickets("\(Self.late)\n{\n\(Self.late)\n", options)
    #expect(tickets.lines.count == 1)
    #expect(tickets.stop?.line == 2)
    #expect(tickets.stop?.problems.map(\.id) == ["json-syntax"])
  }

  @Test func reasonsComeOnRequest() throws {
    var options = Batch.Options(asOf: Tickets.asOf)
    options.isExplained = true
    let line = try #require(try Tickets(Self.late, options).lines.first)
    #expect(
      line.hasSuffix(
        #","explanation":["Late fee: 1.25 EUR (§ 2)","Replacement: not charged (§ 4)"]}"#),
      "\(line)")
  }

  @Test func theSummaryCountsTicketsWaiversWantsAndTotals() throws {
    let open = #"{"lent_on":"2020-01-31","returned.on":"2020-03-05"}"#
    let summary = try Tickets([Self.late, Self.child, open, "{"].joined(separator: "\n")).summary
    #expect(
      summary.text == """
        3 tickets decided, 1 line not usable
        charged: 1
        waived: 1 (children 1)
        undetermined: 1 (for want of reader.kind 1)
        owed by customer: 1.25 EUR; not complete for 1 ticket
        """)
  }

  /// Which day it is due waits for the day of return, and nothing else waits for anything.
  @Test func aTicketOfWhichOnlyADayWaitsForAFactCounts() throws {
    let contract = try SampleContract.anew(
      version: SampleContract.version.replacing(
        "charge: { label: Replacement, amount: book.value }",
        with: "charge: { label: Replacement, amount: book.value, due: returned.on + 14 days }"))
    let ticket =
      #"{"lent_on":"2020-01-31","reader.kind":"child","returned.damaged":true,"book.value":5,"#
      + #""returned.on":{"unknown":true}}"#
    let summary = try Tickets(ticket, of: contract).summary
    #expect(summary.undetermined == 1 && summary.missing == ["returned.on": 1])
  }

  @Test func theSummaryCountsWhatCannotBeWorkedOutApart() throws {
    let contract = try SampleContract.anew(
      version: SampleContract.version.replacing(
        "in_force:", with: "month_end: error\nin_force:"))
    let early = #"{"lent_on":"2020-01-10","returned.on":"2020-03-05","reader.kind":"adult"}"#
    let tickets = [Self.late, Self.late, early].joined(separator: "\n")
    let summary = try Tickets(tickets, of: contract).summary
    #expect(summary.failed == 2 && summary.failures == ["ambiguous-month-end": 2])
    #expect(
      summary.text == """
        3 tickets decided
        charged: 1
        waived: 0
        undetermined: 0
        failed: 2 (ambiguous-month-end 2)
        owed by customer: 6.00 EUR; not complete for 2 tickets
        """)
  }

  @Test(arguments: [false, true])
  func aValueThatIsNotKnownLeavesATicketOpen(isExplained: Bool) throws {
    let version = SampleContract.version.replacing(
      "definitions:\n",
      with: """
        definitions:
          child: { is: reader.kind = child, says: whether a child reads, cite: § 3, outcome: true }

        """)
    let contract = try SampleContract.anew(version: version)
    var options = Batch.Options(asOf: Tickets.asOf)
    options.isExplained = isExplained
    let tickets = #"{"lent_on":"2020-01-31"}"# + "\n" + Self.child
    let summary = try Tickets(tickets, options, of: contract).summary
    #expect(summary.undetermined == 1)
    #expect(summary.missing == ["reader.kind": 1])
  }

  @Test func countsAddUpHoweverTheyAreDivided() throws {
    var sum = try Tickets("\(Self.late)\n{\n").summary
    sum.add(try Tickets("\(Self.child)\n\(Self.late)").summary)
    #expect(sum == (try Tickets("\(Self.late)\n{\n\(Self.child)\n\(Self.late)")).summary)
  }

  @Test func onlyAMomentThatBecameADayCallsForTheDataOfTheZone() throws {
    let moment = #"{"lent_on":"2020-01-31T10:00:00Z","reader.kind":"adult"}"#
    #expect(try Tickets("\(Self.late)\n\(moment)").summary.withMoments == 1)
    #expect(try Tickets(Self.late).summary.withMoments == 0)
    let batch = Batch(try SampleContract.loaded(), Batch.Options(asOf: Tickets.asOf))
    let receipts = [true, false].map {
      batch.receipt(input: "sha256:1", lines: 2, hasMoments: $0)
    }
    #expect(receipts[0].contains(#""zones":["Europe/Paris sha256:"#))
    #expect(receipts[1].contains(#""zones":[]"#))
  }

  @Test func theReceiptNamesTheInput() throws {
    let batch = Batch(try SampleContract.loaded(), Batch.Options(asOf: Tickets.asOf))
    let receipt = batch.receipt(input: "sha256:1", lines: 2, hasMoments: false)
    #expect(receipt.hasPrefix(#"{"receipt":{"contract":"lending","as_of":"2020-12-31","#))
    #expect(receipt.contains(#""input":"sha256:1","lines":2,"versions":{"1":{"meaning":"sha256:"#))
  }
}
