import Avenant
import SmallContracts
import Testing

/// Pages of many records: each thing is told once, and what is alike together.
@Suite struct RecordPageTests {
  private static let house = SmallContract(
    facts: """
      bookings:
        list:
          on: { type: date, label: the day of the booking }
          hours: { type: number, decimals: 1, in: "[0..24]", label: the hours }
          room: { choice: { small: a small room, large: a large room }, label: the room }
          cancelled: { type: boolean, label: a cancellation, if_missing: presume false }
        each: booking
        label: the bookings
        if_missing: empty
      """,
    version: """
      terms:
        large: { value: 18.00 EUR, cite: §4, label: the price of a large room }
        small: { value: 9.00 EUR, cite: §4, label: the price of a small room }
      definitions:
        hours: { is: sum(b.hours for b in bookings where not b.cancelled), says: the hours booked }
        price:
          says: the price of the rooms
          is: sum(b.hours * (if b.room = large then large else small) for b in bookings)
      clauses:
        room:
          says: A room is paid by the hour.
          cite: §4
          for_each: b in bookings
          when: not b.cancelled
          charge:
            label: Room
            amount: b.hours * (if b.room = large then large else small)
            at_most: 100 EUR
            due: b.on + 14 days
        bonus:
          says: Much use is rewarded.
          cite: §5
          when: hours > 2
          credit: { label: Bonus, amount: 10% * price }
        plain:
          says: The sum itself is asked for.
          cite: §6
          when: sum(b.hours * (if b.room = large then large else small) for b in bookings) > 9 EUR
          credit: { label: Plain, amount: 1.00 EUR }
        long_day:
          says: A long day is quiet.
          cite: §7
          when: not any(b in bookings where b.hours > 8)
          credit: { label: Quiet, amount: 1.00 EUR }
      """)

  @Test func whatIsWaivedForAllRecordsIsToldSoWhicheverTheyAre() throws {
    var contract = Self.house
    contract.facts +=
      "\nis_free: { type: boolean, label: whether it is free, if_missing: presume false }"
    contract.version += """

        free: { says: Guests of the town pay nothing., cite: §9, when: is_free, waives: room }
      """
    let free = try Told(
      contract, "{ ordered_on: 2024-03-01, bookings: { unknown: true }, is_free: true }")
    let told = try #require(free.explanation(about: "room").outcomes.first)
    #expect(told.status == "waived")
    #expect(
      told.answer
        == "Room: nothing to pay, because it is waived, whatever the bookings are")
    #expect(told.clauses.map(\.id) == ["room", "free"])
    let open = try Told(contract, "{ ordered_on: 2024-03-01, bookings: { unknown: true } }")
    #expect(
      try open.explanation(about: "room").outcomes.map(\.answer)
        == ["Room: not yet known, because nothing is known of the bookings"])
  }

  @Test func aRecordIsToldByWhatDiffersFromAnother() throws {
    let page = try page("{ hours: 2, room: small }, { hours: 3, room: small }")
    #expect(
      page.contains(
        """
        Room for booking 2: 27.00 EUR, due 15 May 2024                           room[2]
          As for booking 1, but with
            the hours: 3
            3 × 9.00 EUR = 27.00 EUR

        """))
    #expect(page.ranges(of: "A room is paid by the hour.").count == 1)
  }

  @Test func aRecordThatLacksAStepOfAnotherIsToldInFull() throws {
    let page = try page("{ hours: 8, room: large }, { hours: 2, room: large }")
    #expect(page.contains("at most 100.00 EUR, instead of 144.00 EUR"))
    #expect(!page.contains("As for booking 1"))
    #expect(page.ranges(of: "A room is paid by the hour.").count == 2)
  }

  @Test func recordsOfWhichTheSameIsToBeToldStandInOneLine() throws {
    let gone = "{ hours: 1, room: small, cancelled: true }"
    let page = try page("\(gone), { hours: 2, room: small }, \(gone), \(gone), \(gone)")
    #expect(
      page.contains(
        """
        Room for booking 1 and booking 3 to booking 5: not charged               room[…]
          A room is paid by the hour.                                                 §4
            ✗ a cancellation: yes; it would have to be no

        """))
    #expect(page.contains("  booking 1 and booking 3 to booking 5: 9.00 EUR each\n"))
  }

  @Test func whatIsMadeOfRecordsIsToldByItsNameAndNotByItsFormula() throws {
    let page = try page("{ hours: 2, room: small }, { hours: 3, room: large }")
    #expect(page.contains("    booking 1: 2 × 9.00 EUR = 18.00 EUR\n"))
    #expect(page.contains("    booking 2: 3 × 18.00 EUR = 54.00 EUR\n"))
    #expect(page.contains("    the price of the rooms: 72.00 EUR\n"))
    #expect(!page.contains("the sum of the hours of"))
  }

  @Test func aFormulaThatHasNoNameSaysWhatItTakes() throws {
    let page = try page("{ hours: 2, room: small }")
    #expect(
      page.unwrapped.contains(
        "the sum of (the hours × (the price of a large room or the price of a small room)) of the "
          + "bookings is 18.00 EUR"))
    #expect(!page.contains("the case at hand"))
  }

  @Test func whatNobodyStatedOfRecordsStandsInOneLine() throws {
    let page = try page(
      "{ hours: 1, room: small }, { hours: 2, room: small }, { hours: 3, room: small }")
    #expect(
      page.contains(
        "  a cancellation of booking 1 to booking 3: no             bookings[…].cancelled\n"))
  }

  @Test func aRecordThatNeitherCountsNorDoesNotIsNotAmongThoseThatCount() throws {
    let contract = SmallContract(
      facts: """
        works:
          list:
            done_on: { type: date, optional: true, if_missing: absent, label: the day }
            hours: { type: number, decimals: 0, in: "[0..9]", label: the hours }
          label: the works
        """,
      version: """
        definitions:
          late: { is: sum(w.hours for w in works where w.done_on > 2024-05-01), says: the late hours }
        clauses:
          fee: { says: It is paid., cite: §1, when: late > 0, charge: { label: Fee, amount: 1 EUR } }
        """)
    let page = try Told(
      contract,
      "{ ordered_on: 2024-05-01, works: [{ hours: 2 }, { hours: 3, done_on: 2024-05-02 }] }"
    ).page()
    #expect(page.contains("record 2: 3\n") && !page.contains("record 1: 2"))
  }

  @Test func aRecordThatLacksAValueIsWhyThereIsNone() throws {
    let contract = SmallContract(
      facts: """
        works:
          list: { done_on: { type: date, optional: true, if_missing: absent, label: the day } }
          each: work
          label: the works
        """,
      version: """
        definitions:
          last: { is: max(w.done_on for w in works), says: the last day }
        clauses:
          fee: { says: It is paid., cite: §1, when: last is present, charge: { label: Fee, amount: 1 EUR } }
        """)
    let page = try Told(
      contract, "{ ordered_on: 2024-05-01, works: [{ done_on: 2024-05-02 }, { done_on: null }] }"
    ).page()
    #expect(
      page.contains(
        "    ✗ the last day: there is none; there would have to be one\n"
          + "      work 2: there is none\n"))
    let none = try Told(contract, "{ ordered_on: 2024-05-01, works: [] }").page()
    #expect(none.contains("      there are no works\n"))
  }

  @Test func aFieldSaysOfWhichRecordItIsWhereTwoAreAtHand() throws {
    let contract = SmallContract(
      facts: """
        visits:
          list:
            on: { type: date, label: the day of the visit }
            kind: { choice: { repair: a repair, survey: a survey } }
          each: visit
          label: the visits
        """,
      version: """
        clauses:
          again:
            says: A visit on another day is free.
            cite: §1
            for_each: v in visits
            when: any(w in visits where w.kind = repair and w.on != v.on)
            charge: { label: Again, amount: 1 EUR }
          never:
            says: It is waived after another.
            cite: §2
            for_each: x in visits
            when: any(y in visits where y.on < x.on)
            waives: again
        """)
    let told = try Told(
      contract,
      "{ ordered_on: 2024-05-01, visits: [{ on: 2024-05-01, kind: repair }, "
        + "{ on: 2024-05-02, kind: survey }] }")
    let condition = try told.explanation(about: "again[2]").outcomes[0].clauses[0].conditions[0]
    #expect(
      condition.outline(indent: "") == [
        "✓ one of the visits meets the condition", "  ✓ visit 1", "    ✓ the kind is a repair",
        "    ✓ the day of the visit is 1 May 2024, not the day of the visit of visit 2 (2 May 2024)",
      ])
    #expect(
      try told.page(about: "again[2]").unwrapped.contains(
        "the day of the visit is 1 May 2024, which is before the day of the visit of visit 2"))
  }

  // MARK: Conditions

  @Test func underANotTheMarksSayHowItWouldHaveToBe() throws {
    let page = try page("{ hours: 9, room: small }, { hours: 1, room: small }")
    #expect(
      page.contains(
        """
            ✗ one of the bookings meets the condition
              ✗ booking 1
                ✗ the hours are 9; it would have to be at most 8

        """))
  }

  @Test func ofNoRecordsThatIsSaid() throws {
    let page = try page("")
    #expect(page.contains("    ✗ the hours booked are 0; it would have to be above 2\n"))
    #expect(page.contains("      there are no bookings\n"))
    #expect(page.contains("    ✓ there are no bookings\n"))
  }

  @Test(arguments: ["{ ordered_on: 2024-05-01, bookings: [] }", "{ ordered_on: 2024-05-01 }"])
  func ofAClauseThatIsReadForNoneTheReasonIsThatThereAreNone(facts: String) throws {
    let told = try Told(Self.house, facts)
    let answer = "Room: nothing is charged, because there are no bookings"
    #expect(try told.explanation(about: "room").outcomes.map(\.answer) == [answer])
    #expect(try told.page().contains("\n\(answer) "))
  }

  @Test func whereThereIsARecordNothingIsSaidOfNone() throws {
    #expect(!(try page("{ hours: 1, room: small }").contains("nothing is charged")))
    let open = try Told(Self.house, "{ ordered_on: 2024-05-01, bookings: { unknown: true } }")
    #expect(!(try open.page().contains("nothing is charged")))
  }

  private func page(_ bookings: String) throws -> String {
    let all = bookings.replacing("{ hours", with: "{ on: 2024-05-01, hours")
    return try Told(Self.house, "{ ordered_on: 2024-05-01, bookings: [\(all)] }").page()
  }
}

extension String {
  /// The text with one space for each line break and what stands before the next line.
  fileprivate var unwrapped: String { replacing(#/\n +/#, with: " ") }
}
