import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Amounts that are shared out over the records of a list.
@Suite struct AllocationTests {
  static let contract = Result {
    try TestContract(
      facts: """
        whole: { type: money, in: '[-1000 EUR..1000 EUR]', if_missing: presume 10 EUR }
        lines:
          list: { weight: { type: number, decimals: 2, in: '[0..1000]' } }
        """,
      """
      definitions:
        part: { for_each: l in lines, allocation: { of: whole, by: l.weight }, says: the part }
        double: { for_each: l in lines, is: 2 * l.part, says: twice the part }
        d: { is: sum(x.part for x in lines), says: all parts }
        great: { is: count(x in lines where any(y in lines where y.part < x.part)), says: how many }
      clauses:
        line:
          says: Each line bears its part.
          cite: ¶1
          for_each: x in lines
          when: x.double >= 0 EUR
          charge: { label: L, amount: x.part }
        many: { says: Several., cite: ¶2, when: great > 1, grants: access }
      """)
  }

  @Test(arguments: [
    ("", ["1", "1", "1"], ["3.34", "3.33", "3.33"]),
    ("", ["1", "2"], ["3.33", "6.67"]),
    ("", ["0", "5", "0"], ["0.00", "10.00", "0.00"]),
    (#""whole": 0.01,"#, ["1", "1.01", "1"], ["0.00", "0.01", "0.00"]),
    (#""whole": 0,"#, ["1", "1"], ["0.00", "0.00"]),
  ])
  func thePartsAddUpToTheWhole(facts: String, weights: [String], parts: [String]) throws {
    let decision = try decide(facts, weights)
    #expect(decision.charges.map { $0.amount?.description } == parts)
  }

  @Test func whatIsBelowZeroIsSharedLikeItsMirrorImage() throws {
    let contract = try Self.contract.get()
    let found = try contract.value(#""whole": -10, "lines": [{"weight": 1}, {"weight": 2}]"#)
    #expect(found == .known(.number(try #require(ExactNumber("-10.00")))))
  }

  @Test func whereNothingHasAWeightThereAreNoParts() throws {
    let decision = try decide("", ["0", "0"])
    #expect(decision.charges.map(\.status) == [.notDue, .notDue])
    #expect(try Self.contract.get().value(#""lines": [{"weight": 0}]"#) == .absent)
  }

  @Test func ofNoRecordsTheSumIsZero() throws {
    let found = try Self.contract.get().value(#""lines": []"#)
    #expect(found == .known(.number(try #require(ExactNumber("0.00")))))
  }

  @Test func aWeightThatIsNotKnownLeavesEveryPartOpen() throws {
    let decision = try decide(#""whole": 10,"#, ["1", #"{"unknown": true}"#])
    #expect(decision.charges.map(\.status) == [.undetermined, .undetermined])
    #expect(decision.unknown == ["lines[2].weight"])
  }

  @Test func aWholeThatIsNotKnownLeavesEveryPartOpen() throws {
    let decision = try decide(#""whole": {"unknown": true},"#, ["1"])
    #expect(decision.charges.map(\.status) == [.undetermined])
    #expect(decision.unknown == ["whole"])
  }

  @Test func partsAreReadOfEveryRecordAtHand() throws {
    let few = try decide("", ["1", "2"])
    #expect(few.entitlement("access") == .denied)
    #expect(try decide("", ["1", "2", "3"]).entitlement("access") == .granted)
  }

  private func decide(_ facts: String, _ weights: [String]) throws -> Decision {
    let lines = weights.map { "{\"weight\": \($0)}" }.joined(separator: ", ")
    return try Self.contract.get().decide("\(facts) \"lines\": [\(lines)]")
  }
}
