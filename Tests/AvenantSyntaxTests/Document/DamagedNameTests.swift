import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What survives a mistake, and what is remembered of what does not.
struct DamagedNameTests {
  @Test func aDamagedClauseIsDroppedAndTheOthersSurvive() throws {
    let version = try #require(
      damaged(
        versionHead + """
          terms:
            fee: { value: 20 50 EUR }
            term: { value: 30 days }
          definitions:
            diagnosed: { is: a == b, says: s }
          clauses:
            good: { says: S, cite: ¶1, waives: all }
            bad: { says: S, cite: ¶1, whn: a, waives: all }
            Late-Fee: { says: S, cite: ¶1, waives: all }
          unsettled:
            question: { chosen: a }
          """, parseVersion))
    #expect(version.terms.map(\.name.text) == ["term"])
    #expect(version.definitions.isEmpty && version.unsettled.isEmpty)
    #expect(version.clauses.map(\.name.text) == ["good"])
    #expect(
      version.damagedNames == ["fee", "diagnosed", "bad", "Late-Fee", "late_fee", "question"])
  }

  @Test func aDamagedFactIsDroppedAndTheOthersSurvive() throws {
    let contract = try #require(
      damaged(
        contractHead + """
          facts:
            a.b: { type: date }
            Quote.Amount: { type: money }
            c: { type: choice }
          entitlements:
            e: { holder: provider }
          for_each: x
          """, parseContract))
    #expect(contract.facts.map(\.name.text) == ["a.b"])
    #expect(contract.entitlements.isEmpty)
    #expect(contract.damagedNames == ["Quote.Amount", "quote.amount", "c", "e"])
  }

  @Test(arguments: ["- a\n", "a\n", "contract: c\n", "title: [x]\n"])
  func whatSaysTooLittleIsNoDocument(text: String) {
    #expect(damaged(text, parseContract) == nil)
    #expect(damaged(text, parseVersion) == nil)
  }

  private func damaged<Syntax>(
    _ text: String, _ parse: (SyntaxNode, inout Diagnostics) -> Syntax?
  ) -> Syntax? {
    var diagnostics = Diagnostics()
    let node = readYAML(SourceFile(path: "document.yaml", text: text), into: &diagnostics)
    let document = node.flatMap { parse($0, &diagnostics) }
    #expect(diagnostics.containsError)
    return document
  }
}
