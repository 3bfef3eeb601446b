import Avenant
import Glibc

/// What is piped into the command.
enum StandardInput {
  /// What it is called where something is said of it.
  static let name = "<standard input>"

  /// Reads it to its end, or until it is too large for a document.
  static func read() throws -> SourceFile {
    try document(from: .standardInput, name: name)
  }

  /// Reads a pipe or a device that is named as a file would be.
  static func read(pipe path: String) throws -> SourceFile {
    do {
      return try document(from: Descriptor(opening: path, O_RDONLY), name: path)
    } catch let failure as SystemFailure {
      throw Refusal.unreadable(path, failure)
    }
  }

  /// Whether there is a pipe or a device at a path.
  static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && !status.isFile && !status.isFolder
  }

  private static func document(from source: Descriptor, name: String) throws -> SourceFile {
    do {
      // One byte more than a document may have is enough to say that it is too large.
      return SourceFile(path: name, bytes: try source.readAll(upTo: FactsInput.longestText))
    } catch {
      throw Refusal.unreadable(name, error)
    }
  }
}
