import Avenant
import Glibc

/// `avenant batch` from file to file beside the same by hand, each in a process of its own, on one
/// thread and on two.
struct Files {
  /// What a process took.
  struct Taken {
    /// The time that processors ran for it, in microseconds: its own, and the system's for it.
    var own = 0
    var system = 0
    /// The time that passed, in microseconds.
    var passed = 0
    /// The most memory, in KiB.
    var memory = 0
  }

  private let count: Int
  private let rounds: Int
  private let folder: String
  private var tickets: String { "\(folder)/tickets.ndjson" }

  /// Prepares files with so many tickets beneath a folder that is there.
  init(count: Int, rounds: Int, in folder: String) {
    (self.count, self.rounds, self.folder) = (count, rounds, folder)
  }

  /// Prints what each way takes for a ticket, and how they compare.
  func print() {
    writeTickets(count)
    Swift.print("\(count) tickets, medians of \(rounds) runs, for each ticket:")
    Swift.print("way                   threads  own       system    passed    most memory")
    let taken = takeTurns()
    for (way, threads) in Self.ways {
      let one = taken["\(way) \(threads)"] ?? Taken()
      Swift.print(
        column(way, 22) + column("\(threads)", 9) + column(each(one.own), 10)
          + column(each(one.system), 10) + column(each(one.passed), 10) + "\(one.memory) KiB")
    }
    Swift.print("the decisions are \(isAlike ? "the same, byte for byte" : "DIFFERENT")")
    compare(taken)
    remove()
  }

  private func compare(_ taken: [String: Taken]) {
    func ratio(_ name: String, _ one: Int?, _ other: Int?) {
      Swift.print(column(name, 60) + hundredths((one ?? 0) * 100 / max(1, other ?? 1)))
    }
    let (engine, two) = (taken["avenant batch 1"], taken["avenant batch 2"])
    for way in ["by hand", "by hand, guessed"] {
      let hand = taken["\(way) 1"]
      ratio("avenant beside \(way): own time", engine?.own, hand?.own)
      ratio("  own and the system's", engine?.processor, hand?.processor)
      ratio("  faster by two threads: \(way)", hand?.passed, taken["\(way) 2"]?.passed)
    }
    ratio("  faster by two threads: avenant", engine?.passed, two?.passed)
    ratio(
      "own time by two threads beside one: by hand", taken["by hand 2"]?.own,
      taken["by hand 1"]?.own)
    ratio("own time by two threads beside one: avenant", two?.own, engine?.own)
  }

  private func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// Microseconds of all tickets as those of one.
  private func each(_ time: Int) -> String { "\(hundredths(time * 100 / count)) µs" }

  // MARK: Running

  private static let ways = ["by hand", "by hand, guessed", "avenant batch"].flatMap {
    [($0, 1), ($0, 2)]
  }

  /// Goes all ways in turn, so that what else the machine does meets each alike; gives medians.
  private func takeTurns() -> [String: Taken] {
    var runs: [String: [Taken]] = [:]
    for _ in 0..<rounds {
      for (way, threads) in Self.ways {
        if let one = run(way, threads) { runs["\(way) \(threads)", default: []].append(one) }
      }
    }
    return runs.mapValues { runs in
      func middle(_ part: (Taken) -> Int) -> Int { runs.map(part).sorted()[runs.count / 2] }
      return Taken(
        own: middle(\.own), system: middle(\.system), passed: middle(\.passed),
        memory: middle(\.memory))
    }
  }

  /// Goes a way once, in a process of its own.
  private func run(_ way: String, _ threads: Int) -> Taken? {
    let program = CommandLine.arguments[0]
    let output = "\(folder)/\(way == "avenant batch" ? "engine" : "hand").ndjson"
    unlink(output)
    if way == "avenant batch" {
      let end = program.lastIndex(of: "/").map { program[...$0] } ?? "./"
      return Process.run([
        "\(end)avenant", "batch", tickets, "--contract", "incident-support", "--as-of",
        "2010-10-15",
        "--threads", "\(threads)", "--output", output,
      ])
    }
    return Process.run([
      program, "twin", tickets, output, "\(threads)", way == "by hand" ? "read" : "guess",
    ])
  }

  /// Whether both wrote the same lines, but for the receipt that ends those of the engine.
  private var isAlike: Bool {
    guard let hand = lines(of: "hand"), let engine = lines(of: "engine") else { return false }
    return engine.starts(with: hand)
      && engine[hand.count...].starts(with: Array(#"{"receipt":"#.utf8))
  }

  private func lines(of name: String) -> [UInt8]? {
    guard let file = fopen("\(folder)/\(name).ndjson", "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  private func writeTickets(_ count: Int) {
    guard let file = fopen(tickets, "w") else { return }
    defer { fclose(file) }
    var generator = TicketGenerator()
    for _ in 0..<count { fputs(generator.next() + "\n", file) }
  }

  private func remove() {
    for name in ["tickets", "hand", "engine"] { unlink("\(folder)/\(name).ndjson") }
  }
}

extension Files.Taken {
  /// The time that processors ran, in microseconds.
  var processor: Int { own + system }
}

/// Runs other programs.
private enum Process {
  /// Runs a program with its arguments to the end; `nil` where that fails.
  static func run(_ words: [String]) -> Files.Taken? {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = now
    var process = pid_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    guard posix_spawn(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var (status, usage) = (Int32(0), rusage())
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    return Files.Taken(
      own: microseconds(usage.ru_utime), system: microseconds(usage.ru_stime), passed: now - start,
      memory: usage.ru_maxrss)
  }

  private static func microseconds(_ time: timeval) -> Int {
    time.tv_sec * 1_000_000 + Int(time.tv_usec)
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}
