import Avenant
@_spi(Checking) import AvenantModel
import TestSupport
import Testing

@testable import AvenantEvaluation

/// A ticket that is decided by what it can reach comes to what it comes to by the whole version.
@Suite struct DispatchTests {
  @Test(arguments: ["incident-support", "parcel-delivery", "air-passenger"])
  func ticketsOfARealContractComeToTheSameByWhatTheyReach(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let count = try dispatched(try #require(library[name]), tickets: 1_500, seed: 31)
    #expect(count > 0 || name != "incident-support")
  }

  @Test func ticketsOfGeneratedContractsComeToTheSameByWhatTheyReach() throws {
    var count = 0
    for seed in 500..<UInt64(560) {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      count += try dispatched(contract, tickets: 400, seed: seed)
    }
    #expect(count > 500, "\(count)")
  }

  /// Evaluates tickets, complete and incomplete ones, in a buffer that keeps what tickets came to,
  /// and in one that keeps nothing; counts those for which a choice said what they can reach.
  private func dispatched(
    _ contract: LoadedContract, tickets: Int, seed: UInt64
  ) throws -> Int {
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: seed)
    var count = 0
    for version in contract.contract.versions {
      let generator = TicketGenerator(contract: contract.contract, version: version)
      let asOf = generator.complete(&random).asOf
      var decider = TicketDecider(contract, asOf: asOf)
      var whole = EvaluationBuffer(program)
      var reached = EvaluationBuffer(
        program, keeping: 0, DispatchRule(patience: 8, share: 100))
      for number in 0..<tickets {
        var ticket = generator.complete(&random)
        if number % 9 == 1 { ticket = generator.incomplete(ticket, &random) }
        guard let json = ticket.json(for: contract.contract, &random),
          let words = decider.words(of: Array(json.utf8))
        else { continue }
        let isTaken = whole.evaluate(words, asOf: asOf)
        let isReached = reached.evaluate(words, asOf: asOf)
        if isReached, !isTaken {
          // What cannot be reached is not asked for: a waived amount that fails, of what is not
          // due.
          try expect(reached, words, toSayWhat: contract, saysOf: json, asOf: asOf)
        } else {
          #expect(isReached == isTaken, "\(json)")
        }
        if reached.isDispatched { count += 1 }
        if isTaken { expect(reached, toBe: whole, json) }
        if !isTaken, !isReached { expectSettled(&reached, toBe: &whole, json) }
      }
    }
    return count
  }

  private func expect(
    _ reached: EvaluationBuffer, toBe whole: EvaluationBuffer, _ ticket: String
  ) {
    #expect(Array(reached.owed) == Array(whole.owed), "\(ticket)")
    #expect(Array(reached.duties) == Array(whole.duties), "\(ticket)")
    #expect(Array(reached.entitlements) == Array(whole.entitlements), "\(ticket)")
    #expect(reached.values == whole.values, "\(ticket)")
  }

  /// Expects the decision in a buffer to be that of the whole way.
  private func expect(
    _ reached: EvaluationBuffer, _ words: FactWords, toSayWhat contract: LoadedContract,
    saysOf ticket: String, asOf: CalendarDate
  ) throws {
    var output: [UInt8] = []
    var writer = DecisionWriter(reached, asOf: asOf)
    let isWritten = writer.write(reached, words, to: &output)
    #expect(isWritten, "\(ticket)")
    let decision = try contract.evaluate(contract.facts(json: ticket), asOf: asOf)
    #expect(
      String(decoding: output, as: UTF8.self) == JSONValue.object(decision.jsonMembers).text(),
      "\(ticket)")
  }

  private func expectSettled(
    _ reached: inout EvaluationBuffer, toBe whole: inout EvaluationBuffer, _ ticket: String
  ) {
    let isSettled = whole.settle()
    let isReachedSettled = reached.settle()
    #expect(isReachedSettled == isSettled)
    if isSettled { expect(reached, toBe: whole, ticket) }
  }

  // MARK: Texts

  @Test func decisionsOfALargeContractAreWrittenAlikeOnceAChoiceSaysWhatTheyReach() throws {
    let clauses = (0..<240).map { index in
      """
        charge_\(index):
          says: Clause \(index).
          cite: § \(index)
          when: kind = k\(index % 30) and size > \(index % 7)
          charge: { label: Charge \(index), amount: \(index).00 EUR, tax: none }
      """
    }
    let contract = LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: Self.facts),
      version: SourceFile(
        path: "versions/1.yaml", text: Self.version + clauses.joined(separator: "\n")),
      timesLimits: 1)
    let loaded = try #require(contract)
    let asOf = try #require(CalendarDate("2020-06-01"))
    var decider = TicketDecider(loaded, asOf: asOf, keeping: 0)
    var random = SeededGenerator(seed: 5)
    var dispatched = 0
    for _ in 0..<600 {
      let ticket =
        #"{"opened_on":"2020-01-05","kind":"k\#(Int.random(in: 0..<3, using: &random))","size":"#
        + "\(Int.random(in: 0..<9, using: &random))}"
      var output: [UInt8] = []
      try decider.decide(Array(ticket.utf8), into: &output)
      let facts = try loaded.facts(json: ticket)
      let wanted = JSONValue.object(try loaded.evaluate(facts, asOf: asOf).jsonMembers).text()
      #expect(String(decoding: output, as: UTF8.self) == wanted)
      if decider.buffer.isDispatched { dispatched += 1 }
    }
    #expect(dispatched > 200, "\(dispatched)")
  }

  private static let facts = """
    contract: scale
    title: A contract of many clauses
    parties: { provider: the provider, customer: the customer }
    currency: EUR
    rounding: half_up
    governed_by: opened_on
    facts:
      opened_on: { type: date, ask: When? }
      kind: { choice: [\((0..<30).map { "k\($0)" }.joined(separator: ", "))], ask: Which? }
      size: { type: number, decimals: 0, in: "[0..100]", ask: How large? }
    """

  private static let version = """
    contract: scale
    version: "1"
    title: Many clauses
    in_force: { from: 2000-01-01, through: open }
    clauses:

    """
}
