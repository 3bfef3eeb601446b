import Avenant
import Glibc

/// The file of tickets, or standard input, read piece by piece.
struct BatchInput {
  /// How many bytes the input has; `nil` for what is piped in.
  let size: Int?
  private let descriptor: Int32
  private var blocks: BatchBlocks
  /// Lines that were put back.
  private var returned: BatchBlock?

  /// Opens a file, or standard input for `-`; says so, and exits, when there is no such file.
  init(_ path: String, _ format: BatchFormat) throws {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw Reporting.unusable(
        "unreadable-file", "there is no file '\(path)', or it cannot be read")
    }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
    blocks = BatchBlocks(format)
  }

  /// The next whole lines; `nil` at the end.
  mutating func next() -> BatchBlock? {
    if let block = returned {
      returned = nil
      return block
    }
    let descriptor = descriptor
    return blocks.next { read(descriptor, $0.baseAddress, $0.count) }
  }

  /// Puts lines back, to be read next.
  mutating func putBack(_ block: BatchBlock) { returned = block }

  /// How many bytes were read.
  var byteCount: Int { blocks.byteCount }

  /// The identity of all that was read.
  var identity: String { blocks.identity }
}
