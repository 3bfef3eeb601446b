import Glibc

/// A file, a pipe or a device that is open.
struct Descriptor {
  /// What the system calls it.
  let number: Int32

  static let standardInput = Descriptor(number: STDIN_FILENO)
  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  static let standardError = Descriptor(number: STDERR_FILENO)

  /// Sees that no file is opened under the number of a standard stream that was closed, and taken
  /// for it.
  ///
  /// What is put in the place of such a stream can be neither read nor written as it would be.
  static func keepStandardNumbers() {
    for stream in [standardInput, standardOutput, standardError]
    where fcntl(stream.number, F_GETFD) < 0 {
      _ = open("/dev/null", stream.number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private init(number: Int32) { self.number = number }

  /// Opens what stands at a path; `mode` is what a file may be used for that is made by it.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemFailure) {
    number = open(path, flags | O_CLOEXEC, mode)
    if number < 0 { throw SystemFailure() }
  }

  /// What it is, and how large.
  func status() throws(SystemFailure) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFailure() }
    return status
  }

  /// Reads some bytes; waits until there are some.
  ///
  /// - Returns: How many; 0 at the end, and only there.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      try wait(for: POLLIN)
    }
  }

  /// Reads up to the end, or until there are more bytes than `limit`.
  func readAll(upTo limit: Int = .max) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = try read(into: &piece)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// Reads some bytes over those of `piece`, as many as it has at most; how many, 0 at the end.
  func read(into piece: inout [UInt8]) throws(SystemFailure) -> Int {
    var failure: SystemFailure?
    let count = piece.withUnsafeMutableBytes { buffer in
      do throws(SystemFailure) { return try read(into: buffer) } catch { failure = error }
      return 0
    }
    if let failure { throw failure }
    return count
  }

  /// Writes all of the bytes, in one go where the system takes them so.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var place = 0
    while place < bytes.count {
      let count = bytes[place...].withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count >= 0 { place += count } else { try wait(for: POLLOUT) }
    }
  }

  /// Waits, where a call failed only because it was interrupted or would have had to wait.
  private func wait(for event: Int32) throws(SystemFailure) {
    let failure = SystemFailure()
    switch failure.code {
    case EINTR: return
    case EAGAIN:
      var request = pollfd(fd: number, events: Int16(event), revents: 0)
      poll(&request, 1, -1)
    default: throw failure
    }
  }
}

extension stat {
  /// Whether this is a file with bytes of its own: no folder, device, pipe or link.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether this is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
