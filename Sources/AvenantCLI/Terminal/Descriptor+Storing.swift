import Glibc

/// What lasts where the machine stops.
extension Descriptor {
  /// Waits until all that was written is stored; where nothing can be, as in a pipe, there is
  /// nothing to wait for.
  func store() throws(SystemFailure) {
    while fsync(number) != 0 {
      let failure = SystemFailure()
      switch failure.code {
      case EINTR: continue
      case EINVAL, ENOTSUP, EROFS: return
      default: throw failure
      }
    }
  }

  /// Waits until the names in the folder of a file are stored.
  static func storeNames(inFolderOf path: String) throws(SystemFailure) {
    let name = path.lastIndex(of: "/").map { path[...$0] } ?? "./"
    let folder: Descriptor
    do throws(SystemFailure) {
      folder = try Descriptor(opening: String(name), O_RDONLY | O_DIRECTORY)
    } catch {
      // A folder that may only be written into stores its names all the same, in its own time.
      guard error.code == EACCES else { throw error }
      return
    }
    defer { close(folder.number) }
    try folder.store()
  }

  /// How many bytes stand in a file before the first of a kind; all, where there is none.
  func size(beforeFirst byte: UInt8) throws(SystemFailure) -> Int {
    guard lseek(number, 0, SEEK_SET) >= 0 else { throw SystemFailure() }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var size = 0
    while true {
      let count = try read(into: &piece)
      guard count > 0 else { return size }
      if let place = piece[..<count].firstIndex(of: byte) { return size + place }
      size += count
    }
  }
}
