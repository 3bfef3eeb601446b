import Synchronization

/// Deciders that wait for the next block of a batch: each keeps what its tickets came to.
final class DeciderPool: Sendable {
  private let contract: LoadedContract
  private let options: Batch.Options
  private let waiting = Mutex<[BatchDecider]>([])

  init(_ contract: LoadedContract, _ options: Batch.Options) {
    self.contract = contract
    self.options = options
  }

  /// Lends a decider; there are as many as work at a time.
  func lend<Result>(_ body: (inout BatchDecider) -> Result) -> Result {
    var decider = waiting.withLock { $0.popLast() } ?? BatchDecider(contract, options)
    let result = body(&decider)
    waiting.withLock { [decider] in $0.append(decider) }
    return result
  }
}
