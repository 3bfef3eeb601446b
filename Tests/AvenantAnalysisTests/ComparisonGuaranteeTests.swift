import Avenant
import Testing

/// Guarantees that speak of rights, of two tickets, and of one ticket under two versions.
@Suite struct ComparisonGuaranteeTests {
  private static let fee = "charge: { label: Fee, amount: price }"

  // MARK: Never less with more

  @Test func anAmountThatGrowsWithAFactNeverDecreases() throws {
    #expect(try found(clause("fee", Self.fee), "never_decreases: fee, with: price").isEmpty)
    #expect(
      try found(
        clause("fee", "charge: { label: Fee, amount: \"min(price, 2.00 EUR)\" }"),
        "never_decreases: fee, with: price"
      ).isEmpty)
  }

  @Test func aRebateThatSwallowsItsThresholdIsRefutedWithTwoTickets() throws {
    let fee = "charge: { label: Fee, amount: \"if price < 3.00 EUR then price else 2.00 EUR\" }"
    let finding = try #require(
      try diagnostics(clause("fee", fee), "never_decreases: fee, with: price").first)
    #expect(finding.id == .guaranteeBroken)
    let notes = finding.notes.map(\.message)
    #expect(notes[0].contains("is owed for the ticket with less of it, 2.00 EUR for the one with"))
    #expect(notes[1].hasPrefix("two tickets that show it, the first: - { scenario: "))
    #expect(notes[2].hasPrefix("the second: - { scenario: "))
  }

  @Test func aWaiverThatBeginsWithMoreIsRefuted() throws {
    let waived = clauses(
      clause("fee", Self.fee), clause("free", when: "visits > 2", "waives: fee"))
    #expect(try found(waived, "never_decreases: fee, with: visits") == ["guarantee-broken"])
    #expect(
      try found(waived, "where: visits > 2, never_decreases: fee, with: visits").isEmpty)
  }

  @Test func aCreditIsTakenOff() throws {
    let credited = clauses(
      clause("fee", Self.fee),
      clause("back", when: "visits > 2", "credit: { label: Back, amount: 1.00 EUR }"))
    #expect(try found(credited, "never_decreases: fee, with: visits").isEmpty)
    #expect(try found(credited, "never_decreases: all, with: visits") == ["guarantee-broken"])
  }

  @Test func aCreditAloneIsToldAsItIsStated() throws {
    let growing = clause(
      "back", "credit: { label: Back, amount: \"if visits > 2 then 5.00 EUR else 2.00 EUR\" }")
    #expect(try found(growing, "never_decreases: back, with: visits").isEmpty)
    #expect(try found(growing, "never_increases: all, with: visits").isEmpty)
    let finding = try #require(
      try diagnostics(growing, "never_increases: back, with: visits").first)
    #expect(finding.id == .guaranteeBroken)
    #expect(
      finding.notes[0].message
        == "2.00 EUR is credited for the ticket with less of it, 5.00 EUR for the one with more")
    #expect(
      try found(growing, "never_decreases: all, with: visits") == ["guarantee-broken"])
  }

  @Test func creditsBesideAChargeAreTakenOff() throws {
    let both = clauses(
      clause("fee", Self.fee),
      clause(
        "back", "credit: { label: Back, amount: \"if visits > 2 then 5.00 EUR else 2.00 EUR\" }"))
    #expect(try found(both, "never_increases: [fee, back], with: visits").isEmpty)
    #expect(
      try found(both, "never_decreases: [fee, back], with: visits") == ["guarantee-broken"])
  }

  @Test func anAmountThatFallsWithAFactNeverIncreases() throws {
    let fee = clause(
      "fee", "charge: { label: Fee, amount: \"max(500.00 EUR - price, 2.00 EUR)\" }")
    #expect(try found(fee, "never_increases: fee, with: price").isEmpty)
    let finding = try #require(
      try diagnostics(clause("fee", Self.fee), "never_increases: fee, with: price").first)
    #expect(finding.id == .guaranteeBroken)
    #expect(finding.notes[0].message.contains("is owed for the ticket with less of it"))
  }

  @Test func aProductOfTwoFactsIsNotProven() throws {
    #expect(
      try found(
        clause("fee", "charge: { label: Fee, amount: price * visits }"),
        "never_decreases: fee, with: visits") == ["guarantee-not-proven"])
  }

  // MARK: Rights

  @Test func aRightThatNobodyTakesIsAlwaysGranted() throws {
    let denied = clause("no", when: "asked", "denies: [entry]")
    #expect(try found(clause("fee", Self.fee), "always_granted: entry").isEmpty)
    #expect(try found(denied, "always_granted: entry") == ["guarantee-broken"])
    #expect(try found(denied, "where: not asked, always_granted: entry").isEmpty)
  }

  @Test func whatIsGrantedAndDeniedIsNeither() throws {
    let both = clauses(
      clause("no", when: "asked", "denies: [entry]"),
      clause("yes", when: "visits > 2", "grants: [entry]"))
    let ids = try found(both, "where: [asked, visits > 2], always_denied: entry")
    #expect(ids.contains("guarantee-broken"))
  }

  // MARK: No more than under another version

  @Test func aDearerVersionIsRefutedWithBothAmounts() throws {
    let broken = try versions(amount: "2.50 EUR", of: "charges: all")
    #expect(broken.map(\.id) == [.guaranteeBroken])
    #expect(
      broken[0].notes.map(\.message).contains("2.50 EUR is owed, under '1' it would be 2.00 EUR"))
  }

  @Test func aCheaperVersionIsProven() throws {
    #expect(try versions(amount: "1.50 EUR", of: "charges: fee").isEmpty)
    #expect(try versions(amount: "2.00 EUR", of: "charges: all").isEmpty)
  }

  @Test func aCreditAloneIsNoMoreThanItWas() throws {
    #expect(try credits(before: "2.00 EUR", now: "1.50 EUR").isEmpty)
    let broken = try credits(before: "2.00 EUR", now: "2.50 EUR")
    #expect(broken.map(\.id) == [.guaranteeBroken])
    #expect(
      broken[0].notes.map(\.message).contains(
        "2.50 EUR is credited, under '1' it would be 2.00 EUR"))
  }

  @Test func aCreditThatWasAChargeIsTakenOff() throws {
    #expect(try credits(before: "2.00 EUR", now: "2.50 EUR", was: "charge").isEmpty)
    let broken = try versions(
      "charge: { label: Fee, amount: 2.00 EUR }", "credit: { label: Fee, amount: 2.50 EUR }",
      of: "charges: all")
    #expect(broken.isEmpty)
    let less = try versions(
      "credit: { label: Fee, amount: 2.00 EUR }", "credit: { label: Fee, amount: 1.50 EUR }",
      of: "charges: all")
    #expect(
      less.first?.notes.map(\.message).contains(
        "-1.50 EUR is owed, under '1' it would be -2.00 EUR") == true)
  }

  private func credits(
    before: String, now: String, was word: String = "credit"
  ) throws -> [Diagnostic] {
    try versions(
      "\(word): { label: Fee, amount: \(before) }", "credit: { label: Fee, amount: \(now) }",
      of: "charges: [fee]")
  }

  @Test func anotherTaxIsNotCompared() throws {
    let found = try versions(amount: "2.00 EUR, tax: excluded", of: "charges: fee")
    #expect(found.map(\.id) == [.guaranteeNotProven])
    #expect(found[0].message.hasSuffix("the tax on 'fee' is another, and is not compared"))
  }

  @Test func aRateThatGrowsWithTheFactIsNotCompared() throws {
    let fee = clause(
      "fee",
      "charge: { label: Fee, amount: price, tax: excluded, tax_rate: 'if price > 100 EUR then 5% else 20%' }"
    )
    let contract = try AnalysedContract(
      fee,
      guarantees:
        "guarantees:\n  promised: { says: It is so., never_decreases: fee, with: price }\n",
      settings: "rounding: half_up\ntax_rounding: per_line")
    #expect(contract.loaded.analyze().map(\.id) == [.guaranteeNotProven])
  }

  private func versions(amount: String, of charges: String) throws -> [Diagnostic] {
    try versions(
      "charge: { label: Fee, amount: 2.00 EUR }", "charge: { label: Fee, amount: \(amount) }",
      of: charges)
  }

  private func versions(
    _ before: String, _ now: String, of charges: String
  ) throws -> [Diagnostic] {
    func version(_ id: String, _ year: Int, _ effect: String, _ through: String) -> SourceFile {
      SourceFile(
        path: "versions/\(id).yaml",
        text: """
          contract: small
          version: "\(id)"
          in_force: { from: \(year)-01-01, through: \(through) }
          clauses:
            \(clause("fee", when: "asked", effect))
          """)
    }
    let loaded = try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: small
          title: Small contract
          parties: { provider: the shop, customer: the buyer }
          currency: EUR
          governed_by: ordered_on
          facts:
            ordered_on: { type: date }
            asked: { type: boolean }
          guarantees:
            promised: { says: It is so., from: "2", no_more_than: "1", \(charges) }
          """),
      versions: [
        version("1", 2024, before, "superseded"), version("2", 2025, now, "open"),
      ])
    return loaded.analyze()
  }

  private func found(_ clauses: String, _ guarantee: String) throws -> [String] {
    try diagnostics(clauses, guarantee).map(\.id.description)
  }

  private func diagnostics(_ clauses: String, _ guarantee: String) throws -> [Diagnostic] {
    let contract = try AnalysedContract(
      clauses, guarantees: "guarantees:\n  promised: { says: It is so., \(guarantee) }\n")
    return contract.loaded.analyze()
  }
}
