import AvenantDiagnostics
import AvenantSyntax
import FoundationEssentials
import Glibc

extension SourceFile {
  /// Reads a file; `nil` when that fails.
  convenience init?(contentsOf path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    self.init(path: path, bytes: Array(data))
  }

  /// Reads the file of a document; reports it when that fails, or when the file is too large to be read.
  static func reading(_ path: String, into diagnostics: inout Diagnostics) -> SourceFile? {
    let limit = DocumentLimits.standard.bytes
    if let size = size(of: path), size > limit {
      diagnostics.report(.fileTooLarge(SourceFile(path: path, bytes: []), limit: limit))
      return nil
    }
    if let file = SourceFile(contentsOf: path) { return file }
    diagnostics.report(.unreadableFile(path))
    return nil
  }

  /// How many bytes a file has, wherever links lead to it; `nil` where there is none.
  private static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
