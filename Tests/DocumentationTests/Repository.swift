import Foundation

/// The package's folder and what is built from it, as a reader of the documentation has them.
enum Repository {
  /// The package's folder.
  static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The folder of what was built: the tests lie in it, beside the command and the examples.
  static let products: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let binary = URL(filePath: tests ?? CommandLine.arguments[0])
    return binary.deletingLastPathComponent().path
  }()

  /// Whether the expected outputs are rewritten instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["AVENANT_RECORD"] != nil

  /// Every Markdown file that people read, from the package's folder on, in order.
  static let documents: [String] = {
    let nested = ["Sources", "examples", "policies"].flatMap(files).filter { $0.hasSuffix(".md") }
    return ["README.md", ".github/CONTRIBUTING.md"] + nested.sorted()
  }()

  /// The files beneath a folder, from the package's folder on.
  static func files(under folder: String) -> [String] {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
    return (paths ?? []).map { "\(folder)/\($0)" }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8).lines
  }
}

extension String {
  /// The lines, without the empty one behind the last line break.
  var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
