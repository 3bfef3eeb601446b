import ArgumentParser
import Avenant

/// The work of `avenant batch`, from the first line to the last.
struct BatchRun {
  private let options: BatchOptions
  private let settings: Batch.Options
  private var batch: Batch
  private var input: BatchInput
  private var output: BatchOutput
  private var progress: BatchProgress
  private var summary = BatchSummary()
  /// How many lines an earlier run has decided.
  private var earlierLines = 0

  init(input path: String, _ options: BatchOptions) throws {
    self.options = options
    let contract = try ContractPath.contract(
      in: options.contract.map { ContractPath.folder(of: $0) } ?? "policies"
    ).reading(options.readings.choices())
    settings = options.batchOptions(input: path, asOf: options.date.day(for: contract))
    input = try BatchInput(path, settings.input)
    progress = BatchProgress(size: input.size, showsDecisions: options.output == nil)
    batch = Batch(contract, settings)
    if settings.input == .csv, var block = input.next() {
      batch = try Batch(contract, settings, namesIn: &block)
      input.putBack(block)
    }
    let names = try batch.namesOfDecisions()
    let cut = options.resume ? BatchOutput.cut(options.output ?? "", settings.output) : nil
    guard let output = BatchOutput(options.output, keeping: cut?.output.end ?? 0) else {
      throw Reporting.unusable(
        "unwritable-file", "'\(options.output ?? "")' cannot be written")
    }
    self.output = output
    if let cut, cut.output.lines > 0 {
      try skip(cut.output.lines - (names == nil ? 0 : 1), last: cut.last)
    } else if let names {
      try write(names)
    }
  }

  /// Goes behind the tickets that an earlier run has decided.
  private mutating func skip(_ count: Int, last: [UInt8]) throws {
    while earlierLines < count {
      guard let block = input.next() else { throw Self.doesNotFit }
      let parts = block.split(behind: count - earlierLines, settings.input)
      earlierLines += parts.count
      guard earlierLines == count else { continue }
      guard batch.decide(parts.last).output == last else { throw Self.doesNotFit }
      input.putBack(parts.rest)
    }
    progress.begin(behind: input.byteCount)
  }

  private static var doesNotFit: ExitCode {
    Reporting.unusable(
      "output-of-another-run",
      "what is there of the output was not made from these tickets in this way")
  }

  private func write(_ bytes: [UInt8]) throws {
    guard output.write(bytes) else {
      progress.clear()
      throw Reporting.unusable(
        "unwritable-file", "'\(options.output ?? "<standard output>")' cannot be written")
    }
  }
}

extension BatchRun {
  /// Decides all that is left.
  mutating func decideAll() async throws {
    if options.threads.count == 1 {
      while let block = input.next() { try take(batch.decide(block)) }
    } else {
      try await decideAtATime()
    }
    try finish()
  }

  /// Decides several blocks at a time, and takes them in their order.
  private mutating func decideAtATime() async throws {
    var tasks = OrderedTasks<BatchResult>(limit: options.threads.count)
    while let block = input.next() {
      if tasks.isFull, let result = await tasks.next() { try take(result) }
      let batch = batch
      tasks.begin { batch.decide(block) }
    }
    while let result = await tasks.next() { try take(result) }
  }

  private mutating func take(_ result: BatchResult) throws {
    summary.add(result.summary)
    if let stop = result.stop {
      progress.clear()
      try write(result.output)
      for problem in stop.problems {
        Terminal.warn("error[\(problem.id)]: line \(stop.line): \(problem.message)")
        if let help = problem.help { Terminal.warn("help: \(help)") }
      }
      throw Terminal.unusable
    }
    try write(result.output)
    progress.show(lines: summary.lines, bytes: input.byteCount)
  }

  private func finish() throws {
    progress.clear()
    let receipt = batch.receipt(input: input.identity, lines: earlierLines + summary.lines)
    switch settings.output {
    case .ndjson: try write(Array("\(receipt)\n".utf8))
    case .csv: Terminal.warn(receipt)
    }
    guard output.finish() else {
      throw Reporting.unusable(
        "unwritable-file", "'\(options.output ?? "")' cannot be given its name")
    }
    if earlierLines > 0 {
      Terminal.warn("Gone on behind ticket \(earlierLines); the counts are of those behind it.")
    }
    Terminal.warn(summary.text)
    if summary.refused > 0 { throw Terminal.no }
  }
}
