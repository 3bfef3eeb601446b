import ArgumentParser
import Avenant

/// The work of `avenant diff --tickets`, from the first line to the last.
struct HistoryRun {
  private var history: TicketHistory
  private var input: BatchInput
  private var progress: BatchProgress

  /// Opens the tickets.
  init(_ path: String, _ history: TicketHistory) throws {
    guard let input = BatchInput(path, .ndjson) else {
      throw Reporting.unusable(
        "unreadable-file", "there is no file '\(path)', or it cannot be read")
    }
    self.history = history
    self.input = input
    progress = BatchProgress(size: input.size, showsDecisions: false)
  }

  /// Decides them all, and gives what was counted.
  mutating func difference() -> HistoryDifference {
    while let block = input.next() {
      history.add(block)
      let done = history.difference
      progress.show(lines: done.tickets + done.refusals.count, bytes: input.byteCount)
    }
    progress.clear()
    return history.difference
  }
}
