import ArgumentParser
import Avenant

/// The work of `avenant diff --tickets`, from the first line to the last.
struct HistoryRun {
  private var history: TicketHistory
  private var input: BatchInput
  private var progress: BatchProgress
  private let threads: Int

  /// Takes the tickets, of which several blocks are decided at a time.
  init(_ input: BatchInput, _ history: TicketHistory, threads: Int) {
    self.threads = threads
    self.history = history
    self.input = input
    progress = BatchProgress(size: input.size, showsDecisions: false)
  }

  /// Decides them all, and gives what was counted.
  mutating func difference() async throws -> HistoryDifference {
    var tasks = OrderedTasks<HistoryDifference>(limit: threads)
    while let block = try input.next(progress) {
      if tasks.isFull, let part = await tasks.next() { take(part) }
      let history = history
      tasks.begin { history.decide(block) }
    }
    while let part = await tasks.next() { take(part) }
    progress.clear()
    return history.difference
  }

  private mutating func take(_ part: HistoryDifference) {
    history.add(part)
    let done = history.difference
    progress.show(lines: done.tickets + done.refusals.count, bytes: input.byteCount)
  }
}
