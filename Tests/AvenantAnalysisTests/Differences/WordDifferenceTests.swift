import Avenant
import Testing

/// That what is only worded otherwise is told apart from what decides.
@Suite struct WordDifferenceTests {
  private static let fee = clause("fee", when: "asked", "charge: { label: Fee, amount: 1 EUR }")

  @Test(arguments: [
    ("says: It is so.", "says: It is thus.", "clause fee: says: It is so. → It is thus."),
    ("says: It is so., cite: §1", "says: It is so., cite: §1a", "clause fee: cite: §1 → §1a"),
    ("label: Fee", "label: Price", "clause fee: label: Fee → Price"),
  ])
  func theWordsOfAClauseAreTold(old: String, new: String, line: String) throws {
    let text = try difference(Self.fee, Self.fee.replacing(old, with: new)).text()
    #expect(text.contains("\n\nWhat is stated otherwise\n  nothing\n\n"), "\(text)")
    #expect(text.contains("What is worded otherwise, and decides nothing\n  \(line)\n"), "\(text)")
    #expect(text.contains("  Only words change. This is proven for every ticket"), "\(text)")
  }

  @Test(arguments: [
    ("title: Small contract", "title: Little contract", "contract small: title: Small contract →"),
    ("provider: the shop", "provider: the store", "contract small: provider: the shop → the store"),
    ("asked: { type: boolean", "asked: { label: asked for, type: boolean", "fact asked: + label:"),
    ("left: l,", "left: on the left,", "fact side: option left: l → on the left"),
    ("says: enter,", "says: come in,", "entitlement entry: says: enter → come in"),
  ])
  func theWordsOfWhatClausesReadAreTold(old: String, new: String, line: String) throws {
    let other = try AnalysedContract(Self.fee, replacing: [old: new]).loaded
    let difference = try #require(
      try AnalysedContract(Self.fee).loaded.difference(from: "1", to: "1", of: other))
    #expect(difference.text().contains("decides nothing\n  \(line)"), "\(difference.text())")
    #expect(difference.isProvenEqual && difference.meaning.isEmpty)
  }

  @Test func theCitationOfATermIsTold() throws {
    let fee = clause("fee", when: "visits > limit", "grants: [refund]")
    func contract(_ cite: String) throws -> LoadedContract {
      try AnalysedContract(fee, terms: "limit: { value: 3, label: limit, cite: \(cite) }").loaded
    }
    let difference = try #require(
      try contract("§1").difference(from: "1", to: "1", of: contract("§2")))
    #expect(difference.words.map(\.name) == ["limit"])
    #expect(difference.words[0].details.map(\.aspect) == ["cite"])
  }

  @Test func wordsAreToldInJSONAndMarkdown() throws {
    let difference = try difference(
      Self.fee, Self.fee.replacing("It is so.", with: "It is thus."))
    let json = difference.json()
    #expect(json.contains("\"only_words\": true"))
    #expect(json.contains("\"aspect\": \"says\""))
    #expect(
      difference.markdown().contains(
        "### What is worded otherwise, and decides nothing\n\n- clause `fee`: says: It is so."))
  }

  // MARK: Refusals

  @Test func anAmountIsNoMatterOfWords() throws {
    let difference = try difference(
      Self.fee, Self.fee.replacing("1 EUR", with: "2 EUR").replacing("so.", with: "thus."))
    #expect(difference.words.map(\.name) == ["fee"])
    #expect(difference.meaning.map(\.name) == ["fee"])
    #expect(difference.json().contains("\"only_words\": false"))
    #expect(!difference.text().contains("Only words change"))
  }

  @Test func whatIsToBeDoneIsNoMatterOfWords() throws {
    let duty = clause("duty", "requires: { party: provider, what: send it }")
    let difference = try difference(duty, duty.replacing("send it", with: "burn it"))
    #expect(difference.words.isEmpty && !difference.isProvenEqual)
  }

  @Test func anOptionMoreIsNoMatterOfWords() throws {
    let other = try AnalysedContract(
      Self.fee, replacing: ["middle: m }": "middle: m, top: t }"]
    ).loaded
    let difference = try #require(
      try AnalysedContract(Self.fee).loaded.difference(from: "1", to: "1", of: other))
    #expect(difference.words.isEmpty)
    #expect(difference.meaning.map(\.name) == ["side"])
  }

  @Test func whereNoWordChangesNothingIsSaidOfWords() throws {
    let text = try difference(Self.fee, Self.fee).text()
    #expect(!text.contains("worded otherwise"))
    #expect(text.contains("  Nothing changes. This is proven"))
  }

  private func difference(_ one: String, _ other: String) throws -> VersionDifference {
    let before = try AnalysedContract(one).loaded
    let after = try AnalysedContract(other).loaded
    return try #require(before.difference(from: "1", to: "1", of: after))
  }
}
