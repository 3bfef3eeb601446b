import Avenant
@_spi(Checking) import AvenantModel
import TestSupport
import Testing

/// What is decided straight from bytes is what is decided in every other way, byte for byte.
@Suite struct ShortWayTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func ticketsOfARealContractAreDecidedAlike(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let counts = try compare(try #require(library[name]), tickets: 1_000, seed: 11)
    #expect(counts.taken * 8 > counts.complete, "\(counts)")
  }

  @Test func ticketsOfGeneratedContractsAreDecidedAlike() throws {
    var (taken, complete, read) = (0, 0, 0)
    let first = (Settings.current.seed &- 1) &* 1_000
    for seed in first..<first + 120 {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      let counts = try compare(contract, tickets: 40, seed: seed)
      (taken, complete) = (taken + counts.taken, complete + counts.complete)
      read += counts.read
    }
    #expect(2 * read > complete, "\(read) of \(complete)")
    #expect(taken > 100, "\(taken) of \(complete)")
  }

  /// Mostly tickets come from one program, which writes the keys in one order.
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func ticketsWhoseKeysStandAlikeAreDecidedAlike(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    for order in 0..<8 {
      let counts = try compare(
        try #require(library[name]), tickets: 250, seed: 12, order: UInt64(order))
      #expect(counts.taken * 8 > counts.complete, "\(counts)")
    }
  }

  /// Decides tickets in both ways; counts those that took the short one.
  ///
  /// The order of the keys and the blanks follow from `order`; without it they differ.
  private func compare(
    _ contract: LoadedContract, tickets: Int, seed: UInt64, order: UInt64? = nil
  ) throws -> (taken: Int, complete: Int, read: Int) {
    let generators = contract.contract.versions.map {
      TicketGenerator(contract: contract.contract, version: $0)
    }
    var random = SeededGenerator(seed: seed)
    var counts = (taken: 0, complete: 0, read: 0)
    // One memory serves all tickets, so that nothing of one may be seen in the next.
    let asOf = random.pick(generators).complete(&random).asOf
    var decider = TicketDecider(contract, asOf: asOf)
    for number in 0..<tickets {
      let generator = random.pick(generators)
      var ticket = generator.complete(&random)
      if number % 4 == 1 {
        ticket = generator.incomplete(ticket, &random)
      } else {
        counts.complete += 1
      }
      guard let json = ticket.json(for: contract.contract, &random, order: order) else { continue }
      // A ticket that breaks a rule is refused.
      if let read = try? contract.facts(json: json), ticket.isComplete {
        #expect(read.states == ticket.facts(for: contract.contract)?.states, "\(json)")
        counts.read += 1
      }
      var output: [UInt8] = []
      guard decider.decideShortly(Array(json.utf8)[...], into: &output) else {
        #expect(output.isEmpty)
        continue
      }
      counts.taken += 1
      let facts = try contract.facts(json: json)
      let decision = try contract.evaluate(facts, asOf: asOf)
      let wanted = JSONValue.object(decision.jsonMembers).text()
      #expect(String(decoding: output, as: UTF8.self) == wanted, "\(json)")
    }
    return counts
  }

  @Test func wordsThatNoTicketWasReadIntoAreNotEvaluated() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let contract = try #require(library["incident-support"])
    let day = try #require(CalendarDate("2010-10-15"))
    var decider = TicketDecider(contract, asOf: day)
    var output: [UInt8] = []
    let ticket = #"""
      {"ticket.opened_on": "2009-06-28", "fee.announced_on": "2009-06-28",
       "diagnosis": {"requested_because": "cause_unknown", "performed_on": "2009-06-30",
                     "fault": "customer", "result": "solved"}}
      """#
    let isDecided = decider.decideShortly(Array(ticket.utf8)[...], into: &output)
    try #require(isDecided)
    let isTaken = decider.evaluate(FactWords(of: contract.contract.identity))
    #expect(!isTaken)
  }

  /// Tickets that have been damaged are not taken where the reader that has words refuses them, and
  /// come to the same where it does not.
  @Test func damagedTicketsAreRefusedAlike() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let contract = try #require(library["incident-support"])
    let generator = TicketGenerator(
      contract: contract.contract, version: try #require(contract.contract.versions.last))
    var random = SeededGenerator(seed: 5)
    var decider = TicketDecider(contract, asOf: try #require(CalendarDate("2010-10-15")))
    var taken = 0
    for number in 0..<6_000 {
      var output: [UInt8] = []
      // Half of them come in orders that were seen before.
      let order = number % 2 == 0 ? nil : UInt64(number / 100)
      guard
        let text = generator.complete(&random).json(for: contract.contract, &random, order: order),
        decider.decideShortly(Array(text.utf8)[...], into: &output)
      else { continue }
      var bytes = Array(text.utf8)
      for _ in 0...random.number(2) { damage(&bytes, &random) }
      output = []
      guard decider.decideShortly(bytes[...], into: &output) else { continue }
      taken += 1
      let facts = try contract.facts(
        FactsInput(json: SourceFile(path: "<facts>", bytes: bytes)))
      let decision = try contract.evaluate(
        facts, asOf: try #require(CalendarDate("2010-10-15")))
      #expect(
        String(decoding: output, as: UTF8.self) == JSONValue.object(decision.jsonMembers).text())
    }
    // Most damage leaves no JSON; what is left is enough to see that both come to the same.
    #expect(taken > 5)
  }

  /// Takes a byte out, puts one in, or changes one, mostly into one that JSON has a meaning for.
  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = random.number(bytes.count)
    let byte = random.pick(
      Array(#"{}[]",:0123456789-+.eEtfn\/ u"#.utf8) + [0x00, 0x1F, 0x7F, 0xC3, 0xFF])
    switch random.number(3) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(byte, at: place)
    default: bytes[place] = byte
    }
  }
}

extension SeededGenerator {
  /// A number from 0 up to `limit`.
  fileprivate mutating func number(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

extension Ticket {
  /// The ticket as JSON, in some order and with some blanks, which may be given; `nil` for one that
  /// is none.
  func json(
    for contract: Contract, _ random: inout SeededGenerator, order: UInt64? = nil
  ) -> String? {
    guard let facts = facts(for: contract), let index = facts.versionIndex else { return nil }
    let version = contract.versions[index]
    var members = version.facts.indices.filter { !silent.contains(version.facts[$0].name) }.map {
      "\"\(version.facts[$0].name)\": \(json(facts.states[$0], version.facts[$0], &random))"
    }
    var generator = SeededGenerator(seed: order ?? random.next())
    members.shuffle(using: &generator)
    return "{" + members.joined(separator: generator.happens(50) ? "," : " ,\n") + "}"
  }

  /// A record, without the fields of which the ticket says nothing.
  private func json(_ item: Record, _ list: Fact, _ random: inout SeededGenerator) -> String {
    let fields = list.list?.fields ?? []
    let said = fields.indices.filter { item.origins[$0] == .stated }.map {
      "\"\(fields[$0].name)\": \(json(item.states[$0], fields[$0], &random))"
    }
    return "{\(said.joined(separator: ", "))}"
  }

  /// A timestamp of a day in Paris, which is never behind Greenwich and at most two hours before
  /// it.
  private func timestamp(_ day: String, _ random: inout SeededGenerator) -> String {
    let hour = String(100 + random.number(22)).dropFirst()
    let (minute, offset) = (random.pick(["00", "59"]), random.pick(["Z", "+00:00"]))
    return "\"\(day)T\(hour):\(minute):30\(offset)\""
  }

  private func json(
    _ state: Facts.State, _ fact: Fact, _ random: inout SeededGenerator
  ) -> String {
    switch state {
    case .absent: return "null"
    case .unknown: return #"{"unknown": true}"#
    case .known(.boolean(let truth)): return truth ? "true" : "false"
    case .known(.list(let items)):
      return "[\(items.map { json($0, fact, &random) }.joined(separator: ", "))]"
    case .known(.number) where fact.type != .percent && random.happens(50):
      return state.words(fact)
    case .known(.text): return state.words(fact)
    case .known(.date) where random.happens(4): return timestamp(state.words(fact), &random)
    case .known: return "\"\(state.words(fact))\""
    }
  }
}
