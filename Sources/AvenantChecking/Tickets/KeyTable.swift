/// The tree of the names of facts in flat lists, as a scan goes down it.
struct KeyTable: Sendable {
  /// Where the bytes of a key stand, and what it leads to.
  struct Key: Sendable {
    let start: Int
    let count: Int
    let target: TicketNames.Target
  }

  /// The keys that may follow, and the facts beneath.
  struct Node: Sendable {
    let keys: Range<Int>
    let facts: Range<Int>
  }

  private let bytes: [UInt8]
  private let keys: [Key]
  private let nodes: [Node]
  private let facts: [Int]

  /// How many nodes there are.
  var nodeCount: Int { nodes.count }

  init(_ names: TicketNames) {
    var bytes: [UInt8] = []
    var keys: [Key] = []
    var nodes: [Node] = []
    var facts: [Int] = []
    for node in names.nodes {
      let first = (keys: keys.count, facts: facts.count)
      // A ticket has either keys with dots or objects, and then no key between two of them.
      let dot = UInt8(ascii: ".")
      let plain = node.keys.filter { !$0.bytes.contains(dot) }
      for key in plain + node.keys.filter({ $0.bytes.contains(dot) }) {
        keys.append(Key(start: bytes.count, count: key.bytes.count, target: key.target))
        bytes += key.bytes
      }
      facts += node.facts
      nodes.append(Node(keys: first.keys..<keys.count, facts: first.facts..<facts.count))
    }
    (self.bytes, self.keys, self.nodes, self.facts) = (bytes, keys, nodes, facts)
  }

  /// The lists, while they are read.
  struct Lists {
    let bytes: UnsafeBufferPointer<UInt8>
    let keys: UnsafeBufferPointer<Key>
    let nodes: UnsafeBufferPointer<Node>
    let facts: UnsafeBufferPointer<Int>
  }

  /// Calls `body` with the lists.
  @inline(__always)
  func withLists<Result>(_ body: (Lists) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      keys.withUnsafeBufferPointer { keys in
        nodes.withUnsafeBufferPointer { nodes in
          facts.withUnsafeBufferPointer { facts in
            body(Lists(bytes: bytes, keys: keys, nodes: nodes, facts: facts))
          }
        }
      }
    }
  }
}
