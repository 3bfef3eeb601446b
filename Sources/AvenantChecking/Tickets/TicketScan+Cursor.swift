extension TicketScan {
  /// A place in the bytes of a ticket.
  struct Cursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var place: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int = 0) {
      self.bytes = bytes
      self.place = place
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// The byte that comes next; 0 at the end.
    private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    @inline(__always)
    mutating func skipBlanks() {
      while true {
        switch next {
        case 0x20, 0x09, 0x0A, 0x0D: place += 1
        default: return
        }
      }
    }

    /// Takes a byte if it comes next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      place += 1
      return true
    }

    /// Takes a plain string; gives the place of what its quotes enclose.
    @inline(__always)
    mutating func string() -> Range<Int>? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      let start = place
      while place < bytes.count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "\"") {
          place += 1
          return start..<(place - 1)
        }
        guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
        place += 1
      }
      return nil
    }

    /// Takes a string that has these very bytes between its quotes.
    @inline(__always)
    mutating func takeString(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
      let end = place + other.count + 1
      guard end < bytes.count, bytes[place] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\"")
      else { return false }
      for index in other.indices where bytes[place + 1 + index] != other[index] { return false }
      place = end + 1
      return true
    }

    /// Whether a stretch has these very bytes.
    func matches(_ range: Range<Int>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
      guard range.count == other.count else { return false }
      for index in 0..<other.count where bytes[range.lowerBound + index] != other[index] {
        return false
      }
      return true
    }

    mutating func takeNull() -> Bool { takeWord(0x6C6C_756E) }

    /// Takes a value that a fact may have.
    mutating func value() -> Token? {
      let start = place
      switch next {
      case UInt8(ascii: "\""):
        guard let range = string() else { return nil }
        return Token(kind: .string, start: range.lowerBound, end: range.upperBound)
      case UInt8(ascii: "n"): return takeNull() ? token(.null, from: start) : nil
      case UInt8(ascii: "t"): return takeWord(0x6575_7274) ? token(.yes, from: start) : nil
      case UInt8(ascii: "f"):
        place += 1
        return takeWord(0x6573_6C61) ? token(.no, from: start) : nil
      case UInt8(ascii: "{"): return takeUnknown() ? token(.unknown, from: start) : nil
      default: return takeNumber() ? token(.number, from: start) : nil
      }
    }

    private func token(_ kind: Kind, from start: Int) -> Token {
      Token(kind: kind, start: start, end: place)
    }

    /// Takes four bytes, given as one number whose low byte comes first, where no letter follows.
    private mutating func takeWord(_ word: UInt32) -> Bool {
      guard place + 4 <= bytes.count else { return false }
      for index in 0..<4
      where bytes[place + index] != UInt8(truncatingIfNeeded: word >> UInt32(8 * index)) {
        return false
      }
      place += 4
      return true
    }

    private mutating func takeUnknown() -> Bool {
      place += 1
      skipBlanks()
      guard let key = string(), isUnknown(key) else { return false }
      skipBlanks()
      guard take(.colon) else { return false }
      skipBlanks()
      guard takeWord(0x6575_7274) else { return false }
      skipBlanks()
      return take(UInt8(ascii: "}"))
    }

    private func isUnknown(_ key: Range<Int>) -> Bool {
      bytes[key].elementsEqual("unknown".utf8)
    }

    /// Takes a number without an exponent, written as JSON does.
    private mutating func takeNumber() -> Bool {
      _ = take(UInt8(ascii: "-"))
      let first = place
      skipDigits()
      guard place > first, place == first + 1 || bytes[first] != UInt8(ascii: "0") else {
        return false
      }
      guard take(UInt8(ascii: ".")) else { return !goesOn }
      let fraction = place
      skipDigits()
      return place > fraction && !goesOn
    }

    private mutating func skipDigits() { while next &- 0x30 < 10 { place += 1 } }

    /// Whether what stands here belongs to a number.
    private var goesOn: Bool {
      switch next {
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

extension UInt8 {
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
}
