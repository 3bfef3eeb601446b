import Foundation

/// A copy of what a reader has, in which the commands of one document run.
final class Workspace {
  private let folder = FileManager.default.temporaryDirectory.path + "/avenant-" + UUID().uuidString

  /// Stands in for `swift`: what the documentation runs is built already.
  private static let swift = """
    #!/bin/sh
    case "$1 $2" in
      "run -q") program="$3"; shift 3; exec "\(Repository.products)/$program" "$@" ;;
      "test --parallel" | "format lint") exit 0 ;;
    esac
    echo "the documentation may not run: swift $*" >&2
    exit 1
    """

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in [".ci", "examples", "policies"] {
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/\(name)", toPath: "\(folder)/\(name)")
    }
    try write("bin/swift", Self.swift)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/bin/swift")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/bin/avenant", withDestinationPath: "\(Repository.products)/avenant")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: "\(folder)/\(path)")
  }

  /// Runs a command in the package's folder; gives all that it says, and its exit code.
  func run(_ command: String) throws -> (output: [String], code: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "\(folder)/bin:/usr/bin:/bin", "NO_COLOR": "1"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self).lines, process.terminationStatus)
  }
}
