extension String {
  /// Whether the digits have a point before the last three and up to three before it, the first of
  /// which is no nought: `1.000`, `12.345`.
  var hasPointBeforeThree: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count)
      && parts[0].first != "0"
  }
}
