import Avenant

/// Prints how long the engine takes beside the same contract written by hand, and the ratio.
///
///     swift run -c release Benchmarks
///     swift run -c release Benchmarks scale
@main
struct Benchmarks {
  static func main() throws {
    if CommandLine.arguments.dropFirst().first == "scale" {
      try Scale.print()
    } else {
      try Comparison().print()
    }
  }
}
