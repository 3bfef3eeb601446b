import Synchronization

/// A text that something was read from, with its name: the root of every place that is reported.
///
/// Places in the text are byte offsets into its UTF-8; lines and columns are worked out when
/// somebody asks for them.
public final class SourceFile: Sendable {
  /// The name that people know the text by: a path, or `<facts>` for a text that has none.
  public let path: String

  /// The text's bytes, as they were read; not necessarily valid UTF-8.
  public let bytes: [UInt8]

  /// What ``lineStarts`` is, as soon as somebody has asked for it.
  private let foundLineStarts = Mutex<[Int]?>(nil)

  /// How many bytes a piece of ``scalarsBefore`` has.
  private static let pieceLength = 1_024

  /// What ``scalarsBefore`` is, as soon as somebody has asked for it.
  private let foundScalars = Mutex<[Int]?>(nil)

  /// Takes the bytes of a text as they are.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The offset of each line's first byte, in order; the first is zero.
  private var lineStarts: [Int] {
    foundLineStarts.withLock { found in
      if let found { return found }
      var starts = [0]
      for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      }
      found = starts
      return starts
    }
  }

  /// Takes a text.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns where `offset` lies; both line and column count from 1, columns in Unicode scalars.
  ///
  /// - Parameter offset: A byte offset from 0 through the length of the text.
  /// - Returns: The line and the column.
  /// - Complexity: O(log *n*) in the number of lines, once the text was gone through for the first
  ///   place.
  public func position(at offset: Int) -> SourcePosition {
    let lineStarts = lineStarts
    let line = lineIndex(at: offset, among: lineStarts)
    let start = lineStarts[line]
    let end = max(start, min(offset, bytes.count))
    let scalars =
      end - start < Self.pieceLength
      ? scalars(in: start..<end) : scalars(before: end) - scalars(before: start)
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  /// The number of scalars that begin before an offset.
  private func scalars(before offset: Int) -> Int {
    let place = offset / Self.pieceLength
    return scalarsBefore[place] + scalars(in: place * Self.pieceLength..<offset)
  }

  /// The number of scalars that begin in a stretch of the text.
  private func scalars(in stretch: Range<Int>) -> Int {
    bytes[stretch].count { $0 & 0xC0 != 0x80 }
  }

  /// How many scalars begin before each piece of the text, so that no long line is counted from its
  /// beginning for every place in it; the first is zero.
  private var scalarsBefore: [Int] {
    foundScalars.withLock { found in
      if let found { return found }
      var counts = [0]
      for start in stride(from: 0, to: bytes.count, by: Self.pieceLength) {
        let end = min(start + Self.pieceLength, bytes.count)
        counts.append((counts.last ?? 0) + scalars(in: start..<end))
      }
      found = counts
      return counts
    }
  }

  /// The words of line `number`, without its line break; `number` counts from 1.
  ///
  /// Bytes that are no UTF-8 come out as U+FFFD.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[lineBounds(number)], as: UTF8.self)
  }

  /// The offsets of line `number`, without its line break; `number` counts from 1.
  func lineBounds(_ number: Int) -> Range<Int> {
    let lineStarts = lineStarts
    precondition(number >= 1 && number <= lineStarts.count, "a line that the text has")
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The last line, counted from 0, that starts at or before `offset`.
  private func lineIndex(at offset: Int, among lineStarts: [Int]) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
