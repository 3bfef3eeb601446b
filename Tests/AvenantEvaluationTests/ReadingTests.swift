import AvenantEvaluation
import AvenantValues
import Testing

/// A decision says what other readings of open questions would come to, where somebody wants to
/// know.
@Suite struct ReadingTests {
  static let version = """
    terms:
      amount: { value: 10 EUR, cite: ¶3 }
    clauses:
      fee:
        says: A fee is owed.
        cite: ¶3
        when: x > 0
        charge: { label: Fee, amount: amount }
      free: { says: Some pay nothing., cite: ¶4, when: x > 10, waives: fee, grants: access }
      help: { says: Help is due., cite: ¶5, when: x > 5, requires: { party: provider, what: help } }
    unsettled:
      limit:
        question: From where on is it free?
        chosen: ten
        cite: ¶4
        touches: [free]
        readings:
          ten: { says: more than ten }
          twenty: { says: more than twenty, clauses: { free: { when: x > 20 } } }
          never: { says: never, clauses: { free: { when: false } } }
      amount_of_fee:
        question: How much is it?
        chosen: net
        cite: ¶3
        touches: [fee]
        readings:
          gross: { says: twelve, terms: { amount: { value: 12 EUR } } }
          net: { says: ten }
      in_words: { question: Is it so?, chosen: It is., cite: ¶3, touches: [fee] }
    """
  static let contract = Result { try TestContract(facts: "x: { type: number }", version) }

  @Test func aPlainEvaluationDoesNotCompareReadings() throws {
    let decision = try Self.contract.get().decide(#""x": 15"#)
    #expect(decision.readings.isEmpty)
    #expect(!decision.json().contains("readings"))
  }

  @Test func eachOtherReadingSaysWhatDiffers() throws {
    let decision = try compared("15")
    #expect(decision.readings.map(\.question) == ["limit", "amount_of_fee"])
    let limit = decision.readings[0]
    #expect(limit.reading == "ten" && limit.matters)
    #expect(limit.otherwise.map(\.reading) == ["twenty", "never"])
    #expect(limit.otherwise[0].charges.map(\.status) == [.due])
    #expect(limit.otherwise[0].charges[0].amount == ExactNumber(10))
    #expect(limit.otherwise[0].entitlements.map(\.entitlement) == ["access"])
    #expect(limit.otherwise[0].obligations.isEmpty)
  }

  @Test func aReadingThatChangesNothingDoesNotMatter() throws {
    let decision = try compared("25")
    let limit = try #require(decision.readings.first { $0.question == "limit" })
    #expect(limit.otherwise.map(\.isSame) == [true, false])
    let touched = try compared("3").readings
    #expect(touched.map(\.question) == ["amount_of_fee"])
    #expect(touched[0].otherwise[0].charges.first?.amount == ExactNumber(12))
  }

  @Test func nothingIsSaidOfWhatDoesNotTouchTheTicket() throws {
    #expect(try compared("0").readings.isEmpty)
  }

  @Test func whatIsUnknownStaysOpenUnderEveryReading() throws {
    let contract = try Self.contract.get()
    let decision = try contract.program.evaluate(
      contract.facts(""), asOf: .earliest, otherReadings: true)
    #expect(decision.readings.map(\.question) == ["limit", "amount_of_fee"])
    #expect(decision.charge("fee")?.status == .undetermined)
  }

  @Test func theJSONKeysReadingsByTheirIDs() throws {
    let json = try compared("3").json()
    #expect(
      json.contains(
        #""readings":{"amount_of_fee":{"reading":"net","matters":true,"otherwise":{"gross":{"charges":"#
          + #"{"fee":{"status":"due","label":"Fee","amount":"12.00""#))
  }

  @Test func alternativesAreTextAndNoMeaning() throws {
    let original = try receipt(Self.version)
    let other = try receipt(Self.version.replacing("x > 20", with: "x > 30"))
    #expect(other.meaning == original.meaning && other.text != original.text)
    let words = try receipt(Self.version.replacing("says: never", with: "says: not ever"))
    #expect(words.meaning == original.meaning && words.text != original.text)
    #expect(original.readings.isEmpty)
  }

  private func compared(_ x: String) throws -> Decision {
    let contract = try Self.contract.get()
    return try contract.program.evaluate(
      contract.facts("\"x\": \(x)"), asOf: .earliest, otherReadings: true)
  }

  private func receipt(_ version: String) throws -> Receipt {
    try TestContract(facts: "x: { type: number }", version).decide(#""x": 15"#).receipt
  }

  @Test func definitionsReductionsAndCapsAreReadOtherwise() throws {
    let contract = try TestContract(
      facts: "price: { type: money, in: \"[0 EUR..100 EUR]\" }",
      """
      definitions:
        share: { is: 10%, says: the share }
      clauses:
        fee: { says: A., cite: ¶3, charge: { label: A, amount: price } }
        less: { says: B., cite: ¶3, reduces: { charge: fee, by: share, of: rest } }
        cap: { says: C., cite: ¶3, caps: { together: [fee], at_most: 60 EUR } }
      unsettled:
        which:
          question: Which?
          chosen: plain
          cite: ¶3
          readings:
            plain: { says: plain }
            half: { says: half, definitions: { share: { is: 50% } } }
            fixed: { says: fixed, clauses: { less: { reduces: { charge: fee, by: 5 EUR } } } }
            capped: { says: capped, clauses: { cap: { caps: { together: [fee], at_most: 30 EUR } } } }
      """)
    let decision = try contract.program.evaluate(
      contract.facts(#""price": 50"#), asOf: try #require(CalendarDate("2020-06-15")),
      otherReadings: true)
    #expect(decision.charges.first?.amount == ExactNumber(45))
    let others = decision.readings.flatMap(\.otherwise)
    #expect(others.map(\.reading) == ["half", "fixed", "capped"])
    #expect(
      others.map { $0.charges.first?.amount }
        == [ExactNumber(25), nil, ExactNumber(30)])
  }
}
