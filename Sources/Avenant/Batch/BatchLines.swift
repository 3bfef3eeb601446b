/// One line of the input that is not blank; in a table it may go on over line breaks in quotes.
struct BatchLine {
  /// The places of its text in the block, without its line break.
  let range: Range<Int>
  /// The number of the line in the input, from 1.
  let number: Int
  /// The number of the last line that it goes on over.
  let lastNumber: Int
}

/// The lines of a block, one after another, without those that are blank.
struct BatchLines {
  private let block: BatchBlock
  private let bytes: [UInt8]
  private let format: BatchFormat
  private var place = 0
  private var number: Int

  init(_ block: BatchBlock, _ format: BatchFormat) {
    self.block = block
    bytes = block.bytes
    number = block.firstLine
    self.format = format
  }

  /// The lines that were not gone through.
  var rest: BatchBlock { block.rest(from: place) }

  mutating func next() -> BatchLine? {
    while place < bytes.count {
      let (start, first) = (place, number)
      let end = endOfLine()
      let hasReturn = end > start && bytes[end - 1] == .carriageReturn
      let line = bytes[start..<(hasReturn ? end - 1 : end)]
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != .carriageReturn }) {
        // No line begins behind the last line break, whether it ends the row or a value that goes
        // on.
        let hasBreak = bytes[place - 1] == .lineFeed
        let last = number - (hasBreak ? 1 : 0) + block.skippedLines
        return BatchLine(range: line.indices, number: first, lastNumber: last)
      }
    }
    return nil
  }

  /// Goes behind the line break; gives the place of it, or of the end.
  private mutating func endOfLine() -> Int {
    var end = place
    var quotes = TableQuotes()
    while true {
      let found = bytes.place(of: .lineFeed, from: end)
      if format == .csv { for byte in bytes[end..<found] { quotes.pass(byte) } }
      end = found + 1
      if found < bytes.count { number += 1 }
      guard quotes.isOpen, found < bytes.count else {
        place = min(end, bytes.count)
        return found
      }
    }
  }
}

extension [UInt8] {
  /// How many bytes are `byte`.
  func count(of byte: UInt8) -> Int {
    withUnsafeBufferPointer { bytes in
      var (count, place) = (0, 0)
      while place < bytes.count {
        // So few that a byte can count them, which a processor does for sixteen at a time.
        let end = Swift.min(place &+ 128, bytes.count)
        var some: UInt8 = 0
        while place < end {
          some &+= bytes[place] == byte ? 1 : 0
          place &+= 1
        }
        count &+= Int(some)
      }
      return count
    }
  }

  /// The place of the next byte that is `byte`, or the end; 32 bytes are looked at together.
  fileprivate func place(of byte: UInt8, from start: Int) -> Int {
    withUnsafeBytes { bytes in
      var place = start
      while place &+ 32 <= bytes.count,
        bytes.matches(byte, at: place) | bytes.matches(byte, at: place &+ 8)
          | bytes.matches(byte, at: place &+ 16) | bytes.matches(byte, at: place &+ 24) == 0
      {
        place &+= 32
      }
      while place &+ 8 <= bytes.count {
        let matches = bytes.matches(byte, at: place)
        if matches != 0 { return place &+ matches.trailingZeroBitCount / 8 }
        place &+= 8
      }
      while place < bytes.count, bytes[place] != byte { place &+= 1 }
      return place
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where `byte` is among eight bytes from a place on: the lowest bit that is set lies in the
  /// first of them; 0 where it is not among them.
  @inline(__always)
  fileprivate func matches(_ byte: UInt8, at place: Int) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word =
      loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian ^ UInt64(byte) &* ones
    return (word &- ones) & ~word & 0x8080_8080_8080_8080
  }
}
