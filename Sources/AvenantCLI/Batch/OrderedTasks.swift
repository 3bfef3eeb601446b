/// Work that is done several pieces at a time, and whose results are taken in their order.
struct OrderedTasks<Result: Sendable> {
  /// The most pieces that are worked on at a time.
  let limit: Int
  private var underway: [Task<Result, Never>] = []

  /// Begins with no work.
  init(limit: Int) { self.limit = limit }

  /// Whether a result must be taken before anything else is begun.
  var isFull: Bool { underway.count >= limit }

  /// Begins a piece of work.
  mutating func begin(_ work: @escaping @Sendable () -> Result) {
    underway.append(Task.detached { work() })
  }

  /// The result of the piece that was begun first; `nil` when none is left.
  mutating func next() async -> Result? {
    underway.isEmpty ? nil : await underway.removeFirst().value
  }
}
