import Avenant
import Testing

/// Tickets and decisions in tables.
@Suite struct BatchTableTests {
  private static let names = "lent_on,returned.on,reader.kind,reader.name"
  private static var options: Batch.Options {
    var options = Batch.Options(asOf: Tickets.asOf)
    options.input = .csv
    return options
  }

  @Test func aRowIsATicket() throws {
    let tickets = try Tickets(
      "\(Self.names)\r\n2020-01-31,2020-03-05,adult,\r\n2020-01-31,2020-03-05,child,\"A, \"\"B\"\"\nC\"\r\n",
      Self.options)
    #expect(tickets.lines.map { $0.contains(#""status":"waived""#) } == [false, true])
  }

  @Test func aRowSaysWhatIsNotKnownAndWhatThereIsNone() throws {
    let tickets = try Tickets(
      "\(Self.names)\n2020-01-31,2020-03-05,?,null\n", Self.options)
    #expect(tickets.lines[0].contains(#""unknown":["reader.kind"]"#))
  }

  @Test(arguments: [
    ("2020-01-31,2020-03-05,adult", "table-row"), ("2020-01-31,x\"y\",adult,", "table-quote"),
    ("2020-01-31,2020-02-30,adult,", "not-a-day"),
  ])
  func aRowThatCannotBeUsedGivesItsErrors(row: String, id: String) throws {
    let tickets = try Tickets(
      "\(Self.names)\n\n\(row)\n2020-01-31,2020-03-05,adult,\n", Self.options)
    #expect(
      tickets.lines[0].hasPrefix(#"{"line":3,"errors":[{"id":"\#(id)""#), "\(tickets.lines[0])")
    #expect(tickets.summary.decided == 1)
  }

  @Test func aQuoteThatIsNeverClosedTakesTheRestAndSaysSo() throws {
    let tickets = try Tickets(
      "\(Self.names)\n2020-01-31,2020-03-05,adult,\n2020-01-31,\"2020,,\n,,,\n,,,\n", Self.options)
    #expect(tickets.summary.decided == 1)
    #expect(tickets.summary.text.hasPrefix("1 ticket decided, 1 row of 3 lines not usable\n"))
    #expect(
      tickets.lines[1].contains(
        "has no closing quote; lines 3 to 5 are taken for one row\",\"column\":12"))
  }

  /// Rows that are still read and those of which no more is kept than tells that they are too long.
  @Test(arguments: [10, 100_000], [1 << 10, 1 << 18])
  func howFarAQuoteReachesIsSaid(count: Int, pieceSize: Int) throws {
    let rows = String(repeating: "2020-01-31,,adult,\n", count: count)
    let tickets = try Tickets(
      "\(Self.names)\n\(rows)2020-01-31,\"\n\(rows)", Self.options, pieceSize: pieceSize)
    #expect(tickets.summary.decided == count)
    #expect(
      tickets.summary.text.contains(", 1 row of \(count + 1) lines not usable\n"),
      "\(tickets.summary.text)")
    let message = "lines \(count + 2) to \(2 * count + 2) are taken for one row"
    #expect(tickets.lines[count].contains(message), "\(tickets.lines[count])")
  }

  /// What stands in a value without quotes opens nothing, however the bytes come.
  @Test(arguments: ["5\"", "\"\"5\"", "5\"\"", " \"5", "\"5\"5\"", "\"5\"5"], [1, 3, 1000])
  func aQuoteThatStandsWithinAValueSpoilsOneRow(value: String, pieceSize: Int) throws {
    let good = "2020-01-31,2020-03-05,adult,\"A, \"\"B\"\"\nC\""
    let tickets = try Tickets(
      "\(Self.names)\n\(good)\n2020-01-31,2020-03-05,adult,\(value)\n\(good)\n\(good)\n",
      Self.options,
      pieceSize: pieceSize)
    #expect(tickets.summary.decided == 3)
    #expect(tickets.summary.refused == 1)
    #expect(tickets.lines[1].hasPrefix(#"{"line":4,"errors":[{"id":"table-quote""#))
  }

  @Test func aPlaceBehindALineBreakHasTheNumberOfItsLine() throws {
    let tickets = try Tickets(
      "reader.name,lent_on\n\"A\nB\",2020-02-30\n", Self.options)
    #expect(tickets.lines[0].hasPrefix(#"{"line":2,"errors":[{"id":"not-a-day""#))
    #expect(
      tickets.lines[0].contains(#","line":3,"column":4,"end_column":14"#), "\(tickets.lines[0])")
  }

  @Test(arguments: [
    ("lent_on,lend\n", "there is no fact 'lend' for a column to give"),
    ("lent_on,reader.knd\n", "there is no fact 'reader.knd' for a column to give"),
    ("lent_on,lent_on\n", "two columns give 'lent_on'"),
    ("lent_on,\"reader\n", "the value that begins here has no closing quote"),
    ("\u{FEFF}lent_on\n", "the text begins with a byte order mark"),
  ])
  func namesThatCannotBeUsedEndTheWork(text: String, message: String) throws {
    do {
      _ = try Tickets(text, Self.options)
      Issue.record("the names were taken")
    } catch let error as DiagnosticsError {
      #expect(error.diagnostics.map(\.message) == [message])
      let isOfNames = message.contains("fact") || message.contains("columns")
      #expect(!isOfNames || error.diagnostics.map(\.id.description) == ["table-names"])
    }
  }

  @Test func decisionsStandInColumns() throws {
    var options = Batch.Options(asOf: Tickets.asOf)
    options.output = .csv
    let late = #"{"lent_on":"2020-01-31","returned.on":"2020-03-05","reader.kind":"adult"}"#
    let names = try Batch(SampleContract.loaded(), options).namesOfDecisions()
    #expect(
      names.map { String(decoding: $0, as: UTF8.self) }
        == "line,version,charges.late_fee.status,charges.late_fee.amount,charges.late_fee.currency,"
        + "charges.late_fee.tax,charges.late_fee.due_on,charges.late_fee.payment,"
        + "charges.late_fee.waived_by,charges.replacement.status,charges.replacement.amount,"
        + "charges.replacement.currency,charges.replacement.tax,charges.replacement.due_on,"
        + "charges.replacement.payment,charges.replacement.waived_by,unknown,errors\n")
    let lines = try Tickets("\(late)\n{}x\n", options).lines
    #expect(lines[0] == "1,1,due,1.25,EUR,none,,,,not_due,,,,,,,,")
    #expect(lines[1] == "2,,,,,,,,,,,,,,,,,trailing-content: the document ended before this")
  }

  /// What the contract fixes is told whatever the amount is; where nothing is owed, nothing is
  /// told.
  @Test func currencyAndTaxStandBesideAnAmountThatIsNotKnown() throws {
    var options = Batch.Options(asOf: Tickets.asOf)
    options.output = .csv
    let late = #""lent_on":"2020-01-31","returned.on":"2020-03-05","reader.kind":"adult""#
    let lines = try Tickets(
      """
      {"lent_on":"2020-01-31","returned.on":{"unknown":true},"reader.kind":"adult"}
      {\(late),"discount":{"unknown":true}}
      {\(late),"discount":{"unknown":true},"reader.name":"B"}
      {"lent_on":"2020-01-31","returned.on":"2020-02-01","reader.kind":"adult"}

      """, options
    ).lines
    #expect(
      lines == [
        "1,1,undetermined,,EUR,none,,,,not_due,,,,,,,returned.on,",
        "2,1,due,,EUR,none,,,,not_due,,,,,,,discount,",
        "3,1,due,,EUR,none,,,,not_due,,,,,,,discount,",
        "4,1,not_due,,,,,,,not_due,,,,,,,,",
      ])
  }

  @Test func valuesHaveColumnsOfTheirOwn() throws {
    let contract = try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: SampleContract.contract),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: SampleContract.version.replacing(
            "says: the last day for returning the book",
            with: "says: the last day, cite: § 1, outcome: true"))
      ])
    var options = Batch.Options(asOf: Tickets.asOf)
    options.output = .csv
    let batch = Batch(contract, options)
    let names = try batch.namesOfDecisions().map { String(decoding: $0, as: UTF8.self) }
    #expect(
      names?.hasSuffix(",values.due_day.status,values.due_day.value,unknown,errors\n") == true)
    var rest = Array(#"{"lent_on":"2020-01-31","reader.kind":"adult"}"#.utf8)
    var blocks = BatchBlocks(.ndjson)
    let block = blocks.next { buffer in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest.removeFirst(piece.count)
      return piece.count
    }
    let line = batch.decide(try #require(block)).output
    #expect(String(decoding: line, as: UTF8.self).hasSuffix(",known,2020-02-29,,\n"))
  }

  /// Rows that are read from bytes straight, and rows that the whole reader reads.
  @Test func aRowIsDecidedAsTheTicketInJSON() throws {
    let names = [
      "lent_on", "returned.damaged", "reader.kind", "book.value", "book.weight", "grace",
    ]
    let rows = [
      "2020-01-31,true,adult,12.50,1.5,3", "2020-01-31,false,child,null,,",
      "2020-02-29,,adult,7,0.001,0",
      "2020-01-31,true,adult,12.50 EUR,2 kg,30", "2020-01-31,?,adult,12.5,?,?",
      "2020-01-31,true,?,0,1,1",
      "2020-12-31,true,adult,1000.00,50,30", "?,true,adult,1,1,1",
    ]
    for row in rows + rows.reversed() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let members = zip(names, cells).compactMap { name, cell -> String? in
        switch cell {
        case "": nil
        case "?": #""\#(name)":{"unknown":true}"#
        case "null", "true", "false": #""\#(name)":\#(cell)"#
        default: #""\#(name)":"\#(cell)""#
        }
      }
      let quoted = cells.map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: ",")
      let table = try Tickets(
        "\(names.joined(separator: ","))\n\(row)\r\n\(quoted)\n", Self.options)
      let line = try Tickets("{\(members.joined(separator: ","))}")
      #expect(table.lines == line.lines + line.lines, "\(row)")
      #expect(line.summary.decided == 1, "\(row)")
    }
  }

  @Test(arguments: [
    "2020-01-31,adult", "2020-01-31,adult,1,2", "2020-01-31,adult,", "2020-01-31,adult,null,",
    "2020-01-31,Adult,1", "2020-01-31,true,1", "2020-01-32,adult,1", " 2020-01-31,adult,1",
    "2020-01-31,adult,01", "2020-01-31,adult,1000.01", "2020-01-31,adult,-1", "null,adult,1",
    "2020-01-31,null,1", "2020-01-31,adult,1 kg", "2020-01-31,adult,\u{1}", "2020-01-31,adult,+1",
    ",adult,1",
  ])
  func aRowOfAnotherLengthOrWithAWrongValueIsRefused(row: String) throws {
    let good = "2020-01-31,adult,1"
    let tickets = try Tickets(
      "lent_on,reader.kind,book.value\n\(good)\n\(row)\n\(good)\n", Self.options)
    let isRight = ["2020-01-31,adult,", ",adult,1"].contains(row)
    #expect(tickets.summary.refused == (isRight ? 0 : 1))
    #expect(tickets.lines[0] == tickets.lines[2])
    #expect(tickets.lines[1].hasPrefix(#"{"line":3,"errors""#) != isRight)
  }

  private static func calls(_ clauses: String) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: calls
          title: Calls
          parties: { provider: us, customer: you }
          currency: EUR
          rounding: half_up
          governed_by: opened_on
          facts:
            opened_on: { type: date }
            calls: { list: { amount: { type: money, in: "[0 EUR..10 EUR]" } } }
          """),
      versions: ["1", "2"].map { version in
        SourceFile(
          path: "versions/\(version).yaml",
          text: """
            contract: calls
            version: "\(version)"
            in_force: { from: 200\(version)-01-01, through: \(version == "1" ? "superseded" : "open") }
            clauses:
            \(clauses)
            """)
      })
  }

  @Test(arguments: [
    (["call"], "'call' is decided"), (["call", "ring"], "'call' and 'ring' are decided"),
    (["call", "ring", "dial"], "'call', 'ring' and 'dial' are decided"),
  ])
  func aTableOfDecisionsHasNoPlaceForItems(clauses: [String], beginning: String) throws {
    let contract = try Self.calls(
      clauses.map {
        "  \($0): { says: So., cite: § 1, for_each: c in calls, charge: { label: C, amount: c.amount } }"
      }.joined(separator: "\n"))
    var options = Batch.Options(asOf: Tickets.asOf)
    options.output = .csv
    do {
      _ = try Batch(contract, options).namesOfDecisions()
      Issue.record("a table was begun")
    } catch let error {
      #expect(
        error.diagnostics.map(\.message)
          == ["\(beginning) for each item of a list, which a table has no place for"])
      #expect(error.diagnostics.map(\.id.description) == ["no-place-in-table"])
    }
  }

  @Test(arguments: [
    (#"[{"amount":1},{"amount":11}]"#, "'calls[2].amount'"),
    (#"[{"amount":"x"}]"#, "'calls[1].amount'"),
    (#"[{"amount":1},{"amount":1},7]"#, "'calls[3]'"),
    (#"[{"amount":1},{"amont":1}]"#, "'calls[2]'"),
    (#"[{"amount":null}]"#, "'calls[1].amount'"),
  ])
  func whatIsWrongWithARecordIsSaidWithItsNumber(calls: String, name: String) throws {
    let batch = Batch(
      try Self.calls("  call: { says: So., cite: § 1, charge: { label: C, amount: 1 EUR } }"),
      Batch.Options(asOf: Tickets.asOf))
    var blocks = BatchBlocks(.ndjson)
    var text = Array(#"{"opened_on":"2010-01-01","calls":\#(calls)}"#.utf8)[...]
    let block = blocks.next { buffer in
      defer { text = [] }
      buffer.copyBytes(from: text)
      return text.count
    }
    let line = String(decoding: batch.decide(try #require(block)).output, as: UTF8.self)
    #expect(line.hasPrefix(#"{"line":1,"errors":["#) && line.contains(name), "\(line)")
  }
}
