import Avenant
import Glibc

/// What is piped into the command.
enum StandardInput {
  /// Reads it to its end.
  static func read() -> SourceFile {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return SourceFile(path: "<standard input>", bytes: bytes)
  }
}
