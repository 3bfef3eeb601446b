/// One line of the input that is not blank; in a table it may go on over line breaks in quotes.
struct BatchLine {
  /// The text without its line break.
  let bytes: ArraySlice<UInt8>
  /// The number of the line in the input, from 1.
  let number: Int
}

/// The lines of a block, one after another, without those that are blank.
struct BatchLines {
  private let bytes: [UInt8]
  private let format: BatchFormat
  private var place = 0
  private var number: Int

  init(_ block: BatchBlock, _ format: BatchFormat) {
    bytes = block.bytes
    number = block.firstLine
    self.format = format
  }

  /// The lines that were not gone through.
  var rest: BatchBlock { BatchBlock(bytes: Array(bytes[place...]), firstLine: number) }

  mutating func next() -> BatchLine? {
    while place < bytes.count {
      let (start, first) = (place, number)
      let end = endOfLine()
      let hasReturn = end > start && bytes[end - 1] == .carriageReturn
      let line = bytes[start..<(hasReturn ? end - 1 : end)]
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != .carriageReturn }) {
        return BatchLine(bytes: line, number: first)
      }
    }
    return nil
  }

  /// Goes behind the line break; gives the place of it, or of the end.
  private mutating func endOfLine() -> Int {
    var isQuoted = false
    for end in place..<bytes.count {
      if format == .csv, bytes[end] == .quotationMark { isQuoted.toggle() }
      guard bytes[end] == .lineFeed else { continue }
      number += 1
      if isQuoted { continue }
      place = end + 1
      return end
    }
    place = bytes.count
    return bytes.count
  }
}
