import Foundation

/// The built command, run as a person would run it, in the package's folder.
enum Command {
  struct Outcome {
    let output: String
    let problems: String
    let code: Int32
  }

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The command: it is built beside the tests.
  private static let binary: URL = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "avenant")
  }()

  /// Runs `avenant` with arguments, and with a text piped in.
  static func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments: arguments, input: input)
  }

  /// Runs `avenant` with arguments, and with a text piped in.
  static func run(arguments: [String], input: String = "") throws -> Outcome {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: root)
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // What the command says may fill its pipe before it has read all.
    let writer = Thread {
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? stdin.fileHandleForWriting.close()
    }
    writer.start()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let problems = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: output, as: UTF8.self),
      problems: String(decoding: problems, as: UTF8.self), code: process.terminationStatus)
  }
}
