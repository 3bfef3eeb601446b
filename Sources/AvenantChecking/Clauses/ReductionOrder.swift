/// The order in which clauses reduce one charge, by which of them comes after which.
///
/// Each is known by its place among them. A bit stands for each pair, so that it takes a moment for
/// thousands, too.
struct ReductionOrder {
  /// The places, each behind those that it comes after, and else as they are written; without those
  /// that a circle holds up.
  private(set) var order: [Int] = []
  /// The first that comes after itself, if one does.
  private(set) var circular: Int?

  /// Which places each comes after, directly or by others.
  private var earlier: [PlaceSet]

  /// Puts them into order.
  ///
  /// - Parameter predecessors: The places that each names as coming before it.
  init(after predecessors: [[Int]]) {
    earlier = Array(repeating: PlaceSet(count: predecessors.count), count: predecessors.count)
    let followers = Self.followers(predecessors)
    order = Self.order(after: predecessors, followers)
    for place in order {
      for other in predecessors[place] {
        earlier[place].insert(other)
        earlier[place].formUnion(earlier[other])
      }
    }
    if order.count < predecessors.count { circular = firstInCircle(predecessors, followers) }
  }

  /// Whether one of two comes after the other.
  func isSettled(_ one: Int, _ other: Int) -> Bool {
    earlier[one].contains(other) || earlier[other].contains(one)
  }

  /// The first of those held up by a circle that comes after itself, and not only after others that
  /// do.
  private func firstInCircle(_ predecessors: [[Int]], _ followers: [[Int]]) -> Int? {
    // What follows no circle comes before one, and what comes before none follows one.
    let ahead = PlaceSet(order, count: predecessors.count)
    let behind = PlaceSet(
      Self.order(after: followers, predecessors), count: predecessors.count)
    return predecessors.indices.first { place in
      !ahead.contains(place) && !behind.contains(place)
        && Self.reaches(place, from: place, predecessors)
    }
  }
}

extension ReductionOrder {
  /// Which places name each as coming before them.
  private static func followers(_ predecessors: [[Int]]) -> [[Int]] {
    var followers = predecessors.map { _ in [Int]() }
    for (place, others) in predecessors.enumerated() {
      for other in others { followers[other].append(place) }
    }
    return followers
  }

  /// The places of which all predecessors have been, always the first that is ready.
  private static func order(after predecessors: [[Int]], _ followers: [[Int]]) -> [Int] {
    var missing = predecessors.map(\.count)
    var ready = PlaceSet(missing.indices.filter { missing[$0] == 0 }, count: missing.count)
    var order: [Int] = []
    while let place = ready.popFirst() {
      order.append(place)
      for follower in followers[place] {
        missing[follower] -= 1
        if missing[follower] == 0 { ready.insert(follower) }
      }
    }
    return order
  }

  /// Whether the way from one place over its predecessors leads to another.
  private static func reaches(_ goal: Int, from start: Int, _ predecessors: [[Int]]) -> Bool {
    var waiting = predecessors[start]
    var seen = PlaceSet(count: predecessors.count)
    while let next = waiting.popLast() {
      if next == goal { return true }
      if seen.contains(next) { continue }
      seen.insert(next)
      waiting += predecessors[next]
    }
    return false
  }
}

/// Places from 0 on, a bit for each.
private struct PlaceSet {
  private var words: [UInt64]

  /// Begins without a place.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Begins with some.
  init(_ places: [Int], count: Int) {
    self.init(count: count)
    for place in places { insert(place) }
  }

  func contains(_ place: Int) -> Bool { words[place / 64] >> UInt64(place % 64) & 1 == 1 }

  mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }

  mutating func formUnion(_ other: PlaceSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Takes out the first place.
  mutating func popFirst() -> Int? {
    guard let index = words.firstIndex(where: { $0 != 0 }) else { return nil }
    let bit = words[index].trailingZeroBitCount
    words[index] &= words[index] - 1
    return index * 64 + bit
  }
}
