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

  @Test func aQuoteThatIsNeverClosedTakesTheRest() throws {
    let tickets = try Tickets(
      "\(Self.names)\n2020-01-31,2020-03-05,adult,\n2020-01-31,\"2020,,\n,,,\n", Self.options)
    #expect(tickets.summary.decided == 1)
    #expect(tickets.summary.refused == 1)
  }

  @Test(arguments: [
    ("lent_on,lend\n", "there is no fact 'lend' for a column to give"),
    ("lent_on,reader.knd\n", "there is no fact 'reader.knd' for a column to give"),
    ("lent_on,lent_on\n", "two columns give 'lent_on'"),
    ("lent_on,\"reader\n", "the value that begins here has no closing quote"),
  ])
  func namesThatCannotBeUsedEndTheWork(text: String, message: String) throws {
    do {
      _ = try Tickets(text, Self.options)
      Issue.record("the names were taken")
    } catch let error as DiagnosticsError {
      #expect(error.diagnostics.map(\.message) == [message])
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

  @Test func aTableOfDecisionsHasNoPlaceForItems() throws {
    let contract = try LoadedContract(
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
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: calls
            version: "1"
            in_force: { from: 2000-01-01, through: open }
            clauses:
              call:
                says: A call is charged.
                cite: § 1
                for_each: c in calls
                charge: { label: Call, amount: c.amount }
            """)
      ])
    var options = Batch.Options(asOf: Tickets.asOf)
    options.output = .csv
    do {
      _ = try Batch(contract, options).namesOfDecisions()
      Issue.record("a table was begun")
    } catch let error {
      #expect(
        error.diagnostics.map(\.message)
          == ["'call' is decided for each item of a list, which a table has no place for"])
    }
  }
}
