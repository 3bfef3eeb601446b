/// Memory of each version of which there were decisions, in which none but its owner writes.
struct VersionMemories<Memory: AnyObject & Sendable>: Sendable {
  /// That of the version that was turned to; `nil` where it has none.
  var memory: Memory?
  private var others: [Memory?]
  private var version = 0

  /// Begins without any, for so many versions.
  init(count: Int) { others = Array(repeating: nil, count: count) }

  /// Turns to a version.
  ///
  /// - Parameter version: The place of the version.
  /// - Returns: Whether its memory is there, and no copy of this writes in it; if not, other memory
  ///   has to take its place.
  @inline(__always)
  mutating func turn(to version: Int) -> Bool {
    if self.version != version { change(to: version) }
    return isKnownUniquelyReferenced(&memory)
  }

  private mutating func change(to version: Int) {
    others[self.version] = memory
    (memory, self.version) = (others[version], version)
    others[version] = nil
  }
}
