import Avenant
import AvenantAnalysis
import SmallContracts
import Testing

/// On which days a decision changes, and which numbers move in between.
@Suite struct TimelineTests {
  @Test func aPaymentBecomesOverdueOnTheDayAfterTheLast() throws {
    #expect(
      try periods("fee", "") == ["2024-03-01 due open", "2024-04-01 due overdue"])
  }

  @Test func aPaymentIsToldWhenItHappens() throws {
    #expect(
      try periods("fee", "paid_on: 2024-04-10")
        == ["2024-03-01 due open", "2024-04-01 due overdue", "2024-04-10 due paid_late"])
  }

  @Test func aConditionTurnsOnBothOfItsDays() throws {
    #expect(
      try periods("season", "")
        == ["2024-03-01 not_due", "2024-05-01 due 1.00", "2024-05-08 not_due"])
  }

  @Test func aDatedTermChangesTheAmountOnTheDayOfItsNextValue() throws {
    #expect(
      try periods("dated", "") == ["2024-03-01 due 4.00", "2024-06-01 due 5.00"])
  }

  @Test func aDateMovedByMonthsTurnsAtTheEndsOfMonths() throws {
    // One month after 30 January 2025 is 28 February, and so is one month after 28 January.
    #expect(
      try periods("month_later", "", from: "2025-01-01", through: "2025-03-31")
        == ["2025-01-01 not_due", "2025-01-28 due 1.00"])
  }

  @Test func everyYearItTurnsAgain() throws {
    #expect(
      try periods("december", "", through: "2026-01-31") == [
        "2024-03-01 not_due", "2024-12-01 due 1.00", "2025-01-01 not_due",
        "2025-12-01 due 1.00", "2026-01-01 not_due",
      ])
  }

  @Test func whatLiesInTheFutureOfAnUnknownDateStaysOpen() throws {
    #expect(
      try periods("fee", "paid_on: { unknown: true }")
        == ["2024-03-01 due undetermined"])
  }

  /// Two records of a list are at hand, and neither's field is known.
  @Test func whatDoesNotReadTheDateIsToldOfAllDaysWhateverIsNotKnown() throws {
    let contract = try SmallContract(
      facts: """
        rows: { list: { size: { type: number, decimals: 0, in: "[0..9]" }, on: { type: date } } }
        """,
      version: """
        clauses:
          fee:
            says: The two largest are paid for.
            cite: §1
            for_each: r in rows
            when: count(s in rows where s.size > r.size) < 2
            charge: { label: Fee, amount: r.size * 1.00 EUR }
          late:
            says: What is older than another, and than a month, is late.
            cite: §2
            for_each: r in rows
            when: any(s in rows where s.on > r.on) and r.on + 30 days < as_of
            charge: { label: Late, amount: 1.00 EUR }
        """
    ).loaded()
    func told(_ rows: String) throws -> [String] {
      let facts = try contract.facts(yaml: "{ ordered_on: 2024-03-01, rows: [\(rows)] }")
      let timeline = try Program(contract.contract).timeline(
        facts, from: day("2024-03-01"), through: .latestEvaluation, limit: 20)
      #expect(timeline.isComplete)
      return timeline.periods.map { "\($0.from)" }
    }
    let (size, on) = ("size: { unknown: true }", "on: 2024-03-01")
    #expect(
      try told("{ \(size), \(on) }, { size: 5, \(on) }, { \(size), \(on) }") == ["2024-03-01"])
    #expect(
      try told("{ \(size), \(on) }, { size: 5, on: 2024-03-08 }") == ["2024-03-01", "2024-04-01"])
  }

  // MARK: What moves

  @Test func anAmountThatGrowsEvenlyHasItsStepInEveryPeriod() throws {
    let timeline = try timeline("", through: "2024-03-31")
    let clause = try #require(try Self.contract().contract.versions[0].clauseID(named: "daily"))
    let place = Outlook.Place.amount(clause, record: nil)
    for period in timeline.periods where period.from != period.through {
      #expect(period.moving[place] == .steady(Fraction(ExactNumber(3))), "\(period.from)")
    }
    let last = try #require(timeline.periods.last)
    #expect(last.last.number(at: place)?.description == "90.00")
  }

  @Test func anAmountThatIsRoundedEveryDaySaysWhatItIsRoundedFrom() throws {
    let timeline = try timeline("", through: "2024-03-31")
    let clause = try #require(try Self.contract().contract.versions[0].clauseID(named: "interest"))
    #expect(
      timeline.periods[0].moving[.amount(clause, record: nil)]
        == Fraction(10, over: 73).map(Outlook.Pace.rounded))
  }

  @Test func aStillAmountDoesNotMove() throws {
    let timeline = try timeline("", through: "2024-03-31")
    let clause = try #require(try Self.contract().contract.versions[0].clauseID(named: "fee"))
    #expect(timeline.periods[0].moving[.amount(clause, record: nil)] == nil)
  }

  // MARK: Steps

  @Test func aFeeForEachWeekBegunIsToldOnTheDayOfEachStepUntilItsCap() throws {
    #expect(
      try periods("weekly", "") == [
        "2024-03-01 due 0.00", "2024-03-02 due 1.00", "2024-03-09 due 2.00", "2024-03-16 due 3.00",
      ])
  }

  @Test(arguments: ["weekly", "uneven", "resting"])
  func everyDayOnWhichAnAmountIsAnotherIsTold(clause: String) throws {
    let contract = try Self.contract()
    let facts = try contract.facts(yaml: "ordered_on: 2024-03-01")
    let timeline = try timeline("", through: "2024-06-30")
    #expect(timeline.isComplete)
    let id = try #require(contract.contract.versions[0].clauseID(named: clause))
    for period in timeline.periods {
      let moves = period.moving[.amount(id, record: nil)] != nil
      for number in period.from.dayNumber..<period.through.dayNumber {
        let days = try [number, number + 1].map { try #require(CalendarDate(dayNumber: $0)) }
        let amounts = try days.map { day in
          try contract.evaluate(facts, asOf: day).charges.first { $0.clause == clause }?.amount
        }
        #expect((amounts[0] != amounts[1]) == moves, "\(clause) on \(days[1])")
      }
    }
  }

  @Test func aValueThatMovesHasItsStepAndOneThatTurnsBeginsAPeriod() throws {
    let timeline = try timeline("", from: "2024-05-20", through: "2024-06-10")
    let version = try Self.contract().contract.versions[0]
    let last = try #require(version.outcomeID(named: "last_call"))
    let dear = try #require(version.outcomeID(named: "dear"))
    for period in timeline.periods {
      #expect(period.moving[.value(last)] == .steady(Fraction(ExactNumber(1))), "\(period.from)")
      #expect(period.moving[.value(dear)] == nil, "\(period.from)")
      let isDear = "\(period.from)" >= "2024-06-01" ? "true" : "false"
      #expect(period.first.decision.values[1].literal == isDear, "\(period.from)")
    }
    #expect(timeline.periods.contains { "\($0.from)" == "2024-06-01" })
  }

  // MARK: Ends

  @Test func aTimelineBeyondTheLimitSaysThatItIsNotComplete() throws {
    let contract = try Self.contract()
    let timeline = try Program(contract.contract).timeline(
      contract.facts(yaml: "ordered_on: 2024-03-01"), from: try day("2024-03-01"),
      through: try day("2034-03-01"), limit: 3)
    #expect(!timeline.isComplete)
    #expect(timeline.periods.last.map { $0.through < CalendarDate.latestEvaluation } == true)
  }

  @Test func whileNoVersionGovernsNothingChanges() throws {
    let contract = try Self.contract()
    let timeline = try Program(contract.contract).timeline(
      contract.facts(yaml: "{}"), from: try day("2024-03-01"), through: .latestEvaluation)
    #expect(timeline.periods.count == 1)
    #expect(timeline.isComplete)
  }

  @Test func aDateThatIsTooLateIsRefused() throws {
    let contract = try Self.contract()
    #expect(throws: EvaluationError.dateOutOfRange(try day("9900-01-01"))) {
      try contract.timeline(
        contract.facts(yaml: "ordered_on: 2024-03-01"), from: day("9900-01-01"))
    }
  }

  /// The periods of one charge that differ, each with what became of it.
  private func periods(
    _ clause: String, _ facts: String, from: String = "2024-03-01", through: String = "2025-03-31"
  ) throws -> [String] {
    let timeline = try timeline(facts, from: from, through: through)
    var lines: [(from: String, words: String)] = []
    for period in timeline.periods {
      let charge = try #require(period.first.decision.charges.first { $0.clause == clause })
      let detail = charge.payment?.rawValue ?? charge.amount?.description
      let words = [charge.status.rawValue, detail].compactMap { $0 }.joined(separator: " ")
      if lines.last?.words != words { lines.append(("\(period.from)", words)) }
    }
    return lines.map { "\($0.from) \($0.words)" }
  }

  private func timeline(
    _ facts: String, from: String = "2024-03-01", through: String
  ) throws -> Timeline {
    let contract = try Self.contract()
    return try Program(contract.contract).timeline(
      contract.facts(yaml: "ordered_on: 2024-03-01\n\(facts)"), from: day(from),
      through: day(through))
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private static func contract() throws -> LoadedContract { try small.loaded() }

  private static let small = SmallContract(
    header: "currency: EUR\nrounding: half_up\nmonth_end: last_day",
    facts: "paid_on: { type: date, optional: true, if_missing: absent }",
    version: """
      terms:
        price:
          dated_by: as_of
          values:
            - { from: 2024-01-01, value: 4.00 EUR, cite: §1 }
            - { from: 2024-06-01, value: 5.00 EUR, cite: §1 }
          through: open
        spring: { from: 2024-05-01, through: 2024-05-07, cite: §1 }
      definitions:
        last_call: { is: as_of + 14 days, says: the last call, cite: §2, outcome: true }
        dear: { is: price > 4.50 EUR, says: whether it is dear, cite: §2, outcome: true }
      clauses:
        fee:
          says: There is a fee.
          cite: §1
          charge: { label: Fee, amount: 1.00 EUR, due: ordered_on + 30 days, paid_on: paid_on }
        season:
          says: A week of May costs more.
          cite: §1
          when: as_of in spring
          charge: { label: Season, amount: 1.00 EUR }
        dated:
          says: The price changes.
          cite: §1
          when: price is present
          charge: { label: Price, amount: price }
        month_later:
          says: A month before the end of February it is due.
          cite: §1
          when: as_of + 1 month >= 2025-02-28
          charge: { label: Month, amount: 1.00 EUR }
        december:
          says: December costs more.
          cite: §1
          when: month(as_of) = 12
          charge: { label: December, amount: 1.00 EUR }
        daily:
          says: Each day costs three euros.
          cite: §1
          when: as_of >= ordered_on
          charge:
            label: Days
            amount: max(0.00 EUR, days_between(ordered_on, as_of) * 3.00 EUR)
        interest:
          says: A thousand euros bear five per cent.
          cite: §1
          when: as_of >= ordered_on
          charge:
            label: Interest
            amount: max(0.00 EUR, 1000.00 EUR * 5% * days_between(ordered_on, as_of) / 365)
        weekly:
          says: Each week begun costs a euro, and three weeks are the most.
          cite: §1
          charge:
            label: Weeks
            amount: round(max(0, days_between(ordered_on, as_of)) / 7 to 1 up) * 1.00 EUR
            at_most: 3.00 EUR
        uneven:
          says: It grows with the square of the days.
          cite: §1
          charge:
            label: Square
            amount: max(0, days_between(ordered_on, as_of)) * max(0, days_between(ordered_on, as_of)) * 0.01 EUR
        resting:
          says: It grows with the square of the weeks begun, and of ten days.
          cite: §1
          charge:
            label: Rest
            amount: round(max(0, days_between(ordered_on, as_of)) / 7 to 1 up) * min(10, max(0, days_between(ordered_on, as_of))) * 0.01 EUR
      """)
}
