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

  /// Reads the file of a document; reports it when that fails, or when the file is too large to be
  /// read.
  static func reading(_ path: String, into diagnostics: inout Diagnostics) -> SourceFile? {
    let limit = DocumentLimits.standard.bytes
    let (kind, size) = status(of: path) ?? (nil, 0)
    if size > limit {
      diagnostics.report(.fileTooLarge(SourceFile(path: path, bytes: []), limit: limit))
      return nil
    }
    if let file = SourceFile(contentsOf: path) { return file }
    diagnostics.report(.unreadableFile(path, kind))
    return nil
  }

  /// What stands at a path, wherever links lead, and its bytes; `nil` where there is nothing.
  private static func status(of path: String) -> (PathKind?, size: Int)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    return (isFolder ? .folder : .other, Int(status.st_size))
  }
}

/// What stands at a path.
enum PathKind {
  case folder, other
}
