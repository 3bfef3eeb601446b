/// How large a document may be before its reading is refused.
///
/// Whoever sends a document decides how large it is; whoever reads it decides how much is read.
/// What is exactly as large as a limit is still read.
package struct DocumentLimits: Sendable {
  /// The length of the text, in bytes.
  package let bytes: Int

  /// How deep lists and mappings stand in each other; a list that nothing encloses has depth 1.
  ///
  /// Never more than 500, which the stack is sure to hold.
  package let depth: Int

  /// The number of values, keys, lists and mappings together.
  package let nodes: Int

  /// Sets the limits: 1 MiB, 64 levels and 100,000 nodes where nothing else is said.
  package init(bytes: Int = 1 << 20, depth: Int = 64, nodes: Int = 100_000) {
    self.bytes = bytes
    self.depth = min(depth, 500)
    self.nodes = nodes
  }

  /// 1 MiB, 64 levels, 100,000 nodes: far above every contract, far below what would hurt.
  package static let standard = DocumentLimits()
}
