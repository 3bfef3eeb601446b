import AvenantValues
import Synchronization

/// Deciders that wait for the next block of a batch: each keeps what its tickets came to.
final class DeciderPool: Sendable {
  private let contract: LoadedContract
  private let asOf: CalendarDate
  private let waiting = Mutex<[TicketDecider]>([])

  init(_ contract: LoadedContract, asOf: CalendarDate) {
    self.contract = contract
    self.asOf = asOf
  }

  /// Lends a decider; there are as many as work at a time.
  func lend<Result>(_ body: (inout TicketDecider) -> Result) -> Result {
    var decider = waiting.withLock { $0.popLast() } ?? TicketDecider(contract, asOf: asOf)
    let result = body(&decider)
    waiting.withLock { [decider] in $0.append(decider) }
    return result
  }
}
