import Avenant
import Glibc

/// The engine and the twin from JSON to JSON on one thread and on two that work at a time.
///
/// What two threads take more than one for the same work is what they cost each other; what else
/// the machine does costs the twin as much, so that the twin beside it says what the engine is to
/// blame for.
struct Threads {
  /// What work took, in nanoseconds.
  struct Taken {
    /// The time that processors ran for the whole process.
    var processor = 0
    /// The time that passed.
    var passed = 0
  }

  private let contract: LoadedContract
  private let asOf = CalendarDate(year: 2010, month: 10, day: 15) ?? .latest
  private let lines: [[UInt8]]
  private let rounds: Int
  /// How often each thread goes through all tickets.
  private let times = 25

  init(rounds: Int) throws {
    contract = try ContractLibrary(contentsOf: "policies/incident-support").contracts[0]
    var generator = TicketGenerator()
    lines = (0..<4_096).map { _ in Array(generator.next().utf8) }
    self.rounds = rounds
  }

  /// Prints for both how much more processor time two threads take for a ticket than one, and how
  /// much faster they are.
  func print() async {
    Swift.print("\(rounds) turns, medians; two threads beside one:")
    Swift.print("way                   processor time for a ticket    tickets in the same time")
    var ratios: [String: [(processor: Int, speed: Int)]] = [:]
    for _ in 0..<rounds {
      for way in ["by hand", "by hand, guessed", "engine"] {
        let (one, two) = (await run(way, threads: 1), await run(way, threads: 2))
        ratios[way, default: []].append(
          (two.processor * 50 / one.processor, one.passed * 200 / two.passed))
      }
    }
    for (way, all) in ratios.sorted(by: { $0.key < $1.key }) {
      let processor = all.map(\.processor).sorted()[all.count / 2]
      let speed = all.map(\.speed).sorted()[all.count / 2]
      let name = way + String(repeating: " ", count: 22 - way.count)
      Swift.print(
        "\(name)\(hundredths(processor)) (\(range(all.map(\.processor))))            "
          + "\(hundredths(speed)) (\(range(all.map(\.speed))))")
    }
  }

  private func range(_ numbers: [Int]) -> String {
    "\(hundredths(numbers.min() ?? 0)) to \(hundredths(numbers.max() ?? 0))"
  }

  /// Lets so many threads each do the same work at a time.
  private func run(_ way: String, threads: Int) async -> Taken {
    let start = Self.now
    let tasks = (0..<threads).map { _ in
      Task.detached { way == "engine" ? byEngine() : byHand(isGuessed: way != "by hand") }
    }
    var written = 0
    for task in tasks { written += await task.value }
    let end = Self.now
    if written == 0 { Swift.print("nothing was written") }
    return Taken(
      processor: end.processor - start.processor, passed: max(1, end.passed - start.passed))
  }

  private func byEngine() -> Int {
    var decider = TicketDecider(contract, asOf: asOf)
    var (output, written) = ([UInt8](), 0)
    for _ in 0..<times {
      for line in lines {
        output.removeAll(keepingCapacity: true)
        try? decider.decide(line, into: &output)
        written += output.count
      }
    }
    return written
  }

  private func byHand(isGuessed: Bool) -> Int {
    let twin = Twin(asOf: 14_897)
    let space = UnsafeMutablePointer<UInt8>.allocate(capacity: 8_192)
    defer { space.deallocate() }
    var written = 0
    for _ in 0..<times {
      for line in lines {
        written += line.withUnsafeBufferPointer { twin.write($0, to: space, isGuessed: isGuessed) }
      }
    }
    return written
  }

  private static var now: Taken {
    func nanoseconds(_ clock: clockid_t) -> Int {
      var time = timespec()
      clock_gettime(clock, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    return Taken(
      processor: nanoseconds(CLOCK_PROCESS_CPUTIME_ID), passed: nanoseconds(CLOCK_MONOTONIC))
  }
}
