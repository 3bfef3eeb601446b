package import AvenantDiagnostics

/// So much in each period, and the past uses of it, as it was written.
package struct AllowanceSyntax: Sendable {
  /// `of:`, how much there is in each period.
  package let amount: ExpressionSyntax
  /// `per:`, with `week_begins:` or `counted_from:`.
  package let period: AllowancePeriodSyntax
  /// Where `per:` states the period.
  package let periodRange: SourceRange
  /// `at:`, the date whose period counts.
  package let date: ExpressionSyntax
  /// `uses:`, a name for a past use, and the list of them.
  package let uses: BindingSyntax
  /// `dated:`, the date of a use.
  package let useDate: ExpressionSyntax
  /// `takes:`, how much a use takes; `nil` where each counts as one.
  package let takes: ExpressionSyntax?
  /// Where it stands.
  package let range: SourceRange
}

extension SyntaxNode.Entry {
  /// Returns the allowance that stands here; `nil` after a diagnostic.
  func allowance(into diagnostics: inout Diagnostics) -> AllowanceSyntax? {
    guard let fields = fields(AllowanceKey.self, into: &diagnostics) else { return nil }
    let amount = fields.required(.of, into: &diagnostics)?.expression(into: &diagnostics)
    let per = fields.required(.per, into: &diagnostics)
    let period = per?.period(fields, into: &diagnostics)
    let date = fields.required(.at, into: &diagnostics)?.expression(into: &diagnostics)
    let uses = fields.required(.uses, into: &diagnostics)
      .flatMap { parseBinding($0.value, into: &diagnostics) }
    let useDate = fields.required(.dated, into: &diagnostics)?.expression(into: &diagnostics)
    let takes = fields[.takes]?.expression(into: &diagnostics)
    guard let amount, let per, let period, let date, let uses, let useDate,
      (takes == nil) == (fields[.takes] == nil)
    else { return nil }
    return AllowanceSyntax(
      amount: amount, period: period, periodRange: per.value.range, date: date, uses: uses,
      useDate: useDate, takes: takes, range: value.range)
  }
}

/// The keys of an allowance.
enum AllowanceKey: String, CaseIterable {
  case of, per
  case weekBegins = "week_begins"
  case countedFrom = "counted_from"
  case at, uses, dated, takes
}
