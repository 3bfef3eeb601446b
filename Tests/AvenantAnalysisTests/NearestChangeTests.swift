import Avenant
import AvenantAnalysis
import SmallContracts
import Testing

/// What is found nearest, and what is passed over.
@Suite struct NearestChangeTests {
  @Test func aNumberMovesJustAcrossItsThreshold() throws {
    #expect(try changes("fee", "visits: 3") == ["visits → 6: due"])
    #expect(try changes("fee", "visits: 9") == ["visits → 5: not_due"])
  }

  @Test func whatIsMultipliedTurnsAtTheRightPlaceToo() throws {
    #expect(try changes("product_fee", "visits: 3") == ["visits → 8: due"])
    #expect(try changes("product_fee", "visits: 60") == ["visits → 7: not_due"])
  }

  @Test func everyOptionThatFlipsIsNamed() throws {
    #expect(
      try changes("side_fee", "side: left") == ["side → 1: not_due", "side → 2: not_due"])
  }

  @Test func aConditionOfTwoFactsTurnsOnTheirDistance() throws {
    #expect(
      try changes("late_fee", "ordered_on: 2024-03-01, done_on: 2024-03-20") == [
        "ordered_on → 2024-03-10: not_due", "done_on → 2024-03-11: not_due",
      ])
  }

  @Test func whatIsAbsentIsTriedWithAValue() throws {
    #expect(
      try changes("late_fee", "ordered_on: 2024-03-01, done_on: null")
        == ["done_on → 2024-06-01: due"])
  }

  @Test func whatIsPresentIsTriedAbsentOnlyWhereNoValueFlips() throws {
    #expect(try changes("presence_fee", "note: x") == ["note → none: not_due"])
  }

  @Test func aWaivedChargeAndOneThatIsNotDueAreAlike() throws {
    #expect(try changes("waived_fee", "asked: true, visits: 9") == ["asked → false: due"])
  }

  @Test func anEntitlementAndAnObligationHaveNearestChangesToo() throws {
    #expect(try changes("entry", "asked: false") == ["asked → true: denied"])
    #expect(
      try changes("answer", "asked: true, done_on: 2024-03-05") == [
        "done_on → 2024-03-06: fulfilled_late", "asked → false: not_owed",
      ])
  }

  // MARK: Passed over

  @Test func anUnknownFactWaitsForAnAnswerAndIsNotChanged() throws {
    #expect(try changes("fee", "visits: { unknown: true }").isEmpty)
    #expect(try changes("waived_fee", "asked: { unknown: true }, visits: 9").isEmpty)
  }

  @Test func aTicketThatCannotBeRealIsPassedOver() throws {
    #expect(
      try changes("consistent_fee", "visits: 9, least_visits: 8") == [
        "visits → 8: due"
      ])
  }

  @Test func aValueOutOfBoundsIsPassedOver() throws {
    #expect(try changes("boundless_fee", "visits: 3").isEmpty)
  }

  @Test func aDateThatLeadsToAnotherVersionIsPassedOver() throws {
    #expect(try changes("early_fee", "ordered_on: 2024-03-01").isEmpty)
  }

  // MARK: Two facts together

  @Test func whereNoFactFlipsAloneTwoDoTogether() throws {
    #expect(
      try changes("both_fee", "visits: 3, asked: false, side: left")
        == ["visits → 6 and asked → true: due"])
    #expect(try changes("both_fee", "visits: 9, asked: false") == ["asked → true: due"])
  }

  @Test func twoFactsThatNoRealTicketHasTogetherArePassedOver() throws {
    #expect(try changes("apart_fee", "visits: 3, least_visits: 1, asked: false").isEmpty)
  }

  @Test func whatCanNoLongerChangeIsPassedOver() throws {
    #expect(try changes("settled_fee", "checked: false, asked: true").isEmpty)
    #expect(try changes("settled_fee", "checked: true, asked: false") == ["asked → true: due"])
  }

  // MARK: Records

  @Test func aValueInARecordFlipsWhatIsWorkedOutFromAll() throws {
    let calls = "calls: [{ cost: 2.00 EUR, free: false }, { cost: 3.00 EUR, free: true }]"
    #expect(try changes("call_fee", calls) == ["calls[1].cost → 4.01: due"])
  }

  @Test func anOptionOfARecordFlipsWhereItAlonePutsTheSumAcross() throws {
    let calls = "calls: [{ cost: 9.00 EUR, free: true }]"
    #expect(try changes("call_fee", calls) == ["calls[1].free → false: due"])
  }

  /// The threshold is no number that the field may be; the one beside it is.
  @Test func aWholeNumberInARecordTurnsAtADecimalThreshold() throws {
    let calls = "calls: [{ cost: 1.00 EUR, free: true, hours: 2 }]"
    #expect(try changes("long_fee", calls) == ["calls[1].hours → 3: due"])
  }

  @Test func aTextInARecordTurnsToOneThatItIsComparedWith() throws {
    let calls = "calls: [{ cost: 1.00 EUR, free: true, kind: day }]"
    #expect(try changes("night_fee", calls) == ["calls[1].kind → night: due"])
  }

  @Test func thatARecordHasNoTextIsTriedLast() throws {
    let calls = "calls: [{ cost: 1.00 EUR, free: true, kind: day }]"
    #expect(try changes("plain_fee", calls) == ["calls[1].kind → none: due"])
  }

  @Test func aNumberInARecordStaysWithinItsBounds() throws {
    let calls = "calls: [{ cost: 1.00 EUR, free: true, hours: 2 }]"
    #expect(try changes("endless_fee", calls).isEmpty)
  }

  @Test func aListWithoutRecordsHasNoneToChange() throws {
    #expect(try changes("call_fee", "calls: []").isEmpty)
  }

  @Test func nothingElseIsChangedBeyondTheLimit() throws {
    #expect(
      try changes("late_fee", "ordered_on: 2024-03-01, done_on: 2024-03-20", limit: 1).count == 1)
  }

  /// The changes as `fact → value: status`.
  private func changes(_ name: String, _ facts: String, limit: Int = 4) throws -> [String] {
    let contract = try Self.contract()
    let stated = facts.contains("ordered_on") ? facts : "ordered_on: 2024-03-01, \(facts)"
    let program = Program(contract.contract)
    let evaluation = try program.evaluation(
      of: contract.facts(yaml: "{ \(stated) }"), asOf: try #require(CalendarDate("2024-06-01")))
    let version = contract.contract.versions[0]
    let outcome: OutcomeID
    if let index = version.entitlements.firstIndex(where: { $0.name == name }) {
      outcome = .entitlement(EntitlementID(index))
    } else {
      let clause = try #require(version.clauseID(named: name))
      outcome = version[clause].charge == nil ? .obligation(clause) : .charge(clause)
    }
    let tickets = ChangedTickets(evaluation, by: program)
    return tickets.nearestChanges(of: outcome, limit: limit).map { change in
      let steps = change.steps.map { step in
        guard let record = step.record else {
          return "\(version[step.fact].name) → \(words(step.state))"
        }
        let field = version[step.fact].list?.fields[record.field].name ?? ""
        return "\(version[step.fact].name)[\(record.index + 1)].\(field) → \(words(step.state))"
      }
      return "\(steps.joined(separator: " and ")): \(words(change.status))"
    }
  }

  private func words(_ state: Facts.State) -> String {
    switch state {
    case .known(.number(let number)): "\(number)"
    case .known(.date(let date)): "\(date)"
    case .known(.boolean(let isTrue)): "\(isTrue)"
    case .known(.choice(let index)): "\(index)"
    case .known(.text(let text)): text
    case .known(.period(let period)): "\(period)"
    case .known(.list(let items)): "\(items.count) records"
    case .absent: "none"
    case .unknown: "unknown"
    }
  }

  private func words(_ status: OutcomeStatus) -> String {
    switch status {
    case .charge(let status): status.rawValue
    case .entitlement(let status): status.rawValue
    case .obligation(let status): status.rawValue
    case .value(let status, let isTrue): isTrue.map { "\($0)" } ?? status.rawValue
    }
  }

  private static func contract() throws -> LoadedContract { try small.loaded() }
}
