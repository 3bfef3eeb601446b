import FoundationEssentials
import Testing

/// The files of this package, as the tests of its architecture see them.
enum Repository {
  /// The package's folder.
  static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The paths of the files beneath `folder`, from the package's folder on, in order; a folder that
  /// is not there is an issue of the test that asks.
  static func files(under folder: String, endingWith ending: String) -> [String] {
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
    else {
      Issue.record("there is no folder \(root)/\(folder)")
      return []
    }
    return all.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The names in the package's folder that are not hidden.
  static var visibleNames: [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root) else {
      Issue.record("there is no folder \(root)")
      return []
    }
    return names.filter { !$0.hasPrefix(".") }
  }

  /// The text of a file.
  static func text(of path: String) -> String {
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
      Issue.record("there is no file \(root)/\(path)")
      return ""
    }
    return String(decoding: data, as: UTF8.self)
  }
}
