/// A list that neither moves nor changes, so that who holds it may read it without holding it anew
/// at every look.
final class FixedList<Element: Sendable>: Sendable {
  /// The elements, for as long as the list lives.
  nonisolated(unsafe) let elements: UnsafeBufferPointer<Element>

  init(_ list: [Element]) {
    let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
    _ = room.initialize(from: list)
    elements = UnsafeBufferPointer(room)
  }

  /// The first element.
  var start: UnsafePointer<Element> {
    guard let start = elements.baseAddress else { preconditionFailure("a list has a place") }
    return start
  }

  deinit {
    UnsafeMutableBufferPointer(mutating: elements).deinitialize().deallocate()
  }
}
