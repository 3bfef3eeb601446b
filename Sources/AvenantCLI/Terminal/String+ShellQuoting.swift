extension String {
  /// The text as a shell takes it for one word.
  var shellQuoted: String {
    let plain = utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A)
        || "/._-=".utf8.contains($0)
    }
    return plain && !isEmpty
      ? self
      : "'\(split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
