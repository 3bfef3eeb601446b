import Foundation
import Glibc

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
    try run(binary, arguments, input: [input])
  }

  /// Runs `avenant` with arguments; the pieces of a text come one after another through a pipe that
  /// does not let anybody wait.
  static func run(arguments: [String], pieces: [String]) throws -> Outcome {
    try run(binary, arguments, input: pieces, isBlocking: false)
  }

  /// Runs a script in which `avenant` is the command, `$avenant` its path, and `$folder` a folder.
  static func shell(_ script: String, in folder: Folder) throws -> Outcome {
    let words =
      "folder='\(folder.path)'; avenant='\(binary.path)'; avenant() { \"$avenant\" \"$@\"; }\n"
    return try run(URL(filePath: "/bin/sh"), ["-c", words + script], input: [""])
  }

  private static func run(
    _ program: URL, _ arguments: [String], input: [String], isBlocking: Bool = true
  ) throws -> Outcome {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    if !isBlocking {
      _ = fcntl(stdin.fileHandleForReading.fileDescriptor, F_SETFL, O_RDONLY | O_NONBLOCK)
    }
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: root)
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // What the command says may fill its pipe before it has read all.
    let writer = Thread {
      for piece in input {
        try? stdin.fileHandleForWriting.write(contentsOf: Data(piece.utf8))
        if !isBlocking { Thread.sleep(forTimeInterval: 0.2) }
      }
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
