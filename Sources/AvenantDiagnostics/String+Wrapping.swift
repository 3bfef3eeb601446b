extension String {
  /// The text in lines of at most `width` columns, broken at spaces; a longer word stays whole.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var taken = 0
    for word in split(separator: " ") {
      let columns = String(word).columns
      if !lines.isEmpty, taken + 1 + columns <= width {
        lines[lines.count - 1] += " \(word)"
        taken += 1 + columns
      } else {
        lines.append(String(word))
        taken = columns
      }
    }
    return lines
  }
}
