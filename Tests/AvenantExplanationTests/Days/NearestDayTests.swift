import Avenant
import SmallContracts
import Testing

/// The nearest days on which a condition on parts of a date turns.
@Suite struct NearestDayTests {
  private func otherwise(_ condition: String, on day: String) throws -> String? {
    let contract = SmallContract(
      facts: "day: { type: date, label: the day of the visit }",
      version: """
        clauses:
          fee: { says: S., cite: §1, when: "\(condition)", charge: { label: Fee, amount: 1.00 EUR } }
        """)
    return try Told(contract, "{ ordered_on: 2024-03-01, day: \(day) }")
      .explanation(about: "fee").outcomes[0].otherwise
  }

  @Test(arguments: [
    ("month(day) = 12", "2024-05-08", "31 December 2023"),
    ("month(day) = 12", "2024-09-08", "1 December 2024"),
    ("month(day) in (7, 8)", "2024-05-08", "1 July 2024"),
    ("weekday(day) = 7", "2024-05-08", "5 May 2024"),
    ("weekday(day) = 1", "2024-05-10", "13 May 2024"),
    ("day(day) = 31", "2024-04-08", "31 March 2024"),
    ("day(day) = 30", "2024-02-14", "30 January 2024"),
    ("year(day) = 2027", "2024-05-08", "1 January 2027"),
    ("month(day) = 2 and day(day) = 29", "2024-05-08", "29 February 2024"),
  ])
  func theNearestDayIsNamed(condition: String, day: String, nearest: String) throws {
    #expect(
      try otherwise(condition, on: day)
        == "It would be charged if the day of the visit were \(nearest).")
  }

  @Test(arguments: [
    ("month(day) = 2 and day(day) = 29", "2026-05-08"), ("year(day) = 2040", "2024-05-08"),
    ("month(day) = 2 and day(day) = 30", "2024-05-08"),
  ])
  func noDayIsNamedWhereThereIsNoneNearEnough(condition: String, day: String) throws {
    #expect(try otherwise(condition, on: day) == nil)
  }
}
