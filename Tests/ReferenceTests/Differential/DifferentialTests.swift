import Testing

/// The engine decides what the reference decides, and nothing that completing a ticket refutes.
@Suite struct DifferentialTests {
  @Test func generatedContractsAreDecidedAsTheReferenceDecidesThem() async throws {
    let tally = await Comparing(settings: .current).run()
    print(tally.words)
    for disagreement in tally.disagreements.prefix(5) {
      Issue.record("\(Shrinker(disagreement).shrunk)")
    }
    let count = tally.disagreements.count
    #expect(count == 0)
    #expect(2 * tally.accepted > tally.contracts)
  }
}
