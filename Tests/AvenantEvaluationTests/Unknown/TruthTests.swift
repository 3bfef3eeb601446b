import AvenantEvaluation
import Testing

/// Kleene's logic over what is true, false, absent and unknown.
@Suite struct TruthTests {
  static let facts = """
    a: { type: boolean, optional: true }
    b: { type: boolean, optional: true }
    """
  static let both = Result { try TestContract(facts: facts, when: "a and b") }
  static let either = Result { try TestContract(facts: facts, when: "a or b") }

  @Test(arguments: [
    ("true", "true", Truth.yes), ("true", "false", .no), ("false", "null", .no),
    ("true", "null", .neither), ("null", "null", .neither), ("null", "?", .undetermined),
    ("true", "?", .undetermined), ("false", "?", .no), ("?", "?", .undetermined),
  ])
  func conjunction(a: String, b: String, truth: Truth) throws {
    #expect(try Self.both.get().truth(ticket(a, b)) == truth)
    #expect(try Self.both.get().truth(ticket(b, a)) == truth)
  }

  @Test(arguments: [
    ("true", "null", Truth.yes), ("true", "?", .yes), ("false", "false", .no),
    ("false", "null", .neither), ("null", "null", .neither), ("null", "?", .undetermined),
    ("false", "?", .undetermined), ("?", "?", .undetermined),
  ])
  func disjunction(a: String, b: String, truth: Truth) throws {
    #expect(try Self.either.get().truth(ticket(a, b)) == truth)
    #expect(try Self.either.get().truth(ticket(b, a)) == truth)
  }

  @Test func negationTurnsTrueAndFalseAndLeavesWhatIsUnknown() throws {
    let contract = try TestContract(facts: "a: { type: boolean }", when: "not a")
    #expect(try contract.truth(#""a": false"#) == .yes)
    #expect(try contract.truth(#""a": true"#) == .no)
    #expect(try contract.truth("") == .undetermined)
  }

  @Test func anAbsentOperandMakesAComparisonNeitherTrueNorFalse() throws {
    let contract = try TestContract(
      facts: "x: { type: number, optional: true }\ny: { type: number, optional: true }",
      when: "x < y")
    #expect(try contract.truth(#""x": null, "y": 3"#) == .neither)
    #expect(try contract.truth(#""x": null, "y": {"unknown": true}"#) == .neither)
    #expect(try contract.truth(#""x": 2, "y": {"unknown": true}"#) == .undetermined)
    #expect(try contract.truth(#""x": 2, "y": 3"#) == .yes)
    #expect(try contract.truth(#""x": 3, "y": 3"#) == .no)
  }

  @Test func presenceAlwaysAnswersOfAFactThatIsKnown() throws {
    let contract = try TestContract(
      facts: "x: { type: date, optional: true }", when: "x is present")
    #expect(try contract.truth(#""x": "2020-01-01""#) == .yes)
    #expect(try contract.truth(#""x": null"#) == .no)
    #expect(try contract.truth(#""x": {"unknown": true}"#) == .undetermined)
  }

  @Test func anUnknownFactThatIsNotOptionalIsPresent() throws {
    let contract = try TestContract(facts: "x: { type: date }", when: "x is absent")
    #expect(try contract.truth("") == .no)
  }

  @Test(arguments: [
    ("1", Truth.no), ("1.5", .yes), ("2", .yes), ("2.5", .no), ("null", .neither),
    (#"{"unknown": true}"#, .undetermined),
  ])
  func intervalsStateTheirEnds(x: String, truth: Truth) throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 1, optional: true }", when: "x in (1..2]")
    #expect(try contract.truth(#""x": \#(x)"#) == truth)
  }

  @Test func aSetWithAnAbsentMemberIsNeitherTrueNorFalse() throws {
    let contract = try TestContract(
      facts: "x: { type: number }\ny: { type: number, optional: true }", when: "x in (1, y)")
    #expect(try contract.truth(#""x": 1, "y": null"#) == .neither)
    #expect(try contract.truth(#""x": 1, "y": 2"#) == .yes)
    #expect(try contract.truth(#""x": 3, "y": 2"#) == .no)
    #expect(try contract.truth(#""x": 1, "y": {"unknown": true}"#) == .undetermined)
  }

  @Test func optionsOfAChoiceAreTestedTogether() throws {
    let contract = try TestContract(
      facts: "x: { choice: { low: Low, middle: Middle, high: High } }", when: "x in (low, high)")
    #expect(try contract.truth(#""x": "high""#) == .yes)
    #expect(try contract.truth(#""x": "middle""#) == .no)
    #expect(try contract.truth("") == .undetermined)
  }

  @Test func textsAreEqualByTheirBytes() throws {
    let contract = try TestContract(
      facts: "x: { type: text }\ny: { type: text }", when: "x = y or x = \"a\"")
    #expect(try contract.truth(#""x": "other", "y": "other""#) == .yes)
    #expect(try contract.truth(#""x": "a", "y": "b""#) == .yes)
    #expect(try contract.truth(#""x": "b", "y": "c""#) == .no)
  }

  private func ticket(_ a: String, _ b: String) -> String {
    "\"a\": \(spelled(a)), \"b\": \(spelled(b))"
  }

  private func spelled(_ value: String) -> String { value == "?" ? "{\"unknown\": true}" : value }
}
