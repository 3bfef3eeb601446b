extension String {
  /// The text with every character that a terminal would obey, or not show, as an escape.
  package var harmless: String { DisplayCell.harmless(self) }

  /// The number of columns that a terminal takes for the text.
  package var columns: Int {
    DisplayCell.cells(of: Array(utf8)[...]).reduce(0) { $0 + $1.width }
  }
}
