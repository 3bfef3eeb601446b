/// What a run has written down of itself: how it was begun, and then how far it has got, time and
/// again.
///
/// Each setting is a line, an empty line ends them, and each mark is a line behind it. A last line
/// without its line break was cut, and is none.
struct RunRecord {
  /// The settings, such as `date 2010-10-15`; `nil` where the record ends before they do.
  let settings: [Substring]?
  private let text: String

  /// Reads what was written.
  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    settings = lines.firstIndex(of: "").flatMap { $0 + 1 < lines.count ? Array(lines[..<$0]) : nil }
  }

  /// The settings as they stand in a record.
  static func text(of settings: [String]) -> String { settings.map { $0 + "\n" }.joined() + "\n" }

  /// The last mark behind which no decisions are missing, and where it ends in the record.
  ///
  /// - Parameter size: How many bytes of decisions are there.
  /// - Returns: The mark and its end; `nil` where there is none.
  func lastMark(within size: Int) -> (mark: RunMark, end: Int)? {
    var found: (mark: RunMark, end: Int)?
    var place = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      place += line.utf8.count + 1
      if let mark = RunMark(line), mark.output <= size { found = (mark, place) }
    }
    return found
  }
}
