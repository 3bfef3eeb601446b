/// A stretch of a text: from the byte `lower` up to, and without, the byte `upper`.
public struct SourceRange: Sendable, Hashable {
  /// The text.
  public let file: SourceFile

  /// The offset of the first byte.
  public var lower: Int { Int(first) }

  /// The offset behind the last byte; equal to `lower` for a place between two bytes.
  public var upper: Int { Int(behind) }

  /// Which copy of the words is meant: 0 for the words themselves, and 1, 2, … for words that are
  /// read again in another place, so that what is made of one copy is told from what is made of
  /// another.
  public var copy: Int { Int(copyNumber) }

  // Every word of a contract has a range, so that ranges are small.
  private let first: UInt32
  private let behind: UInt32
  private let copyNumber: UInt32

  /// Makes a range.
  ///
  /// - Precondition: `0 <= lower <= upper <= file.bytes.count`, and a text has less than 4 GiB.
  public init(file: SourceFile, lower: Int, upper: Int, copy: Int = 0) {
    precondition(0 <= lower && lower <= upper && upper <= file.bytes.count, "a range of the text")
    self.file = file
    first = UInt32(lower)
    behind = UInt32(upper)
    copyNumber = UInt32(copy)
  }

  /// Where the range begins.
  public var start: SourcePosition { file.position(at: lower) }

  /// Where the range ends: the place behind its last character.
  public var end: SourcePosition { file.position(at: upper) }

  /// The words of the range, as they stand in the text.
  public var text: String { String(decoding: file.bytes[lower..<upper], as: UTF8.self) }

  /// The stretch from the beginning of this range to the end of `other`, in the same text.
  public func through(_ other: SourceRange) -> SourceRange {
    SourceRange(
      file: file, lower: min(lower, other.lower), upper: max(upper, other.upper), copy: copy)
  }

  /// The same stretch, as a copy of the words.
  public func copied(as copy: Int) -> SourceRange {
    SourceRange(file: file, lower: lower, upper: upper, copy: copy)
  }

  /// `path:line` of the beginning.
  public var location: String { "\(file.path):\(start.line)" }

  /// Two ranges are equal when they are the same stretch of a text with the same path, and the same
  /// copy.
  public static func == (one: SourceRange, other: SourceRange) -> Bool {
    one.first == other.first && one.behind == other.behind && one.copyNumber == other.copyNumber
      && (one.file === other.file || one.file.path == other.file.path)
  }

  /// Hashes where the stretch lies; that it lies in one text or another seldom matters.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(first) << 32 | UInt64(behind))
    hasher.combine(copyNumber)
  }
}
