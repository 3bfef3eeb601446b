@_spi(Checking) import AvenantModel

/// The names of a contract's facts as a tree of keys, which a reader goes down byte by byte.
///
/// A key may hold dots: beneath the root, `quote` and `quote.amount` are both keys.
struct TicketNames: Sendable {
  /// What a key leads to.
  enum Target: Sendable {
    /// A fact, by its place among ``facts``.
    case fact(Int)
    /// The names that it begins, by the place of their node.
    case names(Int)
  }

  /// A key, and what it leads to.
  struct Key: Sendable {
    let bytes: [UInt8]
    let target: Target
  }

  /// Some names begin alike: the keys that may follow, and the facts beneath.
  struct Node: Sendable {
    var keys: [Key] = []
    var facts: [Int] = []
  }

  /// The names, in the order in which the versions declare them.
  let facts: [String]
  /// The root, and behind it the beginnings of names.
  private(set) var nodes = [Node()]

  init(_ contract: Contract) {
    var seen: Set<String> = []
    facts = contract.versions.flatMap(\.facts).map(\.name).filter { seen.insert($0).inserted }
    var places = ["": 0]
    for (place, name) in facts.enumerated() {
      let parts = name.split(separator: ".").map(String.init)
      for start in parts.indices {
        let node = node(parts[..<start].joined(separator: "."), &places)
        nodes[node].facts.append(place)
        for end in start..<parts.count {
          let key = parts[start...end].joined(separator: ".")
          let isWhole = end == parts.count - 1
          let target: Target =
            isWhole
            ? .fact(place) : .names(self.node(parts[...end].joined(separator: "."), &places))
          add(key, target, to: node)
        }
      }
    }
  }

  private mutating func node(_ beginning: String, _ places: inout [String: Int]) -> Int {
    if let place = places[beginning] { return place }
    nodes.append(Node())
    places[beginning] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func add(_ key: String, _ target: Target, to node: Int) {
    let bytes = Array(key.utf8)
    guard !nodes[node].keys.contains(where: { $0.bytes == bytes }) else { return }
    nodes[node].keys.append(Key(bytes: bytes, target: target))
  }
}
