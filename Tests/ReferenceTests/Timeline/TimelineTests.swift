import Avenant
import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues
import TestSupport
import Testing

/// A timeline says of every day what deciding on that day says.
@Suite struct TimelineTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func theTimelineOfARealContractIsThatOfEveryDay(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let contract = try #require(library[name])
    var random = SeededGenerator(seed: 11)
    for number in 0..<10 {
      try compare(contract, &random, isComplete: number % 2 == 0, days: 120)
    }
  }

  @Test func theTimelinesOfGeneratedContractsAreThoseOfEveryDay() throws {
    let settings = Settings.current
    let contracts = max(12, settings.contracts / 8)
    // Most tickets stay the same for months: it goes on until some have turned.
    var (compared, turned) = (0, 0)
    for number in 0..<20 * contracts where number < contracts || turned < 3 {
      let seed = settings.seed &* 1_000_003 &+ UInt64(number)
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      var random = SeededGenerator(seed: seed ^ 0x5A5A)
      for ticket in 0..<4 {
        let periods = try compare(contract, &random, isComplete: ticket % 2 == 0, days: 60)
        (compared, turned) = (compared + 1, turned + (periods > 1 ? 1 : 0))
      }
    }
    print("\(turned) of \(compared) tickets have several periods")
    #expect(turned >= 3)
  }

  /// Compares the days around the date of a ticket; says how many periods there are.
  @discardableResult
  private func compare(
    _ contract: LoadedContract, _ random: inout SeededGenerator, isComplete: Bool, days: Int
  ) throws -> Int {
    let program = Program(contract.contract)
    let version = random.pick(contract.contract.versions)
    let generator = TicketGenerator(contract: contract.contract, version: version)
    var ticket = generator.complete(&random)
    if !isComplete { ticket = generator.incomplete(ticket, &random) }
    guard let facts = ticket.facts(for: contract.contract), facts.versionIndex != nil else {
      return 1
    }
    let first = max(CalendarDate.earliest.dayNumber, ticket.asOf.dayNumber - days / 3)
    let start = try #require(CalendarDate(dayNumber: first))
    let end = try #require(
      CalendarDate(dayNumber: min(first + days, CalendarDate.latestEvaluation.dayNumber)))
    guard start <= end else { return 1 }
    let timeline = try program.timeline(facts, from: start, through: end)
    guard timeline.isComplete else { return timeline.periods.count }
    #expect(
      Self.emptyHeadings(in: TimelineExplanation(timeline, of: contract.contract).page()) == [],
      "\(ticket.yaml(for: contract.contract))")
    let daily = DailyDecisions(program: program, facts: facts)
    let objection = try daily.objection(to: timeline, from: start, through: end)
    #expect(objection == nil, "\(ticket.yaml(for: contract.contract))")
    return timeline.periods.count
  }

  /// The headings of a page beneath which nothing stands.
  private static func emptyHeadings(in page: String) -> [String] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return zip(lines, lines.dropFirst()).filter { $0.hasPrefix("From ") && $1.isEmpty }.map(\.0)
  }
}
