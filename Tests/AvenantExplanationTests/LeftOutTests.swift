import Avenant
import SmallContracts
import Testing

/// Records that do not count in what is made of a list.
@Suite struct LeftOutTests {
  private static let gym = SmallContract(
    facts: """
      is_open: { type: boolean, label: an open house, if_missing: presume false }
      visits:
        list:
          on_site: { type: boolean, label: a visit on site }
          hours: { type: number, decimals: 0, in: "[0..24]", label: the hours }
        each: visit
        label: the visits
      """,
    version: """
      definitions:
        hours: { is: sum(v.hours for v in visits where v.on_site and not is_open), says: the hours on site }
      clauses:
        dues:
          says: An hour costs 2 EUR.
          cite: §1
          charge: { label: Hours, amount: hours * 2.00 EUR }
        long:
          says: Long visits cost more.
          cite: §2
          when: count(v in visits where v.hours > 4) >= 3
          charge: { label: Long visits, amount: 3.00 EUR }
        total:
          says: All visits are counted.
          cite: §3
          when: count(v in visits) > 9
          charge: { label: All, amount: 3.00 EUR }
      """)

  private func steps(_ visits: String, _ more: String = "") throws -> [String] {
    try Told(Self.gym, "{ ordered_on: 2024-03-01, visits: [\(visits)]\(more) }")
      .explanation(about: "dues").outcomes[0].steps.flatMap { $0.outline(indent: "") }
  }

  private func visit(_ isOnSite: Bool, _ hours: Int) -> String {
    "{ on_site: \(isOnSite), hours: \(hours) }"
  }

  @Test func aRecordThatDoesNotCountIsToldWithTheReason() throws {
    #expect(
      try steps("\(visit(true, 3)), \(visit(false, 2)), \(visit(true, 1)), \(visit(false, 4))") == [
        "visit 1: 3", "visit 3: 1", "visit 2 and visit 4 do not count",
        "  ✗ a visit on site: no; it would have to be yes", "the hours on site: 4",
        "4 × 2.00 EUR = 8.00 EUR",
      ])
    #expect(
      try steps("\(visit(true, 3)), \(visit(false, 2))").dropLast(2) == [
        "visit 1: 3", "visit 2 does not count",
        "  ✗ a visit on site: no; it would have to be yes",
      ])
  }

  @Test func whereNoneCountsTheOneReasonStandsBeneath() throws {
    #expect(
      try steps("\(visit(false, 3)), \(visit(false, 2))").first == "none of the visits counts")
    #expect(
      try steps("\(visit(true, 3)), \(visit(true, 2))", ", is_open: true").prefix(2) == [
        "none of the visits counts", "  ✗ an open house: yes; it would have to be no",
      ])
  }

  @Test func reasonsThatDifferAreToldOfAFew() throws {
    let visits = ([0, 1, 2, 3, 4, 5, 1, 3]).map { visit(true, $0) }.joined(separator: ", ")
    let told = try Told(Self.gym, "{ ordered_on: 2024-03-01, visits: [\(visits)] }")
    #expect(
      try told.explanation(about: "long").outcomes[0].clauses[0].conditions
        .flatMap { $0.outline(indent: "") } == [
          "✗ the number of visits that count is 1; it would have to be at least 3",
          "  visit 6 counts", "  visit 1 does not count",
          "    ✗ the hours are 0; it would have to be above 4",
          "  visit 2 and visit 7 do not count",
          "    ✗ the hours are 1; it would have to be above 4",
          "  visit 3 does not count", "    ✗ the hours are 2; it would have to be above 4",
          "  and 3 more do not count",
        ])
  }

  @Test func whereEachRecordCountsNoneIsLeftOut() throws {
    let told = try Told(Self.gym, "{ ordered_on: 2024-03-01, visits: [\(visit(false, 1))] }")
    #expect(
      try told.explanation(about: "total").outcomes[0].clauses[0].conditions
        .flatMap { $0.outline(indent: "") } == [
          "✗ the number of visits is 1; it would have to be above 9", "  visit 1 counts",
        ])
  }
}
