import AvenantDiagnostics
import AvenantSyntax
import AvenantValues

/// An item of a list, read as what one party must owe in all.
extension SyntaxNode {
  private enum PayableKey: String, CaseIterable {
    case owedBy = "owed_by"
    case net
    case taxAmount = "tax_amount"
    case gross, complete
  }

  /// Returns the sum that stands here.
  func payable(into diagnostics: inout Diagnostics) -> ExpectedPayable? {
    let subject = Subject("this sum", at: range)
    guard let fields = MappingReader<PayableKey>(self, of: subject, into: &diagnostics) else {
      return nil
    }
    let owedBy = fields.required(.owedBy, into: &diagnostics)?.name(into: &diagnostics)
    let gross = fields.required(.gross, into: &diagnostics)?
      .orNone(SyntaxNode.Entry.expectedAmount, into: &diagnostics)
    let taxes = ExpectedTaxes(
      rate: nil, net: fields[.net]?.orNone(SyntaxNode.Entry.expectedAmount, into: &diagnostics),
      tax: fields[.taxAmount]?.orNone(SyntaxNode.Entry.expectedAmount, into: &diagnostics),
      gross: gross)
    let isComplete = fields[.complete].flatMap { entry in
      entry.flag(into: &diagnostics).map { Expected($0, at: entry.value.range) }
    }
    guard let owedBy, gross != nil else { return nil }
    return ExpectedPayable(
      owedBy: Expected(owedBy.text, at: owedBy.range), taxes: taxes, isComplete: isComplete)
  }
}
