import AvenantEvaluation
import Testing

/// A receipt changes with what decides, and with nothing else.
@Suite struct ReceiptTests {
  static let version = """
    version: "1"
    in_force: { from: 2000-01-01, through: superseded }
    terms:
      rate: { value: 10.0 EUR, cite: ¶1 }
    clauses:
      fee: { says: It costs., cite: ¶3, when: x > 3, charge: { label: Fee, amount: rate * 1.05 } }
      free: { says: It is free., cite: ¶4, when: x = 7, waives: fee }
    """
  static let questioned =
    version + """

      unsettled:
        from_where:
          question: From where on does it cost?
          chosen: high
          cite: ¶3
          touches: [fee]
          readings:
            high: { says: more than three }
            low: { says: low, clauses: { fee: { when: x > 5 } } }
            dear: { says: dear, terms: { rate: { value: 12.0 EUR } } }
            double:
              says: double
              clauses: { fee: { charge: { label: Fee, amount: rate * 2 } } }
      """
  static let later = """
    version: "2"
    in_force: { from: 2021-01-01, through: open }
    amends: "1"
    """

  @Test(arguments: [
    ("10.0 EUR", "10.00 EUR"), ("version: \"1\"", "# A remark.\nversion: \"1\""),
    ("when: x > 3", "when: (x  >  3)"),
  ])
  func theSameMeaningAndText(written: String, instead: String) throws {
    let changed = try receipt(Self.version.replacing(written, with: instead))
    #expect(changed == (try receipt(Self.version)))
  }

  @Test(arguments: [
    ("10.0 EUR", "10.01 EUR"), ("x > 3", "x >= 3"), ("2000-01-01", "2000-01-02"),
    ("superseded", "open"), ("free:", "gratis:"), ("label: Fee,", "label: Fee, tax: excluded,"),
    ("label: Fee,", "label: Fee, at_least: 5 EUR,"), ("label: Fee,", "label: Fee, at_most: 5 EUR,"),
    ("label: Fee,", "label: Fee, nothing_below: 5 EUR,"),
    ("waives: fee", "reduces: { charge: fee, by: 1 EUR }"),
    ("waives: fee", "waives: fee, caps: { together: [fee], at_most: 5 EUR }"),
    ("rate * 1.05", "1.05 * rate"),
  ])
  func anotherMeaning(written: String, instead: String) throws {
    let changed = try receipt(Self.version.replacing(written, with: instead))
    let original = try receipt(Self.version)
    #expect(changed.meaning != original.meaning)
    #expect(changed.facts == original.facts)
  }

  @Test(arguments: [("It costs.", "It has a price."), ("¶3", "¶5"), ("label: Fee", "label: Price")])
  func otherWordsOnly(written: String, instead: String) throws {
    let changed = try receipt(Self.version.replacing(written, with: instead))
    let original = try receipt(Self.version)
    #expect(changed.meaning == original.meaning)
    #expect(changed.text != original.text)
  }

  @Test func theOrderOfReductionsAndOfWhatACapCountsDecides() throws {
    func meaning(_ clauses: String) throws -> String {
      let more = "\n  more: { says: More., cite: ¶5, charge: { label: M, amount: 1 EUR } }\n"
      return try receipt(Self.version + more + clauses).meaning
    }
    func reductions(_ one: String, _ other: String, of base: String = "rest") -> String {
      "  a: { says: A., cite: ¶5, reduces: { charge: fee, by: 1 EUR\(one) } }\n"
        + "  b: { says: B., cite: ¶6, reduces: { charge: fee, by: 1%, of: \(base)\(other) } }\n"
    }
    func cap(_ members: String) -> String {
      "  a: { says: A., cite: ¶5, caps: { together: [\(members)], at_most: 9 EUR } }\n"
    }
    let original = try meaning(reductions(", after: b", ""))
    #expect(try meaning(reductions("", ", after: a")) != original)
    #expect(try meaning(reductions(", after: b", "", of: "whole")) != original)
    #expect(try meaning(cap("fee, more")) != (try meaning(cap("more, fee"))))
  }

  @Test func whatFollowsOtherwiseDecides() throws {
    func meaning(_ otherwise: String) throws -> String {
      let duty = "{ party: provider, what: do it, by: 2020-03-01, done_on: opened_on\(otherwise) }"
      return try receipt(
        Self.version.replacing("waives: fee }", with: "waives: fee, requires: \(duty) }")
          + "\n  late: { says: Late., cite: ¶5, denies: support }"
          + "\n  never: { says: No., cite: ¶6, denies: support }\n"
      ).meaning
    }
    let original = try meaning(", otherwise: late")
    #expect(try meaning("") != original)
    #expect(try meaning(", otherwise: never") != original)
    #expect(try meaning(", otherwise: [late]") == original)
  }

  /// The hash of the words tells them, since nothing is decided by a reading that is not applied.
  @Test(arguments: [
    ("x > 5", "x > 6"), ("12.0 EUR", "12.01 EUR"), ("low: { says: low", "lower: { says: low"),
    ("rate * 2", "rate * 3"),
  ])
  func whatOtherReadingsStateIsTold(written: String, instead: String) throws {
    let original = try receipt(Self.questioned)
    let changed = try receipt(Self.questioned.replacing(written, with: instead))
    #expect(changed.meaning == original.meaning)
    #expect(changed.text != original.text)
  }

  @Test func howAReadingIsWrittenChangesNothing() throws {
    let changed = try receipt(Self.questioned.replacing("x > 5", with: "(x  >  5.0)"))
    #expect(changed == (try receipt(Self.questioned)))
  }

  @Test func aLaterVersionChangesNothing() throws {
    let contract = try contract([Self.version, Self.later])
    let amended = try contract.decide(#""x": 4"#).receipt
    #expect(amended == (try receipt(Self.version)))
    let governed = try contract.decide(#""x": 4, "opened_on": "2021-01-01""#).receipt
    #expect(governed.meaning != amended.meaning)
  }

  @Test func roundingAndMonthEndsDecide() throws {
    let original = try receipt(Self.version).meaning
    #expect(try receipt("month_end: last_day\n" + Self.version).meaning != original)
    #expect(try receipt("rounding: floor\n" + Self.version).meaning != original)
  }

  @Test func theOrderOfRowsThatAreTriedInOrderDecides() throws {
    let rows = ["{ when: x > 3, then: 1 EUR }", "{ when: x > 1, then: 2 EUR }"]
    func meaning(_ rows: [String], first: String = "first_match: true, ") throws -> String {
      let table = "{ \(first)table: [\(rows.joined(separator: ", ")), { otherwise: 3 EUR }] }"
      let always = Self.version.replacing("when: x > 3, charge", with: "charge")
      return try receipt(always.replacing("rate * 1.05", with: table)).meaning
    }
    let original = try meaning(rows)
    let apart = [rows[0], "{ when: x < 1, then: 2 EUR }"]
    #expect(try meaning([rows[0], "{ when: x > 2, then: 2 EUR }"]) != original)
    #expect(try meaning(apart) != (try meaning(apart.reversed())))
    #expect(try meaning(apart) != (try meaning(apart, first: "")))
    #expect(try meaning(apart, first: "") == (try meaning(apart, first: "first_match: false, ")))
  }

  @Test func theDateAtWhichATermIsReadDecides() throws {
    let dated = Self.version.replacing(
      "rate: { value: 10.0 EUR, cite: ¶1 }",
      with: "rate: { dated_by: opened_on, values: [{ from: 0001-01-01, value: 1 EUR, cite: ¶1 }],"
        + " through: open }")
    let meanings = try ["rate", "rate at as_of", "rate at 2020-01-01", "rate at 2020-01-02"].map {
      try receipt(dated.replacing("rate * 1.05", with: $0)).meaning
    }
    #expect(Set(meanings).count == 4)
  }

  @Test func factsAreNamedByWhatIsKnownAndTheDate() throws {
    let contract = try contract([Self.version])
    let facts = try contract.decide(#""x": 4"#).receipt.facts
    #expect(try contract.decide(#""x": 4.0"#).receipt.facts == facts)
    #expect(try contract.decide(#""x": 5"#).receipt.facts != facts)
    #expect(try contract.decide(#""x": 4"#, asOf: "2020-06-16").receipt.facts != facts)
    #expect(try contract.decide().receipt.facts != facts)
  }

  private func receipt(_ version: String) throws -> Receipt {
    try contract([version]).decide(#""x": 4"#).receipt
  }

  private func contract(_ versions: [String]) throws -> TestContract {
    try TestContract(facts: "x: { type: number, decimals: 1, in: '[0..9]' }", versions: versions)
  }
}
