import AvenantEvaluation

extension MonthSpan {
  /// Between which days one lies, told by the other: *the end is 3 months after the beginning or
  /// later*.
  ///
  /// - Parameters:
  ///   - low: The fewest spans.
  ///   - high: The most spans.
  ///   - start: What the variable of the first day is called.
  ///   - end: What that of the second is called.
  /// - Returns: One condition, or one for each end.
  func words(
    _ low: Int128?, _ high: Int128?, from start: String, to end: String
  ) -> [String] {
    let (first, last) = (
      DayPart.day(startOffset, of: start), DayPart.day(endOffset, of: end)
    )
    return [
      low.map {
        $0 > 0 ? later(last, by: $0, than: first) : earlier(first, than: 1 - $0, after: last)
      },
      high.map {
        $0 < 0 ? later(first, by: -$0, than: last) : earlier(last, than: $0 + 1, after: first)
      },
    ].compactMap { $0 }
  }

  private func later(_ day: String, by count: Int128, than other: String) -> String {
    "\(day) is \(length(count)) after \(other) or later"
  }

  private func earlier(_ day: String, than count: Int128, after other: String) -> String {
    "\(day) is less than \(length(count)) after \(other)"
  }

  private func length(_ count: Int128) -> String {
    let (number, unit) =
      months % 12 == 0 ? (count * Int128(months / 12), "year") : (count * Int128(months), "month")
    return "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
