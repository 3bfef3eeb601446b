import AvenantDiagnostics

/// Numbers of business days: `5 business_days in target`.
extension ExpressionParser {
  /// Whether the next word makes what stands before it a number of business days.
  var isAtBusinessDays: Bool {
    next.kind == .word && ["business_day", "business_days"].contains(next.text)
  }

  /// The calendar behind a number of business days.
  mutating func businessDays(_ count: ExpressionSyntax) throws(Refusal) -> ExpressionSyntax {
    let word = advance()
    guard take(.in), next.kind == .word else {
      throw Refusal(.businessDaysWithoutCalendar(word.text, at: word.range))
    }
    try checkName(next)
    let calendar = advance().name
    return ExpressionSyntax(
      .businessDays(count, in: calendar), at: count.range.through(calendar.range))
  }
}
