import Crypto

/// The identity of bytes that come one after another, such as those of a long file.
package struct RunningIdentity: Sendable {
  private var hash = SHA256()

  /// Begins with no bytes.
  package init() {}

  /// Takes the bytes that follow.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// The identity of all bytes so far: `sha256:` and 64 hexadecimal digits.
  package var identity: String { named(hash.finalize()) }
}
