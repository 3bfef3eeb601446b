/// All combinations of places, one of each axis, in an order in which neighbours differ in most of them.
///
/// What completions do not agree on shows early then.
struct Combinations {
  private let counts: [Int]
  private let total: Int
  private let stride: Int
  private var tried = 0
  private var position = 0

  /// - Parameter counts: How many places each axis has: one at least, and in all few enough to go through.
  init(_ counts: [Int]) {
    self.counts = counts
    total = counts.reduce(1, *)
    // About the golden section, without a divisor in common, so that each is met once.
    var stride = max(1, total * 618 / 1_000)
    while Self.divisor(stride, total) > 1 { stride += 1 }
    self.stride = stride
  }

  /// Puts the next combination into `places`; says whether there is one.
  mutating func next(into places: inout [Int]) -> Bool {
    guard tried < total else { return false }
    var rest = position
    for axis in counts.indices {
      places[axis] = rest % counts[axis]
      rest /= counts[axis]
    }
    tried += 1
    position = (position + stride) % total
    return true
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}
