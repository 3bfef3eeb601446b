import Avenant
import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import Testing

/// The cases of a difference against every ticket that there is, decided under both versions.
@Suite struct PlantedDifferenceTests {
  @Test(arguments: 0..<12)
  func theCasesAreTheTicketsOfWhichItIsTrue(seed: UInt64) throws {
    let before = PlantedContract(seed: seed)
    let after = PlantedContract(seed: seed &+ 1_000, like: before)
    let (one, other) = (try before.loaded(), try after.loaded())
    let difference = try #require(one.difference(from: "1", to: "1", of: other))
    let tickets = PlantedTickets(of: other, readBy: before.text + after.text).all
    #expect(difference.unproven.isEmpty, "seed \(seed)")
    // Of what cannot be delimited nothing is said but that it is so of one ticket.
    let examples = Set(difference.changes.filter(\.isExample).map(\.key))
    for ticket in tickets {
      let old = try PlantedOutcomes(ticket, of: one)
      let new = try PlantedOutcomes(ticket, of: other)
      let told = difference.changes.filter { change in
        !examples.contains(change.key) && change.cases.contains { $0.has(ticket) }
      }
      let expected = old.changes(to: new).filter { !examples.contains($0.key) }
      #expect(
        Set(told.map(\.key)) == Set(expected.keys),
        "seed \(seed), \(ticket.facts.states) as of \(ticket.asOf)")
      for change in told {
        guard let (old, new) = expected[change.key] else { continue }
        #expect(change.before.covers(old) && change.after.covers(new), "seed \(seed) \(change.key)")
      }
    }
    #expect(difference.changes.allSatisfy { $0.isExact || $0.isExample }, "seed \(seed)")
  }
}
