import AvenantEvaluation

/// Cuts a stream of tickets into blocks of whole lines, in memory that does not grow with it.
///
///     var blocks = BatchBlocks(.ndjson)
///     while let block = blocks.next({ buffer in read(file, buffer.baseAddress, buffer.count) }) {
///       let result = batch.decide(block)
///     }
///
/// Of a line that is longer than ``longestLine``, no more is kept than tells that it is.
public struct BatchBlocks: Sendable {
  /// How many bytes a line may have, its line break not counted.
  public static let longestLine = 1 << 20

  /// How many bytes were read so far.
  public private(set) var byteCount = 0

  private let format: BatchFormat
  private let pieceSize: Int
  private var hash = RunningIdentity()
  private var nextLine = 1
  /// What was read of the line that is not whole yet.
  private var rest: [UInt8] = []
  /// What was read and not yet looked at.
  private var pending: [UInt8] = []
  /// The line breaks in what is left out of a line that is too long.
  private var skippedLines = 0
  /// Whether the end of a line that is too long is looked for.
  private var isSkipping = false
  /// Whether the place that was reached lies in a quoted value of a table.
  private var isQuoted = false
  private var isAtEnd = false

  /// Begins a stream.
  ///
  /// - Parameters:
  ///   - format: How tickets stand in it.
  ///   - pieceSize: How many bytes are asked for at once.
  public init(_ format: BatchFormat, pieceSize: Int = 1 << 18) {
    self.format = format
    self.pieceSize = pieceSize
  }

  /// The identity of all bytes that were read so far: `sha256:…`.
  public var identity: String { hash.identity }

  /// Returns the next whole lines; `nil` at the end of the stream.
  ///
  /// - Parameter read: Puts bytes into a buffer, and answers how many; 0 at the end of the stream.
  /// - Returns: Whole lines, as they were read.
  public mutating func next(_ read: (UnsafeMutableRawBufferPointer) -> Int) -> BatchBlock? {
    while !isAtEnd || !pending.isEmpty {
      if isSkipping {
        if let block = skipped(by: nextPiece(read)) { return block }
        continue
      }
      let begun = rest.count
      extendRest(read)
      if let end = endOfLines(from: begun) {
        let tail = Array(rest[end...])
        rest.removeLast(tail.count)
        let block = rest
        rest = tail
        return numbered(block)
      }
      if rest.count > Self.longestLine { skip() }
    }
    guard !rest.isEmpty else { return nil }
    let block = rest
    rest = []
    return numbered(block)
  }

  /// Puts what follows behind what was read of a line.
  private mutating func extendRest(_ read: (UnsafeMutableRawBufferPointer) -> Int) {
    if !pending.isEmpty || rest.count > pieceSize {
      rest += nextPiece(read)
    } else {
      rest = piece(behind: rest, read)
    }
  }

  /// The bytes that follow: what was read and not yet looked at, or what is read now.
  private mutating func nextPiece(
    _ read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> [UInt8] {
    guard pending.isEmpty else {
      defer { pending = [] }
      return pending
    }
    return piece(behind: [], read)
  }

  /// Some bytes, and behind them what is read now.
  private mutating func piece(
    behind begun: [UInt8], _ read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> [UInt8] {
    let piece = [UInt8](unsafeUninitializedCapacity: begun.count + pieceSize) { buffer, count in
      _ = buffer.initialize(from: begun)
      let free = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[begun.count...])
      count = begun.count + max(0, read(free))
    }
    isAtEnd = piece.count == begun.count
    byteCount += piece.count - begun.count
    piece.withUnsafeBytes { hash.add(UnsafeRawBufferPointer(rebasing: $0[begun.count...])) }
    return piece
  }

  /// Keeps of a line that is too long what tells that it is.
  private mutating func skip() {
    skippedLines = rest[(Self.longestLine + 1)...].count { $0 == .lineFeed }
    rest.removeSubrange((Self.longestLine + 1)...)
    isSkipping = true
  }

  /// Passes over the rest of a line that is too long; gives what was kept of it where it ends.
  private mutating func skipped(by piece: [UInt8]) -> BatchBlock? {
    for (place, byte) in piece.enumerated() {
      if byte == .quotationMark { isQuoted.toggle() }
      guard byte == .lineFeed else { continue }
      if isInLine {
        skippedLines += 1
        continue
      }
      pending = Array(piece[(place + 1)...])
      let block = rest + [.lineFeed]
      (rest, isSkipping) = ([], false)
      return numbered(block)
    }
    return nil
  }

  /// Whether a line break at the place that was reached belongs to a value.
  private var isInLine: Bool { format == .csv && isQuoted }

  /// Where the last whole line ends; `nil` where there is none behind `begun`.
  private mutating func endOfLines(from begun: Int) -> Int? {
    guard format == .csv else {
      return rest[begun...].lastIndex(of: .lineFeed).map { $0 + 1 }
    }
    var end: Int?
    for place in begun..<rest.count {
      if rest[place] == .quotationMark { isQuoted.toggle() }
      if rest[place] == .lineFeed, !isQuoted { end = place + 1 }
    }
    return end
  }

  private mutating func numbered(_ bytes: [UInt8]) -> BatchBlock {
    let block = BatchBlock(bytes: bytes, firstLine: nextLine)
    nextLine += bytes.count(of: .lineFeed) + skippedLines
    skippedLines = 0
    return block
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quotationMark = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
}
