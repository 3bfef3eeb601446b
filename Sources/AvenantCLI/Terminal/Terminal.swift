import ArgumentParser
import Glibc

/// What the command says, and where.
enum Terminal {
  /// The exit code when the answer is no.
  static let no = ExitCode(1)
  /// The exit code when the input cannot be used.
  static let unusable = ExitCode(2)
  /// The exit code for a wrong command line.
  static let wrongLine = ExitCode.validationFailure

  /// Whether results may be coloured: they go to a terminal, and `NO_COLOR` is not set.
  static var coloursOutput: Bool { colours(STDOUT_FILENO) }

  /// Whether problems may be coloured.
  static var coloursErrors: Bool { colours(STDERR_FILENO) }

  private static func colours(_ descriptor: Int32) -> Bool {
    if let variable = getenv("NO_COLOR"), variable.pointee != 0 { return false }
    return isatty(descriptor) == 1
  }

  /// Prints a result; exits with 2 where it cannot be written.
  static func say(_ text: String) throws {
    do {
      try Descriptor.standardOutput.write(line(text))
    } catch  where error.code == EPIPE {
      // Nobody reads on.
    } catch {
      throw Refusal.unwritable("<standard output>", error)
    }
  }

  /// Prints a problem or a remark; where that fails, nobody can be told.
  static func warn(_ text: String) {
    try? Descriptor.standardError.write(line(text))
  }

  /// The bytes of a text with a line break behind it.
  private static func line(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")]
  }

  /// Whether somebody watches problems and remarks on a terminal.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether results go to a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Puts a text in place of the last line of the terminal, as much of it as fits one line.
  static func overwrite(_ text: String) {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
    let bytes = Array("\r\u{1B}[K\(text.prefix(isKnown ? Int(size.ws_col) - 1 : 79))".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
