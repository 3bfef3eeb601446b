extension String {
  /// The text with every character that a terminal would obey, or not show, as an escape.
  package var harmless: String { isPlain ? self : DisplayCell.harmless(self) }

  /// The number of columns that a terminal takes for the text.
  package var columns: Int {
    if isPlain { return utf8.count }
    return DisplayCell.cells(of: Array(utf8)[...]).reduce(0) { $0 + $1.width }
  }

  /// Whether every character is a blank or one of ASCII that is seen.
  private var isPlain: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }
}
