import AvenantModel

/// What each of some facts, or fields of records, may be.
struct Axes: Equatable {
  /// What one of them may be: a representative of each cell, and perhaps that there is none.
  struct Axis: Equatable {
    let place: Causes.Place
    /// Where its representatives stand among all.
    let words: Range<Int>
    let isOptional: Bool

    /// How many cells there are.
    var count: Int { words.count + (isOptional ? 1 : 0) }
  }

  private(set) var all: [Axis] = []
  private(set) var words: [Int64] = []
  /// How many combinations of cells there are.
  private(set) var combinations = 1

  /// Makes room for so many.
  init(count: Int) {
    all.reserveCapacity(count)
    words.reserveCapacity(4 * count)
  }

  /// Adds what a fact may be.
  ///
  /// - Parameters:
  ///   - place: The fact.
  ///   - isOptional: Whether there may be none.
  ///   - limit: The most combinations.
  ///   - addWords: Appends the representatives of the other cells.
  /// - Returns: Whether there are few enough combinations, and one at least.
  mutating func add(
    _ place: Causes.Place, isOptional: Bool, limit: Int, _ addWords: (inout [Int64]) -> Void
  ) -> Bool {
    let first = words.count
    addWords(&words)
    let axis = Axis(place: place, words: first..<words.count, isOptional: isOptional)
    all.append(axis)
    combinations *= axis.count
    return 0 < combinations && combinations <= limit
  }

  /// Calls `body` with each place, counted, and its value in a combination; `nil` for none.
  @inline(__always)
  func forEach(of combination: Int, _ body: (Int, Int64?) -> Void) {
    var rest = combination
    for index in all.indices {
      let axis = all[index]
      let cell = rest % axis.count
      rest /= axis.count
      body(index, cell < axis.words.count ? words[axis.words.lowerBound + cell] : nil)
    }
  }
}
