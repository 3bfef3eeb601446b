package import AvenantDiagnostics

/// The text of a scalar, which knows where each of its bytes stands in the file.
///
/// Between a scalar and its text lie quotes, escapes and folded lines. Offsets into the text count
/// the bytes of its UTF-8. Make one of these where many places of one scalar are asked for; each
/// answer then takes O(1).
///
///     let words = ScalarText(scalar, at: range)  // the file has: 'it''s due'
///     words.range(2..<4).text                    // ''s
package struct ScalarText: Sendable {
  /// The text, with escapes undone and folded lines joined.
  package let text: String

  /// The scalar, quotes included.
  private let whole: SourceRange

  /// Where the bytes of the text stand in the file.
  private enum Places {
    /// As they are, one behind the other, from here on.
    case from(Int)
    /// Each for itself.
    case each([Range<Int>])
    /// They could not be matched.
    case unknown
  }

  private let places: Places

  /// The place behind the text, before the closing quote.
  private let end: Int

  /// Takes a scalar and its place, quotes included.
  ///
  /// - Complexity: O(*n*) in the length of the scalar.
  package init(_ scalar: SyntaxNode.Scalar, at range: SourceRange) {
    text = scalar.text
    whole = range
    if let start = Self.start(of: scalar, at: range) {
      places = .from(start)
      end = start + text.utf8.count
      return
    }
    var alignment = ScalarAlignment(of: Array(scalar.text.utf8), style: scalar.style, at: range)
    places = alignment.align() ? .each(alignment.places) : .unknown
    end = alignment.cursor
  }

  /// Where the text begins in the file, when it stands there as it is: on one line, without
  /// escapes.
  private static func start(of scalar: SyntaxNode.Scalar, at range: SourceRange) -> Int? {
    guard scalar.style != .block else { return nil }
    let isQuoted = scalar.style == .quoted && range.upper - range.lower >= 2
    let raw = range.file.bytes[range.lower..<range.upper].dropFirst(isQuoted ? 1 : 0)
      .dropLast(isQuoted ? 1 : 0)
    var text = scalar.text.utf8.makeIterator()
    for byte in raw {
      guard byte == text.next(), byte != .lineFeed, byte != .carriageReturn, byte != .backslash
      else { return nil }
    }
    return text.next() == nil ? raw.startIndex : nil
  }

  /// Returns the place in the file of a stretch of the text.
  ///
  /// A stretch that begins or ends inside an escape or a fold takes in the whole of it.
  ///
  /// - Parameter range: Offsets into the text's UTF-8; what exceeds the text is ignored.
  /// - Returns: The place; the whole scalar where the text cannot be matched with the file.
  package func range(_ range: Range<Int>) -> SourceRange {
    let lower: Int
    let upper: Int
    switch places {
    case .from(let start):
      let range = range.clamped(to: 0..<end - start)
      (lower, upper) = (start + range.lowerBound, start + range.upperBound)
    case .each(let places):
      let range = range.clamped(to: 0..<places.count)
      lower = range.lowerBound < places.count ? places[range.lowerBound].lowerBound : end
      upper = range.isEmpty ? lower : places[range.upperBound - 1].upperBound
    case .unknown: return whole
    }
    return SourceRange(file: whole.file, lower: lower, upper: upper)
  }

  /// The text with a tab for each space that is a tab in the file.
  var withTabsOfFile: String {
    guard case .each(let places) = places else { return text }
    let bytes = zip(text.utf8, places).map { byte, place in
      place.count == 1 && whole.file.bytes[place.lowerBound] == .tab ? .tab : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SyntaxNode {
  /// Returns the place in the file of a stretch of a scalar's text.
  ///
  ///     // the file has: fee: "20.00\u0020EUR"
  ///     node.range(ofText: 6..<9).text  // EUR
  ///
  /// - Parameter range: Offsets into the UTF-8 of the scalar's text.
  /// - Returns: The place; the place of the whole node where the text cannot be matched with the
  ///   file, and where the node is no scalar.
  /// - Complexity: O(*n*) in the length of the scalar; ``ScalarText`` answers many questions.
  package func range(ofText range: Range<Int>) -> SourceRange {
    guard case .scalar(let scalar) = content else { return self.range }
    return ScalarText(scalar, at: self.range).range(range)
  }
}
