import Avenant
import SmallContracts
import Testing

/// An interview, question by question.
@Suite struct InterviewTests {
  @Test func onlyWhatCanStillMatterIsAskedFor() throws {
    var interview = try Self.interview(about: "fee")
    #expect(
      try Self.play(&interview, ["2024-03-01", "yes", "12"]) == ["ordered_on", "member", "size"])
    #expect(interview.question == nil)
    #expect(try interview.explanation().line == "Fee: 1.00 EUR (§1)")
  }

  @Test func anAnswerThatSettlesTheOutcomeIsTheLast() throws {
    var interview = try Self.interview(about: "fee")
    #expect(try Self.play(&interview, ["2024-03-01", "no"]) == ["ordered_on", "member"])
    #expect(interview.question == nil)
  }

  @Test func whatNobodyKnowsIsTakenAsTheContractSays() throws {
    var interview = try Self.interview(about: "gift_fee")
    #expect(try Self.play(&interview, ["2024-03-01", "?"]) == ["ordered_on", "gift"])
    #expect(interview.question == nil)
    #expect(try interview.explanation().line == "Gift: not charged (§2)")
  }

  @Test func whatNobodyKnowsStaysOpenWhereTheContractSaysNothing() throws {
    var interview = try Self.interview(about: "fee")
    _ = try Self.play(&interview, ["2024-03-01", "?", "12"])
    #expect(interview.question == nil)
    #expect(try interview.explanation().outcomes.map(\.status) == ["undetermined"])
  }

  @Test(arguments: [("2", "blue"), ("the blue one", "blue"), ("blue", "blue"), ("none", nil)])
  func aChoiceIsAnsweredByItsNumberItsWordsOrItsName(_ answer: String, _ option: String?) throws {
    var interview = try Self.interview(about: "blue_fee")
    _ = try Self.play(&interview, ["2024-03-01", answer])
    #expect(interview.question == nil)
    let status = try interview.explanation().outcomes.map(\.status)
    #expect(status == [option == nil ? "not_due" : "due"])
  }

  // MARK: Refusals

  @Test(arguments: ["sometimes", "", "none", "3"])
  func anAnswerThatDoesNotFitIsRefusedAndAskedForAgain(_ answer: String) throws {
    var interview = try Self.interview(about: "fee")
    _ = try Self.play(&interview, ["2024-03-01"])
    #expect(throws: DiagnosticsError.self) { try interview.answer(answer) }
    #expect(interview.question?.fact == "member")
    try interview.answer("no")
    #expect(interview.question == nil)
  }

  @Test(arguments: [
    "yes\nsize: 12", "true\r\nsize: 12", "true\u{2028}size: 12", "true, size: 12", "{ size: 12 }",
  ])
  func anAnswerSaysNothingOfAnotherFact(_ answer: String) throws {
    var interview = try Self.interview(about: "fee")
    _ = try Self.play(&interview, ["2024-03-01"])
    #expect(throws: DiagnosticsError.self) { try interview.answer(answer) }
    #expect(interview.question?.fact == "member")
  }

  @Test(arguments: ["0", "4", "-1", "9223372036854775807", "-9223372036854775808"])
  func theNumberOfNoChoiceIsRefused(_ answer: String) throws {
    var interview = try Self.interview(about: "blue_fee")
    _ = try Self.play(&interview, ["2024-03-01"])
    #expect(throws: DiagnosticsError.self) { try interview.answer(answer) }
    #expect(interview.question != nil)
  }

  @Test func anAnswerThatNoRealTicketGoesWithIsRefused() throws {
    var interview = try Self.interview(about: "late_fee")
    _ = try Self.play(&interview, ["2024-03-01"])
    #expect(interview.question?.fact == "done_on")
    #expect(throws: DiagnosticsError.self) { try interview.answer("2024-02-01") }
    #expect(interview.question?.fact == "done_on")
  }

  // MARK: For machines

  @Test func aQuestionSaysWhatItsAnswerMayBe() throws {
    var interview = try Self.interview(about: "fee")
    _ = try Self.play(&interview, ["2024-03-01", "yes"])
    #expect(
      interview.question?.jsonValue.text()
        == #"{"fact":"size","ask":"How large is it?","type":"number","unit":"kg","decimals":1,"#
        + #""low":"0 kg","high":"100 kg","may_be_absent":false,"if_not_known":null}"#)
  }

  /// A share has as many decimals as its points are written with.
  @Test func anOptionMayHaveTheWordForNothingAndASharesDecimalsAreThoseOfItsPoints() throws {
    let contract = try SmallContract(
      facts: """
        damage: { choice: { none: no damage, small: a small one }, optional: true, ask: What damage? }
        share: { type: percent, decimals: 2, in: "[0%..100%]", ask: Which share? }
        """,
      version: """
        clauses:
          fee: { says: No damage costs., cite: §1, when: [damage = none, share < 50%], charge: { label: Fee, amount: 1 EUR } }
        """
    ).loaded()
    var interview = try Interview(contract, about: "fee", asOf: Self.day)
    #expect(try Self.play(&interview, ["2024-03-01", "none"]) == ["ordered_on", "damage"])
    #expect(interview.question?.fact == "share" && interview.question?.decimals == 2)
    try interview.answer("49.99%")
    #expect(try interview.explanation().outcomes.map(\.status) == ["due"])
  }

  @Test func recordsThatWereStatedStayWhereNoMoreIsKnownOfThem() throws {
    func interview(_ ticket: String) throws -> Interview {
      try Interview(
        Self.contract(), knowing: FactsInput(json: SourceFile(path: "ticket", text: ticket)),
        about: "row_fee", asOf: Self.day)
    }
    let none = try interview(#"{"ordered_on": "2024-03-01"}"#)
    #expect(none.question?.ifNotKnown == "[]")
    #expect(
      none.question?.hints.last == "? if it is not known, which is then taken as no records")
    var some = try interview(
      #"{"ordered_on": "2024-03-01", "rows": [{"price": {"unknown": true}}, {"price": 20}]}"#)
    #expect(some.question?.fact == "rows" && some.question?.ifNotKnown == nil)
    #expect(some.question?.hints.last == "? if no more is known than what was stated")
    try some.answer("?")
    #expect(some.question == nil)
    #expect(try some.explanation().outcomes.map(\.status) == ["undetermined"])
  }

  @Test func nobodyIsAskedAboutWhatTheContractDoesNotHave() throws {
    let error = #expect(throws: ExplanationError.self) { try Self.interview(about: "feee") }
    guard case .unknownOutcome(let unknown) = error else {
      Issue.record("another problem: \(String(describing: error))")
      return
    }
    #expect(unknown.suggestion == "fee")
  }

  @Test func whatATicketSaysToBeUnknownIsNotAskedFor() throws {
    let known = SourceFile(
      path: "ticket", text: #"{"ordered_on": "2024-03-01", "member": {"unknown": true}}"#)
    let interview = try Interview(
      Self.contract(), knowing: FactsInput(json: known), about: "fee", asOf: Self.day)
    #expect(interview.question?.fact == "size")
  }

  /// Answers one question after the other; says what was asked for.
  private static func play(_ interview: inout Interview, _ answers: [String]) throws -> [String] {
    var asked: [String] = []
    for answer in answers {
      guard let question = interview.question else { break }
      asked.append(question.fact)
      try interview.answer(answer)
    }
    return asked
  }

  private static let day = CalendarDate(year: 2024, month: 6, day: 1) ?? .latest

  private static func interview(about outcome: String) throws -> Interview {
    try Interview(contract(), about: outcome, asOf: day)
  }

  private static func contract() throws -> LoadedContract { try small.loaded() }

  private static let small = SmallContract(
    header: "currency: EUR\nconsistent: [done_on >= ordered_on]",
    facts: """
      member: { type: boolean, ask: Is it a member? }
      size: { type: number, unit: kg, decimals: 1, in: "[0 kg..100 kg]", ask: How large is it? }
      gift: { type: boolean, if_missing: presume false }
      colour: { choice: { red: the red one, blue: the blue one }, optional: true }
      done_on: { type: date, optional: true }
      rows: { list: { price: { type: money, in: "[0 EUR..100 EUR]" } }, if_missing: empty }
      """,
    version: """
      clauses:
        fee:
          says: Members pay for large orders.
          cite: §1
          when: [member, size > 10 kg]
          charge: { label: Fee, amount: 1.00 EUR }
        gift_fee:
          says: A gift costs a fee.
          cite: §2
          when: gift
          charge: { label: Gift, amount: 1.00 EUR }
        blue_fee:
          says: Blue costs a fee.
          cite: §3
          when: colour = blue
          charge: { label: Blue, amount: 1.00 EUR }
        row_fee:
          says: Rows that cost much together cost a fee.
          cite: §5
          when: sum(r.price for r in rows) > 30 EUR
          charge: { label: Rows, amount: 1.00 EUR }
        late_fee:
          says: What takes more than ten days costs a fee.
          cite: §4
          when: done_on > ordered_on + 10 days
          charge: { label: Late, amount: 1.00 EUR }
      """)
}
