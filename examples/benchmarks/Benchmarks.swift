import Avenant

/// Prints how long the engine takes beside the same contract written by hand, and the ratio.
///
///     swift run -c release Benchmarks
///     swift run -c release Benchmarks scale
///     swift run -c release Benchmarks threads 15
///     swift run -c release Benchmarks files 400000 5 /tmp
///     swift run -c release Benchmarks count json 1000
@main
struct Benchmarks {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "scale": try Scale.print()
    case "threads":
      guard words.count == 2, let rounds = Int(words[1]), rounds > 0 else {
        return print("threads ROUNDS")
      }
      try await Threads(rounds: rounds).print()
    case "files":
      guard words.count == 4, let count = Int(words[1]), let rounds = Int(words[2]) else {
        return print("files TICKETS ROUNDS FOLDER")
      }
      Files(count: count, rounds: rounds, in: words[3]).print()
    case "twin":
      guard words.count == 5, let threads = Int(words[3]) else {
        return print("twin INPUT OUTPUT THREADS read|guess")
      }
      let twin = TwinFile(isGuessed: words[4] == "guess")
      guard await twin.run(from: words[1], to: words[2], threads: threads) else {
        return print("the files cannot be used")
      }
    case "count":
      guard words.count == 3, let way = Count.Way(rawValue: words[1]), let times = Int(words[2])
      else { return print("count \(Count.Way.allCases.map(\.rawValue)) TIMES") }
      try Count.run(way, times: times)
    default: try Comparison().print()
    }
  }
}
