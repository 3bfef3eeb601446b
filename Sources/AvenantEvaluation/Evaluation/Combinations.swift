/// The numbers from 0 up to a count, each once, in an order in which neighbours lie far apart.
///
/// Read as combinations of cells, neighbours differ in most of them, so that it shows early what
/// completions do not agree on.
struct Combinations: Sequence, IteratorProtocol {
  private let count: Int
  private let stride: Int
  private var tried = 0
  private var position = 0

  init(_ count: Int) {
    self.count = count
    // About the golden section, without a divisor in common.
    var stride = Swift.max(1, count * 618 / 1_000)
    while Self.divisor(stride, count) > 1 { stride += 1 }
    self.stride = stride
  }

  mutating func next() -> Int? {
    guard tried < count else { return nil }
    let next = position
    tried += 1
    position += stride
    if position >= count { position -= count }
    return next
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}
