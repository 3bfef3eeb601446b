import ArgumentParser

/// How much is done at a time.
struct ThreadOptions: ParsableArguments {
  @Option(name: .customLong("threads"), help: "How many threads decide tickets.")
  var count = 1

  func validate() throws {
    guard (1...64).contains(count) else {
      throw ValidationError("--threads is a number from 1 to 64.")
    }
  }
}
