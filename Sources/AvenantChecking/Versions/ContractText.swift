import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// What the contract's own file settles for every version.
struct ContractText {
  let syntax: ContractSyntax
  /// The currency of amounts that name none; `nil` when there is none, or none that exists.
  let currency: Currency?
  /// The rule by which amounts are rounded; where it is misspelt, one that raises no questions.
  let rounding: RoundingMode?
  /// The rule for months that lack a day; where it is misspelt, one that raises no questions.
  let monthEnd: MonthEndRule
  /// The rule by which taxes are rounded; where it is misspelt, one that raises no questions.
  let taxRounding: TaxRounding?
  /// Whether something in the file could not be read.
  let isDamaged: Bool
  /// The first day of every version, by its id.
  var firstDays: [String: CalendarDate] = [:]

  /// Says what does not exist.
  init(_ syntax: ContractSyntax, isDamaged: Bool, into diagnostics: inout Diagnostics) {
    self.syntax = syntax
    self.isDamaged = isDamaged
    currency = syntax.currency.flatMap { Currency($0.text) }
    if let word = syntax.currency, currency == nil { diagnostics.report(.unknownCurrency(word)) }
    rounding = syntax.rules.roundingMode(into: &diagnostics)
    monthEnd = syntax.rules.monthEndRule(into: &diagnostics) ?? .error
    taxRounding = syntax.rules.taxRounding(into: &diagnostics)
    if let zone = syntax.timeZone, !zone.text.isZoneName {
      diagnostics.report(.malformedTimeZone(zone))
    }
    if syntax.currency == nil {
      for problem in syntax.facts.withoutCurrency { diagnostics.report(problem) }
    }
  }

  /// The path of the file.
  var file: String { syntax.id.range.file.path }
}

extension ContractText {
  /// The same, with the first days of the versions.
  func with(firstDays times: [InForce]) -> ContractText {
    var text = self
    text.firstDays = Dictionary(times.map { ($0.version.id.text, $0.from) }) { first, _ in first }
    return text
  }
}

extension RulesSyntax {
  /// The mode stated; half up where it is misspelt, which is reported.
  func roundingMode(into diagnostics: inout Diagnostics) -> RoundingMode? {
    guard let rounding else { return nil }
    if let mode = RoundingMode(rawValue: rounding.text) { return mode }
    diagnostics.report(.unknownRounding(rounding))
    return .halfUp
  }

  /// The rule stated; the last day where it is misspelt, which is reported.
  func monthEndRule(into diagnostics: inout Diagnostics) -> MonthEndRule? {
    guard let monthEnd else { return nil }
    if let rule = MonthEndRule(rawValue: monthEnd.text) { return rule }
    diagnostics.report(.unknownMonthEnd(monthEnd))
    return .lastDay
  }

  /// The rule stated; by line where it is misspelt, which is reported.
  func taxRounding(into diagnostics: inout Diagnostics) -> TaxRounding? {
    guard let taxRounding else { return nil }
    if let rule = TaxRounding(rawValue: taxRounding.text) { return rule }
    diagnostics.report(.unknownTaxRounding(taxRounding))
    return .perLine
  }
}

extension [FactSyntax] {
  /// One problem for all amounts of money that name no currency where the contract has none.
  var withoutCurrency: [Diagnostic] {
    let words = filter { $0.type.word.text == "money" && $0.type.currency == nil }.map(\.type.word)
    guard let first = words.first else { return [] }
    return [.moneyWithoutCurrency(first, others: [NameSyntax](words.dropFirst()))]
  }
}

extension String {
  /// Whether this looks like an IANA name: `Europe/Paris`, `UTC`.
  ///
  /// Zone files of the machine are none: its own time, its default rules, and those that count leap
  /// seconds.
  fileprivate var isZoneName: Bool {
    guard let first = unicodeScalars.first, first.isASCIILetter,
      !["localtime", "posixrules", "Factory"].contains(self),
      !["posix/", "right/"].contains(where: hasPrefix)
    else { return false }
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.unicodeScalars.allSatisfy { $0.isASCIILetter || "0123456789_-+".contains($0) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
