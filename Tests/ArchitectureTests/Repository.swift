import FoundationEssentials

/// The files of this package, as the tests of its architecture see them.
enum Repository {
  /// The package's folder.
  static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The paths of the files beneath `folder`, from the package's folder on, in order.
  static func files(under folder: String, endingWith ending: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return all.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The names in the package's folder that are not hidden.
  static var visibleNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
      .filter { !$0.hasPrefix(".") }
  }

  /// The text of a file.
  static func text(of path: String) -> String {
    let data = FileManager.default.contents(atPath: "\(root)/\(path)") ?? FileData()
    return String(decoding: data, as: UTF8.self)
  }

  private typealias FileData = Data
}
