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

  /// The readings that are wanted; of those that are none, which are reported, nothing is read.
  func choices(_ problems: inout Problems) throws -> ReadingChoices {
    var lines = readings
    for (index, reading) in readings.enumerated() where !reading.contains("=") {
      problems.reportWrongLine(.notAReading(reading, number: index + 1))
      lines[index] = ""
    }
    // Where none is left, nothing is said of the empty lines that stand for them.
    let isAnyLeft = lines.contains { !$0.isEmpty }
    let read = try problems.collect { try ReadingChoices(arguments: isAnyLeft ? lines : []) }
    return try read ?? ReadingChoices(arguments: [])
  }

  /// A contract as it is to be read; as it stands where it cannot be read so, which is reported.
  func read(
    _ contract: LoadedContract, _ choices: ReadingChoices, _ problems: inout Problems
  ) throws -> LoadedContract {
    try problems.collect { try contract.reading(choices) } ?? contract
  }
}
