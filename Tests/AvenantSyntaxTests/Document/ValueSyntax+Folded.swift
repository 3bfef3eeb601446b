import AvenantSyntax

extension ValueSyntax {
  /// The expression, or the rows of the table, with all their parentheses.
  var folded: String {
    switch self {
    case .expression(let expression): expression.folded
    case .allowance(let allowance):
      "\(allowance.amount.folded) per \(allowance.period) at \(allowance.date.folded)"
    case .allocation(let allocation):
      "\(allocation.amount.folded) by \(allocation.weight.folded)"
    case .table(let table):
      (table.isFirstMatch ? "first: " : "")
        + (table.rows.map { "\($0.condition.folded) → \($0.value.folded)" }
        + (table.otherwise.map { ["else \($0.folded)"] } ?? [])).joined(separator: "; ")
    }
  }
}
