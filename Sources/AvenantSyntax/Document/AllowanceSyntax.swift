public import AvenantDiagnostics

/// So much in each period, and the past uses of it, as it was written.
public struct AllowanceSyntax: Sendable {
  /// The periods of the calendar, each of which begins anew.
  public enum Period: String, Sendable, CaseIterable {
    /// Every day.
    case day
    /// Every month.
    case month
    /// Every year.
    case year
  }

  /// `of:`, how much there is in each period.
  public let amount: ExpressionSyntax
  /// `per:`, the period.
  public let period: Period
  /// Where the period stands.
  public let periodRange: SourceRange
  /// `at:`, the date whose period counts.
  public let date: ExpressionSyntax
  /// `uses:`, a name for a past use, and the list of them.
  public let uses: BindingSyntax
  /// `dated:`, the date of a use.
  public let useDate: ExpressionSyntax
  /// `takes:`, how much a use takes; `nil` where each counts as one.
  public let takes: ExpressionSyntax?
  /// Where it stands.
  public let range: SourceRange
}

extension SyntaxNode.Entry {
  private enum AllowanceKey: String, CaseIterable {
    case of, per, at, uses, dated, takes
  }

  /// Returns the allowance that stands here; `nil` after a diagnostic.
  func allowance(into diagnostics: inout Diagnostics) -> AllowanceSyntax? {
    guard let fields = fields(AllowanceKey.self, into: &diagnostics) else { return nil }
    let amount = fields.required(.of, into: &diagnostics)?.expression(into: &diagnostics)
    let per = fields.required(.per, into: &diagnostics)
    let period = per?.word(of: AllowanceSyntax.Period.self, into: &diagnostics)
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
