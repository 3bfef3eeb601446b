/// Goes through one ticket in JSON and notes where the value of each fact stands.
///
/// It takes the plain form: ASCII without escapes, numbers without exponents, each name once. What
/// is not so it leaves to the reader that has a word for everything, and says only that it did.
struct TicketScan {
  /// What stands at a name.
  enum Kind: UInt8 {
    case nothing, string, number, yes, no, null, unknown
  }

  /// Where a value stands, a string without its quotes.
  struct Token {
    var kind = Kind.nothing
    var start = 0
    var end = 0
  }

  /// What stands at each name.
  private(set) var tokens: [Token]
  /// How many names have a value.
  private(set) var count = 0

  private let names: TicketNames
  /// Which beginnings of names were gone through.
  private var isVisited: [Bool]

  init(_ names: TicketNames) {
    self.names = names
    tokens = Array(repeating: Token(), count: names.facts.count)
    isVisited = Array(repeating: false, count: names.nodes.count)
  }

  /// Reads a ticket; says whether all of it was plain.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in tokens.indices { tokens[index].kind = .nothing }
    for index in isVisited.indices { isVisited[index] = false }
    count = 0
    var cursor = Cursor(bytes)
    cursor.skipBlanks()
    guard cursor.take(UInt8(ascii: "{")), object(of: 0, &cursor) else { return false }
    cursor.skipBlanks()
    return cursor.isAtEnd
  }

  /// Reads an object behind its brace, whose keys go on from a node.
  private mutating func object(of node: Int, _ cursor: inout Cursor) -> Bool {
    if isVisited[node] { return false }
    isVisited[node] = true
    cursor.skipBlanks()
    if cursor.take(UInt8(ascii: "}")) { return true }
    var guess = 0
    while true {
      guard let key = cursor.string(), let place = place(of: key, in: node, guess, cursor) else {
        return false
      }
      guess = place + 1
      cursor.skipBlanks()
      guard cursor.take(.colon) else { return false }
      cursor.skipBlanks()
      guard value(of: names.nodes[node].keys[place].target, &cursor) else { return false }
      cursor.skipBlanks()
      if cursor.take(UInt8(ascii: "}")) { return true }
      guard cursor.take(.comma) else { return false }
      cursor.skipBlanks()
    }
  }

  /// The place of a key, which mostly comes behind the one before it.
  private func place(
    of key: Range<Int>, in node: Int, _ guess: Int, _ cursor: Cursor
  ) -> Int? {
    let keys = names.nodes[node].keys
    for offset in 0..<keys.count {
      let place = (guess + offset) % keys.count
      if cursor.matches(key, keys[place].bytes) { return place }
    }
    return nil
  }

  private mutating func value(of target: TicketNames.Target, _ cursor: inout Cursor) -> Bool {
    switch target {
    case .fact(let fact):
      guard tokens[fact].kind == .nothing, let token = cursor.value() else { return false }
      tokens[fact] = token
      count += 1
      return true
    case .names(let node):
      if cursor.take(UInt8(ascii: "{")) { return object(of: node, &cursor) }
      guard !isVisited[node], cursor.takeNull() else { return false }
      isVisited[node] = true
      for fact in names.nodes[node].facts {
        guard tokens[fact].kind == .nothing else { return false }
        tokens[fact].kind = .null
      }
      count += names.nodes[node].facts.count
      return true
    }
  }
}
