import AvenantDiagnostics

extension SourceFile {
  /// What stands behind the sign of a tag, where nothing else is there: it was meant as a text.
  ///
  /// - Parameters:
  ///   - event: The event of the scalar.
  ///   - lower: Where the scalar itself would begin.
  ///   - scalar: The scalar.
  /// - Returns: The text; `nil` where there is no tag, or something behind it.
  func textOfTag(
    of event: YAMLEvent, before lower: Int, _ scalar: SyntaxNode.Scalar
  ) -> SyntaxNode? {
    guard event.isDecorated, scalar.text.isEmpty, scalar.style == .plain, event.lower + 1 < lower,
      bytes[event.lower] == UInt8(ascii: "!")
    else { return nil }
    let place = range(event.lower + 1, withoutBlanks(before: lower, after: event.lower + 1))
    return SyntaxNode(.scalar(.init(text: place.text, style: .plain)), at: place)
  }
}
