import AvenantDiagnostics
import Testing

/// Lines and columns of places in a text.
@Suite struct SourceFileTests {
  private static let short = "a\r\n\nüb€c🙂d\n🙂\n\u{301}é end"

  /// Lines longer than what is counted at once, and characters that lie across its ends.
  private static let long =
    String(repeating: "ab€", count: 500) + "\n" + String(repeating: "é🙂", count: 700) + "\nend"

  /// The position, counted from the beginning of the text.
  private static func counted(_ offset: Int, in text: String) -> SourcePosition {
    var (line, column) = (1, 1)
    for byte in text.utf8.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  @Test(arguments: [1, 3, 5, 7, -1, -4])
  func placesAreFoundInWhateverOrderTheyAreAskedFor(step: Int) {
    let file = SourceFile(path: "text", text: Self.short)
    let count = Self.short.utf8.count
    for number in 0...2 * count {
      let offset = (number * step % (count + 1) + count + 1) % (count + 1)
      #expect(file.position(at: offset) == Self.counted(offset, in: Self.short), "\(offset)")
    }
  }

  @Test(arguments: [false, true])
  func placesInLongLinesAreFoundFromEitherEnd(isBackwards: Bool) {
    let file = SourceFile(path: "text", text: Self.long)
    let offsets = Array(stride(from: 0, through: Self.long.utf8.count, by: 127)) + [1_024, 2_048]
    for offset in isBackwards ? offsets.reversed() : offsets {
      #expect(file.position(at: offset) == Self.counted(offset, in: Self.long), "\(offset)")
    }
  }

  @Test func aPlaceBehindTheEndIsTheEnd() {
    let file = SourceFile(path: "text", text: "ab")
    #expect(file.position(at: 9) == SourcePosition(line: 1, column: 3))
    #expect(file.position(at: 1) == SourcePosition(line: 1, column: 2))
    #expect(
      SourceFile(path: "none", text: "").position(at: 0) == SourcePosition(line: 1, column: 1))
  }
}
