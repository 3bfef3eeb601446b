import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What a version says.
struct VersionParserTests {
  @Test func readsWhatItAmendsAndWhenItIsInForce() throws {
    let version = try #require(
      readVersion(
        """
        contract: incident-support
        version: "2010-06-14"
        title: Paid diagnostics
        in_force: { from: 2010-06-14, through: superseded }
        source: { document: "Announcement of 2010-06-11" }
        amends: 2008
        replaces: incident_support_scope
        repeals: [no_diagnostic_sold, other]
        rounding: half_even
        """))
    #expect(version.contract.text == "incident-support")
    #expect(version.id.text == "2010-06-14")
    #expect(version.title?.text == "Paid diagnostics")
    #expect(version.inForce.from.text == "2010-06-14")
    #expect(version.inForce.through.folded == "superseded")
    #expect(version.inForce.range.text == "{ from: 2010-06-14, through: superseded }")
    #expect(version.source?.text == "Announcement of 2010-06-11")
    #expect(version.amends?.text == "2008")
    #expect(version.replaces.map(\.text) == ["incident_support_scope"])
    #expect(version.repeals.map(\.text) == ["no_diagnostic_sold", "other"])
    #expect(version.rules.rounding?.text == "half_even")
    #expect(version.clauses.isEmpty && version.terms.isEmpty && version.definitions.isEmpty)
  }

  @Test(arguments: ["2010-12-31", "superseded", "open"])
  func theEndIsALastDayOrAWord(text: String) throws {
    let version = readVersion(
      "contract: c\nversion: v\nin_force: { from: 2010-06-14, through: \(text) }\n")
    #expect(version?.inForce.through.folded == text)
  }

  @Test(arguments: [
    ("{ value: 20.00 EUR, cite: ¶8 }", "20.00 EUR"),
    ("{ value: 10%, cite: ¶8, label: the rate }", "10 %"),
    ("{ from: 2010-06-14, through: 2010-06-30, cite: ¶13 }", "2010-06-14 through 2010-06-30"),
    ("{ in: \"(0 km..1500 km]\", cite: ¶1 }", "(0 km..1500 km]"),
    (
      "{ dated_by: as_of, through: open, values: [{ from: 2010-06-14, value: 1, cite: ¶1 }] }",
      "by as_of: 2010-06-14 1 ¶1; open"
    ),
    (
      """
      { dated_by: ticket.opened_on, through: 2011-12-31, values: [
        { from: 2010-06-14, value: 10% }, { from: 2011-01-01, value: 12%, cite: ¶2 }] }
      """,
      "by ticket.opened_on: 2010-06-14 10 % -; 2011-01-01 12 % ¶2; 2011-12-31"
    ),
  ])
  func aTermHasOneOfFourShapes(text: String, reading: String) throws {
    let term = try #require(readVersion(versionHead + "terms:\n  a: \(text)\n")?.terms.first)
    #expect(term.name.text == "a")
    #expect(term.value.folded == reading)
  }

  @Test func aDefinitionIsAConditionOrAValueOrATable() throws {
    let version = try #require(
      readVersion(
        versionHead + """
          definitions:
            diagnosed: { is: diagnosis.performed_on is present, says: it was diagnosed, cite: ¶1 }
            hopeless:
              says: neither
              is: { none: [a, [b, c]] }
            band:
              says: the band
              table:
                - when: distance <= 1500 km
                  then: 250 EUR
                - when: [a, b]
                  then: 300 EUR
                - otherwise: 400 EUR
          """))
    #expect(
      version.definitions.map(\.value.folded) == [
        "(diagnosis.performed_on is present)", "none(a; all(b; c))",
        "(distance <= 1500 km) → 250 EUR; all(a; b) → 300 EUR; else 400 EUR",
      ])
    #expect(version.definitions.map(\.says.text) == ["it was diagnosed", "neither", "the band"])
    #expect(version.definitions.map(\.cite?.text) == ["¶1", nil, nil])
  }

  @Test func anOpenQuestionMayTouchNoClause() throws {
    let version = try #require(
      readVersion(
        versionHead + """
          unsettled:
            free_date: { question: Which day?, chosen: the first, cite: ¶13, touches: [launch] }
            other: { question: "Why?", chosen: because, cite: ¶1, touches: [] }
            third: { question: "Who?", chosen: nobody, cite: ¶1 }
          """))
    #expect(version.unsettled.map(\.name.text) == ["free_date", "other", "third"])
    #expect(version.unsettled.map { $0.touches.map(\.text) } == [["launch"], [], []])
    #expect(version.unsettled.first?.question.text == "Which day?")
    #expect(version.unsettled.first?.chosen.text == "the first")
  }
}

extension ThroughSyntax {
  fileprivate var folded: String {
    switch self {
    case .day(let day): day.text
    case .superseded(let range), .open(let range): range.text
    }
  }
}

extension TermSyntax.Value {
  fileprivate var folded: String {
    switch self {
    case .constant(let value): value.folded
    case .period(let from, let through): "\(from.text) through \(through.text)"
    case .interval(let bounds): bounds.interval.folded
    case .scale(let scale):
      "\(scale.mode.rawValue) of \(scale.editions.map { "\($0.brackets.count)" }.joined(separator: ", "))"
    case .dated(let dated):
      "by \(dated.datedBy.text): "
        + dated.values.map { "\($0.from.text) \($0.value.folded) \($0.cite?.text ?? "-"); " }
        .joined() + dated.through.folded
    }
  }
}
