extension TicketScan {
  /// A way down the tree of names, beside the objects of a ticket.
  struct Descent {
    private let lists: KeyTable.Lists
    private var cursor: Cursor
    private let tokens: UnsafeMutableBufferPointer<Token>
    private let isVisited: UnsafeMutableBufferPointer<Bool>
    /// How many names have a value.
    private(set) var count = 0

    init(
      _ lists: KeyTable.Lists, _ cursor: Cursor, _ tokens: UnsafeMutableBufferPointer<Token>,
      _ isVisited: UnsafeMutableBufferPointer<Bool>
    ) {
      self.lists = lists
      self.cursor = cursor
      self.tokens = tokens
      self.isVisited = isVisited
    }

    /// Goes through the whole ticket; says whether all of it was plain.
    mutating func ticket() -> Bool {
      cursor.skipBlanks()
      guard cursor.take(UInt8(ascii: "{")), object(of: 0) else { return false }
      cursor.skipBlanks()
      return cursor.isAtEnd
    }

    /// Reads an object behind its brace, whose keys go on from a node.
    private mutating func object(of node: Int) -> Bool {
      if isVisited[node] { return false }
      isVisited[node] = true
      cursor.skipBlanks()
      if cursor.take(UInt8(ascii: "}")) { return true }
      let keys = lists.nodes[node].keys
      var guess = keys.lowerBound
      while true {
        guard let place = key(in: keys, guess) else { return false }
        guess = place + 1
        cursor.skipBlanks()
        guard cursor.take(.colon) else { return false }
        cursor.skipBlanks()
        guard value(of: lists.keys[place].target) else { return false }
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "}")) { return true }
        guard cursor.take(.comma) else { return false }
        cursor.skipBlanks()
      }
    }

    /// Takes a key, which mostly comes behind the one before it; gives its place.
    @inline(__always)
    private mutating func key(in keys: Range<Int>, _ guess: Int) -> Int? {
      if guess < keys.upperBound, cursor.takeString(bytes(of: guess)) { return guess }
      guard let key = cursor.string() else { return nil }
      for place in (guess..<max(guess, keys.upperBound)) where matches(key, place) { return place }
      for place in keys where matches(key, place) { return place }
      return nil
    }

    @inline(__always)
    private func bytes(of key: Int) -> UnsafeBufferPointer<UInt8> {
      let key = lists.keys[key]
      return UnsafeBufferPointer(rebasing: lists.bytes[key.start..<(key.start + key.count)])
    }

    private func matches(_ range: Range<Int>, _ key: Int) -> Bool {
      cursor.matches(range, bytes(of: key))
    }

    @inline(__always)
    private mutating func value(of target: TicketNames.Target) -> Bool {
      switch target {
      case .fact(let fact):
        guard tokens[fact].kind == .nothing, let token = cursor.value() else { return false }
        tokens[fact] = token
        count += 1
        return true
      case .names(let node):
        if cursor.take(UInt8(ascii: "{")) { return object(of: node) }
        return nothing(of: node)
      }
    }

    /// Takes `null` for all names that begin alike.
    private mutating func nothing(of node: Int) -> Bool {
      guard !isVisited[node], cursor.takeNull() else { return false }
      isVisited[node] = true
      let facts = lists.nodes[node].facts
      for index in facts {
        let fact = lists.facts[index]
        guard tokens[fact].kind == .nothing else { return false }
        tokens[fact] = Token(kind: .null)
      }
      count += facts.count
      return true
    }
  }
}
