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

  private static let small = SmallContract(
    header: "currency: EUR\nconsistent: [visits >= least_visits]",
    facts: """
      visits: { type: number, decimals: 0, in: "[0..100]" }
      least_visits: { type: number, decimals: 0, in: "[0..100]", if_missing: presume 0 }
      done_on: { type: date, optional: true }
      asked: { type: boolean }
      checked: { type: boolean, settled: true, if_missing: presume false }
      side: { choice: { left: l, right: r, middle: m } }
      note: { type: text, optional: true }
      calls:
        list:
          cost: { type: money, in: "[0 EUR..100 EUR]" }
          free: { type: boolean }
          hours: { type: number, decimals: 0, in: "[0..9]", if_missing: presume 0 }
          kind: { type: text, optional: true }
        if_missing: empty
      """,
    entitlements: """
      entry: { holder: customer, default: granted, says: enter, cite: §1 }
      """,
    version: """
      clauses:
        fee:
          says: Many visits cost a fee.
          cite: §1
          when: visits > 5
          charge: { label: Fee, amount: 1.00 EUR }
        product_fee:
          says: Seven and a half visits, at four each, cost a fee.
          cite: §1
          when: 4 * visits > 30
          charge: { label: Fee, amount: 1.00 EUR }
        side_fee:
          says: The left side costs a fee.
          cite: §1
          when: side = left
          charge: { label: Fee, amount: 1.00 EUR }
        late_fee:
          says: What takes more than ten days costs a fee.
          cite: §1
          when: done_on > ordered_on + 10 days
          charge: { label: Fee, amount: 1.00 EUR }
        presence_fee:
          says: A note costs a fee.
          cite: §1
          when: note is present
          charge: { label: Fee, amount: 1.00 EUR }
        waived_fee:
          says: Many visits cost a fee.
          cite: §1
          when: visits > 5
          charge: { label: Fee, amount: 1.00 EUR }
        waiver:
          says: Who asks pays nothing.
          cite: §1
          when: asked
          waives: waived_fee
        consistent_fee:
          says: Few visits cost a fee.
          cite: §1
          when: visits < 9
          charge: { label: Fee, amount: 1.00 EUR }
        boundless_fee:
          says: A hundred visits and more cost a fee.
          cite: §1
          when: visits + 1 > 101
          charge: { label: Fee, amount: 1.00 EUR }
        early_fee:
          says: An order before 2024 costs a fee.
          cite: §1
          when: ordered_on < 2024-01-01
          charge: { label: Fee, amount: 1.00 EUR }
        call_fee:
          says: Calls of more than 4 EUR cost a fee.
          cite: §1
          when: sum(c.cost for c in calls where not c.free) > 4.00 EUR
          charge: { label: Fee, amount: 1.00 EUR }
        long_fee:
          says: A call of more than two and a half hours costs a fee.
          cite: §1
          when: any(c.hours > 2.5 for c in calls)
          charge: { label: Fee, amount: 1.00 EUR }
        endless_fee:
          says: A call of more than nine hours costs a fee.
          cite: §1
          when: sum(c.hours for c in calls) > 9.5
          charge: { label: Fee, amount: 1.00 EUR }
        night_fee:
          says: A call at night costs a fee.
          cite: §1
          when: any(c.kind = "night" for c in calls where c.kind is present)
          charge: { label: Fee, amount: 1.00 EUR }
        plain_fee:
          says: A call of no kind costs a fee.
          cite: §1
          when: any(c.kind is absent for c in calls)
          charge: { label: Fee, amount: 1.00 EUR }
        both_fee:
          says: Who asks often pays.
          cite: §1
          when: [visits > 5, asked, not checked]
          charge: { label: Fee, amount: 1.00 EUR }
        apart_fee:
          says: It cannot be.
          cite: §1
          when: [visits < 2, least_visits > 4]
          charge: { label: Fee, amount: 1.00 EUR }
        settled_fee:
          says: It was checked.
          cite: §1
          when: [checked, asked]
          charge: { label: Fee, amount: 1.00 EUR }
        no_entry:
          says: Who asks does not enter.
          cite: §1
          when: asked
          denies: [entry]
        answer:
          says: Who asks is answered.
          cite: §1
          when: asked
          requires: { party: provider, what: answer, by: 2024-03-05, done_on: done_on }
      """)
}
