/// Finds an order for steps: of the kind of which most can be done, all that can, and so on.
struct StepOrder {
  private(set) var stretches: [Schedule.Stretch] = []
  private(set) var groups: [Schedule.Group] = []
  private(set) var steps: [Step] = []

  /// A step that is not placed yet.
  private struct Waiting {
    let kind: Step.Kind
    let step: Step
    /// How many of those that write what it reads are not placed yet.
    var count: Int
    /// Those that read what it writes.
    var readers: [Int] = []
  }

  private var waiting: [Waiting] = []
  /// Which of the waiting steps writes what.
  private var writers: [Reading: Int] = [:]

  /// Takes a step, after all that write what it reads.
  mutating func add(
    _ kind: Step.Kind, _ step: Step, reading: [Reading], writing results: [Reading]
  ) {
    let awaited = Set(reading.compactMap { writers[$0] })
    for writer in awaited { waiting[writer].readers.append(waiting.count) }
    for result in results { writers[result] = waiting.count }
    waiting.append(Waiting(kind: kind, step: step, count: awaited.count))
  }

  /// Ends a stretch: places all that was taken.
  mutating func close(before fold: Int?) {
    let first = groups.count
    // Of each kind what can be done, the last first.
    var ready: [Step.Kind: [Int]] = [:]
    for index in waiting.indices.reversed() where waiting[index].count == 0 {
      ready[waiting[index].kind, default: []].append(index)
    }
    while let kind = ready.mostWaiting {
      let begin = steps.count
      while let index = ready[kind]?.popLast() {
        steps.append(waiting[index].step)
        for reader in waiting[index].readers.reversed() {
          waiting[reader].count -= 1
          if waiting[reader].count == 0 { ready[waiting[reader].kind, default: []].append(reader) }
        }
      }
      groups.append(Schedule.Group(kind: kind, steps: begin..<steps.count))
    }
    stretches.append(Schedule.Stretch(groups: first..<groups.count, fold: fold))
    waiting.removeAll()
    writers.removeAll()
  }
}

extension [Step.Kind: [Int]] {
  /// The kind of which most can be done, of several the first; `nil` when nothing is left.
  fileprivate var mostWaiting: Step.Kind? {
    filter { !$0.value.isEmpty }.max {
      ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue)
    }?.key
  }
}
