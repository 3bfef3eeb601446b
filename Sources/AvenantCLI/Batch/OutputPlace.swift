import ArgumentParser
import Glibc

/// What stands where decisions are to go; nothing is touched by looking.
enum OutputPlace {
  /// Standard output, or a device or a pipe, which decisions are written into at once.
  case stream(path: String?)
  /// A file, or the place for one, wherever links lead to it, and what it may be used for.
  case file(path: String, mode: mode_t?)

  /// Looks at a path; says why, and exits, where nothing can be written.
  init(_ path: String?) throws {
    guard let path else {
      self = .stream(path: nil)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if lstat(path, &status) == 0 {
        throw Self.refused(path, "is a link to a file that is not there")
      }
      self = .file(path: path, mode: nil)
      return
    }
    if status.isFolder { throw Self.refused(path, "is a folder") }
    self =
      status.isFile
      ? .file(path: Self.resolved(path), mode: status.st_mode & 0o7777) : .stream(path: path)
  }

  /// Refuses the file of tickets as the place of decisions, under whatever name.
  func refuse(_ input: BatchInput) throws {
    guard let file = input.file else { return }
    switch self {
    case .stream(let path):
      let status = try? Descriptor.standardOutput.status()
      if path == nil, let status, FileIdentity(status) == file {
        throw Self.refused("<standard output>", "is the file of tickets")
      }
    case .file(let path, _):
      let paths = [path, UnfinishedFile.part(path), UnfinishedFile.record(path)]
      for path in paths where FileIdentity(path: path) == file {
        throw Self.refused(path, "is the file of tickets")
      }
    }
  }

  private static func refused(_ path: String, _ why: String) -> Refusal {
    Refusal(
      "unwritable-file", "'\(path)' \(why), so that no decisions are written there")
  }

  /// The path without links.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
