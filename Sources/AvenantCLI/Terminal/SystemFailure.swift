import Glibc

/// Why the system did not do what it was asked for.
struct SystemFailure: Error {
  /// The system's number for it.
  let code: Int32

  /// Takes the number that the last call left.
  init() { code = errno }

  /// The reason in the system's words: `No space left on device`.
  var words: String { String(cString: strerror(code)) }
}
