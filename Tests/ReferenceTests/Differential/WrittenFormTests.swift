import Avenant
import TestSupport
import Testing

/// Tables and receipts that are written straight from what was worked out are those of the
/// decision, byte for byte.
@Suite struct WrittenFormTests {
  @Test(arguments: ["incident-support", "parcel-delivery", "air-passenger", "cloud-sla", "parking"])
  func ticketsOfARealContractAreWrittenAlike(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let counts = try compare(try #require(library[name]), tickets: 600, seed: 21)
    if ["incident-support", "parcel-delivery"].contains(name) {
      #expect(counts.taken * 8 > counts.tickets, "\(counts)")
      #expect(counts.open > 10, "\(counts)")
    }
  }

  /// A reading that the contract does not choose stands in the receipt.
  @Test func ticketsThatAreReadOtherwiseAreWrittenAlike() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let contract = try #require(library["incident-support"])
    let question = try #require(
      contract.contract.versions.flatMap(\.unsettled).first { $0.readings != nil })
    let names = try #require(question.readings).all.map(\.name)
    for name in names {
      let counts = try compare(
        try contract.reading(ReadingChoices(arguments: ["\(question.name)=\(name)"])), tickets: 150,
        seed: 22)
      #expect(counts.taken > 20, "\(name): \(counts)")
    }
  }

  @Test func ticketsOfGeneratedContractsAreWrittenAlike() throws {
    var (taken, open) = (0, 0)
    let first = (Settings.current.seed &- 1) &* 1_000
    for seed in first..<first + 120 {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      let counts = try compare(contract, tickets: 40, seed: seed)
      (taken, open) = (taken + counts.taken, open + counts.open)
    }
    #expect(taken > 100, "\(taken)")
    #expect(open > 10, "\(open)")
  }

  /// Decides tickets in both ways; counts those that took the short one, and those that leave
  /// something open.
  private func compare(
    _ contract: LoadedContract, tickets: Int, seed: UInt64
  ) throws -> (tickets: Int, taken: Int, open: Int) {
    let generators = contract.contract.versions.map {
      TicketGenerator(contract: contract.contract, version: $0)
    }
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: seed)
    var counts = (tickets: 0, taken: 0, open: 0)
    var options = Batch.Options(asOf: random.pick(generators).complete(&random).asOf)
    // One memory serves all tickets, so that nothing of one may be seen in the next.
    var deciders: [(form: WrittenForm, decider: BatchDecider)] = []
    for form in WrittenForm.all where form.isPossible(for: contract) {
      (options.output, options.hasReceipts) = (form.output, form.hasReceipts)
      options.isExplained = form.isExplained
      deciders.append((form, BatchDecider(contract, options)))
    }
    for number in 1...tickets {
      let generator = random.pick(generators)
      var ticket = generator.complete(&random)
      if number % 4 == 1 { ticket = generator.incomplete(ticket, &random) }
      guard let json = ticket.json(for: contract.contract, &random) else { continue }
      counts.tickets += 1
      let line = number * number * 12_345
      guard let facts = try? contract.facts(json: json),
        let evaluation = try? program.evaluation(of: facts, asOf: options.asOf)
      else {
        for index in deciders.indices {
          var output: [UInt8] = []
          let isTaken = Array(json.utf8).withUnsafeBufferPointer {
            deciders[index].decider.decide($0, line: line, into: &output)
          }
          #expect(!isTaken, "\(json)")
        }
        continue
      }
      let sentences = Explanation(evaluation, by: program, changes: false).line
      for index in deciders.indices {
        var output = Array("before".utf8)
        let isTaken = Array(json.utf8).withUnsafeBufferPointer {
          deciders[index].decider.decide($0, line: line, into: &output)
        }
        guard isTaken else {
          #expect(output == Array("before".utf8))
          continue
        }
        if index == 0 { counts.taken += 1 }
        if index == 0, !evaluation.decision.unknown.isEmpty { counts.open += 1 }
        let wanted = deciders[index].form.text(
          of: evaluation.decision, sentences, by: contract, line: line)
        #expect(String(decoding: output, as: UTF8.self) == "before" + wanted, "\(json)")
      }
    }
    return counts
  }
}

/// A form that decisions are written in besides lines of JSON alone.
private struct WrittenForm {
  let output: BatchFormat
  var hasReceipts = false
  var isExplained = false

  static let all = [
    WrittenForm(output: .csv), WrittenForm(output: .csv, hasReceipts: true),
    WrittenForm(output: .ndjson, hasReceipts: true),
    WrittenForm(output: .ndjson, isExplained: true),
    WrittenForm(output: .ndjson, hasReceipts: true, isExplained: true),
    WrittenForm(output: .csv, hasReceipts: true, isExplained: true),
  ]

  /// Whether every outcome has a place.
  func isPossible(for contract: LoadedContract) -> Bool {
    output == .ndjson
      || contract.contract.versions.flatMap(\.clauses).allSatisfy { $0.forEach == nil }
  }

  /// The decision as values write it.
  func text(
    of decision: Decision, _ sentences: String, by contract: LoadedContract, line: Int
  ) -> String {
    guard output == .csv else { return json(of: decision, sentences) }
    let columns = DecisionColumn.columns(
      of: contract.contract, isExplained: isExplained, hasReceipts: hasReceipts)
    let row = columns.map { column in
      switch column {
      case .line: "\(line)"
      case .explanation: sentences
      default: column.value(in: decision)
      }
    }
    return String(decoding: TableText.row(row), as: UTF8.self)
  }

  private func json(of decision: Decision, _ sentences: String) -> String {
    var members = decision.jsonMembers
    if isExplained {
      let lines = sentences.split(separator: "\n").map { JSONValue.string(String($0)) }
      members.append(("explanation", .array(lines)))
    }
    if hasReceipts { members.append(("receipt", decision.receipt.json)) }
    return JSONValue.object(members).text()
  }
}
