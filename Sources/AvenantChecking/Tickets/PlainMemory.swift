/// Memory for elements without references, which neither moves nor is counted at every look.
final class PlainMemory<Element: Sendable>: Sendable {
  /// Where the elements stand, for as long as this lives.
  nonisolated(unsafe) let start: UnsafeMutablePointer<Element>

  /// Memory into which nothing is put yet; no more of it is used than is put in.
  init(capacity: Int) { start = .allocate(capacity: capacity) }

  /// Memory with some elements.
  convenience init(_ list: [Element]) {
    self.init(capacity: list.count)
    list.withUnsafeBufferPointer { list in
      if let first = list.baseAddress { start.initialize(from: first, count: list.count) }
    }
  }

  deinit { start.deallocate() }
}
