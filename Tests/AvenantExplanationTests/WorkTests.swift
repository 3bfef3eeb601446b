import Avenant
import AvenantAnalysis
import SmallContracts
import Testing

/// How many changed tickets are decided for one explanation: counted, never timed.
@Suite struct WorkTests {
  @Test func outcomesShareTheTicketsThatAreDecided() throws {
    let (told, count) = (try fees(50), 50)
    let tickets = ChangedTickets(told.evaluation, by: told.program)
    let version = told.contract.contract.versions[0]
    for index in 0..<count {
      let changes = tickets.nearestChanges(of: .charge(ClauseID(index)))
      #expect(changes.count == 1, "fee_\(index)")
    }
    #expect(version.clauses.count == count)
    #expect(tickets.count <= 3 * count + 10)
    let before = tickets.count
    #expect(tickets.nearestChanges(of: .charge(ClauseID(0))).count == 1)
    #expect(tickets.count == before)
  }

  @Test func beyondTheLimitNoChangeIsOffered() throws {
    let told = try fees(10)
    let needed = ChangedTickets(told.evaluation, by: told.program)
    let nearest = needed.nearestChanges(of: .charge(ClauseID(9)))
    #expect(needed.count > 1)
    let enough = ChangedTickets(told.evaluation, by: told.program, limit: needed.count)
    #expect(enough.nearestChanges(of: .charge(ClauseID(9))) == nearest)
    let short = ChangedTickets(told.evaluation, by: told.program, limit: needed.count - 1)
    #expect(short.nearestChanges(of: .charge(ClauseID(9))).isEmpty)
    #expect(short.count == needed.count - 1)
    #expect(ChangedTickets.standardLimit == 2_000)
  }

  @Test func whoDoesNotWantChangesGetsNone() throws {
    let told = try fees(3)
    let plain = Explanation(told.evaluation, by: told.program, changes: false)
    let full = try told.explanation()
    #expect(plain.outcomes.allSatisfy { $0.changes.isEmpty && $0.otherwise == nil })
    #expect(full.outcomes.allSatisfy { !$0.changes.isEmpty })
    #expect(plain.line == full.line)
  }

  private func fees(_ count: Int) throws -> Told {
    let clauses = (0..<count).map { index in
      "fee_\(index): { says: A fee is paid., cite: §1, when: price > \(index) EUR, "
        + "charge: { label: Fee \(index), amount: 1.00 EUR } }"
    }
    let contract = SmallContract(
      facts: "price: { type: money, in: \"[0 EUR..1000 EUR]\", label: the price }",
      version: "clauses:\n" + clauses.map { "  \($0)" }.joined(separator: "\n"))
    return try Told(contract, "{ ordered_on: 2024-05-03, price: 25.50 EUR }")
  }
}
