import AvenantEvaluation

/// Cuts a stream of tickets into blocks of whole lines, in memory that does not grow with it.
///
///     var blocks = BatchBlocks(.ndjson)
///     while let block = try blocks.next(file.read) {
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
  /// The identity of all that was gone through, and of what was given in blocks.
  private var hash = RunningIdentity()
  private var given = RunningIdentity()
  private var nextLine = 1
  /// What was read of the line that is not whole yet.
  private var rest: [UInt8] = []
  /// What was read and not yet looked at.
  private var pending: [UInt8] = []
  /// The line breaks in what is left out of a line that is too long.
  private var skippedLines = 0
  /// Whether what is left out of it ends in a line break so far, behind which no line may begin.
  private var skipsBreak = false
  /// Whether the end of a line that is too long is looked for.
  private var isSkipping = false
  /// Whether the place that was reached lies in a value of a table that is in quotes.
  private var quotes = TableQuotes()
  private var isAtEnd = false

  /// Begins a stream.
  ///
  /// - Parameters:
  ///   - format: How tickets stand in it.
  ///   - pieceSize: How many bytes are asked for at once; one at least.
  public init(_ format: BatchFormat, pieceSize: Int = 1 << 18) {
    self.format = format
    self.pieceSize = max(1, pieceSize)
  }

  /// The identity of the bytes of all blocks so far, and with the last one of the whole stream:
  /// `sha256:…`.
  public var identity: String { hash.identity }

  /// Returns the next whole lines; `nil` at the end of the stream.
  ///
  /// - Parameter read: Puts bytes into a buffer, and answers how many; 0 at the end of the stream,
  ///   and only there.
  /// - Returns: Whole lines, as they were read.
  /// - Throws: What `read` throws; nothing is lost by that, and the stream can be read on.
  public mutating func next<Failure: Error>(
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> BatchBlock? {
    while !isAtEnd || !pending.isEmpty {
      if isSkipping {
        if let block = skipped(by: try nextPiece(read)) { return block }
        continue
      }
      let begun = rest.count
      try extendRest(read)
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
    if isSkipping {
      // The break that ends a block is not counted, as this one is not that ends the stream.
      skippedLines += (rest.last == .lineFeed ? 1 : 0) - (skipsBreak ? 1 : 0)
    }
    let block = rest
    rest = []
    return numbered(block)
  }

  /// Puts what follows behind what was read of a line.
  private mutating func extendRest<Failure: Error>(
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    if !pending.isEmpty || rest.count > pieceSize {
      rest += try nextPiece(read)
    } else {
      rest = try piece(behind: rest, read)
    }
  }

  /// The bytes that follow: what was read and not yet looked at, or what is read now.
  private mutating func nextPiece<Failure: Error>(
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> [UInt8] {
    guard pending.isEmpty else {
      defer { pending = [] }
      return pending
    }
    return try piece(behind: [], read)
  }

  /// Some bytes, and behind them what is read now.
  private mutating func piece<Failure: Error>(
    behind begun: [UInt8], _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let piece = [UInt8](unsafeUninitializedCapacity: begun.count + pieceSize) { buffer, count in
      count = buffer.initialize(from: begun).index
      let free = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[begun.count...])
      do throws(Failure) { count += try read(free) } catch { failure = error }
    }
    if let failure { throw failure }
    isAtEnd = piece.count == begun.count
    byteCount += piece.count - begun.count
    return piece
  }

  /// Keeps of a line that is too long what tells that it is.
  private mutating func skip() {
    hash.add(rest[...])
    skipsBreak = rest.last == .lineFeed
    skippedLines = rest[(Self.longestLine + 1)...].count { $0 == .lineFeed }
    rest.removeSubrange((Self.longestLine + 1)...)
    isSkipping = true
  }

  /// Passes over the rest of a line that is too long; gives what was kept of it where it ends.
  private mutating func skipped(by piece: [UInt8]) -> BatchBlock? {
    for (place, byte) in piece.enumerated() {
      quotes.pass(byte)
      guard byte == .lineFeed else { continue }
      if isInLine {
        skippedLines += 1
        continue
      }
      hash.add(piece[...place])
      pending = Array(piece[(place + 1)...])
      let block = rest + [.lineFeed]
      rest = []
      return numbered(block)
    }
    hash.add(piece[...])
    if let last = piece.last { skipsBreak = last == .lineFeed }
    return nil
  }

  /// Whether a line break at the place that was reached belongs to a value.
  private var isInLine: Bool { format == .csv && quotes.isOpen }

  /// Where the last whole line ends; `nil` where there is none behind `begun`.
  private mutating func endOfLines(from begun: Int) -> Int? {
    guard format == .csv else {
      return rest[begun...].lastIndex(of: .lineFeed).map { $0 + 1 }
    }
    var end: Int?
    for place in begun..<rest.count {
      quotes.pass(rest[place])
      if rest[place] == .lineFeed, !quotes.isOpen { end = place + 1 }
    }
    return end
  }

  /// Gives lines their numbers; a line of which something was left out was hashed as it was read.
  private mutating func numbered(_ bytes: [UInt8]) -> BatchBlock {
    if !isSkipping { hash.add(bytes[...]) }
    let block = BatchBlock(
      bytes: bytes, firstLine: nextLine, skippedLines: skippedLines, before: given,
      after: hash)
    nextLine += bytes.count(of: .lineFeed) + skippedLines
    (given, skippedLines, isSkipping) = (hash, 0, false)
    return block
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quotationMark = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
}
