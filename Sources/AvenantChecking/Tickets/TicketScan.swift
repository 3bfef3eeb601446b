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

    /// All bytes of the value; `nil` where the text has none of its own.
    var range: Range<Int>? {
      // No value is the first byte of a ticket.
      guard kind != .nothing, start > 0 else { return nil }
      return kind == .string ? start - 1..<end + 1 : start..<end
    }
  }

  /// What stands at each name.
  private(set) var tokens: [Token]
  /// How many names have a value.
  private(set) var count = 0

  private let table: KeyTable
  /// Which beginnings of names were gone through.
  private var isVisited: [Bool]

  init(_ names: TicketNames) {
    table = KeyTable(names)
    tokens = Array(repeating: Token(), count: names.facts.count)
    isVisited = Array(repeating: false, count: table.nodeCount)
  }

  /// Reads a ticket; says whether all of it was plain.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    table.withLists { lists in
      tokens.withUnsafeMutableBufferPointer { tokens in
        isVisited.withUnsafeMutableBufferPointer { isVisited in
          for index in tokens.indices { tokens[index].kind = .nothing }
          for index in isVisited.indices { isVisited[index] = false }
          var descent = Descent(lists, Cursor(bytes), tokens, isVisited)
          let isPlain = descent.ticket()
          count = descent.count
          return isPlain
        }
      }
    }
  }

  // MARK: Rows

  /// Reads a row of a table without its line break; says whether all of it was plain: ASCII without
  /// quotes.
  ///
  /// For each column there is the place of its name, no name twice.
  mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>, columns: [Int]) -> Bool {
    for index in tokens.indices { tokens[index].kind = .nothing }
    count = 0
    var (column, start) = (0, 0)
    for place in 0...bytes.count {
      let byte = place < bytes.count ? bytes[place] : .comma
      if byte == .comma {
        guard column < columns.count else { return false }
        let kind = Self.kind(of: UnsafeBufferPointer(rebasing: bytes[start..<place]))
        tokens[columns[column]] = Token(kind: kind, start: start, end: place)
        if kind != .nothing { count += 1 }
        (column, start) = (column + 1, place + 1)
      } else if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\"") {
        return false
      }
    }
    return column == columns.count
  }

  /// What stands in a cell.
  private static func kind(of cell: UnsafeBufferPointer<UInt8>) -> Kind {
    guard let first = cell.first else { return .nothing }
    switch first {
    case UInt8(ascii: "?") where cell.count == 1: return .unknown
    case UInt8(ascii: "n") where cell.elementsEqual("null".utf8): return .null
    case UInt8(ascii: "t") where cell.elementsEqual("true".utf8): return .yes
    case UInt8(ascii: "f") where cell.elementsEqual("false".utf8): return .no
    default: return .string
    }
  }
}
