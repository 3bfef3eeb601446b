/// A piece of memory that stays where it is, for elements without references.
final class Room<Element: Sendable>: Sendable {
  nonisolated(unsafe) let start: UnsafeMutablePointer<Element>
  let count: Int

  /// Memory into which nothing is put yet.
  init(count: Int) {
    start = .allocate(capacity: count)
    self.count = count
  }

  convenience init(_ list: [Element]) {
    self.init(count: list.count)
    list.withUnsafeBufferPointer { list in
      if let first = list.baseAddress { start.initialize(from: first, count: list.count) }
    }
  }

  convenience init(repeating element: Element, count: Int) {
    self.init(count: count)
    start.initialize(repeating: element, count: count)
  }

  /// Memory with the same elements.
  convenience init(_ room: Room) {
    self.init(count: room.count)
    start.initialize(from: room.start, count: count)
  }

  /// Puts elements into the place of as many, from the first on.
  func take(_ list: [Element]) {
    precondition(list.count <= count, "there is room for each")
    list.withUnsafeBufferPointer { list in
      if let first = list.baseAddress { start.update(from: first, count: list.count) }
    }
  }

  /// The elements.
  var list: [Element] { Array(UnsafeBufferPointer(start: start, count: count)) }

  deinit { start.deallocate() }
}
