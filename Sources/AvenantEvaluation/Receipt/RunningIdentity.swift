import Crypto

/// The identity of bytes that come one after another, such as those of a long file.
package struct RunningIdentity: Sendable {
  /// How many bytes there were so far.
  package private(set) var byteCount = 0
  private var hash = SHA256()

  /// Begins with no bytes.
  package init() {}

  /// Takes the bytes that follow.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
    byteCount += bytes.count
  }

  /// Takes the bytes that follow.
  package mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  /// The identity of all bytes so far: `sha256:` and 64 hexadecimal digits.
  package var identity: String { named(hash.finalize()) }
}
