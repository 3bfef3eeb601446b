/// Counts the slips of the fingers between one word and others.
struct Slips {
  private let word: [Unicode.Scalar]
  private let letters: Letters
  /// The other word; it keeps its room from one to the next.
  private var other: [Unicode.Scalar] = []
  /// The least slips up to each place of the other word: for one letter of the word, for the one
  /// before, and for the one before that.
  private var current: [Int] = []
  private var last: [Int] = []
  private var beforeLast: [Int] = []

  /// Looks at a word once.
  init(in word: String) {
    self.word = Array(word.unicodeScalars)
    letters = Letters(of: word)
  }

  /// The number of letters of the word.
  var count: Int { word.count }

  /// The slips that make `other` of the word; `nil` where they are more than `limit`.
  mutating func between(_ other: String, atMost limit: Int) -> Int? {
    guard letters.leastSlips(to: Letters(of: other)) <= limit else { return nil }
    self.other.removeAll(keepingCapacity: true)
    self.other.append(contentsOf: other.unicodeScalars)
    let (own, others) = differing
    guard min(own.count, others.count) > 0 else { return max(own.count, others.count) }
    return count(own, others, atMost: limit)
  }

  /// The places at which the words are not alike, between the same beginning and the same end.
  private var differing: (own: Range<Int>, others: Range<Int>) {
    let most = min(word.count, other.count)
    var start = 0
    while start < most, word[start] == other[start] { start += 1 }
    var end = 0
    while end < most - start, word[word.count - 1 - end] == other[other.count - 1 - end] {
      end += 1
    }
    return (start..<word.count - end, start..<other.count - end)
  }

  /// The slips between two parts, looking at no places that lie further apart than `limit`.
  private mutating func count(
    _ own: Range<Int>, _ others: Range<Int>, atMost limit: Int
  ) -> Int? {
    let far = limit + 1
    while current.count <= others.count {
      for row in [\Slips.current, \.last, \.beforeLast] { self[keyPath: row].append(0) }
    }
    for place in 0...others.count {
      (current[place], last[place], beforeLast[place]) = (min(place, far), far, far)
    }
    var (least, leastBefore) = (0, 0)
    for place in own {
      // A row is worked out from the two before it.
      guard min(least, leastBefore) <= limit else { return nil }
      leastBefore = least
      least = fill(place, own.lowerBound, others, limit)
    }
    return current[others.count] <= limit ? current[others.count] : nil
  }

  /// Works out the slips up to one more letter of the word; answers the least of them.
  private mutating func fill(
    _ place: Int, _ start: Int, _ others: Range<Int>, _ limit: Int
  ) -> Int {
    swap(&beforeLast, &last)
    swap(&last, &current)
    let (far, row) = (limit + 1, place - start)
    let first = max(0, row - limit)
    current[first] = first == 0 ? min(row + 1, far) : far
    var least = current[first]
    for column in first..<max(first, min(others.count, row + 1 + limit)) {
      let isWrong = word[place] != other[others.lowerBound + column]
      var slips = min(
        last[column] + (isWrong ? 1 : 0), last[column + 1] + 1, current[column] + 1, far)
      if row > 0, column > 0, isSwapped(place, others.lowerBound + column) {
        slips = min(slips, beforeLast[column - 1] + 1)
      }
      current[column + 1] = slips
      least = min(least, slips)
    }
    // The next letter looks one place further.
    if row + 2 + limit <= others.count { current[row + 2 + limit] = far }
    return least
  }

  /// Whether a letter and the one before it stand in the other word the other way round.
  private func isSwapped(_ place: Int, _ otherPlace: Int) -> Bool {
    word[place] == other[otherPlace - 1] && word[place - 1] == other[otherPlace]
  }
}

/// How many letters a word has, and which.
private struct Letters {
  private var count = 0
  /// A bit for each letter of ASCII; two may share one.
  private var kinds: UInt64 = 0

  init(of word: String) {
    for byte in word.utf8 {
      if byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
      if byte < 0x80 { kinds |= 1 << UInt64(byte & 63) }
    }
  }

  /// No fewer slips lead to a word with other letters: each brings one letter at most, and takes
  /// one away at most.
  func leastSlips(to other: Letters) -> Int {
    max(
      abs(count - other.count), (kinds & ~other.kinds).nonzeroBitCount,
      (other.kinds & ~kinds).nonzeroBitCount)
  }
}
