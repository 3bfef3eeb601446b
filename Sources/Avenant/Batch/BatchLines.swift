/// One line of the input that is not blank; in a table it may go on over line breaks in quotes.
struct BatchLine {
  /// The text without its line break.
  let bytes: ArraySlice<UInt8>
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
        // No line begins behind the last line break, whether it ends the row or a value that goes on.
        let hasBreak = bytes[place - 1] == .lineFeed
        let last = number - (hasBreak ? 1 : 0) + block.skippedLines
        return BatchLine(bytes: line, number: first, lastNumber: last)
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
  /// How many bytes are `byte`; eight of them are looked at together.
  func count(of byte: UInt8) -> Int {
    withUnsafeBytes { buffer in
      let (pattern, low) = (UInt64(byte) &* 0x0101_0101_0101_0101, 0x7F7F_7F7F_7F7F_7F7F as UInt64)
      var (count, place) = (0, 0)
      while place + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
        // One for each byte that is zero now, and their sum in the highest byte.
        let zeros = ~((word & low) &+ low | word | low) &>> 7
        count += Int(truncatingIfNeeded: (zeros &* 0x0101_0101_0101_0101) &>> 56)
        place += 8
      }
      for other in buffer[place...] where other == byte { count += 1 }
      return count
    }
  }

  /// The place of the next byte that is `byte`, or the end; eight bytes are looked at together.
  fileprivate func place(of byte: UInt8, from start: Int) -> Int {
    withUnsafeBytes { buffer in
      let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
      var place = start
      while place + 8 <= buffer.count {
        let word =
          buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian ^ pattern
        // The lowest byte that is zero now is the one looked for.
        let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if zeros != 0 { return place + zeros.trailingZeroBitCount / 8 }
        place += 8
      }
      while place < buffer.count, buffer[place] != byte { place += 1 }
      return place
    }
  }
}
