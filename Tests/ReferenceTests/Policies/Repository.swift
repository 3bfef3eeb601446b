import FoundationEssentials

/// Where the repository lies that the tests are part of.
enum Repository {
  /// A folder of the repository, by its path from the root.
  static func folder(_ path: String) -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: path).path
  }
}
