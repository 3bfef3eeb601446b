/// How far an output got that was cut: what is whole of it.
public struct CutOutput: Sendable {
  /// The whole lines; the names of a table are one of them.
  public private(set) var lines = 0
  /// Where the last whole line ends: so many bytes are worth keeping.
  public private(set) var end = 0
  /// Where the last whole line begins, and the one before it.
  public private(set) var lastStarts = (last: 0, beforeLast: 0)

  private let format: BatchFormat
  private var place = 0
  private var isQuoted = false

  /// Begins with nothing.
  public init(_ format: BatchFormat) { self.format = format }

  /// Takes the bytes that follow.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      place += 1
      if format == .csv, byte == .quotationMark { isQuoted.toggle() }
      guard byte == .lineFeed, !isQuoted else { continue }
      lastStarts = (end, lastStarts.last)
      (end, lines) = (place, lines + 1)
    }
  }

  /// Leaves out the last whole line.
  public mutating func dropLast() {
    guard lines > 0 else { return }
    (end, lines) = (lastStarts.last, lines - 1)
    lastStarts.last = lastStarts.beforeLast
  }
}

extension BatchBlock {
  /// Splits the block behind a number of tickets.
  ///
  /// - Parameters:
  ///   - count: How many tickets there are before the place, at least 1.
  ///   - format: How they stand in it.
  /// - Returns: How many of the tickets the block has, the last of them, and the lines behind it.
  public func split(
    behind count: Int, _ format: BatchFormat
  ) -> (count: Int, last: BatchBlock, rest: BatchBlock) {
    var lines = BatchLines(self, format)
    var last = BatchBlock(bytes: [], firstLine: firstLine)
    var found = 0
    while found < count, let line = lines.next() {
      found += 1
      last = BatchBlock(bytes: Array(line.bytes), firstLine: line.number)
    }
    return (found, last, lines.rest)
  }
}
