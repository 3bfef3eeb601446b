import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// An item of a list, read as a sum that one party must owe.
extension SyntaxNode {
  private enum TotalKey: String, CaseIterable {
    case owedBy = "owed_by"
    case currency, tax
    case taxRate = "tax_rate"
    case amount, net
    case taxAmount = "tax_amount"
    case gross, complete
  }

  /// Returns the sum that stands here.
  func total(into diagnostics: inout Diagnostics) -> ExpectedTotal? {
    let subject = Subject("this total", at: range)
    guard let fields = MappingReader<TotalKey>(self, of: subject, into: &diagnostics) else {
      return nil
    }
    let owedBy = fields.required(.owedBy, into: &diagnostics)?.name(into: &diagnostics)
    let amount = fields.required(.amount, into: &diagnostics)?.expectedAmount(into: &diagnostics)
    let currency = fields[.currency]?.currency(into: &diagnostics)
    let tax = fields[.tax]?.word(of: Charge.Tax.self, into: &diagnostics)
    let taxes = ExpectedTaxes(
      rate: fields[.taxRate]?.expectedRate(into: &diagnostics),
      net: fields[.net]?.orNone(Entry.expectedAmount, into: &diagnostics),
      tax: fields[.taxAmount]?.orNone(Entry.expectedAmount, into: &diagnostics),
      gross: fields[.gross]?.orNone(Entry.expectedAmount, into: &diagnostics))
    let isComplete = fields[.complete].flatMap { entry in
      entry.flag(into: &diagnostics).map { Expected($0, at: entry.value.range) }
    }
    guard let owedBy, let amount else { return nil }
    return ExpectedTotal(
      owedBy: Expected(owedBy.text, at: owedBy.range),
      amount: amount.stated(in: currency, into: &diagnostics), tax: tax, taxes: taxes,
      isComplete: isComplete)
  }
}

extension SyntaxNode.Entry {
  /// Returns the code of a currency, with its place.
  fileprivate func currency(into diagnostics: inout Diagnostics) -> NameSyntax? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    if Currency(written.text) != nil { return written }
    diagnostics.report(.unknownCurrency(written))
    return nil
  }
}

extension Expected<ExpectedAmount> {
  /// The amount in a currency that is said beside it.
  fileprivate func stated(
    in currency: NameSyntax?, into diagnostics: inout Diagnostics
  ) -> Expected<ExpectedAmount> {
    guard let written = currency, let currency = Currency(written.text) else { return self }
    if value.currency != nil, value.currency != currency {
      diagnostics.report(.contradictoryCurrency(written, amount: self))
    }
    return Expected(ExpectedAmount(number: value.number, currency: currency), at: range)
  }
}
