import Avenant

/// Prints how long the engine takes beside the same contract written by hand, and the ratio.
///
///     swift run -c release Benchmarks
///     swift run -c release Benchmarks scale
///     swift run -c release Benchmarks count json 1000
@main
struct Benchmarks {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "scale": try Scale.print()
    case "count":
      guard words.count == 3, let way = Count.Way(rawValue: words[1]), let times = Int(words[2])
      else { return print("count \(Count.Way.allCases.map(\.rawValue)) TIMES") }
      try Count.run(way, times: times)
    default: try Comparison().print()
    }
  }
}
