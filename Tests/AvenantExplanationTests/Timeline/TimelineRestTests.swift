import Avenant
import SmallContracts
import Testing

/// What a timeline says of numbers that come to rest, and of several that move.
@Suite struct TimelineRestTests {
  private static let days = "max(days_between(ordered_on, as_of), 0)"

  @Test func anAmountThatReachesItsLimitNoLongerGrows() throws {
    let page = try timeline(
      "fine: { says: F., cite: §1, charge: { label: Fine, amount: '\(Self.days) * 1 EUR', at_most: 5 EUR } }"
    )
    #expect(
      page.contains(
        """
        From 7 May 2024
          Fine no longer grows: 5.00 EUR                                            fine

        Looked at through 20 May 2024
        """))
  }

  @Test func anAmountThatIsNoLongerOwedIsNotSaidToRest() throws {
    let page = try timeline(
      "fine: { says: F., cite: §1, when: as_of < 2024-05-06, charge: { label: Fine, amount: '\(Self.days) * 1 EUR' } }"
    )
    #expect(page.contains("Fine: not charged"))
    #expect(!page.contains("no longer"))
  }

  @Test func anAmountThatIsToldAnywayIsNotSaidToRest() throws {
    let page = try timeline(
      "fine: { says: F., cite: §1, charge: { label: Fine, amount: '\(Self.days) * 2 EUR', at_most: 5 EUR } }"
    )
    #expect(page.contains("From 4 May 2024\n  Fine: 5.00 EUR "))
    #expect(!page.contains("no longer"))
  }

  @Test func severalThingsFall() throws {
    let page = try timeline(
      "fine: { says: F., cite: §1, charge: { label: Fines, amount: '\(Self.days) * 1 EUR', at_most: 5 EUR } }",
      value: "max(9 - \(Self.days), 0)")
    #expect(page.contains("  Fines grow by 1.00 EUR every day, from 0.00 EUR to 5.00 EUR on 6"))
    #expect(page.contains("  The days that remain fall by 1 every day, from 9 to 0 on 10 May 2024"))
    #expect(page.contains("  Fines no longer grow: 5.00 EUR"))
    #expect(page.contains("  The days that remain no longer fall: 0 "))
  }

  @Test func oneThingFalls() throws {
    let page = try timeline("", value: "max(9 - \(Self.days), 0)", says: "the rest of the days")
    #expect(page.contains("  The rest of the days falls by 1 every day"))
    #expect(page.contains("  The rest of the days no longer falls: 0 "))
  }

  private func timeline(
    _ clause: String, value: String = "1", says: String = "the days that remain"
  ) throws -> String {
    try Told.timeline(
      SmallContract(
        facts: "",
        version: """
          definitions:
            left: { is: '\(value)', says: \(says), cite: §2, outcome: true }
          clauses:
            \(clause.isEmpty ? "other: { says: O., cite: §9, charge: { label: Other, amount: 1 EUR } }" : clause)
          """),
      "{ ordered_on: 2024-05-01 }", through: "2024-05-20")
  }
}
