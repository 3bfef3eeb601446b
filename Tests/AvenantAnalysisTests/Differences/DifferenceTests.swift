import Avenant
import Testing

/// What changes from one version to another, and that nothing else does.
@Suite struct DifferenceTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  @Test func aRestatedConditionChangesNothingAndThatIsProven() throws {
    let one = clause("fee", when: "[visits > 2, asked]", Self.fee)
    let other = clause("fee", when: "{ none: [visits <= 2, not asked] }", Self.fee)
    let difference = try difference(one, other)
    #expect(difference.isProvenEqual)
    #expect(difference.meaning.map(\.name) == ["fee"])
    #expect(difference.text().hasSuffix("proven for every ticket that '1' governs."))
  }

  @Test func aMovedThresholdChangesTheTicketsBetween() throws {
    #expect(
      try cases(
        clause("fee", when: "visits > 1", Self.fee), clause("fee", when: "visits > 3", Self.fee))
        == ["Fee: was 1.00 EUR, now free: where visits is from 2 to 3 by fee"])
  }

  @Test func anotherAmountIsToldWithBothAmounts() throws {
    let dear = "charge: { label: Fee, amount: 2.50 EUR }"
    #expect(
      try cases(clause("fee", when: "asked", Self.fee), clause("fee", when: "asked", dear))
        == ["Fee: was 1.00 EUR, now 2.50 EUR: where asked: yes by fee"])
  }

  @Test func anAmountThatIsAFactIsNotTakenApart() throws {
    let price = "charge: { label: Fee, amount: price }"
    let changes = try cases(
      clause("fee", when: "asked", Self.fee), clause("fee", when: "asked", price))
    #expect(
      changes == [
        "Fee: was 1.00 EUR, now from 0.00 EUR to 500.00 EUR: where asked: yes, and price is at most 0.99 EUR by fee",
        "Fee: was 1.00 EUR, now from 0.00 EUR to 500.00 EUR: or where asked: yes, and price is at least 1.01 EUR by fee",
      ])
  }

  @Test func aBanThatIsAddedIsTold() throws {
    let ban = clause("ban", when: "done_on > ordered_on + 3 days", "denies: [entry]")
    #expect(
      try cases(clause("fee", Self.fee), clauses(clause("fee", Self.fee), ban))
        == [
          "enter: was granted, now denied: where ordered_on is at least 4 days before done_on by ban"
        ])
  }

  @Test func anotherTermOfPaymentMovesTheDay() throws {
    let due = { (days: Int) in
      "charge: { label: Fee, amount: 1.00 EUR, due: ordered_on + \(days) days }"
    }
    #expect(
      try cases(clause("fee", when: "asked", due(30)), clause("fee", when: "asked", due(14)))
        == ["Fee: due on another day: where asked: yes by fee"])
  }

  @Test func whatIsNotConsistentIsNoChange() throws {
    let one = clause("fee", when: "visits > 1", Self.fee)
    let other = clause("fee", when: "visits > 3", Self.fee)
    let difference = try difference(one, other, consistent: "[visits <= 1]")
    #expect(difference.isProvenEqual)
  }

  // MARK: What is not delimited

  @Test func aSumOfFactsIsToldByAnExampleAndNotOfEveryTicket() throws {
    let one = clause("fee", when: "[asked, visits + least > 3]", Self.fee)
    let other = clause("fee", when: "[asked, visits + least > 5]", Self.fee)
    let text = try difference(one, other).text()
    #expect(!text.contains("in every ticket"))
    #expect(text.contains("in some tickets where asked: yes, for example from 1.00 EUR to free"))
    #expect(try difference(one, other).changes.count == 1)
  }

  @Test func anAmountOfSeveralFactsIsOneChangeWithAnExample() throws {
    let charge = { (rate: Int) in
      "charge: { label: Fee, amount: \(rate) * visits * price }"
    }
    let difference = try difference(clause("fee", charge(1)), clause("fee", charge(2)))
    #expect(difference.changes.count == 1)
    #expect(difference.changes[0].cases.map(\.isDelimited) == [false])
    #expect(difference.text().contains("in some tickets"))
    #expect(!difference.text().contains("in every ticket"))
  }

  @Test func equalFactsAreToldAsEqual() throws {
    let cases = try cases(
      clause("fee", when: "visits > least", Self.fee),
      clause("fee", when: "visits >= least", Self.fee))
    #expect(
      cases
        == ["Fee: was free, now 1.00 EUR: where least and visits are equal by fee"])
  }

  @Test func aDifferenceIsToldInItsUnit() throws {
    let one = clause("fee", when: "price - deposit > 10.00 EUR", Self.fee)
    let other = clause("fee", when: "price - deposit > 20.00 EUR", Self.fee)
    #expect(
      try cases(one, other)
        == [
          "Fee: was 1.00 EUR, now free: where price minus deposit is from 10.01 EUR to 20.00 EUR by fee"
        ])
  }

  // MARK: Values

  @Test func anotherValueIsToldWithBoth() throws {
    #expect(
      try values("if visits > 2 then 40% else 0%", "if visits > 2 then 50% else 0%")
        == ["Rate: was 40%, now 50%: where visits is at least 3"])
    #expect(
      try values("ordered_on + 30 days", "ordered_on + 14 days")
        == ["Rate: another value: in every ticket"])
  }

  @Test func aConditionThatTurnsIsTold() throws {
    #expect(
      try values("visits > 1", "visits > 3")
        == ["Rate: was yes, now no: where visits is from 2 to 3"])
  }

  @Test func aValueThatIsAddedOrNoLongerThereIsTold() throws {
    #expect(try values("side", "side") == [])
    #expect(try values("10%", nil) == ["Rate: was 10%, now none: in every ticket"])
    #expect(try values(nil, "10%") == ["Rate: was none, now 10%: in every ticket"])
  }

  @Test func equalValuesInOtherWordsAreProvenEqual() throws {
    let difference = try difference(
      clause("fee", Self.fee), clause("fee", Self.fee),
      values: ("visits * 2", "visits + visits"))
    #expect(difference.isProvenEqual)
    #expect(difference.meaning.map(\.name) == ["rate"])
  }

  @Test func ofTextsNothingIsProven() throws {
    let difference = try difference(
      clause("fee", Self.fee), clause("fee", Self.fee),
      values: ("if asked then \"a\" else \"b\"", "if asked then \"a\" else \"c\""))
    #expect(!difference.isProvenEqual && difference.changes.isEmpty)
  }

  // MARK: What is not proven

  @Test func beyondTheBudgetNothingIsProven() throws {
    let one = clause("fee", when: "[visits > 2, asked]", Self.fee)
    let other = clause("fee", when: "{ none: [visits <= 2, not asked] }", Self.fee)
    let difference = try difference(one, other, budget: 1)
    #expect(!difference.isProvenEqual)
    #expect(difference.text().contains("not proven, because it would take more than 1 nodes"))
  }

  @Test func aProductOfFactsIsNeverProvenEqual() throws {
    let one = clause("fee", when: "visits * least > 6", Self.fee)
    let other = clause("fee", when: "visits * least > 6.5", Self.fee)
    let difference = try difference(one, other)
    #expect(difference.changes.isEmpty)
    #expect(!difference.isProvenEqual)
  }

  @Test func aVersionThatIsNotThereHasNoDifference() throws {
    let contract = try AnalysedContract(clause("fee", Self.fee)).loaded
    #expect(contract.difference(from: "1", to: "2") == nil)
  }

  // MARK: Every ticket

  @Test(arguments: 0..<15)
  func theChangesAreThoseThatSomeTicketShows(seed: UInt64) throws {
    var random = SmallGenerator(state: seed &* 104_729 &+ 5)
    let one = try AnalysedContract(random.clauses())
    let other = try AnalysedContract(random.clauses())
    let difference = try #require(
      one.loaded.difference(from: "1", to: "1", of: other.loaded))
    let before = try EveryTicket(of: one.loaded).decisions
    let after = try EveryTicket(of: other.loaded).decisions
    var shown: Set<String> = []
    for (old, new) in zip(before, after) {
      for (one, other) in zip(old.entitlements, new.entitlements) where one.status != other.status {
        shown.insert("\(one.entitlement) \(one.status.rawValue) \(other.status.rawValue)")
      }
    }
    let told = difference.changes.compactMap { change -> String? in
      guard case .entitlement(let one) = change.before, case .entitlement(let other) = change.after
      else { return nil }
      let isLong = change.cases.count >= 12
      #expect(change.isExact || isLong, "\(change.name) of seed \(seed)")
      return "\(change.name) \(one.rawValue) \(other.rawValue)"
    }
    #expect(Set(told) == shown, "seed \(seed)")
    #expect(told.count == shown.count, "seed \(seed)")
  }

  private func difference(
    _ one: String, _ other: String, consistent: String = "[]", budget: Int = 20_000,
    values: (String?, String?) = (nil, nil)
  ) throws -> VersionDifference {
    let (old, new) = (values.0.map(Self.definition) ?? "", values.1.map(Self.definition) ?? "")
    let before = try AnalysedContract(one, consistent: consistent, more: old).loaded
    let after = try AnalysedContract(other, consistent: consistent, more: new).loaded
    return try #require(before.difference(from: "1", to: "1", of: after, budget: budget))
  }

  private static func definition(_ value: String) -> String {
    "definitions:\n  rate: { is: '\(value)', says: Rate, cite: §1, outcome: true }"
  }

  /// The changes from one value that comes out to another.
  private func values(_ one: String?, _ other: String?) throws -> [String] {
    try cases(
      difference(clause("fee", Self.fee), clause("fee", Self.fee), values: (one, other)))
  }

  private func cases(_ one: String, _ other: String) throws -> [String] {
    try cases(difference(one, other))
  }

  /// The changes as the text tells them: `title: condition by clauses`.
  private func cases(_ difference: VersionDifference) throws -> [String] {
    var (title, found) = ("", [String]())
    for line in difference.text().split(separator: "\n") {
      if line.hasPrefix("      by ") {
        found[found.count - 1] += " \(line.dropFirst(6))"
      } else if line.hasPrefix("    where") || line.hasPrefix("    or where")
        || line == "    in every ticket"
      {
        found.append("\(title): \(line.dropFirst(4))")
      } else if line.hasSuffix("]"), line.hasPrefix("  ") {
        title = String(line.dropFirst(2).prefix { $0 != "[" }.dropLast(2))
      }
    }
    return found
  }
}
