import ArgumentParser
import Avenant
import Glibc

/// The file of tickets, or standard input, read piece by piece.
struct BatchInput {
  /// How many bytes the input has; `nil` for what is piped in.
  let size: Int?
  /// Which file it is; `nil` for what is piped in.
  let file: FileIdentity?
  private let name: String
  private let source: Descriptor
  private var blocks: BatchBlocks
  /// Lines that were put back.
  private var returned: BatchBlock?

  /// Opens a file, a pipe or a device, or standard input for `-`; says so, and exits, when that
  /// fails.
  init(_ path: String, _ format: BatchFormat) throws {
    name = path == "-" ? StandardInput.name : path
    let isFolder: Bool
    do throws(SystemFailure) {
      source = path == "-" ? .standardInput : try Descriptor(opening: path, O_RDONLY)
      let status = try source.status()
      size = status.isFile ? Int(status.st_size) : nil
      file = status.isFile ? FileIdentity(status) : nil
      isFolder = status.isFolder
    } catch  where error.code == ENOENT {
      throw Refusal("unreadable-file", "there is no file '\(path)'")
    } catch {
      throw Refusal.unreadable(name, error)
    }
    if isFolder { throw Refusal("unreadable-file", "'\(name)' is a folder") }
    blocks = BatchBlocks(format)
  }

  /// The next whole lines; `nil` at the end, and only there.
  ///
  /// Where the input cannot be read on, the progress is taken away, it is said why, and the command
  /// exits.
  mutating func next(_ progress: BatchProgress) throws -> BatchBlock? {
    if let block = returned {
      returned = nil
      return block
    }
    do throws(SystemFailure) {
      return try blocks.next(source.read)
    } catch {
      progress.clear()
      throw Refusal.unreadable(name, error)
    }
  }

  /// Puts lines back, to be read next.
  mutating func putBack(_ block: BatchBlock) { returned = block }

  /// How many bytes were read.
  var byteCount: Int { blocks.byteCount }

  /// The identity of all lines that were read.
  var identity: String { blocks.identity }
}
