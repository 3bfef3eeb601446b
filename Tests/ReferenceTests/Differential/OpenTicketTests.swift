import Avenant
import TestSupport
import Testing

/// Tickets that leave something open: the short way says of them what the whole way says.
@Suite struct OpenTicketTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func theyTakeTheShortWayAndAreDecidedAlike(_ name: String) throws {
    let contract = try contract(name)
    var random = SeededGenerator(seed: 23)
    let generators = contract.contract.versions.map {
      TicketGenerator(contract: contract.contract, version: $0)
    }
    let asOf = random.pick(generators).complete(&random).asOf
    var decider = TicketDecider(contract, asOf: asOf)
    var (open, taken) = (0, 0)
    for _ in 0..<600 {
      let generator = random.pick(generators)
      let ticket = generator.incomplete(generator.complete(&random), &random)
      guard let json = ticket.json(for: contract.contract, &random),
        let facts = try? contract.facts(json: json),
        let decision = try? contract.evaluate(facts, asOf: asOf), !decision.unknown.isEmpty
      else { continue }
      open += 1
      var output: [UInt8] = []
      guard decider.decideShortly(Array(json.utf8)[...], into: &output) else { continue }
      taken += 1
      let wanted = JSONValue.object(decision.jsonMembers).text()
      #expect(String(decoding: output, as: UTF8.self) == wanted, "\(json)")
    }
    #expect(open > 50 && taken * 2 > open, "\(taken) of \(open)")
  }

  @Test func whatOneLeavesOpenIsNotSettledForATicketThatCannotBeRead() throws {
    var decider = TicketDecider(
      try contract("incident-support"), asOf: try #require(CalendarDate("2010-10-15")))
    var output: [UInt8] = []
    let open = #"{"ticket.opened_on": "2010-07-01", "diagnosis.performed_on": "2010-07-02"}"#
    let isOpenDecided = decider.decideShortly(Array(open.utf8)[...], into: &output)
    #expect(isOpenDecided)
    output = []
    for refused in [#"{"ticket.opened_on": "1990-07-01"}"#, "[]", #"{"ticket.opened_on": 7}"#] {
      let isDecided = decider.decideShortly(Array(refused.utf8)[...], into: &output)
      #expect(!isDecided && output.isEmpty, "\(refused)")
    }
  }

  @Test func oneThatBreaksARuleIsNotDecidedShortly() throws {
    var decider = TicketDecider(
      try contract("incident-support"), asOf: try #require(CalendarDate("2010-10-15")))
    var output: [UInt8] = []
    let broken = #"{"ticket.opened_on": "2010-07-05", "diagnosis.performed_on": "2010-07-02"}"#
    let isDecided = decider.decideShortly(Array(broken.utf8)[...], into: &output)
    #expect(!isDecided && output.isEmpty)
  }

  private func contract(_ name: String) throws -> LoadedContract {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    return try #require(library[name])
  }
}
