import Avenant

/// The engine and the twin on the same tickets, in one run.
struct Comparison {
  private let contract: LoadedContract
  private let asOf = CalendarDate(year: 2010, month: 10, day: 15) ?? .latest
  private let lines: [[UInt8]]
  private let twin = Twin(asOf: 14_897)

  init() throws {
    contract = try ContractLibrary(contentsOf: "policies/incident-support").contracts[0]
    var generator = TicketGenerator()
    lines = (0..<4_096).map { _ in Array(generator.next().utf8) }
  }

  func print() throws {
    let bytes = lines.reduce(0) { $0 + $1.count } / lines.count
    Swift.print("\(lines.count) tickets of \(bytes) bytes; \(try agreement())")
    Swift.print("path                          by hand      engine       ratio")
    row("facts → outcome", memoryTwin(), memoryEngine())
    row("the same, a fact absent", memoryTwin(), memoryEngine(("announced_on", "null")))
    row(
      "the same, a fact unknown", memoryTwin(), memoryEngine(("requested_because", Self.unknown)))
    row("the same, recording a trace", memoryTwin(), memoryEngine(recordsTraces: true))
    row("columns → columns", memoryTwin(), try columnEngine())
    row("JSON → JSON", jsonTwin(), jsonEngine())
    row("the same, the order guessed", guessingTwin(), jsonEngine())
    row("NDJSON → NDJSON", streamTwin(isGuessed: false), streamEngine())
    row("the same, the order guessed", streamTwin(isGuessed: true), streamEngine())
    row("JSON → JSON, a fact unknown", jsonTwin(), unknownEngine())
    Swift.print("without a twin:")
    try Swift.print("JSON → JSON, three records    \(hundredths(recordsEngine())) ns")
    Swift.print("reading and checking          \(hundredths(loading() / 1_000)) µs")
  }

  /// What a ticket takes of a contract whose tickets list records.
  private func recordsEngine() throws -> Int {
    var tickets = try RecordTickets()
    return Stopwatch.median(of: 1_000) { tickets.decide(times: 1_000) }
  }

  /// What reading and checking the contract takes.
  private func loading() -> Int {
    Stopwatch.median(of: 20) {
      for _ in 0..<20 { _ = try? ContractLibrary(contentsOf: "policies/incident-support") }
    }
  }

  static let unknown = #"{"unknown":true}"#

  private func row(_ name: String, _ twin: Int, _ engine: Int) {
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    Swift.print(
      column(name, 30) + column("\(hundredths(twin)) ns", 13)
        + column("\(hundredths(engine)) ns", 13) + hundredths(engine * 100 / max(1, twin)))
  }

  /// Whether both write the same bytes for every ticket.
  private func agreement() throws -> String {
    var decider = TicketDecider(contract, asOf: asOf)
    for line in lines {
      var output: [UInt8] = []
      try decider.decide(line, into: &output)
      guard output == byHand(line) else {
        return "DIFFERENT:\n\(text(line))\n\(text(output))\n\(text(byHand(line)))"
      }
    }
    return "the decisions are the same, byte for byte"
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func byHand(_ line: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 8_192) { buffer, count in
      count = buffer.baseAddress.map { write(line, to: $0) } ?? 0
    }
  }

  /// Reads, decides and writes by hand; answers how many bytes were written.
  private func write(
    _ line: [UInt8], to start: UnsafeMutablePointer<UInt8>, isGuessed: Bool = false
  ) -> Int {
    line.withUnsafeBufferPointer { twin.write($0, to: start, isGuessed: isGuessed) }
  }
}

/// A ticket that is held once, and not anew for each evaluation.
private struct HeldTicket: ~Copyable {
  let words: FactWords

  init(_ words: FactWords) { self.words = words }

  @inline(never)
  borrowing func evaluate(_ decider: inout TicketDecider) -> Bool { decider.evaluate(words) }
}

// MARK: - In memory

extension Comparison {
  private func memoryTwin() -> Int {
    let tickets = lines.map { line in
      var ticket = Twin.Ticket()
      _ = line.withUnsafeBufferPointer { bytes in
        var reader = TwinReader(bytes)
        return reader.read(&ticket)
      }
      return ticket
    }
    var outcome = Twin.Outcome()
    var sum: Int64 = 0
    let time = Stopwatch.median(of: tickets.count) {
      for index in tickets.indices {
        twin.decide(tickets[index], into: &outcome)
        sum &+= outcome.fee.amount
      }
    }
    keep(sum)
    return time
  }

  /// Evaluates words; in all tickets the value of a member may be replaced.
  private func memoryEngine(
    _ member: (name: String, value: String)? = nil, recordsTraces: Bool = false
  ) -> Int {
    var decider = TicketDecider(contract, asOf: asOf, recordsTraces: recordsTraces)
    let words = lines.compactMap { line in
      decider.words(of: member.map { line.replacing($0.name, by: $0.value) } ?? line)
    }
    let tickets = UnsafeMutableBufferPointer<HeldTicket>.allocate(capacity: words.count)
    defer { tickets.deinitialize().deallocate() }
    for index in words.indices {
      tickets.initializeElement(at: index, to: HeldTicket(words[index]))
      precondition(tickets[index].evaluate(&decider), "a ticket leaves nothing open")
    }
    var taken = 0
    let time = Stopwatch.median(of: tickets.count) {
      for index in tickets.indices where tickets[index].evaluate(&decider) { taken += 1 }
    }
    keep(Int64(taken))
    return time
  }

  /// Evaluates words that are held as columns.
  private func columnEngine() throws -> Int {
    var decider = TicketDecider(contract, asOf: asOf)
    guard var evaluator = contract.columnEvaluator(version: "2010-06-14") else { return 0 }
    var batches: [FactColumns] = []
    for words in lines.compactMap({ decider.words(of: $0) }) {
      if batches.isEmpty || !batches[batches.count - 1].append(words) {
        batches.append(evaluator.tickets)
        _ = batches[batches.count - 1].append(words)
      }
    }
    var outcomes = evaluator.outcomes
    var sum: Int64 = 0
    let time = Stopwatch.median(of: lines.count) {
      for index in batches.indices
      where evaluator.evaluate(batches[index], asOf: asOf, into: &outcomes) {
        sum &+= outcomes.owed[0].amounts[0] &+ Int64(outcomes.aloneCount)
      }
    }
    keep(sum)
    return time
  }

  private func keep(_ sum: Int64) {
    if sum == .min { Swift.print(sum) }
  }
}

// MARK: - From text to text

extension Comparison {
  private func jsonTwin() -> Int {
    var sum = 0
    let space = UnsafeMutablePointer<UInt8>.allocate(capacity: 8_192)
    defer { space.deallocate() }
    let time = Stopwatch.median(of: lines.count) {
      for line in lines { sum += write(line, to: space) }
    }
    keep(Int64(sum))
    return time
  }

  private func guessingTwin() -> Int {
    var sum = 0
    let space = UnsafeMutablePointer<UInt8>.allocate(capacity: 8_192)
    defer { space.deallocate() }
    let time = Stopwatch.median(of: lines.count) {
      for line in lines { sum += write(line, to: space, isGuessed: true) }
    }
    keep(Int64(sum))
    return time
  }

  private func jsonEngine() -> Int {
    var decider = TicketDecider(contract, asOf: asOf)
    var output: [UInt8] = []
    return Stopwatch.median(of: lines.count) {
      for line in lines {
        output.removeAll(keepingCapacity: true)
        try? decider.decide(line, into: &output)
      }
    }
  }

  private func unknownEngine() -> Int {
    var decider = TicketDecider(contract, asOf: asOf)
    let lines = lines.prefix(200).map { $0.replacing("announced_on", by: Self.unknown) }
    var output: [UInt8] = []
    return Stopwatch.median(of: lines.count, rounds: 5) {
      for line in lines {
        output.removeAll(keepingCapacity: true)
        try? decider.decide(line, into: &output)
      }
    }
  }

  private var file: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  private func streamTwin(isGuessed: Bool) -> Int {
    let (file, twin) = (file, TwinFile(isGuessed: isGuessed))
    return Stopwatch.median(of: lines.count) {
      var place = 0
      while place < file.count {
        let end = min(file.count, place + 1 << 18)
        let last = file[..<end].lastIndex(of: UInt8(ascii: "\n")) ?? end - 1
        let block = Array(file[place...(end == file.count ? end - 1 : last)])
        keep(Int64(twin.decide(block).count))
        place += block.count
      }
    }
  }

  private func streamEngine() -> Int {
    let file = file
    let batch = Batch(contract, Batch.Options(asOf: asOf))
    return Stopwatch.median(of: lines.count) {
      var blocks = BatchBlocks(.ndjson)
      var place = 0
      while let block = blocks.next({ buffer in
        let count = min(buffer.count, file.count - place)
        buffer.copyBytes(from: file[place..<(place + count)])
        place += count
        return count
      }) {
        _ = batch.decide(block)
      }
    }
  }
}
