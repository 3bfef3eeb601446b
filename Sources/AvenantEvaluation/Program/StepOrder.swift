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
    var count = 0
    /// Those that read what it writes.
    var readers: [Int] = []
  }

  private var waiting: [Waiting] = []
  /// How many steps were taken before the waiting ones.
  private var earlier = 0
  /// Which of all steps writes what.
  private var writers = Places<Int>()

  /// Takes a step, after all that write what it reads.
  mutating func add(
    _ kind: Step.Kind, _ step: Step, reading reads: [Address], writing results: [Address]
  ) {
    let place = waiting.count
    waiting.append(Waiting(kind: kind, step: step))
    for address in reads {
      guard let writer = writers[address].map({ $0 - earlier }), writer >= 0,
        waiting[writer].readers.last != place
      else { continue }
      waiting[writer].readers.append(place)
      waiting[place].count += 1
    }
    for result in results { writers[result] = earlier + place }
  }

  /// Ends a stretch: places all that was taken.
  mutating func close(before fold: Int?) {
    let first = groups.count
    var ready = Ready()
    for index in waiting.indices.reversed() where waiting[index].count == 0 {
      ready.add(index, of: waiting[index].kind)
    }
    while let kind = ready.mostWaiting {
      let begin = steps.count
      while let index = ready.next(of: kind) {
        steps.append(waiting[index].step)
        for reader in waiting[index].readers.reversed() {
          waiting[reader].count -= 1
          if waiting[reader].count == 0 { ready.add(reader, of: waiting[reader].kind) }
        }
      }
      groups.append(Schedule.Group(kind: kind, steps: begin..<steps.count))
    }
    stretches.append(Schedule.Stretch(groups: first..<groups.count, fold: fold))
    earlier += waiting.count
    waiting.removeAll()
  }
}

/// Of each kind what can be done, the last first.
private struct Ready {
  private var steps: [[Int]] = Array(repeating: [], count: Step.Kind.allCases.count)

  mutating func add(_ step: Int, of kind: Step.Kind) { steps[Int(kind.rawValue)].append(step) }

  mutating func next(of kind: Step.Kind) -> Int? { steps[Int(kind.rawValue)].popLast() }

  /// The kind of which most can be done, of several the first; `nil` when nothing is left.
  var mostWaiting: Step.Kind? {
    var most: Step.Kind?
    for kind in Step.Kind.allCases where steps[Int(kind.rawValue)].count > count(of: most) {
      most = kind
    }
    return most
  }

  private func count(of kind: Step.Kind?) -> Int { kind.map { steps[Int($0.rawValue)].count } ?? 0 }
}
