import ArgumentParser
import Avenant

/// How open questions are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("reading"),
    help: ArgumentHelp(
      "Reads an open question otherwise than the contract chooses.",
      valueName: "question=reading"))
  var readings: [String] = []

  func validate() throws {
    for reading in readings where !reading.contains("=") {
      throw ValidationError(
        "'\(reading)' reads no question; write --reading free_period_date=by_ticket.")
    }
  }

  /// The readings that are wanted.
  func choices() throws -> ReadingChoices { try ReadingChoices(arguments: readings) }
}
