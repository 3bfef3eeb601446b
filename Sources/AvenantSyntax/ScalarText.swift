public import AvenantDiagnostics

/// The text of a scalar, which knows where each of its bytes stands in the file.
///
/// Between a scalar and its text lie quotes, escapes and folded lines. Offsets into the text count
/// the bytes of its UTF-8. Make one of these where many places of one scalar are asked for; each
/// answer then takes O(1).
///
///     let words = ScalarText(scalar, at: range)  // the file has: 'it''s due'
///     words.range(2..<4).text                    // ''s
public struct ScalarText: Sendable {
  /// The text, with escapes undone and folded lines joined.
  public let text: String

  /// The scalar, quotes included.
  private let whole: SourceRange

  /// The place in the file of each byte of the text; `nil` where they could not be matched.
  private let places: [Range<Int>]?

  /// The place behind the text, before the closing quote.
  private let end: Int

  /// Takes a scalar and its place, quotes included.
  ///
  /// - Complexity: O(*n*) in the length of the scalar.
  public init(_ scalar: SyntaxNode.Scalar, at range: SourceRange) {
    text = scalar.text
    whole = range
    var alignment = ScalarAlignment(of: Array(scalar.text.utf8), style: scalar.style, at: range)
    places = alignment.align() ? alignment.places : nil
    end = alignment.cursor
  }

  /// Returns the place in the file of a stretch of the text.
  ///
  /// A stretch that begins or ends inside an escape or a fold takes in the whole of it.
  ///
  /// - Parameter range: Offsets into the text's UTF-8; what exceeds the text is ignored.
  /// - Returns: The place; the whole scalar where the text cannot be matched with the file.
  public func range(_ range: Range<Int>) -> SourceRange {
    guard let places else { return whole }
    let range = range.clamped(to: 0..<places.count)
    let lower = range.lowerBound < places.count ? places[range.lowerBound].lowerBound : end
    let upper = range.isEmpty ? lower : places[range.upperBound - 1].upperBound
    return SourceRange(file: whole.file, lower: lower, upper: upper)
  }

  /// The text with a tab for each space that is a tab in the file.
  var withTabsOfFile: String {
    guard let places else { return text }
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
  public func range(ofText range: Range<Int>) -> SourceRange {
    guard case .scalar(let scalar) = content else { return self.range }
    return ScalarText(scalar, at: self.range).range(range)
  }
}
