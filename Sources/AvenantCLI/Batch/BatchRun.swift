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
  /// How far an earlier run got, behind which this one goes on.
  private var earlier = RunMark()

  init(input path: String, _ options: BatchOptions) throws {
    self.options = options
    var problems = Problems()
    let place = try problems.collect { try OutputPlace(options.output) }
    let loaded = try options.loadedContract(&problems)
    let day = options.date.day(for: loaded, &problems)
    settings = options.batchOptions(input: path, asOf: day)
    let opened = try problems.collect { [settings] in try BatchInput(path, settings.input) }
    if let place, let opened { _ = try problems.collect { try place.refuse(opened) } }
    try problems.throwIfAny()
    guard let place, let contract = loaded, let opened else {
      preconditionFailure("what is not there was refused")
    }
    // A machine that reads why nothing is decided reads nothing else.
    if options.format == .text { options.date.remarkOnToday(day) }
    input = opened
    progress = BatchProgress(size: input.size, showsDecisions: options.output == nil)
    batch = Batch(contract, settings)
    if settings.input == .csv, var block = try input.next(progress) {
      batch = try Batch(contract, settings, namesIn: &block)
      input.putBack(block)
    }
    let names = try batch.namesOfDecisions()
    output = try BatchOutput(place)
    try begin(names)
  }

  /// Begins the output with the names of a table, or goes on where an earlier run has stopped.
  private mutating func begin(_ names: [UInt8]?) throws {
    let settings = batch.settings.map { "\($0.name) \($0.value)" }
    if options.resume, let earlier = try output.earlierRun(settings) {
      try skip(to: earlier.mark)
      return try writing { output throws(SystemFailure) in try output.goOn(behind: earlier) }
    }
    try writing { output throws(SystemFailure) in
      try output.begin(settings)
      if let names { try output.write(names) }
    }
  }

  /// Goes behind the tickets that an earlier run has decided, and sees that they are still the
  /// same.
  private mutating func skip(to mark: RunMark) throws {
    while let block = try input.next(progress) {
      guard block.after.byteCount >= mark.input else { continue }
      let place = block.bytes.count - (block.after.byteCount - mark.input)
      guard place >= 0 else { break }
      let rest = block.rest(from: place)
      guard rest.before.identity == mark.identity else { break }
      guard rest.bytes.isEmpty || place == 0 || block.bytes[place - 1] == UInt8(ascii: "\n") else {
        throw EarlierRun.refused(
          "the input goes on in line \(mark.lines), which was decided for '\(output.name)' before it ended"
        )
      }
      input.putBack(rest)
      progress.begin(behind: input.byteCount)
      earlier = mark
      return
    }
    throw EarlierRun.refused(
      "what is there of '\(output.name)' was made from other tickets: of the first \(mark.lines), some "
        + "have changed")
  }

  /// Writes; where that fails, it is said, and the command exits.
  private mutating func writing(
    _ work: (inout BatchOutput) throws(SystemFailure) -> Void
  ) throws {
    do throws(SystemFailure) {
      try work(&output)
    } catch {
      progress.clear()
      throw Refusal.unwritable(output.name, error)
    }
  }
}

extension BatchRun {
  /// Decides all that is left.
  mutating func decideAll() async throws {
    if options.threads.count == 1 {
      while let block = try input.next(progress) { try take(batch.decide(block)) }
    } else {
      try await decideAtATime()
    }
    try finish()
  }

  /// Decides several blocks at a time, and takes them in their order.
  private mutating func decideAtATime() async throws {
    var tasks = OrderedTasks<BatchResult>(limit: options.threads.count)
    while let block = try input.next(progress) {
      if tasks.isFull, let result = await tasks.next() { try take(result) }
      let batch = batch
      tasks.begin { batch.decide(block) }
    }
    while let result = await tasks.next() { try take(result) }
  }

  private mutating func take(_ result: BatchResult) throws {
    summary.add(result.summary)
    try writing { output throws(SystemFailure) in try output.write(result) }
    if let stop = result.stop {
      progress.clear()
      throw Refusal(stop)
    }
    progress.show(lines: summary.lines, bytes: input.byteCount)
  }

  private mutating func finish() throws {
    progress.clear()
    let receipt = batch.receipt(
      input: input.identity, lines: output.mark.lines, hasMoments: output.mark.withMoments > 0)
    try writing { [settings] output throws(SystemFailure) in
      if settings.output == .ndjson { try output.write(Array("\(receipt)\n".utf8)) }
      try output.finish()
    }
    if settings.output == .csv { Terminal.warn(receipt) }
    if earlier.lines > 0 { Terminal.warn(remarkOnEarlierRun) }
    Terminal.warn(summary.text)
    if output.mark.refused > 0 { throw Terminal.no }
  }

  private var remarkOnEarlierRun: String {
    let lines = earlier.refused == 1 ? "1 line" : "\(earlier.refused) lines"
    return "Gone on behind ticket \(earlier.lines); the counts are of those behind it"
      + (earlier.refused > 0 ? ", before which \(lines) could not be used." : ".")
  }
}
