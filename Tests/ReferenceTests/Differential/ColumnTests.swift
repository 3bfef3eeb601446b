import Avenant
import AvenantModel
import TestSupport
import Testing

@testable import AvenantEvaluation

/// What is evaluated as columns, or with a trace, comes to what each ticket comes to by itself.
@Suite struct ColumnTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func rowsOfARealContractSayWhatTheirTicketsDo(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let counts = try compare(try #require(library[name]), tickets: 2_500, seed: 21)
    #expect(counts.rows - counts.alone > 400, "\(counts)")
  }

  @Test func rowsOfGeneratedContractsSayWhatTheirTicketsDo() throws {
    var (rows, alone) = (0, 0)
    for seed in 300..<UInt64(460) {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      let counts = try compare(contract, tickets: 60, seed: seed)
      (rows, alone) = (rows + counts.rows, alone + counts.alone)
    }
    #expect(rows - alone > 100, "\(rows), \(alone) of them alone")
  }

  /// Evaluates tickets in both ways; counts them, and those that columns did not serve.
  private func compare(
    _ contract: LoadedContract, tickets: Int, seed: UInt64
  ) throws -> (rows: Int, alone: Int) {
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: seed)
    var counts = (rows: 0, alone: 0)
    for (index, version) in contract.contract.versions.enumerated() {
      let generator = TicketGenerator(contract: contract.contract, version: version)
      let asOf = generator.complete(&random).asOf
      let words = words(contract, generator, asOf, tickets, &random)
        .filter { $0.versionIndex == index }
      guard var evaluator = ColumnEvaluator(program, version: index) else { continue }
      var outcomes = evaluator.outcomes
      var columns = evaluator.tickets
      for first in stride(from: 0, to: words.count, by: FactColumns.capacity) {
        let some = Array(words[first..<min(words.count, first + FactColumns.capacity)])
        columns.removeAll()
        for ticket in some {
          let isTaken = columns.append(ticket)
          #expect(isTaken)
        }
        let isEvaluated = evaluator.evaluate(columns, asOf: asOf, into: &outcomes)
        try #require(isEvaluated)
        counts.rows += some.count
        counts.alone += outcomes.aloneCount
        compare(outcomes, some, program, asOf)
      }
    }
    return counts
  }

  /// Complete tickets, and some of which something is not known.
  private func words(
    _ contract: LoadedContract, _ generator: TicketGenerator, _ asOf: CalendarDate, _ count: Int,
    _ random: inout SeededGenerator
  ) -> [FactWords] {
    var decider = TicketDecider(contract, asOf: asOf)
    return (0..<count).compactMap { number in
      var ticket = generator.complete(&random)
      if number % 9 == 1 { ticket = generator.incomplete(ticket, &random) }
      return ticket.json(for: contract.contract, &random)
        .flatMap { decider.words(of: Array($0.utf8)) }
    }
  }

  private func compare(
    _ outcomes: OutcomeColumns, _ tickets: [FactWords], _ program: Program, _ asOf: CalendarDate
  ) {
    var buffer = EvaluationBuffer(program)
    for (row, ticket) in tickets.enumerated() {
      let isTaken = buffer.evaluate(ticket, asOf: asOf)
      #expect(outcomes.decided.contains(row) == isTaken)
      guard isTaken else { continue }
      for index in buffer.owed.indices {
        #expect(outcomes.owed(index, row: row) == buffer.owed[index])
        for status in ChargeOutcome.Status.allCases {
          #expect(
            outcomes.rows(owed: index, are: status).contains(row)
              == (buffer.owed[index].status == status))
        }
      }
      for index in buffer.duties.indices {
        #expect(outcomes.duty(index, row: row) == buffer.duties[index])
        #expect(outcomes.rows(duty: index, are: buffer.duties[index].status).contains(row))
      }
      for index in buffer.entitlements.indices {
        #expect(outcomes.entitlement(index, row: row) == buffer.entitlements[index])
        #expect(
          outcomes.rows(entitlement: index, are: buffer.entitlements[index]).contains(row))
      }
    }
  }

  // MARK: Traces

  @Test(arguments: ["incident-support", "parcel-delivery"])
  func aBufferThatRecordsTracesHoldsAllThatIsWorkedOut(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let contract = try #require(library[name])
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: 4)
    var recorded = 0
    for version in contract.contract.versions {
      let generator = TicketGenerator(contract: contract.contract, version: version)
      let asOf = generator.complete(&random).asOf
      var decider = TicketDecider(contract, asOf: asOf)
      var buffer = EvaluationBuffer(program, recordsTraces: true)
      for _ in 0..<400 {
        guard let json = generator.complete(&random).json(for: contract.contract, &random),
          let words = decider.words(of: Array(json.utf8)), buffer.evaluate(words, asOf: asOf)
        else { continue }
        recorded += 1
        let facts = try contract.facts(json: json)
        let memory = try #require(buffer.memory)
        expect(memory, toBe: facts, asOf, program.versions[words.versionIndex])
        #expect(buffer.trace(of: facts, asOf: asOf) != nil)
      }
    }
    #expect(recorded > 100)
  }

  private func expect(
    _ memory: Memory, toBe facts: Facts, _ asOf: CalendarDate, _ program: VersionProgram
  ) {
    var whole = program.initial
    whole.load(facts, asOf: asOf, for: program)
    whole.run(program)
    #expect(memory.holdings == whole.holdings)
    #expect(memory.states == whole.states)
    #expect(memory.wideStates == whole.wideStates)
    for index in whole.words.indices where whole.states[index] == .known {
      #expect(memory.words[index] == whole.words[index])
    }
  }

  // MARK: Refusals

  @Test func ticketsOfAnotherVersionAreNotEvaluated() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let contract = try #require(library["incident-support"])
    let day = try #require(CalendarDate("2010-10-15"))
    var decider = TicketDecider(contract, asOf: day)
    let early = decider.words(of: Array(ticket(openedOn: "2009-07-01").utf8))
    let late = decider.words(of: Array(ticket(openedOn: "2010-07-01").utf8))
    let other = try #require(contract.columnEvaluator(version: "2008"))
    var evaluator = try #require(contract.columnEvaluator(version: "2010-06-14"))
    var (columns, outcomes) = (other.tickets, evaluator.outcomes)
    let isFirstTaken = columns.append(try #require(early))
    let isSecondTaken = columns.append(try #require(late))
    #expect(isFirstTaken && !isSecondTaken)
    let isEvaluated = evaluator.evaluate(columns, asOf: day, into: &outcomes)
    #expect(!isEvaluated)
    var otherOutcomes = other.outcomes
    let isPutThere = evaluator.evaluate(evaluator.tickets, asOf: day, into: &otherOutcomes)
    #expect(!isPutThere)
  }

  @Test func noMoreTicketsAreTakenThanThereIsRoomFor() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let contract = try #require(library["incident-support"])
    var decider = TicketDecider(contract, asOf: try #require(CalendarDate("2010-10-15")))
    let taken = decider.words(of: Array(ticket(openedOn: "2010-07-01").utf8))
    let words = try #require(taken)
    var columns = try #require(contract.columnEvaluator(version: "2010-06-14")).tickets
    for _ in 0..<FactColumns.capacity { _ = columns.append(words) }
    #expect(columns.count == FactColumns.capacity)
    let isTaken = columns.append(words)
    #expect(!isTaken)
    #expect(contract.columnEvaluator(version: "2011") == nil)
  }

  // MARK: Room

  @Test func aCopyOfColumnsKeepsItsTickets() throws {
    let (contract, day) = try realContract()
    var decider = TicketDecider(contract, asOf: day)
    var evaluator = try #require(contract.columnEvaluator(version: "2010-06-14"))
    var (columns, outcomes) = (evaluator.tickets, evaluator.outcomes)
    let due = decider.words(of: Array(ticket(openedOn: "2010-07-01").utf8))
    _ = columns.append(try #require(due))
    let copy = columns
    columns.removeAll()
    let early = decider.words(of: Array(ticket(openedOn: "2010-06-15").utf8))
    for _ in 0..<2 { _ = columns.append(try #require(early)) }
    #expect(evaluator.evaluate(columns, asOf: day, into: &outcomes))
    #expect(outcomes.rows(owed: 0, are: .waived).count == 2)
    #expect(evaluator.evaluate(copy, asOf: day, into: &outcomes))
    #expect(outcomes.rows(owed: 0, are: .due).count == 1)
    #expect(outcomes.rows(owed: 0, are: .waived).isEmpty)
    #expect(outcomes.decided.count == 1)
  }

  @Test func aSetOfRowsHoldsThoseThatWerePutIntoIt() {
    var rows = RowSet.none
    for row in stride(from: 0, to: RowSet.capacity, by: 7) { rows.set(row, to: true) }
    rows.set(14, to: false)
    var found: [Int] = []
    rows.forEach { found.append($0) }
    #expect(found == Array(stride(from: 0, to: 1_024, by: 7)).filter { $0 != 14 })
    #expect(rows.count == found.count)
    #expect((rows & ~rows).isEmpty && rows | ~rows == .all)
    #expect(!rows.contains(14) && rows.contains(21) && !rows.contains(1_023))
  }

  private func realContract() throws -> (LoadedContract, CalendarDate) {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    return (
      try #require(library["incident-support"]), try #require(CalendarDate("2010-10-15"))
    )
  }

  private func ticket(openedOn day: String) -> String {
    #"""
    {"ticket.opened_on": "\#(day)", "fee.announced_on": "\#(day)",
     "diagnosis": {"requested_because": "cause_unknown", "performed_on": "\#(day)",
                   "fault": "customer", "result": "solved"}}
    """#
  }
}
