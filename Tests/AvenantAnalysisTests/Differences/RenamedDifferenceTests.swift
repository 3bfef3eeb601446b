import Avenant
import Testing

/// That a name which changes is told as that, and as no change of what follows.
@Suite struct RenamedDifferenceTests {
  private static let fee = clause("fee", when: "asked", "charge: { label: Fee, amount: 1 EUR }")
  private static let free = clause("free", when: "visits > 2", "waives: fee")

  @Test func aRenamedClauseIsToldOnce() throws {
    let difference = try difference(
      clauses(Self.fee, Self.free), clauses(Self.fee, Self.free.renamed("free", "gratis")))
    #expect(difference.meaning.map(\.kind) == [.renamed])
    #expect(
      difference.text().contains(
        "What is stated otherwise\n  = clause gratis, formerly free: It is so.\n\n"))
    #expect(difference.text().contains("Only names change. This is proven for every ticket"))
    #expect(difference.json().contains("\"former_name\": \"free\""))
  }

  @Test func nothingIsOwedOtherwiseByAClauseOfAnotherName() throws {
    let difference = try difference(
      clauses(Self.fee, Self.free),
      clauses(Self.fee.renamed("fee", "price"), Self.free.renamed("fee", "price")))
    #expect(difference.meaning.map(\.name) == ["price"])
    #expect(difference.isProvenEqual, "\(difference.text())")
  }

  @Test func theAmountOfAClauseWhoseWaiverWasRenamedIsCompared() throws {
    let dear = Self.fee.replacing("1 EUR", with: "3 EUR")
    let text = try difference(
      clauses(Self.fee, Self.free), clauses(dear, Self.free.renamed("free", "gratis"))
    ).text()
    #expect(text.contains("Fee: was 1.00 EUR, now 3.00 EUR  [fee]"), "\(text)")
    #expect(text.contains("= clause gratis, formerly free"), "\(text)")
  }

  @Test func whatReadsOneAnotherIsRenamedTogether() throws {
    let less = clause("less", when: "visits > 1", "reduces: { charge: fee, by: 50%, of: whole }")
    let other = clauses(Self.fee, less).renamed("less", "half").renamed("fee", "price")
    let difference = try difference(clauses(Self.fee, less), other, settings: "rounding: half_up")
    #expect(difference.meaning.map(\.kind) == [.renamed, .renamed])
    #expect(difference.isProvenEqual, "\(difference.text())")
  }

  @Test func aFactIsRenamedWhereItsLabelSaysSo() throws {
    let one = try AnalysedContract(
      Self.fee, replacing: ["asked: {": "asked: { label: it was asked for,"])
    let other = try AnalysedContract(
      Self.fee.replacing("asked", with: "wanted"),
      replacing: ["asked: {": "wanted: { label: it was asked for,"])
    let difference = try #require(
      one.loaded.difference(from: "1", to: "1", of: other.loaded))
    #expect(difference.isProvenEqual)
    #expect(difference.text().contains("= fact wanted, formerly asked: it was asked for"))
    #expect(
      difference.text().contains("  Tickets that state 'asked': state 'wanted' instead\n"))
  }

  @Test func aConditionOfEveryTicketThatReadsAFactOfAnotherNameIsTheSame() throws {
    func contract(_ name: String, atMost visits: Int) throws -> LoadedContract {
      try AnalysedContract(
        Self.fee.replacing("asked", with: name), consistent: "['\(name) or visits < \(visits)']",
        replacing: ["asked: {": "\(name): { label: it was asked for,"]
      ).loaded
    }
    func difference(_ visits: Int) throws -> VersionDifference {
      try #require(
        try contract("asked", atMost: 3).difference(
          from: "1", to: "1", of: contract("wanted", atMost: visits)))
    }
    #expect(try difference(3).isProvenEqual)
    #expect(try !difference(2).isProvenEqual)
  }

  @Test func aJudgementHasTheNameOfItsClause() throws {
    let judged = Self.free.replacing(
      "waives", with: "judged_by: provider, judges: it was a hardship, waives")
    let difference = try difference(
      clauses(Self.fee, judged), clauses(Self.fee, judged.renamed("free", "gratis")))
    #expect(difference.meaning.map(\.name) == ["gratis", "judgement.gratis"])
    #expect(difference.isProvenEqual, "\(difference.text())")
  }

  @Test func termsAndDefinitionsAreRenamed() throws {
    func contract(_ term: String, _ definition: String) throws -> LoadedContract {
      try AnalysedContract(
        clause("fee", when: definition, "charge: { label: Fee, amount: \(term) }"),
        terms: "\(term): { value: 2 EUR, cite: §2 }",
        more: "definitions:\n  \(definition): { is: visits > 1, says: often here, cite: §3 }"
      ).loaded
    }
    let difference = try #require(
      try contract("rate", "often").difference(from: "1", to: "1", of: contract("tariff", "known")))
    #expect(difference.meaning.map(\.formerName) == ["rate", "often"])
    #expect(difference.isProvenEqual)
  }

  @Test(arguments: [
    "values: [{ from: 2024-01-01, value: 2 EUR, cite: §2 }, { from: 2025-01-01, value: 3 EUR, cite: §3 }], through: open",
    "scale: slab, brackets: [{ from: 0 EUR, amount: 2 EUR }], cite: §2",
    "scale: slab, dated_by: ordered_on, values: [{ from: 2024-01-01, cite: §2, brackets: [{ from: 0 EUR, amount: 2 EUR }] }], through: open",
  ])
  func termsWhoseCitationStandsWithTheirValuesAreRenamed(term: String) throws {
    let isScale = term.hasPrefix("scale")
    func contract(_ name: String, _ fee: String) throws -> LoadedContract {
      let amount = isScale ? "'\(name) of price'" : name
      let dated = isScale ? "" : "dated_by: ordered_on, "
      return try AnalysedContract(
        clause(fee, when: "asked", "charge: { label: Fee, amount: \(amount) }"),
        terms: "\(name): { \(dated)\(term) }", settings: "rounding: half_up"
      ).loaded
    }
    let difference = try #require(
      try contract("rate", "fee").difference(
        from: "1", to: "1", of: contract("tariff", "price_due")))
    #expect(difference.meaning.map(\.formerName) == ["fee", "rate"])
    #expect(difference.isProvenEqual, "\(difference.text())")
  }

  @Test func anotherCitationOfAValueIsNoOtherName() throws {
    func contract(_ name: String, _ cite: String) throws -> LoadedContract {
      try AnalysedContract(
        clause("fee", when: "asked", "charge: { label: Fee, amount: \(name) }"),
        terms:
          "\(name): { dated_by: ordered_on, values: [{ from: 2024-01-01, value: 2 EUR, cite: \(cite) }], through: open }"
      ).loaded
    }
    let difference = try #require(
      try contract("rate", "§2").difference(from: "1", to: "1", of: contract("tariff", "§3")))
    #expect(difference.meaning.allSatisfy { $0.formerName == nil })
  }

  @Test func realTicketsOfAnotherNameAreNotCounted() throws {
    let before = try AnalysedContract(clauses(Self.fee, Self.free)).loaded
    let after = try AnalysedContract(
      clauses(Self.fee.renamed("fee", "price"), Self.free.renamed("fee", "price"))
    ).loaded
    let day = try #require(CalendarDate("2024-06-01"))
    var history = try #require(before.history(from: "1", to: "1", of: after, asOf: day))
    let line = #"{"ordered_on": "2024-03-01", "asked": true, "visits": 1, "price": "5 EUR"}"#
    var (blocks, rest) = (BatchBlocks(.ndjson), Array("\(line)\n".utf8)[...])
    let block = blocks.next { buffer in
      let count = rest.count
      buffer.copyBytes(from: rest)
      rest = []
      return count
    }
    history.add(try #require(block))
    #expect(history.difference.tickets == 1 && history.difference.changed == 0)
  }

  // MARK: Refusals

  @Test func anotherConditionIsNoOtherName() throws {
    let difference = try difference(
      clauses(Self.fee, Self.free),
      clauses(Self.fee, Self.free.renamed("free", "gratis").replacing("> 2", with: "> 3")))
    #expect(difference.meaning.map(\.kind) == [.repealed, .added])
    #expect(difference.changes.map(\.name) == ["fee"])
  }

  @Test func anotherFactOfTheSameKindIsNoOtherName() throws {
    let one = try AnalysedContract(Self.fee)
    let other = try AnalysedContract(
      Self.fee.replacing("asked", with: "insured"), replacing: ["asked: {": "insured: {"])
    let difference = try #require(
      one.loaded.difference(from: "1", to: "1", of: other.loaded))
    #expect(difference.meaning.contains { $0.kind == .repealed && $0.name == "asked" })
    #expect(!difference.isProvenEqual)
  }

  @Test func anotherLabelIsNoOtherName() throws {
    let difference = try difference(
      Self.fee, Self.fee.renamed("fee", "price").replacing("label: Fee", with: "label: Price"))
    #expect(difference.meaning.map(\.kind) == [.repealed, .added])
    #expect(difference.changes.count == 2)
  }

  @Test func whatMayBeEitherOfTwoIsNeither() throws {
    let twin = Self.free.renamed("free", "grace")
    let difference = try difference(
      clauses(Self.fee, Self.free), clauses(Self.fee, Self.free.renamed("free", "gratis"), twin))
    #expect(difference.meaning.map(\.kind) == [.repealed, .added, .added])
    #expect(difference.isProvenEqual)
  }

  private func difference(
    _ one: String, _ other: String, settings: String = ""
  ) throws -> VersionDifference {
    let before = try AnalysedContract(one, settings: settings).loaded
    let after = try AnalysedContract(other, settings: settings).loaded
    return try #require(before.difference(from: "1", to: "1", of: after))
  }
}

extension String {
  /// The same clauses, of which one has another name wherever it is named.
  fileprivate func renamed(_ name: String, _ other: String) -> String {
    replacing("\(name):", with: "\(other):").replacing(": \(name) ", with: ": \(other) ")
      .replacing(": \(name),", with: ": \(other),")
  }
}
