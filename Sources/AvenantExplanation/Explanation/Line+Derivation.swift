/// The steps to values that have names.
extension Explanation.Line {
  /// The line without the steps that lead to it.
  var withoutDerivation: Explanation.Line {
    derivation.isEmpty ? self : .init(text, margin: margin, parts: parts)
  }
}

extension [Explanation.Line] {
  /// The steps one after the other, each value behind the steps that lead to it, and each said
  /// once.
  var inOrder: [Explanation.Line] {
    var lines: [Explanation.Line] = []
    func say(_ line: Explanation.Line) {
      line.derivation.forEach(say)
      lines.append(line.withoutDerivation)
    }
    forEach(say)
    return lines.unique
  }
}
