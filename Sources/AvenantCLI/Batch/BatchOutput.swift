import Avenant
import Glibc

/// Where decisions go: standard output, or a file that has its name once it is whole.
///
/// Until then it is called as the file, with `.part` behind it. What is written are whole lines.
struct BatchOutput {
  private let path: String?
  private let descriptor: Int32

  private static func part(_ path: String) -> String { path + ".part" }

  /// Opens the output, from its beginning or behind what is there already; `nil` when that fails.
  ///
  /// - Parameters:
  ///   - path: The file; standard output when there is none.
  ///   - kept: How many bytes of an earlier run are kept.
  init?(_ path: String?, keeping kept: Int = 0) {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = open(Self.part(path), O_WRONLY | O_CREAT, 0o644)
    guard descriptor >= 0, ftruncate(descriptor, off_t(kept)) == 0,
      lseek(descriptor, 0, SEEK_END) >= 0
    else { return nil }
  }

  /// Writes whole lines, in one go where the system takes them so; says whether that worked.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: place), buffer.count - place)
        guard count > 0 else { return false }
        place += count
      }
      return true
    }
  }

  /// Gives the file its name; says whether that worked.
  func finish() -> Bool {
    guard let path else { return true }
    return close(descriptor) == 0 && rename(Self.part(path), path) == 0
  }

  /// How far an earlier run got, and its last whole line; `nil` when it left nothing.
  static func cut(_ path: String, _ format: BatchFormat) -> (output: CutOutput, last: [UInt8])? {
    let descriptor = open(part(path), O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var cut = CutOutput(format)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      piece.withUnsafeBytes { cut.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    if line(of: cut, descriptor).starts(with: Array(#"{"receipt":"#.utf8)) { cut.dropLast() }
    return (cut, line(of: cut, descriptor))
  }

  /// The last whole line, with its line break.
  private static func line(of cut: CutOutput, _ descriptor: Int32) -> [UInt8] {
    let start = cut.lastStarts.last
    return [UInt8](unsafeUninitializedCapacity: cut.end - start) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, cut.end - start, off_t(start)))
    }
  }
}
